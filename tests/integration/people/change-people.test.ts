import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { addPerson } from "@/lib/people/commands/add-person";
import { correctPerson } from "@/lib/people/commands/correct-person";
import { endEntry } from "@/lib/people/commands/end-entry";
import { recordCondition } from "@/lib/people/commands/record-condition";
import { recordPosition } from "@/lib/people/commands/record-position";
import { takeSeat } from "@/lib/people/commands/take-seat";
import { transferMember } from "@/lib/people/commands/transfer-member";
import { act, actorWith } from "../../support/actors";
import {
  type BuiltCell,
  type BuiltPerson,
  type BuiltProvince,
  buildPerson,
  buildProvince,
  joinCell,
} from "../../support/build";
import { appSql } from "../../support/database";

let province: BuiltProvince;
let officer: Actor;
let districtOfficer: Actor;
let secretary: Actor;
let cell: BuiltCell;
let sister: BuiltCell;
let foreign: BuiltCell;

beforeAll(async () => {
  province = await buildProvince();
  const [commune] = province.communes;
  const [first, second] = commune.cells;
  const [other] = province.foreignCommune.cells;
  if (!first || !second || !other) throw new Error("the builder gives two cells");
  [cell, sister, foreign] = [first, second, other];
  officer = await actorWith("grassrootsOfficer", commune.unit);
  districtOfficer = await actorWith("districtOfficer", province.district);
  secretary = await actorWith("cellSecretary", cell.unit);
});

let serial = 0;
function form(overrides: Record<string, unknown> = {}) {
  serial += 1;
  return {
    cellId: cell.unit.id,
    fullName: "Nguyễn Thị Thêm",
    birthDate: `19${60 + (serial % 30)}-0${1 + (serial % 9)}-15`,
    gender: "female",
    cardNumber: `CARD-${serial}`,
    status: "official",
    admittedOn: "03/02/2010",
    officialOn: "03/02/2011",
    validFrom: "2024-11-01",
    ...overrides,
  };
}

async function member(): Promise<BuiltPerson> {
  const person = await buildPerson("Lê Văn Đổi");
  await joinCell(person, cell.unit);
  return person;
}

async function auditOf(subjectId: string) {
  return appSql("SELECT event, summary, unit_id FROM audit_event WHERE subject_id = $1 ORDER BY happened_at, id", [
    subjectId,
  ]);
}

describe("RQ-02 adding a person", () => {
  test("writes person and membership, found without diacritics, with an audit row", async () => {
    const { personId } = await addPerson(act(officer), form({ fullName: " Đặng  Thị Ánh " }));
    const person = await database().person.findUniqueOrThrow({
      where: { id: personId },
      include: { memberships: true },
    });
    expect(person).toMatchObject({ fullName: "Đặng Thị Ánh", searchName: "dang thi anh", sortName: "Anh5 Đăng6 Thi6" });
    expect(person.memberships).toHaveLength(1);
    expect(await auditOf(personId)).toMatchObject([{ event: "person.added", unit_id: cell.unit.id }]);
  });

  test("a known card number is refused even when confirmed", async () => {
    const first = form();
    await addPerson(act(officer), first);
    const again = form({ cardNumber: first.cardNumber, isAnother: "true" });
    await expect(addPerson(act(officer), again)).rejects.toMatchObject({
      code: "person.cardNumberTaken",
      field: "cardNumber",
    });
  });

  test("the same name and birth date in the cell asks; a human's confirmation goes through", async () => {
    const first = form({ fullName: "Hồ Thị Trùng", cardNumber: "" });
    await addPerson(act(officer), first);
    const same = { ...first, fullName: "Ho thi trung" };
    await expect(addPerson(act(officer), same)).rejects.toMatchObject({ code: "person.maybeSame" });
    await expect(addPerson(act(officer), { ...same, cellId: sister.unit.id })).resolves.toHaveProperty("personId");
    await expect(addPerson(act(officer), { ...same, isAnother: "true" })).resolves.toHaveProperty("personId");
  });

  test("two officers at once: the second is asked", async () => {
    const wanted = form({ fullName: "Phan Thị Cùng Lúc", cardNumber: "" });
    const results = await Promise.allSettled([
      addPerson(act(officer), wanted),
      addPerson(act(districtOfficer), wanted),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("the same form sent twice makes one person", async () => {
    const ctx = act(officer);
    const wanted = form();
    const [first, second] = [await addPerson(ctx, wanted), await addPerson(ctx, wanted)];
    expect(second).toEqual(first);
    await expect(addPerson(ctx, { ...wanted, fullName: "Người Khác" })).rejects.toMatchObject({
      code: "form.key_reused",
    });
  });

  test.each([
    [{ admittedOn: "1970-01-01", birthDate: "1960-05-01" }, "person.bornAfterAdmission"],
    [{ officialOn: "2009-01-01" }, "person.officialBeforeAdmission"],
    [{ status: "probationary", officialOn: "2011-02-03" }, "person.probationaryHasOfficialDate"],
    [{ validFrom: "2009-01-01" }, "membership.joinsBeforeAdmission"],
    [{ validFrom: "2024-12-06" }, "membership.startsLater"],
  ])("impossible days are refused: %o", async (days, code) => {
    await expect(addPerson(act(officer), form(days))).rejects.toMatchObject({ code });
  });

  test("wrong role, foreign cell, and a unit that is no cell", async () => {
    await expect(addPerson(act(secretary), form())).rejects.toMatchObject({ code: "notAllowed" });
    await expect(addPerson(act(officer), form({ cellId: foreign.unit.id }))).rejects.toMatchObject({
      code: "notFound",
    });
    const commune = province.communes[0].unit.id;
    await expect(addPerson(act(officer), form({ cellId: commune }))).rejects.toMatchObject({ code: "person.notACell" });
  });
});

describe("correcting a person", () => {
  test("keeps both sides in the log; a stale form is refused", async () => {
    const person = await member();
    const fields = {
      personId: person.id,
      version: 1,
      fullName: "Lê Văn Sửa",
      birthDate: "1975-05-19",
      gender: "male",
      cardNumber: "",
    };
    await correctPerson(act(officer), fields);
    const [row] = await appSql("SELECT before, after FROM audit_event WHERE subject_id = $1", [person.id]);
    expect(row?.before).toMatchObject({ fullName: "Lê Văn Đổi" });
    expect(row?.after).toMatchObject({ fullName: "Lê Văn Sửa" });
    await expect(correctPerson(act(officer), { ...fields, fullName: "Lê Văn Muộn" })).rejects.toMatchObject({
      code: "form.stale",
    });
  });

  test("wrong role and foreign person", async () => {
    const person = await member();
    const fields = { personId: person.id, version: 1, fullName: "Lê Văn Lạ", birthDate: "1975-05-19", gender: "male" };
    await expect(correctPerson(act(secretary), fields)).rejects.toMatchObject({ code: "notAllowed" });
    const stranger = foreign.members[0]?.id ?? "";
    await expect(correctPerson(act(officer), { ...fields, personId: stranger })).rejects.toMatchObject({
      code: "notFound",
    });
  });
});

describe("R20.12 transfer", () => {
  test("ends the old membership on the day and begins the new one", async () => {
    const person = await member();
    await transferMember(act(officer), {
      personId: person.id,
      cellId: sister.unit.id,
      on: "2024-12-01",
      document: "12-GGT",
    });
    const rows = await appSql(
      "SELECT cell_id, valid_from::text, valid_to::text FROM membership WHERE person_id = $1 ORDER BY valid_from",
      [person.id],
    );
    expect(rows).toMatchObject([
      { cell_id: cell.unit.id, valid_to: "2024-12-01" },
      { cell_id: sister.unit.id, valid_from: "2024-12-01", valid_to: null },
    ]);
    expect(await auditOf(person.id)).toMatchObject([{ event: "membership.transferred" }]);
  });

  test("to a foreign cell is not found; to the same cell and before its start is refused", async () => {
    const person = await member();
    const wanted = { personId: person.id, on: "2024-12-01" };
    await expect(transferMember(act(officer), { ...wanted, cellId: foreign.unit.id })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(transferMember(act(officer), { ...wanted, cellId: cell.unit.id })).rejects.toMatchObject({
      code: "membership.sameCell",
    });
    await expect(
      transferMember(act(officer), { ...wanted, cellId: sister.unit.id, on: "1999-01-01" }),
    ).rejects.toMatchObject({ code: "membership.beforeStart" });
    await expect(transferMember(act(secretary), { ...wanted, cellId: sister.unit.id })).rejects.toMatchObject({
      code: "notAllowed",
    });
  });

  test("two at once: one wins, nobody is in two cells", async () => {
    const person = await member();
    const other = province.communes[1].cells[0]?.unit.id ?? "";
    const wanted = { personId: person.id, on: "2024-12-01" };
    const results = await Promise.allSettled([
      transferMember(act(districtOfficer), { ...wanted, cellId: sister.unit.id }),
      transferMember(act(districtOfficer), { ...wanted, cellId: other }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const rows = await appSql("SELECT 1 FROM membership WHERE person_id = $1 AND valid_to IS NULL", [person.id]);
    expect(rows).toHaveLength(1);
  });
});

describe("conditions, seats, positions", () => {
  test("R3.10 an exemption needs its document; it ends on a day and stays in the record", async () => {
    const person = await member();
    const wanted = { personId: person.id, kind: "exempt", validFrom: "2024-11-01" };
    await expect(recordCondition(act(officer), wanted)).rejects.toMatchObject({ code: "condition.needsDocument" });
    await recordCondition(act(officer), { ...wanted, document: "45-QĐ/ĐU ngày 30/10/2024" });
    await expect(recordCondition(act(officer), { ...wanted, document: "46" })).rejects.toMatchObject({
      code: "row.overlapping",
    });
    const [row] = await appSql("SELECT id FROM person_condition WHERE person_id = $1", [person.id]);
    const end = { personId: person.id, kind: "condition", entryId: row?.id };
    await expect(endEntry(act(officer), { ...end, endsOn: "2024-11-01" })).rejects.toMatchObject({
      code: "entry.endsBeforeStart",
    });
    await endEntry(act(officer), { ...end, endsOn: "2024-12-01" });
    await expect(endEntry(act(officer), { ...end, endsOn: "2024-12-02" })).rejects.toMatchObject({
      code: "entry.alreadyEnded",
    });
    expect((await auditOf(person.id)).map(({ event }) => event)).toEqual(["condition.recorded", "condition.ended"]);
  });

  test("one head at a time: the old one ends first; two at once, one wins", async () => {
    const [commune] = province.communes;
    const [first, second] = [await member(), await member()];
    const wanted = {
      collectiveId: commune.government.id,
      role: "head",
      title: "Chủ tịch UBND",
      validFrom: "2024-12-01",
    };
    await expect(takeSeat(act(officer), { ...wanted, personId: first.id })).rejects.toMatchObject({
      code: "seat.headTaken",
    });
    const chairman = commune.committeeMembers[1]?.id ?? "";
    const [seat] = await appSql("SELECT id FROM collective_seat WHERE person_id = $1 AND collective_id = $2", [
      chairman,
      commune.government.id,
    ]);
    await endEntry(act(officer), { personId: chairman, kind: "seat", entryId: seat?.id, endsOn: "2024-12-01" });
    const results = await Promise.allSettled([
      takeSeat(act(officer), { ...wanted, personId: first.id }),
      takeSeat(act(districtOfficer), { ...wanted, personId: second.id }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a foreign body or unit is not found, a foreign entry is not ended", async () => {
    const person = await member();
    const seat = { personId: person.id, role: "ordinary", title: "Ủy viên", validFrom: "2024-12-01" };
    const position = {
      personId: person.id,
      title: "Phó phòng",
      rank: "deputyHead",
      managementLevel: "district",
      validFrom: "2024-12-01",
    };
    await expect(
      takeSeat(act(officer), { ...seat, collectiveId: province.foreignCommune.government.id }),
    ).rejects.toMatchObject({ code: "notFound" });
    await expect(
      recordPosition(act(officer), { ...position, unitId: province.foreignCommune.unit.id }),
    ).rejects.toMatchObject({ code: "notFound" });
    const [strange] = await appSql("SELECT id FROM collective_seat WHERE collective_id = $1", [
      province.foreignCommune.government.id,
    ]);
    await expect(
      endEntry(act(officer), { personId: person.id, kind: "seat", entryId: strange?.id, endsOn: "2024-12-02" }),
    ).rejects.toMatchObject({ code: "notFound" });
    await recordPosition(act(officer), { ...position, unitId: province.communes[0].unit.id });
    await expect(recordPosition(act(secretary), { ...position, unitId: cell.unit.id })).rejects.toMatchObject({
      code: "notAllowed",
    });
  });
});
