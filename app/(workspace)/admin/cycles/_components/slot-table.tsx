import { DeadlineText } from "@/components/cycles/deadline-text";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { messageFor } from "@/lib/core/errors";
import type { DeadlinePlan, SlotRow } from "@/lib/cycles/queries/deadline-plan";
import { hrefWith } from "@/lib/web/query-string";

function Change({ row, cycleId }: { row: SlotRow; cycleId: string }) {
  if (!row.maySet.allowed) return <span className="text-soft">{messageFor(row.maySet.code, row.maySet.params)}</span>;
  const href = hrefWith(`/admin/cycles/${cycleId}/deadlines/set`, { level: row.level, kind: row.kind });
  return (
    <ButtonLink href={href} size="small" label={`${row.own ? "Sửa" : "Đặt"} hạn: ${row.name}`}>
      {row.own ? "Sửa" : "Đặt"}
    </ButtonLink>
  );
}

/** The dates of the levels below: what is in force, what this unit has set, what the level above allows. */
export function SlotTable({ plan }: { plan: DeadlinePlan }) {
  const columns: Column<SlotRow>[] = [
    { key: "name", header: "Việc – cấp", isTitle: true, cell: (row) => row.name },
    {
      key: "inForce",
      header: "Đang áp dụng",
      cell: (row) => (row.inForce ? <DeadlineText deadline={row.inForce} /> : "chưa đặt"),
    },
    { key: "setBy", header: "Ai đặt", cell: (row) => row.inForce?.setBy.name ?? "–" },
    { key: "change", header: "Đặt hạn", cell: (row) => <Change row={row} cycleId={plan.season.id} /> },
  ];
  return (
    <DataTable
      caption="Hạn cho các cấp dưới"
      columns={columns}
      rows={plan.slots}
      rowKey={(row) => `${row.kind}.${row.level}`}
      empty={
        <EmptyState title="Không có cấp nào bên dưới">
          Hạn được đặt cho các cấp thuộc đơn vị; đơn vị này không có cấp dưới.
        </EmptyState>
      }
    />
  );
}
