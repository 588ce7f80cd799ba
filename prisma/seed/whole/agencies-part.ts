import { addDepartment } from "../story/departments";
import { addProvinceUnits, fillProvince } from "../story/province";
import { AFFILIATED_ORGANISATIONS } from "../texts/whole/affiliated-organisations";
import { PROVINCIAL_AGENCIES } from "../texts/whole/provincial-agencies";
import { addOrganisations } from "./district-part";
import { marksOf, type PartWorld, worldOfPart } from "./part-world";
import { STAGES } from "./stages";

/** The other departments, boards, mass organisations and service units of the province, and the enterprises beside them. */
export function buildAgenciesPart(index: number): PartWorld {
  const world = worldOfPart(index);
  const province = fillProvince(world, addProvinceUnits(world));
  const unit = province.affiliated.get("KHOI");
  const stage = STAGES.KHOI;
  if (unit === undefined || stage === undefined) throw new RangeError("the committee of agencies is missing");
  const standing = marksOf(world);
  const departments = PROVINCIAL_AGENCIES.map((wish) =>
    addDepartment(world, { province: province.province, committee: unit }, wish, wish),
  );
  const organisations = addOrganisations(world, unit, AFFILIATED_ORGANISATIONS, new Map());
  const committees = departments.map(({ party, cells }) => ({ unit: party, cells, leaders: new Map() }));
  return {
    world,
    standing,
    unit,
    leaders: province.affiliatedLeaders,
    communes: [],
    committees: [...committees, ...organisations.committees],
    cells: organisations.cells,
    agencies: departments.map((department) => department.unit),
    stage,
  };
}
