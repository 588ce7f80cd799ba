// Every finding of one district, and of the province, as the page "Điểm cần xem lại" recomputes it: at most 5 s, and 1.5 s.
import { performance } from "node:perf_hooks";
import { proveActor } from "../../../lib/core/actor";
import { newRandomId } from "../../../lib/core/ids";
import { getOpenCycle } from "../../../lib/cycles/queries/open-cycle";
import { database } from "../../../lib/db/client";
import { read } from "../../../lib/db/read";
import { computeFindings } from "../../../lib/ratings/queries/list-findings";

const LIMITS = { districtCommittee: 5, province: 1.5 } as const;
const RUNS = 3;

type Place = {
  id: string;
  path: string;
  parentId: string | null;
  name: string;
  kind: keyof typeof LIMITS;
  subjects: number;
};

/** The least that recomputing must do: read each subject of the place once, with its levels. */
async function floorOf({ path }: Place): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await database().$queryRaw`
      SELECT subject.id, subject.name, subject.vote_level, subject.decided_level FROM subject
      JOIN unit home ON home.id = subject.home_unit_id AND starts_with(home.path, ${path})
      JOIN cycle ON cycle.id = subject.cycle_id AND cycle.status = 'open' WHERE subject.required`;
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

/** The two districts with the most undecided levels, where there is the most to recompute, or the province. */
async function places(kind: keyof typeof LIMITS): Promise<Place[]> {
  return database().$queryRaw<Place[]>`
    SELECT unit.id, unit.path, unit.parent_id AS "parentId", unit.name, unit.kind::text AS kind, count(subject.id)::int AS subjects
    FROM unit JOIN unit home ON starts_with(home.path, unit.path)
    JOIN subject ON subject.home_unit_id = home.id AND subject.required
    JOIN cycle ON cycle.id = subject.cycle_id AND cycle.status = 'open'
    WHERE unit.kind = ${kind}::unit_kind GROUP BY unit.id
    ORDER BY count(subject.id) FILTER (WHERE subject.vote_level IS NOT NULL AND subject.decided_level IS NULL) DESC, unit.id LIMIT 2`;
}

function officerOf({ id, path, parentId, name, kind }: Place) {
  const grant = {
    id: newRandomId(),
    role: kind === "province" ? ("provincialOfficer" as const) : ("districtOfficer" as const),
    unit: { id, path, parentId, name, kind },
    standsInFor: null,
  };
  return proveActor({
    kind: "person",
    accountId: newRandomId(),
    personId: null,
    name: "bench",
    grants: [grant],
    active: grant,
    directing: [],
  });
}

const rows: string[] = [];
for (const place of [...(await places("districtCommittee")), ...(await places("province"))]) {
  const actor = officerOf(place);
  let best = Number.POSITIVE_INFINITY;
  let found = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    found = await read(actor, async (db) => {
      const cycle = await getOpenCycle(db);
      return (await computeFindings(db, actor, cycle, place.path, { search: "", track: "" })).length;
    });
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  const ratio = (best / (await floorOf(place))).toFixed(1);
  const limit = LIMITS[place.kind];
  rows.push(
    `| ${place.name} | ${place.subjects} | ${found} | ${best.toFixed(2)} ${best <= limit ? "✓" : "✗"} (≤ ${limit}) | × ${ratio} |`,
  );
}
const head = [
  "| Unit | Subjects | Findings | Seconds | Of one read of its subjects |",
  "| --- | --- | --- | --- | --- |",
];
process.stdout.write(`${[...head, ...rows].join("\n")}\n`);
await database().$disconnect();
