import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SectionCard } from "@/components/layout/section-card";
import { formatDateTimeWithWeekday } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { PreparedUnitPage } from "@/lib/plans/queries/get-prepared-unit";
import { assignmentKindName } from "@/lib/plans/rules";
import { writeNoteAction } from "../actions";

/** What the assigned members learned before the meeting; not shown to the unit itself. */
export function NotesCard({ page }: { page: PreparedUnitPage }) {
  const own = page.assignments.filter((assignment) => assignment.mayWrite.allowed);
  const canRead = page.notes.length > 0 || own.length > 0 || page.may.assign.allowed;
  if (!canRead) return null;
  return (
    <SectionCard
      id="notes"
      title="Nắm bắt địa bàn trước hội nghị"
      aside={`${page.notes.length} ghi nhận`}
      footer="Người ghi và cấp ủy phân công đọc được; đơn vị được theo dõi không đọc được. Đã ghi thì không sửa, không xóa."
    >
      {page.notes.length === 0 ? <p className="text-soft">Chưa có ghi nhận nào.</p> : null}
      <ol className="divide-y divide-hairline">
        {page.notes.map((note) => (
          <li key={note.id} className="py-2.5">
            <p className="text-sm text-soft">
              {note.author} · {formatDateTimeWithWeekday(note.writtenAt)}
            </p>
            <p className="max-w-prose whitespace-pre-line">{note.body}</p>
          </li>
        ))}
      </ol>
      {own.map((assignment) => (
        <div key={assignment.id} className="mt-3 print:hidden">
          <ActionForm
            action={writeNoteAction}
            name={`note-${assignment.id}`}
            submitLabel="Ghi nhận"
            idempotencyKey={newRandomId()}
            hidden={{ assignmentId: assignment.id }}
          >
            <TextAreaField
              name="body"
              label={own.length > 1 ? `Ghi nhận mới (${assignmentKindName(assignment.kind)})` : "Ghi nhận mới"}
              hint="Tình hình nội bộ, việc nổi cộm, ý kiến của cán bộ, đảng viên, nhân dân."
              maxLength={6000}
            />
          </ActionForm>
        </div>
      ))}
    </SectionCard>
  );
}
