import type { BaseType } from "../../../lib/units/rules";
import type { Department } from "../texts/division-posts";
import { addCollective, addPerson, addPosition, addSeat, addUnit } from "./builder";
import { addCell, type StoryCell } from "./cells";
import type { StoryPerson, StoryUnit, World } from "./world";

export type StoryDepartment = {
  unit: StoryUnit;
  /** Its Party organisation, under the affiliated committee of agencies. */
  party: StoryUnit;
  leaders: StoryPerson[];
  /** Heads of division and equivalents. */
  heads: StoryPerson[];
  cells: StoryCell[];
};

type Places = { province: StoryUnit; committee: StoryUnit };
type Staff = { leaders: StoryPerson[]; heads: StoryPerson[] };

function addLeaders(world: World, unit: StoryUnit, titles: readonly [string, string], director: StoryPerson | null) {
  const body = addCollective(world, unit, "leadership", `Tập thể lãnh đạo ${unit.name}`);
  const taken = new Set<string>(director === null ? [] : [director.fullName]);
  return Array.from({ length: 4 }, (_, index) => {
    const known = index === 0 ? director : null;
    const wish = { key: `${unit.code}:leader${index}`, born: [1965, 1978] as const, isOfficial: true, taken };
    const person = known ?? addPerson(world, wish);
    const isHead = index === 0;
    const title = isHead ? titles[0] : titles[1];
    addSeat(world, body, person, { role: isHead ? "head" : "deputy", title });
    addPosition(world, unit, person, { title, rank: isHead ? "head" : "deputyHead", level: "province" });
    return person;
  });
}

function addDivisionHeads(world: World, unit: StoryUnit, wish: Department): StoryPerson[] {
  const taken = new Set<string>();
  return wish.divisions.map((division, index) => {
    const person = addPerson(world, { key: `${unit.code}:head${index}`, born: [1970, 1984], isOfficial: true, taken });
    addPosition(world, unit, person, { title: division.headTitle, rank: "divisionHead", level: "grassroots" });
    return person;
  });
}

function link(unit: StoryUnit, party: StoryUnit): void {
  unit.linkedUnitId = party.id;
  party.linkedUnitId = unit.id;
}

/** The province's Organisation Board with its cell, a Party organisation at the grassroots by itself. */
export function addBoard(
  world: World,
  places: Places,
  wish: Department,
  director: StoryPerson | null,
): StoryDepartment {
  const unit = addUnit(world, { code: wish.code, kind: "agency", name: wish.name, parent: places.province });
  const leaders = addLeaders(world, unit, ["Trưởng Ban Tổ chức Tỉnh ủy", "Phó Trưởng Ban Tổ chức Tỉnh ủy"], director);
  const heads = addDivisionHeads(world, unit, wish);
  const [first, second, ...rest] = leaders;
  const own = [second, first, ...rest, ...heads].filter((person) => person !== undefined);
  const cell = addCell(world, {
    code: `KHOI${wish.code}`,
    name: wish.partyName,
    shortName: wish.partyName,
    parent: places.committee,
    kind: "grassrootsCell",
    baseType: "partyAndFront",
    trade: "office",
    size: own.length + wish.divisions.reduce((sum, division) => sum + division.staff, 0),
    leaders: own,
  });
  link(unit, cell.unit);
  return { unit, party: cell.unit, leaders, heads, cells: [cell] };
}

function addDepartmentCells(world: World, party: StoryUnit, wish: Department, staff: Staff): StoryCell[] {
  return wish.divisions.map((division, index) => {
    const name = `Chi bộ ${division.name}`;
    const own = [staff.heads[index], staff.leaders[index]].filter((person) => person !== undefined);
    return addCell(world, {
      code: `${party.code}-${index + 1}`,
      name,
      shortName: name,
      parent: party,
      trade: "office",
      size: division.staff + own.length,
      leaders: own,
    });
  });
}

/** The director and a deputy lead the Party committee of seven; it has no standing committee. */
function seatCommittee(world: World, party: StoryUnit, wish: Department, staff: Staff): void {
  const committee = addCollective(world, party, "executiveCommittee", `Ban Chấp hành ${wish.partyName}`);
  const members = [...staff.leaders.slice(0, 2), ...staff.heads.slice(0, 5)];
  for (const [index, person] of members.entries()) {
    const role = index === 0 ? "head" : index === 1 ? "deputy" : "ordinary";
    const title = ["Bí thư Đảng ủy", "Phó Bí thư Đảng ủy"][index] ?? "Ủy viên Ban Chấp hành Đảng bộ";
    addSeat(world, committee, person, { role, title });
  }
}

/** A provincial department: leadership under the province, Party organisation under the affiliated committee, linked. */
export function addDepartment(
  world: World,
  places: Places,
  wish: Department,
  options: { leaderTitles?: readonly [string, string]; baseType?: BaseType } = {},
): StoryDepartment {
  const unit = addUnit(world, { code: wish.code, kind: "agency", name: wish.name, parent: places.province });
  const party = addUnit(world, {
    code: `KHOI${wish.code}`,
    kind: "grassrootsCommittee",
    baseType: options.baseType ?? "stateAgency",
    name: wish.partyName.replace("Đảng bộ", "Đảng ủy"),
    parent: places.committee,
  });
  link(unit, party);
  const titles = options.leaderTitles ?? ([`Giám đốc ${wish.name}`, `Phó Giám đốc ${wish.name}`] as const);
  const leaders = addLeaders(world, unit, titles, null);
  const heads = addDivisionHeads(world, unit, wish);
  const cells = addDepartmentCells(world, party, wish, { leaders, heads });
  seatCommittee(world, party, wish, { leaders, heads });
  return { unit, party, leaders, heads, cells };
}
