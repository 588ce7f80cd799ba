import { SectionCard } from "@/components/layout/section-card";
import { DataTable } from "@/components/ui/data-table";
import { LevelTag } from "@/components/ui/level-tag";
import { Pagination } from "@/components/ui/pagination";
import { formatCount } from "@/lib/core/format";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { UnitNames } from "@/lib/dashboards/dto";
import { NAME_COLUMNS } from "@/lib/dashboards/rules/tables";
import { EmptyInSeason } from "../../_components/empty-in-season";
import { exportHref } from "./addresses";
import { screenColumns } from "./columns";

const columns = screenColumns(NAME_COLUMNS, {
  level: (row) => (row.decidedLevel ? <LevelTag level={row.decidedLevel} form="short" /> : null),
});

type NamesTableProps = { data: UnitNames; hrefOf: (page: number) => string };

/** The last step down: who stands behind the numbers, those not yet reviewed first. */
export function NamesTable({ data, hrefOf }: NamesTableProps) {
  const { names, unit } = data;
  return (
    <SectionCard
      title={`Danh sách (${formatCount(names.total)})`}
      aside={
        <a href={exportHref(unit.id, data, "names")} download className="print:hidden">
          Xuất Excel cả danh sách
        </a>
      }
      flush
    >
      <DataTable
        caption={`Danh sách của ${unit.name}`}
        columns={columns}
        rows={names.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyInSeason noun="đối tượng" clearHref={null} title="Không có ai, không có mục nào của loại đang xem">
            Chọn loại khác ở trên. Danh sách có khi đơn vị lập danh sách phải kiểm điểm của năm.
          </EmptyInSeason>
        }
      />
      <Pagination page={names.page} pageSize={PAGE_SIZE} total={names.total} hrefOf={hrefOf} />
    </SectionCard>
  );
}
