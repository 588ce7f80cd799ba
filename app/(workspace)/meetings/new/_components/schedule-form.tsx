import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroupField } from "@/components/forms/checkbox-group-field";
import { DateTimeField } from "@/components/forms/date-time-field";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { newRandomId } from "@/lib/core/ids";
import type { SchedulableBody } from "@/lib/meetings/queries/schedule-options";
import type { SharedMeeting } from "@/lib/meetings/queries/shared-meetings";
import { formatCitation } from "@/lib/regulations/citation";
import { scheduleMeetingAction } from "../../actions";

type Props = { bodies: readonly SchedulableBody[]; shared: readonly SharedMeeting[]; supplementary: boolean };

/** Time, place and which bodies; everything else follows from the register. */
export function ScheduleForm({ bodies, shared, supplementary }: Props) {
  const waiting = bodies.filter((body) => (supplementary ? body.absent : body.pending) > 0);
  const others = bodies.filter((body) => (supplementary ? body.pending : body.absent) > 0);
  const switchHref = `/meetings/new?unit=${bodies[0]?.unitId}${supplementary ? "" : "&kind=supplementary"}`;
  const switchCount = others.reduce((sum, body) => sum + (supplementary ? body.pending : body.absent), 0);
  return (
    <div className="max-w-3xl space-y-4">
      {others.length > 0 ? (
        <Callout>
          {supplementary
            ? `Còn ${switchCount} đối tượng chưa kiểm điểm lần đầu. `
            : `Có ${switchCount} người vắng mặt ở hội nghị trước, chờ kiểm điểm bổ sung. `}
          <a href={switchHref}>{supplementary ? "Lập hội nghị kiểm điểm" : "Lập hội nghị kiểm điểm bổ sung"}</a>
        </Callout>
      ) : null}
      {shared.map(({ collective, committee, rule }) => (
        <Callout key={collective} title={`${collective} có thể kiểm điểm chung hội nghị với ${committee}`}>
          Mọi thành viên đều là cấp ủy viên ({<ClauseLink citation={formatCitation(rule.citation)} />}). Nếu họp chung,
          chọn cả hai; quyền bỏ phiếu của từng người vẫn theo từng tập thể.
        </Callout>
      ))}
      <SectionCard title={supplementary ? "Hội nghị kiểm điểm bổ sung" : undefined}>
        {waiting.length === 0 ? (
          <EmptyState title="Không có ai chờ loại hội nghị này">
            Người cần kiểm điểm đã có hội nghị, hoặc đơn vị chưa lập danh sách phải kiểm điểm.
          </EmptyState>
        ) : (
          <ActionForm
            action={scheduleMeetingAction}
            name={`schedule-${supplementary ? "supplementary" : "main"}`}
            submitLabel="Lập lịch và xem thành phần"
            idempotencyKey={newRandomId()}
            hidden={{ kind: supplementary ? "supplementary" : "main" }}
          >
            <CheckboxGroupField
              name="collectiveIds"
              label="Tập thể được kiểm điểm cùng các cá nhân"
              hint={waiting.length > 1 ? "Chọn nhiều tập thể nếu họp chung một hội nghị." : undefined}
              items={waiting.map((body) => ({
                value: body.id,
                label: body.name,
                hint: `${supplementary ? body.absent : body.pending} đối tượng`,
              }))}
              defaultValue={waiting.length === 1 ? waiting.map((body) => body.id) : []}
            />
            <DateTimeField name="startsAt" label="Thời gian bắt đầu" />
            <TextField name="place" label="Địa điểm" maxLength={300} />
            <TextField
              name="title"
              label="Tên hội nghị"
              optional
              hint="Để trống thì hệ thống đặt theo tên tập thể."
              maxLength={300}
            />
          </ActionForm>
        )}
      </SectionCard>
    </div>
  );
}
