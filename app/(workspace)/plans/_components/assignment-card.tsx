import { ActionForm } from "@/components/forms/action-form";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { SearchSelectField } from "@/components/forms/search-select-field";
import { SectionCard } from "@/components/layout/section-card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDay } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { AssignmentDto, PreparedUnitPage } from "@/lib/plans/queries/get-prepared-unit";
import { ASSIGNMENT_KINDS, assignmentKindHint, assignmentKindName } from "@/lib/plans/rules";
import { assignMemberAction, endAssignmentAction } from "../actions";

function AssignmentLine({ assignment, mayEnd }: { assignment: AssignmentDto; mayEnd: boolean }) {
  const { validTo } = assignment;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className={validTo ? "text-soft" : undefined}>
          <b>{assignment.person}</b> – {assignmentKindName(assignment.kind)}
        </p>
        <p className="text-sm text-soft">
          {assignment.madeBy} phân công từ {formatDay(assignment.validFrom)}
          {validTo ? `, đến trước ${formatDay(validTo)}` : ""}
        </p>
      </div>
      {mayEnd && !validTo ? (
        <ActionForm
          action={endAssignmentAction}
          name={`end-${assignment.id}`}
          submitLabel="Kết thúc"
          submitTone="plain"
          submitSize="small"
          idempotencyKey={newRandomId()}
          hidden={{ assignmentId: assignment.id }}
          keepDraft={false}
        />
      ) : null}
    </li>
  );
}

function AssignForm({ page }: { page: PreparedUnitPage }) {
  return (
    <section className="mt-4 border-t border-hairline pt-3 print:hidden">
      <h3 className="font-semibold">Phân công thêm</h3>
      <div className="mt-2">
        <ActionForm
          action={assignMemberAction}
          name={`assign-${page.unit.id}`}
          submitLabel="Phân công"
          idempotencyKey={newRandomId()}
          hidden={{ unitId: page.unit.id }}
        >
          <SearchSelectField
            name="personId"
            label="Cấp ủy viên"
            hint={`Người đang tham gia Ban Thường vụ, Ban Chấp hành của ${page.unit.parent?.name ?? "cấp trên"}`}
            options={page.candidates.map((each) => ({ value: each.personId, label: `${each.name} – ${each.title}` }))}
          />
          <RadioGroupField
            name="kind"
            label="Việc được phân công"
            items={ASSIGNMENT_KINDS.map((value) => ({
              value,
              label: assignmentKindName(value),
              hint: assignmentKindHint(value),
            }))}
          />
        </ActionForm>
      </div>
    </section>
  );
}

export function AssignmentCard({ page }: { page: PreparedUnitPage }) {
  return (
    <SectionCard title="Người được phân công" aside={page.unit.parent?.name}>
      {page.assignments.length === 0 ? (
        <EmptyState title="Chưa phân công ai">
          Người được phân công thấy đơn vị trong “Địa bàn được giao”, ghi nắm bắt địa bàn và dự hội nghị.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-hairline">
          {page.assignments.map((assignment) => (
            <AssignmentLine key={assignment.id} assignment={assignment} mayEnd={page.may.assign.allowed} />
          ))}
        </ul>
      )}
      {page.may.assign.allowed ? <AssignForm page={page} /> : null}
    </SectionCard>
  );
}
