import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { actorWith } from "../../support/actors";
import type { BuiltCell, BuiltProvince } from "../../support/build";
import { appSql, ownerSql } from "../../support/database";
import { buildListingWorld, generate, subjectsOf } from "../../support/listing-world";

let province: BuiltProvince;
let communeOfficer: Actor;
let cell: BuiltCell;

beforeAll(async () => {
  ({ province, communeOfficer, cell } = await buildListingWorld());
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
