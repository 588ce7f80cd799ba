import type { Actor } from "@/lib/core/actor";
import { addDays } from "@/lib/core/calendar";
import { newId } from "@/lib/core/ids";
import type { Dashboard } from "@/lib/dashboards/dto";
import type { Level, Track } from "@/lib/db/generated/enums";
import { TRACKS } from "@/lib/progress/rules";
import { actorWith } from "./actors";
import { type BuiltProvince, type BuiltUnit, buildCollective, buildPerson, buildProvince } from "./build";
import { ownerSql } from "./database";
import { type BuiltCycle, buildDeadline, buildOpenCycle } from "./season";

export const TODAY = "2024-12-10";
export const DASHBOARD_NOW = new Date("2024-12-10T08:00:00+07:00");

export type DashboardWorld = {
  province: BuiltProvince;
  cycle: BuiltCycle;
  units: BuiltUnit[];
  actors: Record<"province" | "district" | "commune" | "secretary" | "foreign" | "directing", Actor>;
};

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

async function fillAtRandom({ province, cycle, units }: Omit<DashboardWorld, "actors">): Promise<void> {
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

/** A province in which every unit has subjects at every stage, and those who look at it. */
export async function buildDashboardWorld(): Promise<DashboardWorld> {
  const province = await buildProvince();
  const cycle = await buildOpenCycle();
  const communes = [...province.communes, province.foreignCommune];
  const units = [
    province.unit,
    province.district,
    province.foreignDistrict,
    ...communes.flatMap((commune) => [commune.unit, ...commune.cells.map((cell) => cell.unit)]),
  ];
  await fillAtRandom({ province, cycle, units });
  const limit = { unitId: province.unit.id, bound: "through", dueOn: "2024-12-12" } as const;
  for (const level of ["cell", "grassroots", "district"] as const) {
    await buildDeadline(cycle, { ...limit, level, kind: "review" });
  }
  await buildDeadline(cycle, { ...limit, level: "district", kind: "dossier", bound: "before", dueOn: "2024-12-15" });
  await buildDeadline(cycle, { ...limit, level: "district", kind: "completion", dueOn: "2024-12-15" });
  const cell = province.communes[0].cells[0];
  if (!cell) throw new Error("a commune has cells");
  const actors = {
    province: await actorWith("provincialOfficer", province.unit),
    district: await actorWith("districtOfficer", province.district),
    commune: await actorWith("grassrootsOfficer", province.communes[0].unit),
    secretary: await actorWith("cellSecretary", cell.unit),
    foreign: await actorWith("districtOfficer", province.foreignDistrict),
    directing: await actorWith("directingMember", province.unit, { directing: [province.communes[0].unit] }),
  };
  return { province, cycle, units, actors };
}

/** What the page asks of a unit. */
export const ask = (unit: { id: string }, track: Track = "partyMember") => ({ unitId: unit.id, track, page: 1 });

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
export async function recount(path: string, track: Track, day = TODAY): Promise<Recount> {
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

/** The same numbers as the page gives them. */
export function countsOf({ numbers }: Pick<Dashboard, "numbers">): Recount {
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
