import { ListToolbar } from "@/components/ui/list-toolbar";
import type { MeetingCounts, MeetingFilters } from "@/lib/meetings/queries/list-meetings";
import { MEETING_STATUS_NAMES, MEETING_STATUSES } from "@/lib/meetings/rules";
import { hrefWith } from "@/lib/web/query-string";
import { filterQuery } from "./meeting-filters";

const weeks = [
  { value: "this", label: "Tuần này" },
  { value: "next", label: "Tuần sau" },
  { value: "later", label: "Sau đó" },
  { value: "past", label: "Trước tuần này" },
];

type Props = {
  filters: MeetingFilters;
  counts: MeetingCounts;
  total: number;
  units: readonly { id: string; name: string; above: string | null }[];
};

export function MeetingToolbar({ filters, counts, total, units }: Props) {
  const all = MEETING_STATUSES.reduce((sum, status) => sum + counts[status], 0);
  const shown = MEETING_STATUSES.filter((status) => counts[status] > 0 || filters.status === status);
  const hrefOf = (status: string) => hrefWith("/meetings", { ...filterQuery(filters), status });
  return (
    <ListToolbar
      action="/meetings"
      search={{ name: "q", value: filters.search, label: "Tìm theo tên hội nghị, đơn vị, địa điểm" }}
      selects={[
        { name: "week", label: "Thời gian", value: filters.week, options: weeks, all: "Mọi thời gian" },
        {
          name: "unit",
          label: "Đơn vị",
          value: filters.unitId,
          options: units.map((unit) => ({ value: unit.id, label: [unit.name, unit.above].filter(Boolean).join(", ") })),
          all: "Mọi đơn vị trong phạm vi",
        },
      ]}
      keep={{ status: filters.status }}
      chips={[
        { label: "Tất cả", count: all, active: filters.status === "", href: hrefOf("") },
        ...shown.map((status) => ({
          label: MEETING_STATUS_NAMES[status],
          count: counts[status],
          active: filters.status === status,
          href: hrefOf(status),
        })),
      ]}
      total={total}
      noun="hội nghị"
      exportHref={hrefWith("/meetings/export", filterQuery(filters))}
      clearHref={filters.search || filters.status || filters.week || filters.unitId ? "/meetings" : null}
    />
  );
}
