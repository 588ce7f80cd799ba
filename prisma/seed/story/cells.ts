import { addDays, addMonths } from "../../../lib/core/calendar";
import type { BaseType } from "../../../lib/units/rules";
import { type Random, randomFor } from "../write/random";
import { addCollective, addCondition, addMembership, addPerson, addPosition, addSeat, addUnit } from "./builder";
import type { StoryPerson, StoryUnit, World } from "./world";

export type CellTrade = "village" | "school" | "health" | "office" | "company";

export type CellWish = {
  code: string;
  name: string;
  shortName: string;
  parent: StoryUnit;
  /** cell, or grassrootsCell for a chi bộ cơ sở. */
  kind?: "cell" | "grassrootsCell";
  baseType?: BaseType;
  trade: CellTrade;
  size: number;
  /** People with posts who belong to this cell; the first of them is its secretary. */
  leaders?: readonly StoryPerson[];
};

export type StoryCell = { unit: StoryUnit; members: StoryPerson[]; secretary: StoryPerson; deputy: StoryPerson };

const BORN: Record<CellTrade, readonly [number, number]> = {
  village: [1938, 1999],
  school: [1970, 1996],
  health: [1972, 1996],
  office: [1970, 1996],
  company: [1968, 1996],
};

const SECRETARY_BORN: Record<CellTrade, readonly [number, number]> = {
  village: [1958, 1980],
  school: [1970, 1980],
  health: [1970, 1982],
  office: [1969, 1980],
  company: [1968, 1980],
};

const WOMEN: Record<CellTrade, number> = { village: 0.34, school: 0.72, health: 0.6, office: 0.36, company: 0.22 };

const CELL_TYPES: Record<CellTrade, BaseType> = {
  village: "village",
  school: "school",
  health: "health",
  office: "office",
  company: "enterprise",
};

/** Official members from which a cell elects a committee (Điều lệ Đảng). */
const COMMITTEE_FROM = 9;
/** The day on which six months of admission are counted must not fall between these two. */
const NEWLY_ADMITTED_FROM = "2024-07-20";

type Admission = { status: "official" | "probationary"; admittedOn: string };

function admissionOf(random: Random, person: StoryPerson, index: number): Admission {
  if (index > 4 && person.birthDate >= "1986") {
    if (random.chance(0.07)) {
      return { status: "probationary", admittedOn: addDays(NEWLY_ADMITTED_FROM, random.between(0, 110)) };
    }
    if (random.chance(0.16)) {
      return { status: "probationary", admittedOn: addDays("2023-12-20", random.between(0, 150)) };
    }
  }
  const age = random.between(20, 34);
  const wished = addMonths(person.birthDate, age * 12 + random.between(0, 11));
  return {
    status: "official",
    admittedOn: wished > "2022-11-30" ? addDays("2021-03-03", random.between(0, 600)) : wished,
  };
}

function addUsualCondition(world: World, random: Random, person: StoryPerson): void {
  const born = Number(person.birthDate.slice(0, 4));
  if (born <= 1950 && random.chance(0.5)) {
    addCondition(world, person.id, {
      kind: "exempt",
      document: `Quyết định số ${random.between(11, 480)}-QĐ/ĐU`,
      from: `${random.between(2018, 2023)}-03-01`,
    });
  } else if (person.gender === "female" && born >= 1988 && random.chance(0.04)) {
    addCondition(world, person.id, { kind: "maternity", from: "2024-08-15", to: "2025-02-15" });
  } else if (random.chance(0.006)) {
    addCondition(world, person.id, {
      kind: "temporarilyExcused",
      document: `Công văn số ${random.between(11, 99)}-CV/ĐU`,
      from: "2024-05-01",
      to: "2025-05-01",
    });
  } else if (born >= 1962 && random.chance(0.004)) {
    addCondition(world, person.id, { kind: "sickLeave", from: "2024-06-01", to: "2024-11-15" });
  }
}

function addMember(world: World, cell: StoryUnit, wish: CellWish, index: number, taken: Set<string>): StoryPerson {
  const random = randomFor(`member:${cell.code}:${index}`);
  const leads = index < 2;
  const person = addPerson(world, {
    key: `${cell.code}:${index}`,
    born: leads ? SECRETARY_BORN[wish.trade] : BORN[wish.trade],
    gender: random.chance(WOMEN[wish.trade]) ? "female" : "male",
    isOfficial: wish.trade !== "village",
    taken,
  });
  addMembership(world, cell, person.id, admissionOf(random, person, index));
  if (!leads) addUsualCondition(world, random, person);
  return person;
}

const TRADE_POSTS: Partial<Record<CellTrade, readonly [string, string]>> = {
  school: ["Hiệu trưởng", "Phó Hiệu trưởng"],
  health: ["Trưởng trạm Y tế", "Phó Trưởng trạm Y tế"],
};

function addTradePosts(world: World, wish: CellWish, cell: StoryUnit, head: StoryPerson, deputy: StoryPerson): void {
  const posts = TRADE_POSTS[wish.trade];
  if (posts !== undefined) {
    addPosition(world, cell, head, { title: posts[0], rank: "head", level: "district" });
    addPosition(world, cell, deputy, { title: posts[1], rank: "deputyHead", level: "district" });
  } else if (wish.trade === "village") {
    addPosition(world, cell, deputy, { title: "Trưởng thôn", rank: "villageHead", level: "grassroots" });
  }
}

/** A seat of a cell's leading post is also counted in its committee, where there is one. */
function addCellBodies(world: World, cell: StoryUnit, members: readonly StoryPerson[]): void {
  const official = new Set(
    world.memberships
      .filter((row) => row.cellId === cell.id && row.status === "official" && row.validTo === null)
      .map((row) => row.personId),
  );
  const excused = new Set(world.conditions.map((row) => row.personId));
  const body = addCollective(world, cell, "cell", cell.name);
  const committee =
    official.size >= COMMITTEE_FROM ? addCollective(world, cell, "cellCommittee", `Chi ủy ${cell.name}`) : null;
  const eligible = members.filter((member, index) => index < 2 || (official.has(member.id) && !excused.has(member.id)));
  const seats = committee === null ? 2 : official.size >= 24 ? 5 : 3;
  for (const [index, person] of eligible.slice(0, seats).entries()) {
    const role = index === 0 ? "head" : index === 1 ? "deputy" : "ordinary";
    const title = ["Bí thư chi bộ", "Phó Bí thư chi bộ"][index] ?? "Chi ủy viên";
    if (index < 2) addSeat(world, body, person, { role, title, since: "2022-12-15" });
    if (committee !== null) addSeat(world, committee, person, { role, title, since: "2022-12-15" });
  }
}

/** A cell with its members, secretary, deputy and, from nine official members, its committee. */
export function addCell(world: World, wish: CellWish): StoryCell {
  const cell = addUnit(world, {
    ...wish,
    kind: wish.kind ?? "cell",
    baseType: wish.baseType ?? CELL_TYPES[wish.trade],
  });
  const leaders = wish.leaders ?? [];
  const taken = new Set(leaders.map((leader) => leader.fullName));
  const random = randomFor(`leaders:${cell.code}`);
  for (const leader of leaders) addMembership(world, cell, leader.id, { ...admissionOf(random, leader, 0) });
  const members = [...leaders];
  while (members.length < wish.size) members.push(addMember(world, cell, wish, members.length, taken));
  const [secretary, deputy] = members;
  if (secretary === undefined || deputy === undefined) throw new RangeError(`cell ${wish.code} is too small`);
  addTradePosts(world, wish, cell, secretary, deputy);
  addCellBodies(world, cell, members);
  return { unit: cell, members, secretary, deputy };
}
