import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { getPerson } from "@/lib/people/queries/get-person";
import { listPeople, type PeopleFilter } from "@/lib/people/queries/list-people";
import { actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltProvince, buildPerson, buildProvince, joinCell } from "../../support/build";
import { statementsOf } from "../../support/statements";

let province: BuiltProvince;
let officer: Actor;
let cell: BuiltCell;
const now = new Date("2024-12-05T01:00:00Z");

beforeAll(async () => {
  province = await buildProvince();
  const [commune] = province.communes;
  const [first] = commune.cells;
  if (!first) throw new Error("the builder gives two cells");
  cell = first;
  officer = await actorWith("grassrootsOfficer", commune.unit);
  for (const name of [
    "Nguyễn Văn Ân",
    "Trần Đức Anh",
    "Lê Thị Ánh",
    "Đỗ Uỷ",
    "Bùi Ủy",
    "Phạm Đăng Đạt",
    "Phạm Đăng Dần",
  ]) {
    await joinCell(await buildPerson(name), cell.unit);
  }
});

async function names(filter: PeopleFilter): Promise<string[]> {
  const { rows } = await listPeople(officer, filter, now);
  return rows.map(({ fullName }) => fullName);
}

describe("the list of people", () => {
  test("is found without diacritics, both spellings of ủy alike", async () => {
    expect(await names({ search: "nguyen van an" })).toContain("Nguyễn Văn Ân");
    expect(await names({ search: "UY" })).toEqual(expect.arrayContaining(["Đỗ Uỷ", "Bùi Ủy"]));
    expect(await names({ search: "đăng" })).toEqual(["Phạm Đăng Dần", "Phạm Đăng Đạt"]);
    expect(await names({ search: "100%" })).toEqual([]);
  });

  test("stands in Vietnamese order: given name first, A before Ă before Â, d before đ", async () => {
    const mine = new Set(["Trần Đức Anh", "Lê Thị Ánh", "Nguyễn Văn Ân", "Phạm Đăng Dần", "Phạm Đăng Đạt"]);
    const all = [...(await names({})), ...(await names({ page: 2 }))];
    expect(all.filter((name) => mine.has(name))).toEqual([
      "Trần Đức Anh",
      "Lê Thị Ánh",
      "Nguyễn Văn Ân",
      "Phạm Đăng Dần",
      "Phạm Đăng Đạt",
    ]);
  });

  test("counts all and shows 25 a page, none twice", async () => {
    for (let index = 0; index < 12; index += 1) await joinCell(await buildPerson(`Người Thứ ${index}`), cell.unit);
    const [first, second] = [await listPeople(officer, {}, now), await listPeople(officer, { page: 2 }, now)];
    expect(first.rows).toHaveLength(25);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(first.total);
    expect((await listPeople(officer, { page: 99 }, now)).rows).toEqual([]);
  });

  test("is narrowed by unit, Party status, condition, officials", async () => {
    const person = await buildPerson("Hoàng Thị Miễn");
    await joinCell(person, cell.unit);
    await database().personCondition.create({
      data: { personId: person.id, kind: "maternity", validFrom: new Date("2024-10-01") },
    });
    expect(await names({ status: "condition" })).toEqual(["Hoàng Thị Miễn"]);
    const probationary = await listPeople(officer, { status: "probationary" }, now);
    expect(probationary.rows.every(({ status }) => status === "probationary")).toBe(true);
    expect(probationary.total).toBe(2);
    const officials = await listPeople(officer, { onlyOfficials: true }, now);
    expect(officials.total).toBe(5);
    const sister = province.communes[0].cells[1];
    const narrowed = await listPeople(officer, { unitId: sister?.unit.id ?? "" }, now);
    expect(narrowed.rows.every((row) => row.cell?.id === sister?.unit.id)).toBe(true);
  });

  test("holds nobody from outside, also when a foreign unit is asked for", async () => {
    const stranger = province.foreignCommune.cells[0];
    const foreign = await listPeople(officer, { unitId: stranger?.unit.id ?? "" }, now);
    expect(foreign).toMatchObject({ rows: [], total: 0 });
    await expect(getPerson(officer, stranger?.members[0]?.id ?? "", now)).rejects.toMatchObject({ code: "notFound" });
    await expect(getPerson(officer, newId(), now)).rejects.toMatchObject({ code: "notFound" });
  });

  test("asks two statements, however many people", async () => {
    expect(await statementsOf(() => listPeople(officer, {}, now))).toHaveLength(2);
  });

  test("a person's page asks a bounded number", async () => {
    const id = cell.members[0]?.id ?? "";
    expect((await statementsOf(() => getPerson(officer, id, now))).length).toBeLessThanOrEqual(14);
  });
});
