import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDateTimeWithWeekday } from "@/lib/core/format";
import type { Area } from "@/lib/plans/queries/list-areas";
import { assignmentKindHint, assignmentKindName } from "@/lib/plans/rules";

function AreaCard({ area }: { area: Area }) {
  return (
    <li className="rounded-lg border border-line bg-card px-4 py-3">
      <h2 className="text-lg">
        <a href={`/plans/units/${area.unitId}`}>{area.unitName}</a>{" "}
        {area.isMarked ? <Chip tone="soon">khó khăn, phức tạp</Chip> : null}
      </h2>
      <p>
        <b>{assignmentKindName(area.kind)}</b> <span className="text-soft">– {assignmentKindHint(area.kind)}</span>
      </p>
      <p className="text-sm text-soft">{area.madeBy} phân công</p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-3">
        <div>
          <dt className="text-soft">Hội nghị sắp tới</dt>
          <dd>{area.nextMeetingAt ? formatDateTimeWithWeekday(area.nextMeetingAt) : "chưa có lịch"}</dd>
        </div>
        <div>
          <dt className="text-soft">Hạn chế các năm trước còn theo dõi</dt>
          <dd>{area.openShortcomings}</dd>
        </div>
        <div>
          <dt className="text-soft">Ghi nhận nắm bắt địa bàn</dt>
          <dd>{area.noteCount}</dd>
        </div>
      </dl>
      <p className="mt-3 print:hidden">
        <ButtonLink href={`/plans/units/${area.unitId}#notes`} label={`Ghi nắm bắt địa bàn: ${area.unitName}`}>
          Ghi nắm bắt địa bàn
        </ButtonLink>
      </p>
    </li>
  );
}

export function AreaList({ areas }: { areas: readonly Area[] }) {
  if (areas.length === 0) {
    return (
      <EmptyState title="Chưa được giao địa bàn nào">
        Cấp ủy phân công trong phần Kế hoạch; đơn vị hiện ra ở đây ngay khi được phân công.
      </EmptyState>
    );
  }
  return (
    <ul className="space-y-3">
      {areas.map((area) => (
        <AreaCard key={area.assignmentId} area={area} />
      ))}
    </ul>
  );
}
