import { SectionCard } from "@/components/layout/section-card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/lib/core/format";
import type { UnitChild } from "@/lib/units/queries/get-unit";
import { unitKindName } from "@/lib/units/rules";

const columns: readonly Column<UnitChild>[] = [
  { key: "name", header: "Đơn vị", isTitle: true, cell: (row) => row.name },
  { key: "kind", header: "Loại hình", cell: (row) => unitKindName(row.kind) },
  {
    key: "cells",
    header: "Chi bộ",
    align: "right",
    cell: (row) => (row.cellCount > 0 ? formatCount(row.cellCount) : ""),
  },
  { key: "members", header: "Đảng viên", align: "right", cell: (row) => formatCount(row.memberCount) },
];

/** What lies directly below, each with everything under it. */
export function UnitBelow({ units }: { units: readonly UnitChild[] }) {
  return (
    <SectionCard title="Đơn vị trực thuộc" aside={formatCount(units.length)} flush>
      <DataTable
        caption="Đơn vị trực thuộc"
        columns={columns}
        rows={units}
        rowKey={(row) => row.id}
        rowHref={(row) => `/units/${row.id}`}
        empty={
          <EmptyState title="Không có đơn vị trực thuộc">
            Trong hồ sơ tổ chức, không có đơn vị nào thuộc trực tiếp đơn vị này.
          </EmptyState>
        }
      />
    </SectionCard>
  );
}
