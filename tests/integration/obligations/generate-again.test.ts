import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import {
  type BuiltCell,
  type BuiltProvince,
  buildCollective,
  buildPerson,
  joinCell,
  takeSeat,
} from "../../support/build";
import { ownerSql } from "../../support/database";
import { buildListingWorld, generate, subjectsOf } from "../../support/listing-world";

let province: BuiltProvince;
let communeOfficer: Actor;
let districtOfficer: Actor;
let cell: BuiltCell;

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
  ({ province, communeOfficer, districtOfficer, cell } = await buildListingWorld());
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
