import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { formatDateTime } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { MarkDto, PreparedUnitPage } from "@/lib/plans/queries/get-prepared-unit";
import { endMarkAction, markUnitAction } from "../actions";

function Mark({ mark, mayEnd }: { mark: MarkDto; mayEnd: boolean }) {
  return (
    <li className="py-2">
      <p>
        <Chip tone={mark.endedAt ? "idle" : "soon"}>{mark.endedAt ? "đã kết thúc" : "khó khăn, phức tạp"}</Chip>
      </p>
      <p className="mt-1 whitespace-pre-line">{mark.reason}</p>
      <p className="text-sm text-soft">
        {mark.madeBy} · {formatDateTime(mark.markedAt)}
        {mark.endedAt ? ` – ${formatDateTime(mark.endedAt)}` : ""}
      </p>
      {mayEnd && !mark.endedAt ? (
        <div className="mt-2">
          <ActionForm
            action={endMarkAction}
            name={`end-mark-${mark.id}`}
            submitLabel="Kết thúc đánh dấu"
            submitTone="plain"
            submitSize="small"
            idempotencyKey={newRandomId()}
            hidden={{ markId: mark.id }}
            keepDraft={false}
          />
        </div>
      ) : null}
    </li>
  );
}

/** Only its readers get the card at all: the unit, its direct superior, the assigned members. */
export function MarkCard({ page }: { page: PreparedUnitPage }) {
  if (page.marks === null) return null;
  const isMarked = page.marks.some((mark) => mark.endedAt === null);
  return (
    <SectionCard
      title="Đơn vị khó khăn, phức tạp"
      footer="Chỉ bí thư đơn vị, người được phân công và cấp trên trực tiếp đọc được."
    >
      {page.marks.length === 0 ? <p className="text-soft">Không đánh dấu.</p> : null}
      <ul className="divide-y divide-hairline">
        {page.marks.map((mark) => (
          <Mark key={mark.id} mark={mark} mayEnd={page.may.mark.allowed} />
        ))}
      </ul>
      {page.may.mark.allowed && !isMarked ? (
        <div className="mt-3 border-t border-hairline pt-3 print:hidden">
          <ActionForm
            action={markUnitAction}
            name={`mark-${page.unit.id}`}
            submitLabel="Đánh dấu"
            idempotencyKey={newRandomId()}
            hidden={{ unitId: page.unit.id }}
          >
            <TextAreaField
              name="reason"
              label="Lý do"
              hint="Đánh dấu không kéo theo gợi ý kiểm điểm; đó là việc riêng."
              rows={3}
              maxLength={2000}
            />
          </ActionForm>
        </div>
      ) : null}
    </SectionCard>
  );
}
