import { notFound } from "next/navigation";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { TwoColumn } from "@/components/layout/two-column";
import { DefinitionList } from "@/components/ui/definition-list";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { formatCount, formatDay } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { getUnit } from "@/lib/units/queries/get-unit";
import { baseTypeName, unitKindName } from "@/lib/units/rules";
import { orNotFound } from "@/lib/web/or-not-found";
import { StructureNotes } from "./_components/structure-notes";
import { successionItems } from "./_components/successions";
import { UnitBelow } from "./_components/unit-below";
import { UnitCollectives } from "./_components/unit-collectives";
import { UnitHeader } from "./_components/unit-header";

export const metadata = { title: "Đơn vị" };

export default async function UnitPage({ params }: { params: Promise<{ unitId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const unit = await orNotFound(getUnit(actor, id, await currentInstant()));
  const baseType = baseTypeName(unit.baseType);
  return (
    <PageStack>
      <UnitHeader unit={unit} current="overview" />
      <TwoColumn
        aside={
          <SectionCard title="Thông tin chung">
            <DefinitionList
              items={[
                { term: "Mã đơn vị", value: unit.code },
                {
                  term: "Loại hình",
                  value: baseType ? `${unitKindName(unit.kind)} · ${baseType}` : unitKindName(unit.kind),
                },
                { term: "Đảng viên", value: <a href={`/people?unit=${id}`}>{formatCount(unit.memberCount)}</a> },
                { term: "Thành lập", value: formatDay(unit.validFrom) },
                ...(unit.validTo ? [{ term: "Kết thúc hoạt động", value: formatDay(unit.validTo) }] : []),
                ...successionItems(unit.successions),
                ...(unit.linked
                  ? [{ term: "Gắn với", value: <a href={`/units/${unit.linked.id}`}>{unit.linked.name}</a> }]
                  : []),
              ]}
            />
          </SectionCard>
        }
      >
        <StructureNotes unit={unit} />
        {unit.children.length > 0 ? <UnitBelow units={unit.children} /> : null}
        <UnitCollectives collectives={unit.collectives} />
      </TwoColumn>
    </PageStack>
  );
}
