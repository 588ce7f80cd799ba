import { DISTRICT_CELLS, DISTRICT_COMMITTEES, DISTRICT_STAFF } from "../texts/district-staff";
import { districtPosts, type Post } from "../texts/posts";
import { addCollective, addSeat, addUnit } from "./builder";
import { addCell, type StoryCell } from "./cells";
import { type AdministrativeUnit, fillPost } from "./commune";
import type { StoryCollective, StoryPerson, StoryUnit, World } from "./world";

export type StoryDistrict = {
  unit: StoryUnit;
  leaders: Map<string, StoryPerson>;
  /** Party organisations of the district's agencies: those with cells, and cells that stand alone. */
  committees: { unit: StoryUnit; cells: StoryCell[] }[];
  cells: StoryCell[];
};

const COMMITTEE_WORDS: Record<string, string> = { Huyện: "Huyện ủy", "Thị xã": "Thị ủy", "Thành phố": "Thành ủy" };

function districtCommitteeName(area: AdministrativeUnit): string {
  return `${COMMITTEE_WORDS[area.type] ?? "Huyện ủy"} ${area.shortName}`;
}

/** The unit and its standing committee, for every installation; people come with the story. */
export function addDistrictUnit(world: World, area: AdministrativeUnit, province: StoryUnit): StoryUnit {
  const name = districtCommitteeName(area);
  const unit = addUnit(world, {
    code: area.code,
    kind: "districtCommittee",
    name,
    shortName: area.shortName,
    parent: province,
  });
  addCollective(world, unit, "standingCommittee", `Ban Thường vụ ${name}`);
  return unit;
}

function bodiesOf(world: World, unit: StoryUnit): Map<string, StoryCollective> {
  return new Map(world.collectives.filter((body) => body.unitId === unit.id).map((body) => [body.kind, body]));
}

function fillPosts(world: World, unit: StoryUnit, posts: readonly Post[]): Map<string, StoryPerson> {
  const taken = new Set<string>();
  const bodies = bodiesOf(world, unit);
  return new Map(posts.map((post) => [post.key, fillPost(world, unit, bodies, post, taken)]));
}

/** A district of which only the standing committee and its cell are shown. */
export function fillSmallDistrict(world: World, unit: StoryUnit, area: AdministrativeUnit): StoryDistrict {
  const name = districtCommitteeName(area);
  const leaders = fillPosts(world, unit, districtPosts(name));
  const cell = addCell(world, {
    code: `${unit.code}-VP`,
    name: `Chi bộ Văn phòng ${name}`,
    shortName: `Chi bộ Văn phòng ${name}`,
    parent: unit,
    kind: "grassrootsCell",
    baseType: "partyAndFront",
    trade: "office",
    size: 16,
    leaders: inOrder(leaders, ["office", "organisation"]),
  });
  return { unit, leaders, committees: [], cells: [cell] };
}

function inOrder(leaders: ReadonlyMap<string, StoryPerson>, first: readonly string[]): StoryPerson[] {
  const ahead = first.flatMap((key) => leaders.get(key) ?? []);
  return [...ahead, ...[...leaders.values()].filter((person) => !ahead.includes(person))];
}

/** A committee of fewer than nine has no standing committee: the committee itself is reviewed and all its members vote. */
export function seatSmallCommittee(world: World, unit: StoryUnit, cells: readonly StoryCell[]): void {
  const committee = addCollective(
    world,
    unit,
    "executiveCommittee",
    `Ban Chấp hành ${unit.name.replace("Đảng ủy", "Đảng bộ")}`,
  );
  const candidates = cells.flatMap((cell) => [cell.secretary, cell.deputy]).slice(0, 7);
  for (const [index, person] of candidates.entries()) {
    const role = index === 0 ? "head" : index === 1 ? "deputy" : "ordinary";
    const title = ["Bí thư Đảng ủy", "Phó Bí thư Đảng ủy"][index] ?? "Ủy viên Ban Chấp hành Đảng bộ";
    addSeat(world, committee, person, { role, title });
  }
}

function addAgencyCommittees(world: World, unit: StoryUnit, leaders: ReadonlyMap<string, StoryPerson>) {
  return DISTRICT_COMMITTEES.map((wish) => {
    const committee = addUnit(world, {
      code: `${unit.code}${wish.code}`,
      kind: "grassrootsCommittee",
      baseType: wish.code === "DU" ? "partyAndFront" : "stateAgency",
      name: wish.name,
      parent: unit,
    });
    const cells = wish.cells.map((cell, index) =>
      addCell(world, {
        code: `${committee.code}-${index + 1}`,
        name: cell.name,
        shortName: cell.name,
        parent: committee,
        trade: "office",
        size: cell.size,
        leaders: cell.leaders.flatMap((key) => leaders.get(key) ?? []),
      }),
    );
    seatSmallCommittee(world, committee, cells);
    return { unit: committee, cells };
  });
}

/** A district with government, Front, advisory boards and the Party organisations of its agencies. */
export function fillWholeDistrict(world: World, unit: StoryUnit, area: AdministrativeUnit): StoryDistrict {
  const name = districtCommitteeName(area);
  addCollective(world, unit, "government", `Tập thể lãnh đạo UBND huyện ${area.shortName}`);
  addCollective(world, unit, "front", `Tập thể lãnh đạo Ủy ban MTTQ huyện ${area.shortName}`);
  const leaders = fillPosts(world, unit, [...districtPosts(name), ...DISTRICT_STAFF]);
  const committees = addAgencyCommittees(world, unit, leaders);
  const cells = DISTRICT_CELLS.map(({ code, name: cellName, size, baseType }) =>
    addCell(world, {
      code: `${unit.code}${code}`,
      name: cellName,
      shortName: cellName,
      parent: unit,
      kind: "grassrootsCell",
      baseType,
      trade: baseType === "publicService" ? "school" : "office",
      size,
    }),
  );
  return { unit, leaders, committees, cells };
}
