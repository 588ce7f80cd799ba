import { addDays } from "../../../lib/core/calendar";
import { randomFor } from "../write/random";
import { addCollective, addCondition, addMembership, addSeat } from "./builder";
import { addCommune, type StoryCommune } from "./commune";
import { fillSmallDistrict, fillWholeDistrict, type StoryDistrict } from "./district";
import { type Area, addProvinceUnits, administrativeAreas, fillProvince, type StoryProvince } from "./province";
import { emptyWorld, type World } from "./world";

export const HUONG_KHE = "444";
export const NGHI_XUAN = "442";
/** Units in a complex situation, where a member of the district's standing committee directs the review. */
export const NGHI_XUAN_COMMUNES = ["18364", "18397"];

/** Its standing committee meets on 11/12: the head was in hospital. */
export const LATE_COMMUNE = "Hà Linh";

export type Story = {
  world: World;
  province: StoryProvince;
  huongKhe: StoryDistrict & { communes: StoryCommune[] };
  nghiXuan: StoryDistrict & { communes: StoryCommune[] };
  otherDistricts: StoryDistrict[];
};

function areaOf(code: string): Area {
  const area = administrativeAreas().find((candidate) => candidate.code === code);
  if (area === undefined) throw new RangeError(`no district ${code}`);
  return area;
}

function unitOf(province: StoryProvince, code: string) {
  const unit = province.districts.get(code);
  if (unit === undefined) throw new RangeError(`no district ${code}`);
  return unit;
}

/** The whole story, or for a closer look only some of the communes of Hương Khê. */
export type StoryChoice = { communes?: readonly string[] };

function addHuongKhe(world: World, province: StoryProvince, { communes: chosen }: StoryChoice) {
  const area = areaOf(HUONG_KHE);
  const district = fillWholeDistrict(world, unitOf(province, HUONG_KHE), area);
  const communes = area.communes.flatMap((commune, index) => {
    if (chosen !== undefined && !chosen.includes(commune.shortName)) return [];
    const random = randomFor(`commune:${commune.code}`);
    return addCommune(world, {
      area: commune,
      district: district.unit,
      villages: random.between(8, 11),
      schools: 3,
      frontDeputyOutsideParty: index === 9,
    });
  });
  return { ...district, communes };
}

function addNghiXuan(world: World, province: StoryProvince) {
  const area = areaOf(NGHI_XUAN);
  const district = fillSmallDistrict(world, unitOf(province, NGHI_XUAN), area);
  const communes = area.communes
    .filter((commune) => NGHI_XUAN_COMMUNES.includes(commune.code))
    .map((commune) => addCommune(world, { area: commune, district: district.unit, villages: 5, schools: 1 }));
  addSmallCouncil(world, communes[0]);
  return { ...district, communes };
}

/** A leadership of two, for which nobody has yet decided where it is reviewed (R3.7). */
function addSmallCouncil(world: World, commune: StoryCommune | undefined): void {
  const secretary = commune?.leaders.get("secretary");
  const deputy = commune?.leaders.get("viceChairCouncil");
  if (commune === undefined || secretary === undefined || deputy === undefined) return;
  const council = addCollective(
    world,
    commune.unit,
    "council",
    `Thường trực HĐND ${commune.unit.name.replace("Đảng ủy ", "")}`,
  );
  addSeat(world, council, secretary, { role: "head", title: "Chủ tịch HĐND" });
  addSeat(world, council, deputy, { role: "deputy", title: "Phó Chủ tịch HĐND" });
}

/** People who changed their cell within the year: one membership ends where the next begins. */
function addTransfers(world: World, communes: readonly StoryCommune[]): void {
  for (const [index, commune] of communes.entries()) {
    const random = randomFor(`transfer:${commune.unit.code}`);
    const next = communes[(index + 1) % communes.length];
    if (next === undefined || !random.chance(0.6)) continue;
    const from = commune.cells[2];
    const target = next.cells[1];
    const moving = from?.members.at(-1);
    const row = world.memberships.find((membership) => membership.personId === moving?.id);
    if (target === undefined || row === undefined || row.status !== "official") continue;
    const day = addDays("2024-07-01", random.between(0, 90));
    row.validTo = day;
    addMembership(world, target.unit, row.personId, { status: "official", admittedOn: row.admittedOn, since: day });
  }
}

/** The few whose standing changes what they may do: suspended, suspended from the committee, active elsewhere. */
function addRareConditions(world: World, communes: readonly StoryCommune[]): void {
  const plain = (commune: number, cell: number, member: number) => communes[commune]?.cells[cell]?.members[member];
  const suspended = [plain(4, 3, 9), plain(13, 2, 8)];
  for (const person of suspended) {
    if (person === undefined || world.conditions.some((row) => row.personId === person.id)) continue;
    const document = "Quyết định đình chỉ sinh hoạt đảng của Ban Thường vụ Huyện ủy";
    addCondition(world, person.id, { kind: "suspended", document, from: "2024-09-15", to: "2024-12-31" });
  }
  const councillor = communes[7]?.leaders.get("police");
  if (councillor !== undefined) {
    const document = "Quyết định đình chỉ sinh hoạt cấp ủy của Ban Thường vụ Huyện ủy";
    addCondition(world, councillor.id, { kind: "committeeSuspended", document, from: "2024-10-01", to: "2025-01-01" });
  }
  for (const [commune, cell, member] of [
    [2, 2, 10],
    [9, 4, 8],
    [16, 1, 11],
  ] as const) {
    const person = plain(commune, cell, member);
    if (person === undefined || world.conditions.some((row) => row.personId === person.id)) continue;
    const document = "Giấy giới thiệu sinh hoạt đảng tạm thời";
    addCondition(world, person.id, { kind: "temporaryActivity", document, from: "2024-03-01", to: "2025-02-28" });
  }
}

/** Structure and people of the demonstration; the same on every machine. */
export function buildStory(choice: StoryChoice = {}): Story {
  const world = emptyWorld();
  const province = fillProvince(world, addProvinceUnits(world));
  const huongKhe = addHuongKhe(world, province, choice);
  const nghiXuan = addNghiXuan(world, province);
  const otherDistricts = administrativeAreas()
    .filter((area) => ![HUONG_KHE, NGHI_XUAN].includes(area.code))
    .map((area) => fillSmallDistrict(world, unitOf(province, area.code), area));
  addTransfers(world, huongKhe.communes);
  addRareConditions(world, huongKhe.communes);
  return { world, province, huongKhe, nghiXuan, otherDistricts };
}
