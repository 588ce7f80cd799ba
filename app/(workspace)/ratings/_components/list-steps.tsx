import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatCount, formatDateTime, formatDay } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { ListDetail } from "@/lib/ratings/queries/get-list";
import { postponeBlockedAction, takeBackListAction } from "../actions";

/** The one next step of a list: present, record the session, or nothing any more. */
export function ListSteps({ list }: { list: ListDetail }) {
  const path = `/ratings/decisions/${list.id}`;
  if (list.status === "recorded") return <SessionCard list={list} />;
  const blocked = list.items.filter((item) => item.state === "blocked").length;
  return (
    <>
      {list.may.present.allowed && blocked > 0 ? (
        <SectionCard title="Để lại đợt sau">
          <p className="mb-3 text-sm text-soft">
            {formatCount(blocked)} đối tượng chưa quyết định được. Những đối tượng này, và những đối tượng phải chờ
            chúng, rời danh sách để trình phần còn lại; khi đủ điều kiện thì đưa vào danh sách sau.
          </p>
          <ActionForm
            action={postponeBlockedAction}
            name={`postpone-${list.id}`}
            submitLabel="Để lại đợt sau"
            submitTone="plain"
            hidden={{ decisionId: list.id }}
            idempotencyKey={newRandomId()}
            version={list.version}
            keepDraft={false}
          />
        </SectionCard>
      ) : null}
      {list.may.present.allowed ? (
        <SectionCard title="Trình danh sách">
          <p className="mb-3 text-sm text-soft">
            Danh sách đã trình giữ nguyên cho đến khi ghi kết quả phiên họp hoặc rút về.
          </p>
          <ButtonLink href={`${path}/present`} tone="main">
            Trình {list.body}
          </ButtonLink>
        </SectionCard>
      ) : null}
      {list.may.record.allowed ? (
        <SectionCard title="Kết quả phiên họp">
          <p className="mb-3 text-sm text-soft">
            Đã trình{list.presentedAt ? ` lúc ${formatDateTime(list.presentedAt)}` : null}. Sau khi {list.body} quyết
            định, ghi ngày họp, kết quả biểu quyết và số quyết định.
          </p>
          <ButtonLink href={`${path}/record`} tone="main">
            Ghi kết quả phiên họp
          </ButtonLink>
        </SectionCard>
      ) : null}
      {list.may.takeBack.allowed ? (
        <SectionCard title="Rút danh sách về">
          <ActionForm
            action={takeBackListAction}
            name={`take-back-${list.id}`}
            submitLabel="Rút về để sửa"
            submitTone="plain"
            hidden={{ decisionId: list.id }}
            idempotencyKey={newRandomId()}
            version={list.version}
          >
            <TextAreaField name="reason" label="Lý do rút" rows={2} />
          </ActionForm>
        </SectionCard>
      ) : null}
    </>
  );
}

function SessionCard({ list }: { list: ListDetail }) {
  return (
    <SectionCard title="Quyết định">
      <DefinitionList
        items={[
          { term: "Số quyết định", value: list.number ?? "" },
          { term: "Ngày quyết định", value: list.decidedOn ? formatDay(list.decidedOn) : "" },
          { term: "Ngày họp", value: list.sessionOn ? formatDay(list.sessionOn) : "" },
          { term: "Tán thành", value: `${list.votesFor}/${list.membersTotal} (có mặt ${list.membersPresent})` },
          { term: "Ghi nhận lúc", value: list.recordedAt ? formatDateTime(list.recordedAt) : "" },
        ]}
      />
    </SectionCard>
  );
}
