import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { correctPerson } from "@/lib/people/commands/correct-person";
import { endEntry } from "@/lib/people/commands/end-entry";
import { recordCondition } from "@/lib/people/commands/record-condition";
import { recordPosition } from "@/lib/people/commands/record-position";
import { takeSeat } from "@/lib/people/commands/take-seat";
import { transferMember } from "@/lib/people/commands/transfer-member";
import { act } from "../../support/actors";
import { type BuiltCell, type BuiltPerson, type BuiltProvince, buildPerson, joinCell } from "../../support/build";
import { appSql } from "../../support/database";
import { buildRegisterWorld, entriesOf } from "../../support/register-world";

let province: BuiltProvince;
let officer: Actor;
let districtOfficer: Actor;
let secretary: Actor;
let cell: BuiltCell;
let sister: BuiltCell;
let foreign: BuiltCell;

beforeAll(async () => {
  ({ province, officer, districtOfficer, secretary, cell, sister, foreign } = await buildRegisterWorld());
});

async function member(): Promise<BuiltPerson> {
  const person = await buildPerson("Lê Văn Đổi");
  await joinCell(person, cell.unit);
  return person;
}

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
    expect(await entriesOf(person.id)).toMatchObject([{ event: "membership.transferred" }]);
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
    expect((await entriesOf(person.id)).map(({ event }) => event)).toEqual(["condition.recorded", "condition.ended"]);
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
