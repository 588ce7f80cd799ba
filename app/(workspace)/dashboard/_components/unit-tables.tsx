import type { ReactNode } from "react";
import { SectionCard } from "@/components/layout/section-card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { TileGrid } from "@/components/ui/tile-grid";
import { TimelinessTag } from "@/components/ui/timeliness-tag";
import { formatDay, formatShare } from "@/lib/core/format";
import type { Dashboard, DashboardRow } from "@/lib/dashboards/dto";
import { tileNote } from "@/lib/dashboards/rules/standing";
import {
  BEHIND_PLAN_COLUMNS,
  CHILD_COLUMNS,
  PAST_PROVINCE_COLUMNS,
  rowsBehindPlan,
  rowsPastProvince,
  STANDING_WORDS,
  type TableName,
} from "@/lib/dashboards/rules/tables";
import { dashboardHref, exportHref, namesHref } from "./addresses";
import { screenColumns } from "./columns";

/** In a past tree there may be units that have left the reader's scope: their figures count, their page is not his. */
function hrefOf(data: Dashboard, row: DashboardRow): string | null {
  if (!row.isReachable) return null;
  return row.isOwn ? namesHref(row.unitId, data) : dashboardHref(row.unitId, data);
}

const standing = (row: DashboardRow) => <TimelinessTag state={row.standing} text={STANDING_WORDS[row.standing]} />;

const childColumns = screenColumns(CHILD_COLUMNS, { standing });
const behindColumns = screenColumns(BEHIND_PLAN_COLUMNS);
const pastColumns = screenColumns(PAST_PROVINCE_COLUMNS);

function ExportLink({ data, table }: { data: Dashboard; table: TableName }): ReactNode {
  return (
    <a href={exportHref(data.unit.id, data, table)} download className="print:hidden">
      Xuất Excel bảng này
    </a>
  );
}

/** One tile a unit; the table below says the same in numbers. */
export function ChildTiles({ data }: { data: Dashboard }) {
  const rows = data.rows.filter((row) => !row.isOwn);
  if (rows.length < 2) return null;
  return (
    <SectionCard title={`${rows.length} đơn vị trực thuộc`} aside={<a href="#children">Bảng số liệu</a>}>
      <p className="mb-2 text-sm text-soft">
        Màu và “đúng hạn” theo tiến độ kiểm điểm của loại đang xem; hồ sơ sớm hay muộn xem ở trang Hồ sơ.
      </p>
      <TileGrid
        label="Tiến độ từng đơn vị trực thuộc"
        tiles={rows.map((row) => ({
          key: row.unitId,
          state: row.standing,
          value: formatShare(row.numbers.reviewed, row.numbers.required, 0),
          name: rows.some((other) => other !== row && other.shortName === row.shortName) ? row.name : row.shortName,
          note: tileNote(row),
          href: hrefOf(data, row) ?? undefined,
        }))}
      />
    </SectionCard>
  );
}

export function ChildTable({ data }: { data: Dashboard }) {
  return (
    <SectionCard id="children" title="Từng đơn vị trực thuộc" aside={<ExportLink data={data} table="children" />} flush>
      <DataTable
        caption="Năm số liệu của từng đơn vị trực thuộc"
        columns={childColumns}
        rows={data.rows}
        rowKey={(row) => row.unitId}
        rowHref={(row) => hrefOf(data, row)}
        empty={
          <EmptyState title="Không có đối tượng nào của loại đang xem ở đây">
            Chọn loại khác ở trên. Số liệu có ngay khi đơn vị lập danh sách phải kiểm điểm.
          </EmptyState>
        }
      />
    </SectionCard>
  );
}

/** Behind the unit's own plan, and past the province's day: two things, two tables, each with what is known of the cause. */
export function LateTables({ data }: { data: Dashboard }) {
  const behind = rowsBehindPlan(data.rows);
  const past = rowsPastProvince(data.rows);
  const provinceDay = data.deadlines.find((deadline) => deadline.kind === "completion");
  return (
    <SectionCard title="Đơn vị chậm tiến độ, nguyên nhân" flush>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 pt-1">
        <h3 className="text-base">Chậm so với kế hoạch của đơn vị ({behind.length})</h3>
        {behind.length > 0 ? <ExportLink data={data} table="behindPlan" /> : null}
      </div>
      <p className="px-4 text-sm text-soft">
        Tính theo hạn của từng chi bộ, từng đơn vị bên dưới; hạn của cấp dưới sớm hơn hạn của cấp trên.
      </p>
      <DataTable
        caption="Đơn vị chậm so với kế hoạch của chính mình"
        columns={behindColumns}
        rows={behind}
        rowKey={(row) => row.unitId}
        rowHref={(row) => hrefOf(data, row)}
        empty={<p className="text-sm text-soft">Không có đơn vị nào chậm so với kế hoạch của mình.</p>}
      />
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 border-t border-line px-4 pt-3">
        <h3 className="text-base">Quá hạn của tỉnh ({past.length})</h3>
        {past.length > 0 ? <ExportLink data={data} table="pastProvince" /> : null}
      </div>
      <DataTable
        caption="Đơn vị quá hạn của tỉnh"
        columns={pastColumns}
        rows={past}
        rowKey={(row) => row.unitId}
        rowHref={(row) => hrefOf(data, row)}
        empty={
          <p className="text-sm text-soft">
            {provinceDay && provinceDay.daysLeft >= 0
              ? `Chưa qua hạn hoàn thành (ngày cuối ${formatDay(provinceDay.lastDay)}).`
              : "Không có đơn vị nào quá hạn của tỉnh."}
          </p>
        }
      />
    </SectionCard>
  );
}
