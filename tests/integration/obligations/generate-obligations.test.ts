import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { act, actorWith } from "../../support/actors";
import {
  type BuiltCell,
  type BuiltProvince,
  buildCollective,
  buildPerson,
  buildProvince,
  joinCell,
  takeSeat,
} from "../../support/build";
import { appSql, ownerSql } from "../../support/database";
import { type BuiltCycle, buildDeadline, buildOpenCycle } from "../../support/season";

let province: BuiltProvince;
let cycle: BuiltCycle;
let communeOfficer: Actor;
let districtOfficer: Actor;
let cell: BuiltCell;

async function generate(actor: Actor, unitId: string, now?: string) {
  return generateObligations(act(actor, now), { unitId });
}

async function subjectsOf(personId: string) {
  return database().subject.findMany({
    where: { personId },
    orderBy: { track: "asc" },
    include: { obligations: { orderBy: { isPrimary: "desc" } }, group: true },
  });
}

async function snapshot(path: string) {
  return ownerSql(
    `SELECT subject.id, subject.track, subject.name, subject.required, subject.exemption_code, subject.home_unit_id,
       subject.deciding_unit_id, subject.group_id, subject.due_on::text, subject.province_due_on::text,
       array_agg(place.id || place.status::text || place.is_primary ORDER BY place.id) AS places
     FROM subject JOIN unit home ON home.id = subject.home_unit_id LEFT JOIN obligation place ON place.subject_id = subject.id
     WHERE home.path LIKE $1 || '%' GROUP BY subject.id ORDER BY subject.id`,
    [path],
  );
}

beforeAll(async () => {
  province = await buildProvince();
  const [commune] = province.communes;
  const [first] = commune.cells;
  if (!first) throw new Error("the builder gives two cells");
  cell = first;
  communeOfficer = await actorWith("grassrootsOfficer", commune.unit);
  districtOfficer = await actorWith("districtOfficer", province.district);
  await expect(generate(communeOfficer, commune.unit.id)).rejects.toMatchObject({ code: "cycle.noneOpen" });
  cycle = await buildOpenCycle();
  await buildDeadline(cycle, {
    unitId: province.unit.id,
    level: "district",
    kind: "completion",
    bound: "through",
    dueOn: "2024-12-15",
  });
  await buildDeadline(cycle, {
    unitId: province.district.id,
    level: "cell",
    kind: "review",
    bound: "before",
    dueOn: "2024-12-08",
  });
});

describe("RQ-05 R20.4 R20.5 the list of a commune", () => {
  test("counts organisations, collectives, members and leading cadres once each, with reason, clause and days", async () => {
    const [commune] = province.communes;
    const outcome = await generate(communeOfficer, commune.unit.id);
    const counts = await appSql(
      `SELECT track, count(*) FILTER (WHERE required)::int AS required, count(*) FILTER (WHERE NOT required)::int AS exempt
       FROM subject JOIN unit home ON home.id = home_unit_id WHERE home.path LIKE $1 || '%' AND own_review
       GROUP BY track ORDER BY track`,
      [commune.unit.path],
    );
    expect(counts).toEqual([
      { track: "organisation", required: 3, exempt: 0 },
      { track: "collective", required: 2, exempt: 0 },
      { track: "partyMember", required: 17, exempt: 0 },
      { track: "official", required: 3, exempt: 0 },
    ]);
    expect(outcome.added).toBe(outcome.total);
    expect(outcome.withoutPlace).toEqual([]);
    const rows = await database().subject.findMany({
      select: { reason: true, citation: true, dueOn: true, provinceDueOn: true, homeUnitId: true },
    });
    for (const row of rows) {
      expect(row.reason).not.toBe("");
      expect(row.citation).toHaveProperty("kind");
      expect(row.provinceDueOn?.toISOString().slice(0, 10)).toBe("2024-12-15");
    }
    const inCell = rows.filter(({ homeUnitId }) => homeUnitId === cell.unit.id);
    expect(inCell.map(({ dueOn }) => dueOn?.toISOString().slice(0, 10))).toContain("2024-12-07");
  });

  test("R4.1 R4.8 R7.8 the chairman is a member in his cell and a cadre at the government, with both places of the cadre", async () => {
    const [commune] = province.communes;
    const chairman = commune.committeeMembers[1];
    const rows = await subjectsOf(chairman?.id ?? "");
    const member = rows.find(({ track }) => track === "partyMember");
    const official = rows.find(({ track }) => track === "official");
    expect(member?.obligations).toHaveLength(1);
    expect(member?.decidingUnitId).toBe(commune.unit.id);
    expect(member?.group?.name).toBe("Đảng viên là cán bộ lãnh đạo, quản lý");
    expect(
      official?.obligations.map(({ collectiveId, isPrimary, role }) => ({ collectiveId, isPrimary, role })),
    ).toEqual([
      { collectiveId: commune.government.id, isPrimary: true, role: "head" },
      { collectiveId: commune.standingCommittee.id, isPrimary: false, role: "deputy" },
    ]);
    expect(official?.decidingUnitId).toBe(province.district.id);
    expect(official?.title).toBe("Chủ tịch UBND");
    expect(official?.group?.name).toContain("xã, phường, thị trấn");
  });

  test("R8.28 the secretary of the commune is compared with the others of the district", async () => {
    const [commune] = province.communes;
    const rows = await subjectsOf(commune.committeeMembers[0]?.id ?? "");
    const official = rows.find(({ track }) => track === "official");
    expect(official?.group).toMatchObject({
      name: "Bí thư đảng ủy xã, phường, thị trấn",
      decidingUnitId: province.district.id,
      sharePercent: 20,
    });
  });

  test("an executive-committee member without another seat is rated as an official, but is no leading cadre", async () => {
    const [commune] = province.communes;
    const rows = await subjectsOf(commune.committeeMembers[4]?.id ?? "");
    expect(rows.map(({ track, isLeader, obligations }) => [track, isLeader, obligations.length])).toEqual([
      ["partyMember", false, 1],
      ["official", false, 0],
    ]);
  });

  test("the kept totals equal the recomputed ones", async () => {
    const difference = await ownerSql(
      `(SELECT unit_id, cycle_id, track, measure, day, value FROM unit_total WHERE value <> 0
        EXCEPT SELECT unit_id, cycle_id, track, measure, day, value FROM recomputed_unit_total)
       UNION ALL
       (SELECT unit_id, cycle_id, track, measure, day, value FROM recomputed_unit_total
        EXCEPT SELECT unit_id, cycle_id, track, measure, day, value FROM unit_total)`,
    );
    expect(difference).toEqual([]);
  });

  test("writes an audit row in words", async () => {
    const [commune] = province.communes;
    const [row] = await appSql(
      "SELECT summary, unit_id FROM audit_event WHERE event = 'obligations.generated' ORDER BY happened_at LIMIT 1",
    );
    expect(row?.unit_id).toBe(commune.unit.id);
    expect(row?.summary).toMatch(/^Cập nhật danh sách phải kiểm điểm của Đảng bộ xã Một: thêm \d+/);
  });
});

describe("running it again", () => {
  test("changes nothing when nothing changed, also from the level above", async () => {
    const [commune] = province.communes;
    await generate(communeOfficer, commune.unit.id);
    const before = await snapshot(commune.unit.path);
    const again = await generate(communeOfficer, commune.unit.id);
    expect(again).toMatchObject({ added: 0, updated: 0, ended: 0 });
    await generate(districtOfficer, province.district.id);
    expect(await snapshot(commune.unit.path)).toEqual(before);
  });

  test("R20.12 who moves is reviewed once, at the new cell, and counts there alone", async () => {
    const [commune, other] = province.communes;
    const target = other.cells[0];
    const person = await buildPerson("Nguyễn Thị Chuyển");
    await joinCell(person, cell.unit);
    await generate(districtOfficer, province.district.id);
    await ownerSql("UPDATE membership SET valid_to = '2024-12-03' WHERE person_id = $1", [person.id]);
    await database().membership.create({
      data: {
        personId: person.id,
        cellId: target?.unit.id ?? "",
        status: "official",
        admittedOn: new Date("2005-02-03"),
        validFrom: new Date("2024-12-03"),
      },
    });
    await generate(communeOfficer, commune.unit.id);
    const [subject, ...more] = await subjectsOf(person.id);
    expect(more).toEqual([]);
    expect(subject).toMatchObject({ homeUnitId: target?.unit.id, decidingUnitId: other.unit.id, required: true });
    expect(
      subject?.obligations.map(({ collectiveId, status, isPrimary }) => [collectiveId, status, isPrimary]),
    ).toEqual(
      expect.arrayContaining([
        [cell.collective.id, "ended", true],
        [target?.collective.id, "pending", true],
      ]),
    );
    expect(subject?.obligations.find(({ status }) => status === "pending")?.reason).toContain("chuyển sinh hoạt");
  });

  test("who no longer applies is ended with a reason, and comes back when he applies again", async () => {
    const [commune] = province.communes;
    const person = await buildPerson("Trần Văn Nghỉ");
    await joinCell(person, cell.unit);
    await generate(communeOfficer, commune.unit.id);
    await ownerSql("UPDATE membership SET valid_to = '2024-12-02' WHERE person_id = $1", [person.id]);
    expect(await generate(communeOfficer, commune.unit.id)).toMatchObject({ ended: 1 });
    const [ended] = await subjectsOf(person.id);
    expect(ended).toMatchObject({ required: false, exemptionCode: "ended" });
    expect(ended?.obligations.map(({ status }) => status)).toEqual(["ended"]);
    await ownerSql("UPDATE membership SET valid_to = NULL WHERE person_id = $1", [person.id]);
    await generate(communeOfficer, commune.unit.id);
    const [back] = await subjectsOf(person.id);
    expect(back).toMatchObject({ id: ended?.id, required: true, exemptionCode: null });
    expect(back?.obligations.map(({ status }) => status)).toEqual(["pending"]);
  });

  test("never touches who is reviewed", async () => {
    const [commune] = province.communes;
    const person = await buildPerson("Lê Thị Xong");
    await joinCell(person, cell.unit);
    await generate(communeOfficer, commune.unit.id);
    await ownerSql(
      "UPDATE obligation SET status = 'reviewed', reviewed_on = '2024-12-04' FROM subject WHERE subject.id = subject_id AND subject.person_id = $1",
      [person.id],
    );
    await ownerSql("UPDATE membership SET valid_to = '2024-12-05' WHERE person_id = $1", [person.id]);
    await generate(communeOfficer, commune.unit.id, "2024-12-06T08:00:00+07:00");
    const [subject] = await subjectsOf(person.id);
    expect(subject).toMatchObject({ required: true, exemptionCode: null });
    expect(subject?.obligations.map(({ status }) => status)).toEqual(["reviewed"]);
  });

  test("R4.8 a higher post moves the primary place without ever having two", async () => {
    const [commune] = province.communes;
    const person = await buildPerson("Phan Văn Thăng", { isOfficial: true });
    await joinCell(person, cell.unit);
    await takeSeat(person, commune.government, "ordinary", "Ủy viên UBND");
    await generate(communeOfficer, commune.unit.id);
    const front = await buildCollective(commune.unit, "front", "Mặt trận Tổ quốc xã Một");
    await takeSeat(person, front, "head", "Chủ tịch Mặt trận");
    await generate(communeOfficer, commune.unit.id);
    const official = (await subjectsOf(person.id)).find(({ track }) => track === "official");
    expect(official?.obligations.map(({ collectiveId, isPrimary }) => [collectiveId, isPrimary])).toEqual([
      [front.id, true],
      [commune.government.id, false],
    ]);
    expect(official?.title).toBe("Chủ tịch Mặt trận");
  });
});

describe("R3.10 R20.11 those not reviewed stand in the list with the reason", () => {
  test.each([
    ["exempt", "exempt", false],
    ["suspended", "suspended", false],
    ["temporarilyExcused", null, true],
    ["maternity", null, true],
  ] as const)("%s", async (kind, code, required) => {
    const [commune] = province.communes;
    const person = await buildPerson(`Đặng Thị ${kind}`);
    await joinCell(person, cell.unit);
    await database().personCondition.create({ data: { personId: person.id, kind, validFrom: new Date("2024-10-01") } });
    await generate(communeOfficer, commune.unit.id);
    const [subject] = await subjectsOf(person.id);
    expect(subject).toMatchObject({ required, exemptionCode: code });
    expect(subject?.obligations).toHaveLength(required ? 1 : 0);
  });

  test("R20.16 admitted less than six months before the day of the cycle", async () => {
    const [commune] = province.communes;
    const early = await buildPerson("Kết Nạp Đủ");
    const late = await buildPerson("Kết Nạp Thiếu");
    await joinCell(early, cell.unit, { status: "probationary", admittedOn: "2024-06-01" });
    await joinCell(late, cell.unit, { status: "probationary", admittedOn: "2024-06-02" });
    await generate(communeOfficer, commune.unit.id);
    expect((await subjectsOf(early.id))[0]?.required).toBe(true);
    expect((await subjectsOf(late.id))[0]).toMatchObject({ required: false, exemptionCode: "newlyAdmitted" });
  });
});

describe("who may", () => {
  test("wrong role: a cell secretary sees the cell but does not keep its list", async () => {
    const secretary = await actorWith("cellSecretary", cell.unit);
    await expect(generate(secretary, cell.unit.id)).rejects.toMatchObject({ code: "notAllowed" });
  });

  test("a foreign unit and an unknown one are not found", async () => {
    await expect(generate(communeOfficer, province.foreignCommune.unit.id)).rejects.toMatchObject({ code: "notFound" });
    await expect(generate(communeOfficer, newId())).rejects.toMatchObject({ code: "notFound" });
  });

  test("two at once: one list, nobody twice", async () => {
    const unitId = province.foreignCommune.unit.id;
    const officers = await Promise.all([
      actorWith("grassrootsOfficer", province.foreignCommune.unit),
      actorWith("districtOfficer", province.foreignDistrict),
    ]);
    const outcomes = await Promise.all(officers.map((officer) => generate(officer, unitId)));
    expect(outcomes.map(({ added }) => added).sort((a, b) => a - b)[0]).toBe(0);
    const [row] = await appSql(
      "SELECT count(*)::int AS n FROM subject JOIN unit home ON home.id = home_unit_id WHERE home.path LIKE $1 || '%'",
      [province.foreignCommune.unit.path],
    );
    expect(row?.n).toBe(outcomes[0]?.total);
  });
});
