import { beforeAll, describe, expect, test } from "vitest";
import { loadActor } from "@/lib/auth/load-actor";
import type { Actor } from "@/lib/core/actor";
import { toDateColumn } from "@/lib/core/calendar";
import { newRandomId } from "@/lib/core/ids";
import { covers, reachOf } from "@/lib/core/reach";
import type { Dashboard } from "@/lib/dashboards/dto";
import { getDashboard } from "@/lib/dashboards/queries/get-dashboard";
import { sheetOfUnits } from "@/lib/dashboards/rules/tables";
import { database } from "@/lib/db/client";
import { settleTree } from "@/lib/db/settled-tree";
import { loadUnitProgress } from "@/lib/progress/queries/unit-progress";
import { listDecidingBodies } from "@/lib/ratings/queries/deciding-bodies";
import { getUnit } from "@/lib/units/queries/get-unit";
import { searchUnits } from "@/lib/units/queries/list-units";
import { actorWith } from "../../support/actors";
import { type BuiltProvince, type BuiltUnit, buildCollective, buildProvince } from "../../support/build";
import { appSql, ownerSql } from "../../support/database";
import { type BuiltCycle, buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";
import { buildSubject } from "../../support/subjects";
import { wrongTotals } from "../../support/totals";

/** The district ends on 1/1/2025 and the foreign district carries its work on; its communes go there. Stored in December. */
const BEFORE = new Date("2024-12-31T09:00:00+07:00");
const AFTER = new Date("2025-01-02T09:00:00+07:00");
const ENDS = "2025-01-01";
let province: BuiltProvince;
let cycle: BuiltCycle;
let successorBody: { id: string };

async function place(unit: BuiltUnit, parentId: string, parentPath: string): Promise<string> {
  const path = `${parentPath}${unit.code}/`;
  await ownerSql("UPDATE unit_placement SET valid_to = $2 WHERE unit_id = $1", [unit.id, ENDS]);
  await ownerSql(
    "INSERT INTO unit_placement (id, unit_id, parent_id, path, valid_from) VALUES (gen_random_uuid(), $1, $2, $3, $4)",
    [unit.id, parentId, path, ENDS],
  );
  return path;
}

async function signedIn(actor: Actor, at: Date): Promise<Actor> {
  const session = await database().sessionRow.create({
    data: { id: newRandomId(), accountId: actor.accountId, createdAt: at, expiresAt: new Date("2030-01-01") },
  });
  const loaded = await loadActor(session.id, at, at);
  if (!loaded) throw new Error("the session was just made");
  return loaded;
}

beforeAll(async () => {
  province = await buildProvince();
  cycle = await buildOpenCycle();
  const { district, foreignDistrict, communes } = province;
  successorBody = await buildCollective(foreignDistrict, "standingCommittee", "Ban Thường vụ Huyện ủy kế tục");
  const person = communes[0].committeeMembers[0];
  if (!person) throw new Error("the builder gives committee members");
  await buildSubject(
    { person },
    { cycleId: cycle.id, track: "official", home: district, decider: district, isLeader: true },
  );
  await buildSubject(
    { unit: communes[0].unit },
    { cycleId: cycle.id, track: "organisation", home: communes[0].unit, decider: district },
  );
  await ownerSql("UPDATE unit SET valid_to = $2 WHERE id = $1", [district.id, ENDS]);
  await ownerSql("UPDATE unit_placement SET valid_to = $2 WHERE unit_id = $1", [district.id, ENDS]);
  await ownerSql("UPDATE collective SET valid_to = $2 WHERE unit_id = $1", [district.id, ENDS]);
  for (const commune of communes) {
    const path = await place(commune.unit, foreignDistrict.id, foreignDistrict.path);
    for (const cell of commune.cells) await place(cell.unit, commune.unit.id, path);
  }
  await database().unitSuccession.create({
    data: {
      endedUnitId: district.id,
      successorId: foreignDistrict.id,
      kind: "merged",
      happenedOn: toDateColumn(ENDS),
      document: "Nghị quyết thử",
    },
  });
});

describe("R20.18 a unit that ends", () => {
  test("until its day nothing changes: the tree, who sees it, who decides", async () => {
    await settleTree("2024-12-31");
    const [commune] = province.communes;
    const [row] = await appSql("SELECT path FROM unit WHERE id = $1", [commune.unit.id]);
    expect(row?.path).toBe(commune.unit.path);
    const stranger = await signedIn(await actorWith("districtOfficer", province.foreignDistrict), BEFORE);
    expect(covers(reachOf(stranger, "unit.view"), province.district)).toBe(false);
    await expect(getUnit(stranger, province.district.id, BEFORE)).rejects.toMatchObject({ code: "notFound" });
    const bodies = await listDecidingBodies(database(), province.district, "2024-12-31");
    expect(bodies.map(({ id }) => id)).toEqual([province.districtStandingCommittee.id]);
  });

  test("on its day its communes stand under the successor, with their figures", async () => {
    const [commune] = province.communes;
    const figures = (day: string) =>
      loadUnitProgress(database(), cycle.id, { ...province.foreignDistrict, track: "organisation" }, day);
    const before = await figures("2024-12-31");
    await settleTree("2025-01-02");
    const rows = await appSql("SELECT path FROM unit WHERE id = ANY($1) ORDER BY length(path)", [
      [commune.unit.id, commune.cells[0]?.unit.id],
    ]);
    const path = `${province.foreignDistrict.path}${commune.unit.code}/`;
    expect(rows.map((row) => row.path)).toEqual([path, `${path}${commune.cells[0]?.unit.code}/`]);
    const after = await figures("2025-01-02");
    expect(after.numbers.required).toBe(before.numbers.required + 1);
    expect(await wrongTotals()).toEqual([]);
    await settleTree("2025-01-03");
    expect(await wrongTotals()).toEqual([]);
  });

  test("afterwards its season is seen, and its rights are held, by the officers of the successor alone", async () => {
    const heir = await signedIn(await actorWith("districtOfficer", province.foreignDistrict), AFTER);
    for (const verb of ["unit.view", "rating.view", "decision.record", "rating.appraise", "report.write"] as const)
      expect(covers(reachOf(heir, verb), province.district), verb).toBe(true);
    const detail = await getUnit(heir, province.district.id, AFTER);
    expect(detail.validTo).toBe(ENDS);
    const dashboard = await getDashboard(heir, AFTER, { unitId: province.district.id, track: "official", page: 1 });
    expect(dashboard.numbers.required).toBe(1);
    const commune = await signedIn(await actorWith("grassrootsOfficer", province.foreignCommune.unit), AFTER);
    expect(covers(reachOf(commune, "unit.view"), province.district)).toBe(false);
    const member = await signedIn(await actorWith("member", province.foreignDistrict), AFTER);
    expect(covers(reachOf(member, "unit.view"), province.district)).toBe(false);
  });

  test("its successor finds it by its name, and each unit names the other; before its day nothing is said of it", async () => {
    const { district, foreignDistrict } = province;
    const heir = await signedIn(await actorWith("districtOfficer", foreignDistrict), AFTER);
    const { rows } = await searchUnits(heir, district.name, 1, AFTER);
    expect(rows.map(({ id, endedOn }) => ({ id, endedOn }))).toEqual([{ id: district.id, endedOn: ENDS }]);
    const ended = await getUnit(heir, district.id, AFTER);
    const successor = { id: foreignDistrict.id, name: foreignDistrict.name };
    expect(ended.successions).toEqual([{ way: "heir", unit: successor, happenedOn: ENDS, document: "Nghị quyết thử" }]);
    const [took] = (await getUnit(heir, foreignDistrict.id, AFTER)).successions;
    expect(took).toMatchObject({ way: "ended", unit: { id: district.id } });
    expect((await getUnit(heir, foreignDistrict.id, BEFORE)).successions).toEqual([]);
  });

  describe("reports by the organisation of today and by that of the season's last day", () => {
    const ask = (unitId: string, structure: "now" | "then") =>
      ({ unitId, track: "organisation", page: null, structure }) as const;
    const required = (dashboard: Dashboard) =>
      Object.fromEntries(dashboard.rows.map(({ unitId, numbers }) => [unitId, numbers.required]));

    test("the same figures, added up under who stood above on the day", async () => {
      const officer = await signedIn(await actorWith("provincialOfficer", province.unit), AFTER);
      const { district, foreignDistrict } = province;
      const now = await getDashboard(officer, AFTER, ask(province.unit.id, "now"));
      expect(required(now)).toEqual({ [foreignDistrict.id]: 1 });
      const statements = await statementsOf(() => getDashboard(officer, AFTER, ask(province.unit.id, "then")));
      expect(statements.length).toBeLessThanOrEqual(6);
      const then = await getDashboard(officer, AFTER, ask(province.unit.id, "then"));
      expect(required(then)).toEqual({ [district.id]: 1 });
      expect([now.treeDay, then.treeDay]).toEqual(["2024-12-31", "2024-12-31"]);
      expect(then.rows.map(({ note, isReachable }) => [note, isReachable])).toEqual([
        ["kết thúc hoạt động từ ngày 01/01/2025", true],
      ]);
      expect(then.numbers).toEqual(now.numbers);
      const below = await getDashboard(officer, AFTER, ask(district.id, "then"));
      expect(required(below)).toEqual({ [province.communes[0].unit.id]: 1 });
      expect(sheetOfUnits(then, "children").heading).toContain("Theo tổ chức tại thời điểm 31/12/2024");
    });

    test("what the ended unit itself has to show stands in its own row, so that the rows add up to the whole", async () => {
      const officer = await signedIn(await actorWith("provincialOfficer", province.unit), AFTER);
      for (const structure of ["now", "then"] as const) {
        const { rows, numbers } = await getDashboard(officer, AFTER, {
          ...ask(province.unit.id, structure),
          track: "official",
        });
        expect(
          rows.reduce((sum, row) => sum + row.numbers.required, 0),
          structure,
        ).toBe(numbers.required);
        expect(numbers.required).toBe(1);
      }
    });

    test("nothing is offered where nothing moved; a commune that left the scope is counted but not opened", async () => {
      const { district, foreignDistrict, communes, foreignCommune } = province;
      const officer = await signedIn(await actorWith("provincialOfficer", province.unit), AFTER);
      const still = await getDashboard(officer, AFTER, ask(foreignCommune.unit.id, "now"));
      expect(still.treeDay).toBeNull();
      const heir = await signedIn(await actorWith("districtOfficer", foreignDistrict), AFTER);
      const own = await getDashboard(heir, AFTER, ask(foreignDistrict.id, "then"));
      expect(own.rows.map(({ unitId }) => unitId)).not.toContain(communes[0].unit.id);
      const stranger = await signedIn(await actorWith("grassrootsOfficer", foreignCommune.unit), AFTER);
      await expect(getDashboard(stranger, AFTER, ask(district.id, "then"))).rejects.toMatchObject({ code: "notFound" });
    });
  });

  test("decisions after the end are taken by the standing committee of the successor, those before by its own", async () => {
    const after = await listDecidingBodies(database(), province.district, "2025-01-01");
    expect(after.map(({ id }) => id)).toEqual([successorBody.id]);
    const before = await listDecidingBodies(database(), province.district, "2024-12-31");
    expect(before.map(({ id }) => id)).toEqual([province.districtStandingCommittee.id]);
    const unended = await listDecidingBodies(database(), province.foreignDistrict, "2025-01-01");
    expect(unended.map(({ id }) => id)).toEqual([successorBody.id]);
  });
});
