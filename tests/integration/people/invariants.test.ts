import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { actorWith } from "../../support/actors";
import { type BuiltProvince, buildPerson, buildProvince, joinCell, takeSeat } from "../../support/build";
import { appSql } from "../../support/database";

let province: BuiltProvince;
let auditor: Actor;

beforeAll(async () => {
  province = await buildProvince();
  auditor = await actorWith("auditor", province.unit);
});

function cellIds(): [string, string] {
  const [first, second] = province.communes[0].cells;
  return [first?.unit.id ?? "", second?.unit.id ?? ""];
}

const MEMBERSHIP = `INSERT INTO membership (id, person_id, cell_id, status, admitted_on, valid_from, valid_to)
  VALUES (gen_random_uuid(), $1, $2, 'official', '2000-01-01', $3, $4)`;

describe("what plain SQL as the application's role may not do", () => {
  test("RQ-02 nobody is a member of two cells on one day", async () => {
    const person = await buildPerson("Trùng Chi Bộ");
    const [first, second] = cellIds();
    await appSql(MEMBERSHIP, [person.id, first, "2020-01-01", "2024-01-01"]);
    await appSql(MEMBERSHIP, [person.id, second, "2024-01-01", null]);
    await expect(appSql(MEMBERSHIP, [person.id, first, "2023-12-31", "2024-01-01"])).rejects.toMatchObject({
      code: "23P01",
    });
    await expect(appSql(MEMBERSHIP, [person.id, first, "2024-06-01", null])).rejects.toMatchObject({ code: "23P01" });
  });

  test("a period that ends before it begins", async () => {
    const person = await buildPerson("Ngược Ngày");
    await expect(appSql(MEMBERSHIP, [person.id, cellIds()[0], "2024-01-02", "2024-01-01"])).rejects.toThrow();
    await expect(appSql(MEMBERSHIP, [person.id, cellIds()[0], "2024-01-02", "2024-01-02"])).rejects.toThrow();
  });

  test("a probationary member has no day of becoming official", async () => {
    const person = await buildPerson("Dự Bị Sai");
    await expect(
      appSql(
        `INSERT INTO membership (id, person_id, cell_id, status, admitted_on, official_on, valid_from)
         VALUES (gen_random_uuid(), $1, $2, 'probationary', '2024-01-01', '2024-06-01', '2024-01-01')`,
        [person.id, cellIds()[0]],
      ),
    ).rejects.toMatchObject({ code: "23514" });
  });

  test("one head of a body at a time, one seat of a person in a body at a time", async () => {
    const [commune] = province.communes;
    const person = await buildPerson("Hai Ghế");
    await joinCell(person, commune.cells[0]?.unit ?? commune.unit);
    await takeSeat(person, commune.government, "ordinary", "Ủy viên");
    const seat = `INSERT INTO collective_seat (id, collective_id, person_id, role, title, valid_from)
      VALUES (gen_random_uuid(), $1, $2, $3, 'x', '2024-01-01')`;
    await expect(appSql(seat, [commune.government.id, person.id, "ordinary"])).rejects.toMatchObject({ code: "23P01" });
    const other = await buildPerson("Hai Trưởng");
    await expect(appSql(seat, [commune.government.id, other.id, "head"])).rejects.toMatchObject({ code: "23P01" });
  });

  test("the tree: one place at a time, whose path is the parent's path and the own code", async () => {
    const [commune] = province.communes;
    const placement = `INSERT INTO unit_placement (id, unit_id, parent_id, path, valid_from, valid_to)
      VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)`;
    const path = `${province.foreignDistrict.path}${commune.unit.code}/`;
    await expect(
      appSql(placement, [commune.unit.id, province.foreignDistrict.id, path, "2024-01-01", null]),
    ).rejects.toMatchObject({ code: "23P01" });
    await expect(
      appSql(placement, [commune.unit.id, province.foreignDistrict.id, "/x/y/", "2010-01-01", "2011-01-01"]),
    ).rejects.toMatchObject({ code: "KD001" });
  });

  test("a role that ends before it begins", async () => {
    await expect(
      appSql(
        `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, valid_to, created_at)
         VALUES (gen_random_uuid(), $1, 'auditor', $2, '2024-02-01', '2024-01-01', now())`,
        [auditor.accountId, province.unit.id],
      ),
    ).rejects.toMatchObject({ code: "23514" });
  });

  test("RQ-17 the log is never changed, emptied or shortened; people and units are never deleted", async () => {
    await expect(appSql("UPDATE audit_event SET summary = ''")).rejects.toMatchObject({ code: "42501" });
    await expect(appSql("DELETE FROM audit_event")).rejects.toMatchObject({ code: "42501" });
    await expect(appSql("TRUNCATE audit_event")).rejects.toMatchObject({ code: "42501" });
    for (const table of ["person", "unit", "membership", "collective_seat", "role_grant", "subject", "obligation"]) {
      await expect(appSql(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: "42501" });
    }
    await expect(appSql("UPDATE unit_total SET value = 0")).rejects.toMatchObject({ code: "42501" });
  });
});
