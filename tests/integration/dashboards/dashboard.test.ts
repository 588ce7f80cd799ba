import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { addDays, toDateColumn } from "@/lib/core/calendar";
import { newId } from "@/lib/core/ids";
import type { Dashboard } from "@/lib/dashboards/dto";
import { getDashboard, getUnitNames } from "@/lib/dashboards/queries/get-dashboard";
import { sheetOfNames, sheetOfUnits } from "@/lib/dashboards/rules/tables";
import { database } from "@/lib/db/client";
import type { Level, Track } from "@/lib/db/generated/enums";
import { TRACKS } from "@/lib/progress/rules";
import { actorWith } from "../../support/actors";
import { type BuiltProvince, type BuiltUnit, buildCollective, buildPerson, buildProvince } from "../../support/build";
import { ownerSql } from "../../support/database";
import { type BuiltCycle, buildDeadline, buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";

const now = new Date("2024-12-10T08:00:00+07:00");
const TODAY = "2024-12-10";
let province: BuiltProvince;
let cycle: BuiltCycle;
let units: BuiltUnit[];
let actors: { province: Actor; district: Actor; commune: Actor; secretary: Actor; foreign: Actor; directing: Actor };

/** A repeatable random sequence: a failure can be seen again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** What the subject is: the unit itself, a body or a person, as unit_id, collective_id, person_id. */
async function thingOf(track: Track, unit: BuiltUnit): Promise<(string | null)[]> {
  if (track === "organisation") return [unit.id, null, null];
  if (track === "collective") return [null, (await buildCollective(unit, "massOrganisation", "Đoàn thể thử")).id, null];
  return [null, null, (await buildPerson("Người Thử")).id];
}

async function fillAtRandom(): Promise<void> {
  const random = randomOf(20241210);
  const levels: (Level | null)[] = ["excellent", "good", "fair", "failed", null, null];
  const rows = units.flatMap((unit) =>
    Array.from({ length: 3 + random(12) }, (_, index) => {
      const track = index === 0 ? "organisation" : (TRACKS[1 + random(3)] ?? "partyMember");
      const reviewed = random(3) > 0 ? addDays("2024-11-20", random(20)) : null;
      const required = random(10) > 0;
      const level = reviewed && required ? (levels[random(6)] ?? null) : null;
      return { unit, track, reviewed: required ? reviewed : null, required, level, index };
    }),
  );
  for (const row of rows) {
    const thing = await thingOf(row.track, row.unit);
    await ownerSql(
      `INSERT INTO subject (id, cycle_id, track, unit_id, collective_id, person_id, home_unit_id, deciding_unit_id, name, search_name, sort_name, is_leader, own_review, required, exemption_code,
         reason, citation, due_on, province_due_on, reviewed_on, decided_level, decided_on, created_at)
       VALUES ($1, $2, $3, $13, $14, $15, $4, $5, $6, 'x', 'x', $7, $7 OR $3::track <> 'official', $8, CASE WHEN $8 THEN NULL ELSE 'sick' END, 'thử', '{}', $9, '2024-12-15', $10, $11, $12, '2024-11-15')`,
      [
        newId(),
        cycle.id,
        row.track,
        row.unit.id,
        province.district.id,
        `Đối tượng ${row.index}`,
        row.index % 3 > 0,
        row.required,
        addDays("2024-12-01", row.index),
        row.reviewed,
        row.level,
        row.level ? "2024-12-09" : null,
        ...thing,
      ],
    );
  }
}

beforeAll(async () => {
  province = await buildProvince();
  cycle = await buildOpenCycle();
  const communes = [...province.communes, province.foreignCommune];
  units = [
    province.unit,
    province.district,
    province.foreignDistrict,
    ...communes.flatMap((commune) => [commune.unit, ...commune.cells.map((cell) => cell.unit)]),
  ];
  await fillAtRandom();
  const limit = { unitId: province.unit.id, bound: "through", dueOn: "2024-12-12" } as const;
  for (const level of ["cell", "grassroots", "district"] as const) {
    await buildDeadline(cycle, { ...limit, level, kind: "review" });
  }
  await buildDeadline(cycle, { ...limit, level: "district", kind: "dossier", bound: "before", dueOn: "2024-12-15" });
  await buildDeadline(cycle, { ...limit, level: "district", kind: "completion", dueOn: "2024-12-15" });
  const cell = province.communes[0].cells[0];
  if (!cell) throw new Error("a commune has cells");
  actors = {
    province: await actorWith("provincialOfficer", province.unit),
    district: await actorWith("districtOfficer", province.district),
    commune: await actorWith("grassrootsOfficer", province.communes[0].unit),
    secretary: await actorWith("cellSecretary", cell.unit),
    foreign: await actorWith("districtOfficer", province.foreignDistrict),
    directing: await actorWith("directingMember", province.unit, { directing: [province.communes[0].unit] }),
  };
});

const ask = (unit: { id: string }, track: Track = "partyMember") => ({ unitId: unit.id, track, page: 1 });

type Recount = {
  required: number;
  exempt: number;
  reviewed: number;
  on_time: number;
  overdue: number;
  past: number;
  decided: number;
};

/** Live, from the facts themselves. */
async function recount(path: string, track: Track, day = TODAY): Promise<Recount> {
  const [row] = await ownerSql(
    `SELECT count(*) FILTER (WHERE required)::int AS required, count(*) FILTER (WHERE NOT required)::int AS exempt,
       count(*) FILTER (WHERE required AND reviewed_on <= $3)::int AS reviewed,
       count(*) FILTER (WHERE required AND reviewed_on <= $3 AND reviewed_on <= due_on)::int AS on_time,
       count(*) FILTER (WHERE required AND (reviewed_on > $3) IS NOT FALSE AND due_on < $3)::int AS overdue,
       count(*) FILTER (WHERE required AND (reviewed_on > $3) IS NOT FALSE AND province_due_on < $3)::int AS past,
       count(*) FILTER (WHERE decided_on <= $3)::int AS decided
     FROM subject JOIN unit ON unit.id = subject.home_unit_id
     WHERE unit.path LIKE $1 AND track = $2 AND own_review`,
    [`${path}%`, track, day],
  );
  return row as Recount;
}

function countsOf({ numbers }: Pick<Dashboard, "numbers">): Recount {
  const { decided } = numbers;
  return {
    required: numbers.required,
    exempt: numbers.exempt,
    reviewed: numbers.reviewed,
    on_time: numbers.onTime,
    overdue: numbers.overdue,
    past: numbers.pastProvinceDay,
    decided: decided.excellent + decided.good + decided.fair + decided.failed,
  };
}

describe("RQ-15 the dashboard of a unit", () => {
  test("its numbers equal a live recount, per kind, at every level (R20.5)", async () => {
    for (const unit of units) {
      for (const track of TRACKS) {
        const data = await getDashboard(actors.province, now, ask(unit, track));
        expect(countsOf(data), `${unit.name} ${track}`).toEqual(await recount(unit.path, track));
      }
    }
  });

  test("each row equals the recount below it, and the rows add up to the whole", async () => {
    const data = await getDashboard(actors.province, now, ask(province.district));
    for (const row of data.rows) {
      const unit = units.find((each) => each.id === row.unitId);
      if (!row.isOwn) expect(countsOf(row)).toEqual(await recount(unit?.path ?? "", "partyMember"));
    }
    const sum = data.rows.reduce((total, row) => total + row.numbers.required, 0);
    expect(sum).toBe(data.numbers.required);
  });

  test("the curve ends in the present number and yesterday is a difference of its days", async () => {
    const data = await getDashboard(actors.province, now, ask(province.unit));
    expect(data.curve.at(-1)?.reviewed).toBe(data.numbers.reviewed);
    const [row] = await ownerSql(
      "SELECT count(*)::int AS n FROM subject WHERE track = 'partyMember' AND required AND reviewed_on = '2024-12-09'",
    );
    expect(data.yesterday).toBe(row?.n);
  });

  test("each page takes at most six statements beside its transaction", async () => {
    await database().comparableGroup.create({
      data: {
        cycleId: cycle.id,
        decidingUnitId: province.district.id,
        track: "partyMember",
        key: "k",
        name: "Nhóm thử",
        description: "thử",
      },
    });
    await database().cycleSetting.create({
      data: {
        cycleId: cycle.id,
        unitId: province.unit.id,
        key: "cap.base",
        value: "inclusive",
        documentNumber: "1-QĐ/TU",
        documentOn: toDateColumn("2024-11-20"),
        setAt: now,
      },
    });
    const cell = province.communes[0].cells[0]?.unit ?? province.unit;
    for (const unit of [province.unit, province.district, province.communes[0].unit, cell]) {
      const statements = await statementsOf(() => getDashboard(actors.province, now, ask(unit)));
      expect(statements.length, `${unit.name}:\n${statements.join("\n---\n")}`).toBeLessThanOrEqual(6);
      expect(statements.length).toBeGreaterThan(2);
    }
  });

  test("a foreign unit is not found: page, names and export alike", async () => {
    for (const [actor, unit] of [
      [actors.foreign, province.district],
      [actors.foreign, province.unit],
      [actors.district, province.foreignCommune.unit],
      [actors.commune, province.communes[1].unit],
      [actors.secretary, province.communes[0].unit],
      [actors.directing, province.district],
    ] as const) {
      await expect(getDashboard(actor, now, ask(unit))).rejects.toMatchObject({ code: "notFound" });
      await expect(getUnitNames(actor, now, ask(unit))).rejects.toMatchObject({ code: "notFound" });
    }
    const seen = await getDashboard(actors.directing, now, ask(province.communes[0].unit));
    expect(seen.line.map((upper) => upper.id)).toEqual([null, null]);
  });

  test("any past day gives the numbers of that day, on the curve and on a page of its own", async () => {
    const present = await getDashboard(actors.province, now, ask(province.unit));
    for (let day = "2024-11-21"; day < TODAY; day = addDays(day, 3)) {
      const data = await getDashboard(actors.province, now, { ...ask(province.unit), until: day });
      expect(data.until).toBe(day);
      const counted = await recount(province.unit.path, "partyMember", day);
      expect(countsOf(data), day).toEqual(counted);
      const point = present.curve.findLast((each) => each.day <= day);
      expect(point && [point.reviewed, point.overdue, point.pastProvinceDay], day).toEqual([
        counted.reviewed,
        counted.overdue,
        counted.past,
      ]);
    }
    expect(present.curve.some((point) => point.overdue > 0)).toBe(true);
    const ahead = await getDashboard(actors.province, now, { ...ask(province.unit), until: "2024-12-20" });
    expect(ahead).toEqual(present);
  });

  test("a past day knows numbers and names; causes, dossiers and caps are of the present", async () => {
    const past = await getDashboard(actors.province, now, { ...ask(province.district), until: "2024-12-01" });
    expect(past.caps).toBeNull();
    expect(past.rows.every((row) => row.causes === null && row.dossier === null)).toBe(true);
    const cell = province.communes[0].cells[0]?.unit ?? province.unit;
    const names = await getUnitNames(actors.secretary, now, { ...ask(cell), page: null, until: "2024-12-01" });
    const counted = await recount(cell.path, "partyMember", "2024-12-01");
    expect(names.names.rows.filter((row) => row.reviewedOn !== null)).toHaveLength(counted.reviewed);
    expect(names.names.rows.filter((row) => row.decidedLevel !== null)).toHaveLength(counted.decided);
    expect(sheetOfNames(names).heading.join()).toContain("tính đến hết ngày 01/12/2024");
  });

  test("levels are for those who may see ratings", async () => {
    const cell = province.communes[0].cells[0]?.unit ?? province.unit;
    expect((await getDashboard(actors.directing, now, ask(cell))).caps).toBeNull();
    const names = await getUnitNames(actors.directing, now, { ...ask(cell), page: null });
    expect(names.names.rows.every((row) => row.decidedLevel === null)).toBe(true);
    expect((await getDashboard(actors.secretary, now, ask(cell))).caps).toEqual([]);
  });

  test("in the cell the numbers go down to the names", async () => {
    const cell = province.communes[0].cells[0]?.unit ?? province.unit;
    const data = await getDashboard(actors.secretary, now, ask(cell));
    expect(data.names?.total).toBe(data.numbers.required + data.numbers.exempt);
    const open = data.names?.rows.filter((row) => row.required && row.reviewedOn === null) ?? [];
    expect(open.length).toBe(data.numbers.required - data.numbers.reviewed);
  });

  test("the export holds exactly the rows and values of the table", async () => {
    const data = await getDashboard(actors.district, now, ask(province.district));
    const sheet = sheetOfUnits(data, "children");
    expect(sheet.rows.map((row) => row.slice(0, 6))).toEqual(
      data.rows.map(({ name, numbers }) => [
        name,
        numbers.required,
        numbers.reviewed,
        numbers.required > 0 ? numbers.reviewed / numbers.required : null,
        numbers.onTime,
        numbers.reviewed > 0 ? numbers.onTime / numbers.reviewed : null,
      ]),
    );
    const behind = sheetOfUnits(data, "behindPlan").rows.map((row) => row[0]);
    expect(behind.length).toBe(data.rows.filter((row) => row.numbers.overdue > 0).length);
    const names = await getUnitNames(actors.district, now, { ...ask(province.district), page: null });
    expect(sheetOfNames(names).rows.length).toBe(names.names.total);
  });

  test("behind one's own plan and past the province's day are kept apart", async () => {
    const data = await getDashboard(actors.province, now, ask(province.unit));
    expect(sheetOfUnits(data, "behindPlan").rows.length).toBeGreaterThan(0);
    expect(sheetOfUnits(data, "pastProvince").rows).toEqual([]);
    const later = await getDashboard(actors.province, new Date("2024-12-16T00:00:01+07:00"), ask(province.unit));
    expect(sheetOfUnits(later, "pastProvince").rows.length).toBeGreaterThan(0);
  });

  test("R20.21: a mark as complex unit leaves no trace on the page", async () => {
    const before = await getDashboard(actors.province, now, ask(province.district));
    await database().unitMark.create({
      data: {
        cycleId: cycle.id,
        unitId: province.communes[0].unit.id,
        madeByUnitId: province.district.id,
        reason: "PHUC-TAP",
        markedAt: now,
      },
    });
    expect(await getDashboard(actors.province, now, ask(province.district))).toEqual(before);
  });
});
