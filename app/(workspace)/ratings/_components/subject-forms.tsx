import { ActionForm } from "@/components/forms/action-form";
import { LevelChoiceField } from "@/components/forms/level-choice-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SectionCard } from "@/components/layout/section-card";
import { messageFor } from "@/lib/core/errors";
import { newRandomId } from "@/lib/core/ids";
import type { Verdict } from "@/lib/core/policy";
import type { SubjectDetail } from "@/lib/ratings/queries/get-subject";
import { appraiseLevelsAction, listSubjectAction, proposeLevelAction, unlistSubjectAction } from "../actions";

/** What cannot be done says why; what is not this person's to do is left out. */
function Refusal({ verdict }: { verdict: Verdict }) {
  if (verdict.allowed || verdict.code === "notAllowed") return null;
  return <p className="text-sm text-soft">{messageFor(verdict.code, verdict.params)}</p>;
}

const REASON_HINT = "Bắt buộc khi mức khác với mức được đề nghị hoặc thay mức đã ghi. Không bỏ phiếu lại.";
const LISTED_HINT =
  "Bắt buộc khi mức khác với mức được đề nghị, hoặc khi đối tượng còn điểm cần xem lại nêu ở đầu trang. Không bỏ phiếu lại.";

/** The steps this person may take on this subject now. */
export function SubjectForms({ subject }: { subject: SubjectDetail }) {
  const path = `/ratings/subjects/${subject.id}`;
  const { propose, appraise, list } = subject.may;
  const isOpen = (verdict: Verdict) => verdict.allowed || verdict.code !== "notAllowed";
  return (
    <>
      {isOpen(propose) ? (
        <SectionCard title="Cấp ủy đề nghị">
          <Refusal verdict={propose} />
          {propose.allowed ? (
            <ActionForm
              action={proposeLevelAction}
              name={`propose-${subject.id}`}
              submitLabel="Ghi mức đề nghị"
              submitTone="plain"
              hidden={{ subjectId: subject.id }}
              idempotencyKey={newRandomId()}
            >
              <LevelChoiceField name="level" label="Mức đề nghị" />
              <TextAreaField name="reason" label="Lý do" hint={REASON_HINT} optional rows={2} />
            </ActionForm>
          ) : null}
        </SectionCard>
      ) : null}
      {isOpen(appraise) ? (
        <SectionCard title="Thẩm định">
          <Refusal verdict={appraise} />
          {appraise.allowed ? (
            <ActionForm
              action={appraiseLevelsAction}
              name={`appraise-${subject.id}`}
              submitLabel="Ghi mức thẩm định"
              submitTone="plain"
              hidden={{ backTo: path }}
              idempotencyKey={newRandomId()}
            >
              <LevelChoiceField name={`ratings.${subject.id}.level`} label="Mức thẩm định" />
              <TextAreaField name={`ratings.${subject.id}.reason`} label="Lý do" hint={REASON_HINT} optional rows={2} />
            </ActionForm>
          ) : null}
        </SectionCard>
      ) : null}
      {isOpen(list) ? <ListCard subject={subject} path={path} /> : null}
    </>
  );
}

function ListCard({ subject, path }: { subject: SubjectDetail; path: string }) {
  const { listed } = subject;
  // The list cannot be presented without it; what blocks is cleared elsewhere.
  const lacksReason =
    listed !== null && !listed.reason && subject.findings.some(({ severity }) => severity !== "blocks");
  return (
    <SectionCard id="list" title="Danh sách trình">
      <div className="space-y-4">
        <Refusal verdict={subject.may.list} />
        {listed ? (
          <p className="text-sm">
            Đang trong <a href={`/ratings/decisions/${listed.decisionId}`}>danh sách trình</a>
            {listed.reason ? ` – lý do: ${listed.reason}` : null}
          </p>
        ) : null}
        {subject.may.list.allowed ? (
          <ActionForm
            action={listSubjectAction}
            name={`list-${subject.id}`}
            submitLabel={listed ? "Ghi mức và lý do" : "Đưa vào danh sách trình"}
            submitTone="plain"
            hidden={{ subjectId: subject.id, backTo: path }}
            idempotencyKey={newRandomId()}
          >
            <LevelChoiceField name="level" label="Mức trình" {...(listed ? { savedValue: listed.level } : {})} />
            <TextAreaField
              name="reason"
              label="Lý do"
              hint={LISTED_HINT}
              optional={!lacksReason}
              rows={2}
              defaultValue={listed?.reason ?? ""}
            />
          </ActionForm>
        ) : null}
        {listed && subject.may.list.allowed ? (
          <ActionForm
            action={unlistSubjectAction}
            name={`unlist-${subject.id}`}
            submitLabel="Đưa ra khỏi danh sách"
            submitTone="plain"
            hidden={{ subjectId: subject.id, backTo: path }}
            idempotencyKey={newRandomId()}
            keepDraft={false}
          />
        ) : null}
      </div>
    </SectionCard>
  );
}
