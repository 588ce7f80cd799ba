import type { PlacedUnit } from "@/lib/core/actor";
import { toDateColumn } from "@/lib/core/calendar";
import { newId } from "@/lib/core/ids";
import { foldForSearch, nameForSorting } from "@/lib/core/vietnamese";
import { database } from "@/lib/db/client";
import type { CollectiveKind, CollectiveRole, PartyStatus, UnitKind } from "@/lib/db/generated/enums";

/** Rows for tests, made one by one as the application's role. Every suite builds its own tree; nothing is shared. */
export type BuiltUnit = PlacedUnit & { name: string; kind: UnitKind; code: string };
export type BuiltCollective = { id: string; unitId: string; kind: CollectiveKind; name: string };
export type BuiltPerson = { id: string; fullName: string };

const SINCE = toDateColumn("2020-01-01");
let serial = 0;

/** Codes and names never collide between suites that share a database. */
function nextSerial(): string {
  serial += 1;
  return `${process.pid.toString(36)}${serial.toString(36)}`;
}

export async function buildUnit(kind: UnitKind, name: string, parent: BuiltUnit | null): Promise<BuiltUnit> {
  const id = newId();
  const code = `T${nextSerial()}`;
  const path = `${parent?.path ?? "/"}${code}/`;
  await database().unit.create({
    data: {
      id,
      code,
      kind,
      name,
      shortName: name,
      searchName: foldForSearch(name),
      path,
      parentId: parent?.id ?? null,
      validFrom: SINCE,
    },
  });
  await database().unitPlacement.create({ data: { unitId: id, parentId: parent?.id ?? null, path, validFrom: SINCE } });
  return { id, path, parentId: parent?.id ?? null, name, kind, code };
}

export async function buildCollective(unit: BuiltUnit, kind: CollectiveKind, name: string): Promise<BuiltCollective> {
  const collective = await database().collective.create({
    data: { unitId: unit.id, kind, name, searchName: foldForSearch(name), validFrom: SINCE },
  });
  return { id: collective.id, unitId: unit.id, kind, name };
}

export async function buildPerson(
  fullName: string,
  options: { isOfficial?: boolean; birthDate?: string } = {},
): Promise<BuiltPerson> {
  const person = await database().person.create({
    data: {
      fullName,
      sortName: nameForSorting(fullName),
      searchName: foldForSearch(fullName),
      birthDate: toDateColumn(options.birthDate ?? "1975-05-19"),
      gender: "male",
      cardNumber: `T${nextSerial()}`,
      isOfficial: options.isOfficial ?? false,
    },
  });
  return { id: person.id, fullName };
}

type MembershipOptions = { status?: PartyStatus; admittedOn?: string };

export async function joinCell(person: BuiltPerson, cell: BuiltUnit, options: MembershipOptions = {}): Promise<void> {
  const status = options.status ?? "official";
  const admittedOn = options.admittedOn ?? (status === "official" ? "2005-02-03" : "2024-01-10");
  await database().membership.create({
    data: {
      personId: person.id,
      cellId: cell.id,
      status,
      admittedOn: toDateColumn(admittedOn),
      officialOn: status === "official" ? toDateColumn("2006-02-03") : null,
      validFrom: toDateColumn(admittedOn),
    },
  });
}

export async function takeSeat(
  person: BuiltPerson,
  collective: BuiltCollective,
  role: CollectiveRole,
  title: string,
): Promise<void> {
  await database().collectiveSeat.create({
    data: { collectiveId: collective.id, personId: person.id, role, title, validFrom: SINCE },
  });
}

export type BuiltCell = {
  unit: BuiltUnit;
  collective: BuiltCollective;
  committee: BuiltCollective | null;
  members: BuiltPerson[];
};

/** A cell with a secretary, a deputy, official members and one probationary member; with a chi ủy when large enough. */
export async function buildCell(parent: BuiltUnit, name: string, officialCount = 5): Promise<BuiltCell> {
  const unit = await buildUnit("cell", name, parent);
  const collective = await buildCollective(unit, "cell", name);
  const committee = officialCount >= 9 ? await buildCollective(unit, "cellCommittee", `Chi ủy ${name}`) : null;
  const members: BuiltPerson[] = [];
  for (let index = 0; index < officialCount; index += 1) {
    const person = await buildPerson(`${GIVEN[index % GIVEN.length]} ${nextSerial()}`);
    await joinCell(person, unit);
    members.push(person);
    const role: CollectiveRole = index === 0 ? "head" : index === 1 ? "deputy" : "ordinary";
    const titles = ["Bí thư chi bộ", "Phó Bí thư chi bộ", "Chi ủy viên"];
    if (index < 2) await takeSeat(person, collective, role, titles[index] ?? "Đảng viên");
    if (committee && index < 3) await takeSeat(person, committee, role, titles[index] ?? "Chi ủy viên");
  }
  const probationary = await buildPerson(`Dự Bị ${nextSerial()}`);
  await joinCell(probationary, unit, { status: "probationary" });
  return { unit, collective, committee, members: [...members, probationary] };
}

const GIVEN = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Quang Cường", "Phan Thị Duyên", "Hồ Sỹ Đức", "Đặng Văn Giang"];

export type BuiltCommune = {
  unit: BuiltUnit;
  standingCommittee: BuiltCollective;
  executiveCommittee: BuiltCollective;
  government: BuiltCollective;
  cells: BuiltCell[];
  /** Standing committee members first; the rest sit on the executive committee only. All are members of the first cells. */
  committeeMembers: BuiltPerson[];
};

/** A commune committee: 3 on the standing committee, 5 on the executive committee, a government leadership, two cells. */
export async function buildCommune(district: BuiltUnit, name: string): Promise<BuiltCommune> {
  const unit = await buildUnit("grassrootsCommittee", name, district);
  const standingCommittee = await buildCollective(unit, "standingCommittee", `Ban Thường vụ ${name}`);
  const executiveCommittee = await buildCollective(unit, "executiveCommittee", `Ban Chấp hành ${name}`);
  const government = await buildCollective(unit, "government", `Lãnh đạo UBND ${name}`);
  const cells = [await buildCell(unit, `Chi bộ thôn 1 ${name}`), await buildCell(unit, `Chi bộ thôn 2 ${name}`)];
  const committeeMembers: BuiltPerson[] = [];
  for (let index = 0; index < 5; index += 1) {
    const person = await buildPerson(`${GIVEN[index]} ${nextSerial()}`, { isOfficial: true });
    const cell = cells[index % cells.length];
    if (cell) await joinCell(person, cell.unit);
    committeeMembers.push(person);
    const role: CollectiveRole = index === 0 ? "head" : index === 1 ? "deputy" : "ordinary";
    const title = ["Bí thư Đảng ủy", "Phó Bí thư Đảng ủy", "Ủy viên Ban Thường vụ"][index] ?? "Ủy viên Ban Chấp hành";
    await takeSeat(person, executiveCommittee, role, index < 2 ? title : "Ủy viên Ban Chấp hành");
    if (index < 3) await takeSeat(person, standingCommittee, role, title);
    if (index === 1) await takeSeat(person, government, "head", "Chủ tịch UBND");
    if (index === 2) await takeSeat(person, government, "deputy", "Phó Chủ tịch UBND");
  }
  return { unit, standingCommittee, executiveCommittee, government, cells, committeeMembers };
}

export type BuiltProvince = {
  unit: BuiltUnit;
  standingCommittee: BuiltCollective;
  district: BuiltUnit;
  districtStandingCommittee: BuiltCollective;
  /** A second district that the first must never see. */
  foreignDistrict: BuiltUnit;
  communes: [BuiltCommune, BuiltCommune];
  foreignCommune: BuiltCommune;
};

/** Province → two districts → two communes and one foreign commune → cells. About 60 people. */
export async function buildProvince(): Promise<BuiltProvince> {
  const unit = await buildUnit("province", `Tỉnh ủy thử ${nextSerial()}`, null);
  const standingCommittee = await buildCollective(unit, "standingCommittee", "Ban Thường vụ Tỉnh ủy");
  const district = await buildUnit("districtCommittee", "Huyện ủy thử", unit);
  const districtStandingCommittee = await buildCollective(district, "standingCommittee", "Ban Thường vụ Huyện ủy");
  const foreignDistrict = await buildUnit("districtCommittee", "Huyện ủy khác", unit);
  const head = await buildPerson(`Bí thư Huyện ủy ${nextSerial()}`, { isOfficial: true });
  await takeSeat(head, districtStandingCommittee, "head", "Bí thư Huyện ủy");
  const deputy = await buildPerson(`Phó Bí thư Huyện ủy ${nextSerial()}`, { isOfficial: true });
  await takeSeat(deputy, districtStandingCommittee, "deputy", "Phó Bí thư Thường trực Huyện ủy");
  const communes: [BuiltCommune, BuiltCommune] = [
    await buildCommune(district, "Đảng bộ xã Một"),
    await buildCommune(district, "Đảng bộ xã Hai"),
  ];
  const foreignCommune = await buildCommune(foreignDistrict, "Đảng bộ xã Khác");
  return { unit, standingCommittee, district, districtStandingCommittee, foreignDistrict, communes, foreignCommune };
}
