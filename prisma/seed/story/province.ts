import { readFileSync } from "node:fs";
import type { BaseType } from "../../../lib/units/rules";
import { DEPARTMENTS, ORGANISATION_BOARD } from "../texts/division-posts";
import { AFFILIATED_POSTS, COMPANY_CELLS, COMPANY_POSTS, PROVINCE_POSTS } from "../texts/province-posts";
import { addCollective, addUnit } from "./builder";
import { addCell, type StoryCell } from "./cells";
import { type AdministrativeUnit, fillPost } from "./commune";
import { addBoard, addDepartment, type StoryDepartment } from "./departments";
import { addDistrictUnit } from "./district";
import type { StoryCollective, StoryPerson, StoryUnit, World } from "./world";

export type Area = AdministrativeUnit & { communes: AdministrativeUnit[] };

const FILE = new URL("../data/ha-tinh-units-2024.json", import.meta.url);

export function administrativeAreas(): Area[] {
  return (JSON.parse(readFileSync(FILE, "utf8")) as { districts: Area[] }).districts;
}

const AFFILIATED: readonly { code: string; name: string; shortName: string; baseType?: BaseType }[] = [
  { code: "CA", baseType: "police", name: "Đảng ủy Công an tỉnh", shortName: "Công an tỉnh" },
  { code: "QS", baseType: "military", name: "Đảng ủy Quân sự tỉnh", shortName: "Quân sự tỉnh" },
  { code: "BP", baseType: "military", name: "Đảng ủy Bộ đội Biên phòng tỉnh", shortName: "Bộ đội Biên phòng tỉnh" },
  { code: "KHOI", name: "Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh", shortName: "Khối CCQ&DN tỉnh" },
];

export type ProvinceUnits = {
  province: StoryUnit;
  districts: Map<string, StoryUnit>;
  affiliated: Map<string, StoryUnit>;
};

/** The province with its thirteen district-level and four affiliated committees and their standing committees. */
export function addProvinceUnits(world: World): ProvinceUnits {
  const province = addUnit(world, {
    code: "42",
    kind: "province",
    name: "Tỉnh ủy Hà Tĩnh",
    shortName: "Hà Tĩnh",
    parent: null,
  });
  addCollective(world, province, "standingCommittee", "Ban Thường vụ Tỉnh ủy Hà Tĩnh");
  const districts = new Map(
    administrativeAreas().map((area) => [area.code, addDistrictUnit(world, area, province)] as const),
  );
  const affiliated = new Map<string, StoryUnit>();
  for (const wish of AFFILIATED) {
    const unit = addUnit(world, { ...wish, kind: "affiliatedCommittee", parent: province });
    addCollective(world, unit, "standingCommittee", `Ban Thường vụ ${wish.name}`);
    affiliated.set(wish.code, unit);
  }
  return { province, districts, affiliated };
}

function affiliatedUnit(units: ProvinceUnits): StoryUnit {
  const unit = units.affiliated.get("KHOI");
  if (unit === undefined) throw new RangeError("the affiliated committee of agencies is missing");
  return unit;
}

function fillBody(world: World, unit: StoryUnit, posts: typeof PROVINCE_POSTS): Map<string, StoryPerson> {
  const bodies = new Map<string, StoryCollective>(
    world.collectives.filter((body) => body.unitId === unit.id).map((body) => [body.kind, body]),
  );
  const taken = new Set<string>();
  return new Map(posts.map((post) => [post.key, fillPost(world, unit, bodies, post, taken)]));
}

export type StoryCompany = { unit: StoryUnit; leaders: Map<string, StoryPerson>; cells: StoryCell[] };

/** The power company: one committee whose leadership is reviewed beside it. */
function addCompany(world: World, parent: StoryUnit): StoryCompany {
  const unit = addUnit(world, {
    code: "KHOIPC",
    kind: "grassrootsCommittee",
    baseType: "enterprise",
    name: "Đảng ủy Công ty Điện lực Hà Tĩnh",
    shortName: "Công ty Điện lực Hà Tĩnh",
    parent,
  });
  addCollective(world, unit, "standingCommittee", "Ban Thường vụ Đảng ủy Công ty Điện lực Hà Tĩnh");
  addCollective(world, unit, "executiveCommittee", "Ban Chấp hành Đảng bộ Công ty Điện lực Hà Tĩnh");
  addCollective(world, unit, "leadership", "Tập thể lãnh đạo Công ty Điện lực Hà Tĩnh");
  const leaders = fillBody(world, unit, COMPANY_POSTS);
  const cells = COMPANY_CELLS.map((cell, index) =>
    addCell(world, {
      code: `${unit.code}-${index + 1}`,
      name: cell.name,
      shortName: cell.name,
      parent: unit,
      trade: "company",
      size: cell.size,
      leaders: cell.leaders.flatMap((key) => leaders.get(key) ?? []),
    }),
  );
  return { unit, leaders, cells };
}

export type StoryProvince = ProvinceUnits & {
  leaders: Map<string, StoryPerson>;
  affiliatedLeaders: Map<string, StoryPerson>;
  board: StoryDepartment;
  departments: StoryDepartment[];
  company: StoryCompany;
  cells: StoryCell[];
};

/** Province, Organisation Board, two departments, the affiliated committee of agencies and the power company. */
export function fillProvince(world: World, units: ProvinceUnits): StoryProvince {
  const khoi = affiliatedUnit(units);
  const leaders = fillBody(world, units.province, PROVINCE_POSTS);
  const affiliatedLeaders = fillBody(world, khoi, AFFILIATED_POSTS);
  const director = leaders.get("organisation") ?? null;
  const places = { province: units.province, committee: khoi };
  const board = addBoard(world, places, ORGANISATION_BOARD, director);
  const others = [...leaders.values()].filter((person) => person !== director);
  const [office] = others.filter((person) => person === leaders.get("office"));
  const offices = { parent: khoi, kind: "grassrootsCell" as const, trade: "office" as const };
  const baseType = "partyAndFront";
  const cells = [
    addCell(world, {
      ...offices,
      baseType,
      code: "KHOIVPTU",
      name: "Chi bộ Văn phòng Tỉnh ủy",
      shortName: "Chi bộ Văn phòng Tỉnh ủy",
      size: 24,
      leaders: [...(office ? [office] : []), ...others.filter((person) => person !== office)],
    }),
    addCell(world, {
      ...offices,
      baseType,
      code: "KHOIVP",
      name: "Chi bộ Cơ quan Đảng ủy Khối",
      shortName: "Chi bộ Cơ quan Đảng ủy Khối",
      size: 15,
      leaders: [...affiliatedLeaders.values()].reverse(),
    }),
  ];
  const departments = DEPARTMENTS.map((wish) => addDepartment(world, places, wish));
  return { ...units, leaders, affiliatedLeaders, board, departments, company: addCompany(world, khoi), cells };
}
