import { ListToolbar } from "@/components/ui/list-toolbar";
import type { Page } from "@/lib/core/paging";
import type { PeopleFilter, PeopleStatus } from "@/lib/people/queries/list-people";
import type { UnitOption } from "@/lib/units/queries/list-units";
import { hrefWith } from "@/lib/web/query-string";
import { peopleQuery } from "./filters";

const STATUS_CHIPS: readonly { status: PeopleStatus | undefined; label: string }[] = [
  { status: undefined, label: "Tất cả" },
  { status: "official", label: "Đảng viên chính thức" },
  { status: "probationary", label: "Đảng viên dự bị" },
  { status: "condition", label: "Miễn, tạm miễn, đình chỉ, nghỉ" },
  { status: "nonParty", label: "Không là đảng viên" },
];

type Props = {
  filters: PeopleFilter;
  units: readonly UnitOption[];
  chosenUnit: UnitOption | null;
  list: Page<unknown>;
};

export function PeopleToolbar({ filters, units, chosenUnit, list }: Props) {
  const isListed = chosenUnit === null || units.some(({ id }) => id === chosenUnit.id);
  const options = isListed ? units : [chosenUnit, ...units];
  const hasFilter = filters.search || filters.unitId || filters.status || filters.onlyOfficials;
  return (
    <ListToolbar
      action="/people"
      search={{ name: "q", value: filters.search ?? "", label: "Tìm theo họ tên", placeholder: "vd. nguyen van a" }}
      selects={[
        {
          name: "unit",
          label: "Đơn vị",
          value: filters.unitId ?? "",
          all: "Tất cả đơn vị",
          options: options.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
      keep={{ status: filters.status, official: filters.onlyOfficials ? "1" : undefined }}
      chips={[
        ...STATUS_CHIPS.map(({ status, label }) => ({
          label,
          active: filters.status === status,
          href: hrefWith("/people", { ...peopleQuery(filters), status }),
        })),
        {
          label: "Chỉ cán bộ, công chức, viên chức",
          active: filters.onlyOfficials === true,
          href: hrefWith("/people", { ...peopleQuery(filters), official: filters.onlyOfficials ? undefined : "1" }),
        },
      ]}
      total={list.total}
      isCapped={list.isCapped}
      noun="người"
      exportHref={hrefWith("/people/export", peopleQuery(filters))}
      clearHref={hasFilter ? "/people" : null}
    />
  );
}
