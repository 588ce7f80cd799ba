import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { Tabs } from "@/components/ui/tabs";
import { handsInFigures } from "@/lib/aggregates/rules";
import type { UnitHeading } from "@/lib/units/queries/get-unit-heading";
import { unitKindName } from "@/lib/units/rules";

type Props = { unit: UnitHeading; current: "overview" | "obligations" };

/** Name, way down from the top, and the views of one unit. */
export function UnitHeader({ unit, current }: Props) {
  const crumbs: Crumb[] = [
    ...unit.line.map(({ id, name }) => (id ? { label: name, href: `/units/${id}` } : { label: name })),
    { label: unit.name },
  ];
  return (
    <div>
      <PageHeader title={unit.name} eyebrow={<Breadcrumbs crumbs={crumbs} />} lead={unitKindName(unit.kind)} />
      <Tabs
        label="Các phần của đơn vị"
        tabs={[
          { label: "Tổ chức", href: `/units/${unit.id}`, current: current === "overview" },
          {
            label: "Danh sách phải kiểm điểm",
            href: `/units/${unit.id}/obligations`,
            current: current === "obligations",
          },
          ...(handsInFigures(unit)
            ? [{ label: "Số liệu tổng hợp", href: `/units/${unit.id}/figures`, current: false }]
            : []),
          { label: "Đảng viên, cán bộ", href: `/people?unit=${unit.id}`, current: false },
        ]}
      />
    </div>
  );
}
