import type { BaseType } from "../../../lib/units/rules";
import { COMMUNE_POSTS, COMMUNE_SPECIALISTS, type Post } from "../texts/posts";
import { deputyPosts } from "../texts/whole/body-posts";
import { randomFor } from "../write/random";
import { addOtherBodies } from "./bodies";
import { addCollective, addPerson, addPosition, addSeat, addUnit } from "./builder";
import { addCell, type StoryCell } from "./cells";
import type { StoryCollective, StoryPerson, StoryUnit, World } from "./world";

export type AdministrativeUnit = { code: string; name: string; shortName: string; type: string };

export type StoryCommune = {
  unit: StoryUnit;
  cells: StoryCell[];
  /** By the key of the post. */
  leaders: Map<string, StoryPerson>;
};

export type CommuneWish = {
  area: AdministrativeUnit;
  district: StoryUnit;
  villages: number;
  schools: number;
  /** This commune's Phó Chủ tịch MTTQ is not a Party member: a leading cadre all the same. */
  frontDeputyOutsideParty?: boolean;
  /** With People's Council and mass organisations as bodies of their own. */
  allBodies?: boolean;
};

const TYPE_WORDS: Record<string, string> = { Xã: "xã", "Thị trấn": "thị trấn", Phường: "phường" };
const AREA_TYPES: Record<string, BaseType> = { Xã: "commune", "Thị trấn": "town", Phường: "ward" };
const SCHOOLS = ["Trường THCS", "Trường Tiểu học", "Trường Mầm non"];

/** Fills one post: person, position and seats. */
export function fillPost(
  world: World,
  unit: StoryUnit,
  bodies: ReadonlyMap<string, StoryCollective>,
  post: Post,
  taken: Set<string>,
  options: { hasCard?: boolean } = {},
): StoryPerson {
  const person = addPerson(world, {
    key: `${unit.code}:${post.key}`,
    born: post.born,
    gender: post.gender,
    isOfficial: true,
    hasCard: options.hasCard,
    taken,
  });
  addPosition(world, unit, person, { title: post.title, rank: post.rank, level: post.level });
  for (const { body, role, title } of post.seats) {
    const collective = bodies.get(body);
    if (collective !== undefined) addSeat(world, collective, person, { role, title });
  }
  return person;
}

function addBodies(world: World, unit: StoryUnit, place: string): Map<string, StoryCollective> {
  return new Map([
    ["standingCommittee", addCollective(world, unit, "standingCommittee", `Ban Thường vụ Đảng ủy ${place}`)],
    ["executiveCommittee", addCollective(world, unit, "executiveCommittee", `Ban Chấp hành Đảng bộ ${place}`)],
    ["government", addCollective(world, unit, "government", `Tập thể lãnh đạo UBND ${place}`)],
    ["front", addCollective(world, unit, "front", `Tập thể lãnh đạo Ủy ban MTTQ ${place}`)],
  ]);
}

function addSpecialists(world: World, unit: StoryUnit, taken: Set<string>): StoryPerson[] {
  return COMMUNE_SPECIALISTS.map((title, index) => {
    const key = `${unit.code}:specialist${index}`;
    const person = addPerson(world, { key, born: [1980, 1994], isOfficial: true, taken });
    addPosition(world, unit, person, { title, rank: "specialist", level: "grassroots", since: "2021-01-01" });
    return person;
  });
}

/** Members of a village cell, from and to. */
const VILLAGES_OF_STORY = [14, 31] as const;
const VILLAGES_ELSEWHERE = [16, 34] as const;

type Place = { word: string; name: string; parent: StoryUnit; villageSize: readonly [number, number] };

function addVillageCell(world: World, place: Place, number: number): StoryCell {
  const kind = place.word === "thị trấn" ? "tổ dân phố" : "thôn";
  const shortName = `Chi bộ ${kind} ${number}`;
  const code = `${place.parent.code}-${String(number).padStart(2, "0")}`;
  const size = randomFor(`size:${code}`).between(...place.villageSize);
  return addCell(world, {
    code,
    name: `${shortName} ${place.name}`,
    shortName,
    parent: place.parent,
    trade: "village",
    size,
  });
}

function addOtherCells(world: World, place: Place, schools: number): StoryCell[] {
  const cells = SCHOOLS.slice(0, schools).map((school, index) => {
    const code = `${place.parent.code}-T${index + 1}`;
    const shortName = `Chi bộ ${school} ${place.parent.shortName}`;
    const size = randomFor(`size:${code}`).between(11, 22);
    return addCell(world, { code, name: shortName, shortName, parent: place.parent, trade: "school", size });
  });
  const code = `${place.parent.code}-YT`;
  const shortName = `Chi bộ Trạm Y tế ${place.name}`;
  const size = randomFor(`size:${code}`).between(5, 8);
  return [...cells, addCell(world, { code, name: shortName, shortName, parent: place.parent, trade: "health", size })];
}

/** Two village secretaries complete the executive committee. */
function seatVillageSecretaries(world: World, executive: StoryCollective, villages: readonly StoryCell[]): void {
  for (const cell of villages.slice(0, 2)) {
    addSeat(world, executive, cell.secretary, {
      role: "ordinary",
      title: `Ủy viên Ban Chấp hành Đảng bộ, Bí thư ${cell.unit.shortName}`,
    });
  }
}

/** A commune committee with its bodies, leading staff and cells. */
export function addCommune(world: World, wish: CommuneWish): StoryCommune {
  const word = TYPE_WORDS[wish.area.type] ?? "xã";
  const name = `${word} ${wish.area.shortName}`;
  const unit = addUnit(world, {
    code: wish.area.code,
    kind: "grassrootsCommittee",
    baseType: AREA_TYPES[wish.area.type] ?? "commune",
    name: `Đảng ủy ${name}`,
    shortName: wish.area.shortName,
    parent: wish.district,
  });
  const bodies = addBodies(world, unit, name);
  const taken = new Set<string>();
  const leaders = new Map<string, StoryPerson>();
  for (const post of COMMUNE_POSTS) {
    const hasCard = !(post.key === "frontDeputy" && wish.frontDeputyOutsideParty === true);
    leaders.set(post.key, fillPost(world, unit, bodies, post, taken, { hasCard }));
  }
  if (wish.allBodies === true) {
    for (const post of deputyPosts("grassroots")) leaders.set(post.key, fillPost(world, unit, bodies, post, taken));
    addOtherBodies(world, unit, name, leaders);
  }
  const specialists = addSpecialists(world, unit, taken);
  const members = [...leaders.values(), ...specialists].filter((person) => person.cardNumber !== null);
  const order = [leaders.get("deputySecretary"), leaders.get("chairman")];
  const first = members.filter((person) => order.includes(person));
  const rest = members.filter((person) => !order.includes(person));
  const office = addCell(world, {
    code: `${unit.code}-CQ`,
    name: `Chi bộ Cơ quan ${name}`,
    shortName: "Chi bộ Cơ quan",
    parent: unit,
    trade: "office",
    size: members.length,
    leaders: [...first, ...rest],
  });
  const villageSize = wish.allBodies === true ? VILLAGES_ELSEWHERE : VILLAGES_OF_STORY;
  const place = { word, name, parent: unit, villageSize };
  const villages = Array.from({ length: wish.villages }, (_, index) => addVillageCell(world, place, index + 1));
  const executive = bodies.get("executiveCommittee");
  if (executive !== undefined) seatVillageSecretaries(world, executive, villages);
  return { unit, leaders, cells: [office, ...villages, ...addOtherCells(world, place, wish.schools)] };
}
