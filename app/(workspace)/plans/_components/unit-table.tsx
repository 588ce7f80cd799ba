import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyList } from "@/components/ui/empty-list";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { formatDateTime } from "@/lib/core/format";
import { foldForSearch } from "@/lib/core/vietnamese";
import type { PlanOverview } from "@/lib/plans/queries/get-plan";
import type { PreparedUnit } from "@/lib/plans/queries/prepared-units";
import { assignmentKindName } from "@/lib/plans/rules";
import { hrefWith } from "@/lib/web/query-string";

export type UnitFilter = { search: string; cluster: string; gap: string };

const GAPS: { value: string; label: string; holds: (unit: PreparedUnit) => boolean }[] = [
  { value: "", label: "Tất cả", holds: () => true },
  { value: "unassigned", label: "Chưa phân công", holds: (unit) => unit.assignments.length === 0 },
  { value: "unscheduled", label: "Chưa có lịch họp", holds: (unit) => unit.meetingAt === null },
  { value: "marked", label: "Khó khăn, phức tạp", holds: (unit) => unit.isMarked === true },
];

const COLUMNS: Column<PreparedUnit>[] = [
  { key: "name", header: "Đơn vị", isTitle: true, cell: (row) => row.name },
  { key: "cluster", header: "Cụm", cell: (row) => row.clusterName ?? "–" },
  {
    key: "people",
    header: "Người được phân công",
    cell: (row) =>
      row.assignments.length === 0 ? (
        <span className="text-soft">chưa phân công</span>
      ) : (
        <ul>
          {row.assignments.map((each) => (
            <li key={`${each.kind} ${each.name}`}>
              {each.name} <span className="text-soft">({assignmentKindName(each.kind).toLowerCase()})</span>
            </li>
          ))}
        </ul>
      ),
  },
  {
    key: "mark",
    header: "Đánh dấu",
    cell: (row) => (row.isMarked ? <Chip tone="soon">khó khăn, phức tạp</Chip> : "–"),
  },
  {
    key: "meeting",
    header: "Hội nghị đầu tiên",
    cell: (row) =>
      row.meetingAt ? (
        <>
          {formatDateTime(row.meetingAt)}
          {row.meetingCount > 1 ? <span className="text-soft"> (+{row.meetingCount - 1})</span> : null}
        </>
      ) : (
        <span className="text-soft">chưa có lịch</span>
      ),
  },
  { key: "notes", header: "Ghi nhận", align: "right", cell: (row) => String(row.noteCount) },
];

function matching(units: readonly PreparedUnit[], filter: UnitFilter): PreparedUnit[] {
  const wanted = foldForSearch(filter.search);
  const gap = GAPS.find((each) => each.value === filter.gap);
  return units.filter(
    (unit) =>
      foldForSearch(unit.name).includes(wanted) &&
      (filter.cluster === "" || unit.clusterName === filter.cluster) &&
      (gap?.holds(unit) ?? true),
  );
}

/** One table of all units directly below: who goes there, the mark, when they meet, what was noted. */
export function UnitTable({ overview, filter }: { overview: PlanOverview; filter: UnitFilter }) {
  const rows = matching(overview.units, filter);
  const clearHref = filter.search || filter.cluster || filter.gap ? "/plans" : null;
  const href = (gap: string) => hrefWith("/plans", { q: filter.search, cluster: filter.cluster, gap });
  return (
    <SectionCard title="Đơn vị trực thuộc" flush>
      <ListToolbar
        action="/plans"
        search={{ name: "q", value: filter.search, label: "Tìm đơn vị", placeholder: "huong long" }}
        selects={
          overview.clusters.length > 0
            ? [
                {
                  name: "cluster",
                  label: "Cụm công tác",
                  value: filter.cluster,
                  all: "Mọi cụm",
                  options: overview.clusters.map(({ name }) => ({ value: name, label: name })),
                },
              ]
            : []
        }
        chips={GAPS.map((gap) => ({
          label: gap.label,
          href: href(gap.value),
          active: gap.value === filter.gap,
          count: overview.units.filter(gap.holds).length,
        }))}
        keep={{ gap: filter.gap }}
        total={rows.length}
        noun="đơn vị"
        clearHref={clearHref}
      />
      <DataTable
        caption="Chuẩn bị kiểm điểm ở các đơn vị trực thuộc"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/plans/units/${row.id}`}
        empty={
          <EmptyList noun="đơn vị" clearHref={clearHref} title="Chưa có đơn vị trực thuộc">
            Kế hoạch này chuẩn bị kiểm điểm ở các đơn vị trực thuộc; đơn vị hiện ra khi có trong hồ sơ tổ chức.
          </EmptyList>
        }
      />
    </SectionCard>
  );
}
