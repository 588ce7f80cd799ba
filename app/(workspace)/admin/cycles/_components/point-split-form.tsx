import { ActionForm } from "@/components/forms/action-form";
import { NumberField } from "@/components/forms/number-field";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { newRandomId } from "@/lib/core/ids";
import { formatPoints } from "@/lib/core/points";
import type { ContentList, FormSplit, PointGroupSplit } from "@/lib/cycles/queries/content-list";
import { contentSubjectName } from "@/lib/cycles/rules/content-layers";
import { POINT_GROUP_NAMES } from "@/lib/cycles/rules/point-items";
import { splitPointsAction } from "../actions";

type Props = { list: ContentList; form: FormSplit; basis: string };

/** One form at a time: what does not add up exactly comes back with the sum at the first field of its group. */
export function PointSplitForm({ list, form, basis }: Props) {
  return (
    <SectionCard
      title={contentSubjectName(form.subject)}
      footer={
        <>
          Điểm của từng nhóm: <ClauseLink citation={basis} />. Bản kiểm điểm đã nộp giữ nguyên điểm tối đa lúc nộp.
        </>
      }
    >
      <ActionForm
        action={splitPointsAction}
        name={`points-${form.subject}`}
        submitLabel="Lưu bảng chia điểm"
        idempotencyKey={newRandomId()}
        version={form.version}
        hidden={{ cycleId: list.season.id, unitId: list.unit.id, subject: form.subject }}
      >
        {form.groups.map((group) => (
          <Group key={group.group} {...group} />
        ))}
        <TextField
          name="document"
          label="Căn cứ"
          hint="Số, ký hiệu, ngày văn bản của tỉnh quy định việc chia điểm"
          maxLength={300}
          defaultValue={form.document ?? undefined}
        />
      </ActionForm>
    </SectionCard>
  );
}

function Group({ group, limit, sum, criteria }: PointGroupSplit) {
  const state = sum === null ? "chưa chia, đang chấm theo cả nhóm" : `đang chia ${formatPoints(sum)}/${limit}`;
  return (
    <div className="space-y-3">
      <h3 className="font-semibold">
        {POINT_GROUP_NAMES[group]}: {limit} điểm <span className="font-normal text-soft">({state})</span>
      </h3>
      <p className="text-sm text-soft">
        Các mục cộng lại phải đúng bằng {limit}. Để trống cả nhóm nếu chưa chia: khi đó bản kiểm điểm chấm một số cho cả
        nhóm.
      </p>
      {criteria.map((item) => (
        <NumberField
          key={item.id}
          name={`max.${item.id}`}
          label={item.title}
          decimal
          unit="điểm"
          defaultValue={item.maxPoints === null ? null : formatPoints(item.maxPoints)}
        />
      ))}
    </div>
  );
}
