import { addOtherBodies } from "../story/bodies";
import { addCollective, addSeat, addUnit } from "../story/builder";
import { addCell } from "../story/cells";
import { type AdministrativeUnit, addCommune, fillPost } from "../story/commune";
import { fillSmallDistrict, seatSmallCommittee } from "../story/district";
import { type Area, addProvinceUnits } from "../story/province";
import { NGHI_XUAN, NGHI_XUAN_COMMUNES } from "../story/story";
import type { StoryCollective, StoryPerson, StoryUnit, World } from "../story/world";
import { districtPosts } from "../texts/posts";
import { districtBodyPosts } from "../texts/whole/body-posts";
import { districtOrganisations, type OrganisationWish } from "../texts/whole/district-organisations";
import { randomFor } from "../write/random";
import { marksOf, type PartGroup, type PartWorld, worldOfPart } from "./part-world";
import { STAGES } from "./stages";

const PLACE_WORDS: Record<string, { word: string; committeeWord: string }> = {
  Huyện: { word: "huyện", committeeWord: "Huyện ủy" },
  "Thị xã": { word: "thị xã", committeeWord: "Thị ủy" },
  "Thành phố": { word: "thành phố", committeeWord: "Thành ủy" },
};

/** Government, Front, council and mass organisations of a district whose standing committee stands already. */
function addDistrictBodies(
  world: World,
  unit: StoryUnit,
  place: string,
  leaders: ReadonlyMap<string, StoryPerson>,
): Map<string, StoryPerson> {
  const word = place.split(" ")[0] === "thành" ? "thành phố" : place.startsWith("thị") ? "thị xã" : "huyện";
  const bodies = new Map<string, StoryCollective>([
    ["government", addCollective(world, unit, "government", `Tập thể lãnh đạo UBND ${place}`)],
    ["front", addCollective(world, unit, "front", `Tập thể lãnh đạo Ủy ban MTTQ ${place}`)],
  ]);
  for (const post of districtPosts(unit.name)) {
    const person = leaders.get(post.key);
    for (const { body, role, title } of post.seats) {
      const collective = bodies.get(body);
      if (person !== undefined && collective !== undefined) addSeat(world, collective, person, { role, title });
    }
  }
  const taken = new Set([...leaders.values()].map((person) => person.fullName));
  const staff = new Map<string, StoryPerson>();
  for (const post of districtBodyPosts(word)) staff.set(post.key, fillPost(world, unit, bodies, post, taken));
  addOtherBodies(world, unit, place, new Map([...leaders, ...staff]));
  return staff;
}

/** Party organisations of agencies, schools and enterprises directly under a committee. */
export function addOrganisations(
  world: World,
  parent: StoryUnit,
  wishes: readonly OrganisationWish[],
  leaders: ReadonlyMap<string, StoryPerson>,
): Pick<PartWorld, "committees" | "cells"> {
  const committees: PartGroup[] = [];
  const cells = [];
  for (const wish of wishes) {
    const common = { code: `${parent.code}${wish.code}`, name: wish.name, baseType: wish.baseType, parent };
    if (wish.cells.length === 0) {
      cells.push(
        addCell(world, {
          ...common,
          shortName: wish.name,
          kind: "grassrootsCell",
          trade: wish.baseType === "enterprise" ? "company" : wish.baseType === "publicService" ? "school" : "office",
          size: wish.size + randomFor(`size:${common.code}`).between(-2, 3),
        }),
      );
      continue;
    }
    const unit = addUnit(world, { ...common, kind: "grassrootsCommittee" });
    const own = wish.cells.map((cell, index) =>
      addCell(world, {
        code: `${unit.code}-${index + 1}`,
        name: cell.name,
        shortName: cell.name,
        parent: unit,
        trade: wish.baseType === "enterprise" ? "company" : "office",
        size: cell.size + randomFor(`size:${unit.code}-${index + 1}`).between(-2, 3),
        leaders: (cell.leaders ?? []).flatMap((key) => leaders.get(key) ?? []),
      }),
    );
    seatSmallCommittee(world, unit, own);
    committees.push({ unit, cells: own, leaders: new Map() });
  }
  return { committees, cells };
}

function addCommunes(world: World, unit: StoryUnit, area: Area, limit: number): PartGroup[] {
  return area.communes
    .filter((commune: AdministrativeUnit) => area.code !== NGHI_XUAN || !NGHI_XUAN_COMMUNES.includes(commune.code))
    .slice(0, limit)
    .map((commune) =>
      addCommune(world, {
        area: commune,
        district: unit,
        villages: randomFor(`commune:${commune.code}`).between(11, 17),
        schools: 3,
        allBodies: true,
      }),
    );
}

/** How much of a district is made; tests load a few communes. */
export type PartSize = { communes?: number };

/** Everything of a district that the story leaves out: its bodies, communes, agencies, schools, enterprises. */
export function buildDistrictPart(area: Area, index: number, size: PartSize = {}): PartWorld {
  const world = worldOfPart(index);
  const unit = addProvinceUnits(world).districts.get(area.code);
  if (unit === undefined) throw new RangeError(`no district ${area.code}`);
  const { leaders } = fillSmallDistrict(world, unit, area);
  const standing = marksOf(world);
  const words = PLACE_WORDS[area.type] ?? { word: "huyện", committeeWord: "Huyện ủy" };
  const staff = addDistrictBodies(world, unit, `${words.word} ${area.shortName}`, leaders);
  const communes = addCommunes(world, unit, area, size.communes ?? Number.POSITIVE_INFINITY);
  const organisations = addOrganisations(
    world,
    unit,
    districtOrganisations({ ...words, shortName: area.shortName }),
    staff,
  );
  const stage = STAGES[area.code];
  if (stage === undefined) throw new RangeError(`no stage for ${area.code}`);
  return { world, standing, unit, leaders, communes, ...organisations, agencies: [], stage };
}
