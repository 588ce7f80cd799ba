import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { formatDay } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { ComplaintRow, SubjectDetail } from "@/lib/ratings/queries/get-subject";
import { COMPLAINT_KIND_NAMES, COMPLAINT_KINDS } from "@/lib/ratings/schema";
import { registerComplaintAction, resolveComplaintAction } from "../actions";

export function complaintKindName(kind: string): string {
  return COMPLAINT_KINDS.some((known) => known === kind)
    ? COMPLAINT_KIND_NAMES[kind as (typeof COMPLAINT_KINDS)[number]]
    : kind;
}

function Complaint({ complaint }: { complaint: ComplaintRow }) {
  return (
    <li className="space-y-2 border-b border-hairline pb-3 last:border-b-0">
      <p>
        <b>{complaintKindName(complaint.kind)}</b> nhận ngày {formatDay(complaint.receivedOn)}{" "}
        {complaint.status === "open" ? <Chip tone="late">chưa giải quyết</Chip> : <Chip tone="ok">đã giải quyết</Chip>}
      </p>
      <p className="text-sm whitespace-pre-line">{complaint.summary}</p>
      {complaint.outcome && complaint.resolvedOn ? (
        <p className="text-sm">
          Kết quả ({formatDay(complaint.resolvedOn)}): {complaint.outcome}
        </p>
      ) : (
        <ActionForm
          action={resolveComplaintAction}
          name={`resolve-${complaint.id}`}
          submitLabel="Ghi kết quả giải quyết"
          submitTone="plain"
          hidden={{ complaintId: complaint.id }}
          idempotencyKey={newRandomId()}
          version={complaint.version}
        >
          <TextAreaField name="outcome" label="Kết quả giải quyết" rows={2} />
          <DateField name="resolvedOn" label="Ngày giải quyết" />
        </ActionForm>
      )}
    </li>
  );
}

/** A register of its own, for the Organisation Board side alone; an open entry holds up the decision. */
export function ComplaintsCard({ subject }: { subject: SubjectDetail }) {
  if (!subject.complaints) return null;
  return (
    <SectionCard
      id="complaints"
      title="Đơn, phản ánh"
      aside={
        <>
          Chỉ Ban Tổ chức thấy · <a href="/ratings/complaints?status=open">Mọi đơn chưa giải quyết</a>
        </>
      }
    >
      <div className="space-y-4">
        {subject.complaints.length > 0 ? (
          <ul className="space-y-3">
            {subject.complaints.map((complaint) => (
              <Complaint key={complaint.id} complaint={complaint} />
            ))}
          </ul>
        ) : null}
        <details>
          <summary className="text-sm text-link">Ghi đơn, phản ánh mới</summary>
          <div className="mt-3">
            <ActionForm
              action={registerComplaintAction}
              name={`complaint-${subject.id}`}
              submitLabel="Ghi vào sổ"
              submitTone="plain"
              hidden={{ subjectId: subject.id, backTo: `/ratings/subjects/${subject.id}` }}
              idempotencyKey={newRandomId()}
              keepDraft={false}
            >
              <SelectField
                name="kind"
                label="Loại"
                options={COMPLAINT_KINDS.map((kind) => ({ value: kind, label: COMPLAINT_KIND_NAMES[kind] }))}
              />
              <TextAreaField
                name="summary"
                label="Tóm tắt"
                hint="Không nhập nội dung văn bản có độ mật; chỉ ghi số sổ, ngày, nơi giữ."
                rows={3}
              />
              <DateField name="receivedOn" label="Ngày nhận" />
            </ActionForm>
          </div>
        </details>
      </div>
    </SectionCard>
  );
}
