import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { fillDueDays } from "@/lib/cycles/commands/fill-due-days";
import { grantExtension } from "@/lib/cycles/commands/grant-extension";
import { setDeadline } from "@/lib/cycles/commands/set-deadline";
import { effectiveOf, listDeadlineChain } from "@/lib/cycles/queries/deadlines";
import { lastDayOf, limitInForce } from "@/lib/cycles/rules/deadline-chain";
import { DEADLINE_KINDS } from "@/lib/cycles/rules/deadline-kinds";
import { UNIT_LEVELS } from "@/lib/cycles/rules/unit-level";
import { database } from "@/lib/db/client";
import { read } from "@/lib/db/read";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, type BuiltUnit, buildProvince } from "../../support/build";
import { endSeasons, openSeason } from "../../support/cycles";
import { appSql, ownerSql } from "../../support/database";

let province: BuiltProvince;
let cycleId: string;
let officer: Actor;
let districtOfficer: Actor;
let communeOfficer: Actor;
const NOVEMBER = "2024-11-20T08:00:00+07:00";

beforeAll(async () => {
  province = await buildProvince();
  ({ cycleId, officer } = await openSeason(province));
  districtOfficer = await actorWith("districtOfficer", province.district);
  communeOfficer = await actorWith("grassrootsOfficer", province.communes[0].unit);
  for (const unit of [
    province.unit,
    province.district,
    province.communes[0].unit,
    cell(),
    province.foreignCommune.unit,
  ]) {
    await addSubject(unit);
  }
  await read(officer, (db) => fillDueDays(db, cycleId, province.unit.path));
});

beforeEach(async () => {
  await ownerSql("DELETE FROM deadline WHERE is_extension OR unit_id <> $1", [province.unit.id]);
  await read(officer, (db) => fillDueDays(db, cycleId, province.unit.path));
});

function cell(): BuiltUnit {
  const [first] = province.communes[0].cells;
  if (!first) throw new Error("the builder gives two cells");
  return first.unit;
}

async function addSubject(unit: BuiltUnit): Promise<void> {
  await database().subject.create({
    data: {
      cycleId,
      track: "organisation",
      unitId: unit.id,
      homeUnitId: unit.id,
      decidingUnitId: unit.parentId ?? unit.id,
      name: unit.name,
      searchName: unit.name,
      sortName: unit.name,
      required: true,
      reason: "tổ chức đảng",
      citation: { kind: "convention", rule: "R20.5" },
      createdAt: new Date(NOVEMBER),
    },
  });
}

/** Due days by plain SQL, as text, so that no driver touches them. */
async function dueDays(unit: BuiltUnit): Promise<unknown> {
  const [row] = await appSql(
    "SELECT due_on::text, province_due_on::text FROM subject WHERE cycle_id = $1 AND home_unit_id = $2",
    [cycleId, unit.id],
  );
  return row;
}

function plan(unit: BuiltUnit, level: string, dueOn: string, overrides: Record<string, unknown> = {}) {
  return { cycleId, unitId: unit.id, level, kind: "review", bound: "through", dueOn, ...overrides };
}

function extension(target: BuiltUnit, level: string, dueOn: string, overrides: Record<string, unknown> = {}) {
  return {
    cycleId,
    granterUnitId: province.district.id,
    targetUnitId: target.id,
    level,
    kind: "review",
    bound: "through",
    dueOn,
    reason: "Bí thư Đảng ủy đi học tập trung",
    documentNumber: "12-CV/HU",
    ...overrides,
  };
}

describe("RQ-13 deadlines cascade", () => {
  test("subjects are due by the plan of their level and by the province's day of completion", async () => {
    expect(await dueDays(cell())).toEqual({ due_on: "2024-12-05", province_due_on: "2024-12-15" });
    expect(await dueDays(province.communes[0].unit)).toEqual({ due_on: "2024-12-09", province_due_on: "2024-12-15" });
    expect(await dueDays(province.district)).toEqual({ due_on: "2024-12-13", province_due_on: "2024-12-15" });
    expect(await dueDays(province.unit)).toEqual({ due_on: "2024-12-30", province_due_on: "2024-12-30" });
  });

  test("a district dates its own subtree only; totals follow; the audit names what was in force", async () => {
    await setDeadline(act(districtOfficer, NOVEMBER), plan(province.district, "cell", "30/11/2024"));
    await setDeadline(act(districtOfficer, NOVEMBER), plan(province.district, "grassroots", "05/12/2024"));
    expect(await dueDays(cell())).toEqual({ due_on: "2024-11-30", province_due_on: "2024-12-15" });
    expect(await dueDays(province.foreignCommune.unit)).toMatchObject({ due_on: "2024-12-09" });
    const totals = await appSql(
      "SELECT day::text, value FROM unit_total WHERE unit_id = $1 AND measure = 'due' AND value <> 0",
      [cell().id],
    );
    expect(totals).toEqual([{ day: "2024-11-30", value: 1 }]);
    const audit = await database().auditEvent.findFirst({
      where: { event: "deadline.set", unitId: province.district.id },
      orderBy: { id: "desc" },
    });
    expect(audit?.before).toEqual({ inForce: "đến hết ngày 09/12/2024 (Thứ Hai)" });
  });

  test("a later date, a date not before the own one and a date before the level below are refused", async () => {
    const late = setDeadline(act(districtOfficer, NOVEMBER), plan(province.district, "cell", "06/12/2024"));
    await expect(late).rejects.toMatchObject({ code: "deadline.laterThanAbove", field: "dueOn" });
    const below = setDeadline(act(districtOfficer, NOVEMBER), plan(province.district, "grassroots", "05/12/2024"));
    await expect(below).rejects.toMatchObject({ code: "deadline.lowerLater" });
    const own = setDeadline(act(communeOfficer, NOVEMBER), plan(province.communes[0].unit, "grassroots", "01/12/2024"));
    await expect(own).rejects.toMatchObject({ code: "deadline.levelNotBelow" });
    const past = setDeadline(
      act(districtOfficer, "2024-12-03T00:00:00+07:00"),
      plan(province.district, "cell", "02/12/2024"),
    );
    await expect(past).rejects.toMatchObject({ code: "deadline.inPast" });
  });

  test("another unit is not found, a secretary may not", async () => {
    const foreign = setDeadline(act(districtOfficer, NOVEMBER), plan(province.foreignDistrict, "cell", "01/12/2024"));
    await expect(foreign).rejects.toMatchObject({ code: "notFound" });
    const secretary = await actorWith("cellSecretary", cell());
    await expect(setDeadline(act(secretary, NOVEMBER), plan(cell(), "cell", "01/12/2024"))).rejects.toMatchObject({
      code: "notFound",
    });
  });

  test("an extension from above makes one subtree later and names granter, reason and document", async () => {
    const target = province.communes[0].unit;
    await setDeadline(act(districtOfficer, NOVEMBER), plan(province.district, "cell", "30/11/2024"));
    await grantExtension(act(districtOfficer, NOVEMBER), extension(target, "cell", "04/12/2024"));
    const chain = await read(officer, (db) => listDeadlineChain(db, cycleId, cell()));
    expect(effectiveOf(chain, "cell", "review")).toMatchObject({
      lastDay: "2024-12-04",
      weekday: "Thứ Tư",
      isExtension: true,
      setBy: { id: province.district.id },
      documentNumber: "12-CV/HU",
    });
    expect(await dueDays(cell())).toMatchObject({ due_on: "2024-12-04" });
  });

  test("an extension has to be later, within what binds the granter, from strictly above and with a reason", async () => {
    const target = province.communes[0].unit;
    const attempts: [() => Promise<unknown>, Record<string, unknown>][] = [
      [
        () => grantExtension(act(districtOfficer, NOVEMBER), extension(target, "cell", "04/12/2024")),
        { code: "deadline.extensionNotLater" },
      ],
      [
        () => grantExtension(act(districtOfficer, NOVEMBER), extension(target, "cell", "10/12/2024")),
        { code: "deadline.extensionTooLate" },
      ],
      [
        () => grantExtension(act(districtOfficer, NOVEMBER), extension(province.district, "cell", "10/12/2024")),
        { code: "notFound" },
      ],
      [
        () =>
          grantExtension(act(districtOfficer, NOVEMBER), extension(province.foreignCommune.unit, "cell", "10/12/2024")),
        { code: "notFound" },
      ],
      [
        () => grantExtension(act(districtOfficer, NOVEMBER), extension(target, "district", "10/12/2024")),
        { code: "deadline.levelAboveTarget" },
      ],
    ];
    for (const [attempt, problem] of attempts) await expect(attempt()).rejects.toMatchObject(problem);
    await expect(
      grantExtension(act(districtOfficer, NOVEMBER), extension(target, "cell", "06/12/2024", { reason: " " })),
    ).rejects.toThrow();
  });

  test("the province's extension moves the province's day too; the district cannot undo it", async () => {
    const byProvince = { granterUnitId: province.unit.id };
    await grantExtension(
      act(officer, NOVEMBER),
      extension(province.district, "district", "20/12/2024", { ...byProvince, kind: "completion" }),
    );
    expect(await dueDays(cell())).toEqual({ due_on: "2024-12-05", province_due_on: "2024-12-20" });
    expect(await dueDays(province.foreignCommune.unit)).toMatchObject({ province_due_on: "2024-12-15" });
    await grantExtension(
      act(officer, NOVEMBER),
      extension(province.communes[0].unit, "cell", "08/12/2024", byProvince),
    );
    await expect(
      grantExtension(act(districtOfficer, NOVEMBER), extension(province.communes[0].unit, "cell", "07/12/2024")),
    ).rejects.toMatchObject({ code: "deadline.grantedFromHigher" });
    await expect(
      grantExtension(act(officer, NOVEMBER), extension(province.district, "cell", "15/01/2025", byProvince)),
    ).rejects.toMatchObject({ code: "deadline.extensionTooLate" });
  });

  test("two at once: both are written one after the other and one row remains", async () => {
    const outcomes = await Promise.allSettled([
      setDeadline(act(districtOfficer, NOVEMBER), plan(province.district, "cell", "28/11/2024")),
      setDeadline(act(districtOfficer, NOVEMBER), plan(province.district, "cell", "29/11/2024")),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "fulfilled"]);
    const rows = await appSql("SELECT due_on::text FROM deadline WHERE unit_id = $1", [province.district.id]);
    expect(rows).toHaveLength(1);
    expect(await dueDays(cell())).toMatchObject({ due_on: rows[0]?.due_on });
  });

  test("the database's walk down the chain and the rule's are one: every unit, level and kind", async () => {
    await setDeadline(act(districtOfficer, NOVEMBER), plan(province.district, "cell", "25/11/2024"));
    await setDeadline(act(communeOfficer, NOVEMBER), plan(province.communes[0].unit, "cell", "24/11/2024"));
    await grantExtension(act(districtOfficer, NOVEMBER), extension(cell(), "cell", "03/12/2024"));
    await grantExtension(
      act(officer, NOVEMBER),
      extension(province.district, "grassroots", "12/12/2024", { granterUnitId: province.unit.id }),
    );
    for (const unit of [
      province.unit,
      province.district,
      province.communes[0].unit,
      cell(),
      province.foreignDistrict,
    ]) {
      const chain = await read(officer, (db) => listDeadlineChain(db, cycleId, unit));
      for (const level of UNIT_LEVELS) {
        for (const kind of DEADLINE_KINDS) {
          const found = limitInForce(chain.filter((row) => row.level === level && row.kind === kind));
          const [row] = await appSql(
            "SELECT last_day_in_force($1, $2, $3::unit_level, $4::deadline_kind)::text AS day",
            [cycleId, unit.path, level, kind],
          );
          expect([unit.name, level, kind, row?.day]).toEqual([unit.name, level, kind, found && lastDayOf(found)]);
        }
      }
    }
  });

  test("a closed season takes no more dates", async () => {
    await endSeasons();
    const attempt = setDeadline(act(districtOfficer, NOVEMBER), plan(province.district, "cell", "28/11/2024"));
    await expect(attempt).rejects.toMatchObject({ code: "cycle.notOpen" });
  });
});
