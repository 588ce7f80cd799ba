import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { addPerson } from "@/lib/people/commands/add-person";
import { act } from "../../support/actors";
import type { BuiltCell, BuiltProvince } from "../../support/build";
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

describe("RQ-02 adding a person", () => {
  test("writes person and membership, found without diacritics, with an audit row", async () => {
    const { personId } = await addPerson(act(officer), form({ fullName: " Đặng  Thị Ánh " }));
    const person = await database().person.findUniqueOrThrow({
      where: { id: personId },
      include: { memberships: true },
    });
    expect(person).toMatchObject({ fullName: "Đặng Thị Ánh", searchName: "dang thi anh", sortName: "Anh5 Đăng6 Thi6" });
    expect(person.memberships).toHaveLength(1);
    expect(await entriesOf(personId)).toMatchObject([{ event: "person.added", unit_id: cell.unit.id }]);
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
