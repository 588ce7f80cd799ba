import { ListToolbar } from "@/components/ui/list-toolbar";
import {
  SHORTCOMING_SIDES,
  type ShortcomingCounts,
  type ShortcomingFilters,
  type ShortcomingSide,
} from "@/lib/shortcomings/queries/list-shortcomings";
import { hrefWith } from "@/lib/web/query-string";
import { filterQuery } from "./filters";

type Props = { filters: ShortcomingFilters; counts: ShortcomingCounts; total: number };

const SIDE_NAMES: Record<ShortcomingSide, string> = {
  own: "Của đơn vị",
  below: "Của đơn vị trực thuộc",
  toClear: "Chờ đơn vị tháo gỡ",
};

export function ShortcomingToolbar({ filters, counts, total }: Props) {
  const chips = [
    { status: "", label: "Tất cả", count: counts.outstanding + counts.toVerify + counts.verified },
    { status: "outstanding", label: "Chưa xong", count: counts.outstanding },
    { status: "overdue", label: "Quá hạn", count: counts.overdue },
    { status: "toVerify", label: "Chờ xác nhận", count: counts.toVerify },
    { status: "verified", label: "Đã xác nhận", count: counts.verified },
  ];
  return (
    <ListToolbar
      action="/shortcomings"
      search={{ name: "q", value: filters.search, label: "Tìm theo nội dung, người, đơn vị" }}
      selects={[
        {
          name: "side",
          label: "Phạm vi",
          value: filters.side,
          all: "Mọi đơn vị xem được",
          options: SHORTCOMING_SIDES.map((side) => ({ value: side, label: SIDE_NAMES[side] })),
        },
      ]}
      keep={{ status: filters.status, year: filters.year === null ? undefined : String(filters.year) }}
      chips={chips.map((chip) => ({
        label: chip.label,
        count: chip.count,
        active: filters.status === chip.status,
        href: hrefWith("/shortcomings", { ...filterQuery(filters), status: chip.status }),
      }))}
      total={total}
      noun="hạn chế"
      clearHref={filters.search || filters.side || filters.status || filters.year ? "/shortcomings" : null}
    />
  );
}
