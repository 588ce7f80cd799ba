import { z } from "zod";
import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { formatDateTime } from "../../core/format";
import { KEPT_PLAN, type Tx } from "../../db/client";
import { read } from "../../db/read";
import { type DeadlineLine, endedLine } from "../rules/deadline-line";
import { lineOf, type UnitState } from "./deadline-line";
import { listDeadlineChain } from "./deadlines";

export type ShellFacts = {
  seasonLabel: string;
  deadlineLine: DeadlineLine | null;
  /** Stands on every page of the demonstration. */
  demoBanner: string | null;
};

type SeasonRow = {
  cycleId: string | null;
  year: number | null;
  /** Null while the season is open. */
  endedAt: string | null;
  demo: unknown;
  state: UnitState | null;
};

/** What the frame of every page says: season, the nearest deadline of the chosen unit, whether this is the demonstration. Two statements. */
export async function getShellFacts(actor: Actor, now: Date): Promise<ShellFacts> {
  return read(actor, async (db) => {
    const unit = actor.active?.unit ?? null;
    const season = await findSeason(db, unit?.id ?? null);
    const { cycleId, state, endedAt, year } = season;
    const ended = endedAt && year ? endedLine(year, dayOf(new Date(endedAt))) : null;
    return {
      seasonLabel: labelOf(season),
      deadlineLine: cycleId && state && unit ? lineOf(await listDeadlineChain(db, cycleId, unit), state, now) : ended,
      demoBanner: season.demo ? bannerOf(season.demo, now) : null,
    };
  });
}

function labelOf({ year, endedAt }: SeasonRow): string {
  if (year === null) return "Chưa mở đợt kiểm điểm";
  return endedAt ? `Năm ${year} (đã kết thúc)` : `Năm ${year}`;
}

/** The open season, else the last that was closed; with where the unit stands in it while it is open. */
async function findSeason(db: Tx, unitId: string | null): Promise<SeasonRow> {
  const [row] = await db.$queryRaw<SeasonRow[]>`${KEPT_PLAN}
    SELECT season.id AS "cycleId", season.year, to_json(season.closed_at) AS "endedAt", demo.value AS demo,
      (SELECT jsonb_build_object(
          'level', unit_level_of(unit.kind, parent.kind),
          'hasSubjects', EXISTS (SELECT 1 FROM subject WHERE subject.cycle_id = season.id AND subject.home_unit_id = unit.id),
          'hasPending', EXISTS (SELECT 1 FROM subject WHERE subject.cycle_id = season.id AND subject.home_unit_id = unit.id
            AND subject.required AND subject.reviewed_on IS NULL),
          'handedIn', EXISTS (SELECT 1 FROM dossier WHERE dossier.cycle_id = season.id AND dossier.unit_id = unit.id
            AND dossier.status NOT IN ('preparing', 'returned')),
          'belowHandedIn', NOT EXISTS (SELECT 1 FROM unit child
            LEFT JOIN dossier ON dossier.unit_id = child.id AND dossier.cycle_id = season.id
            WHERE child.parent_id = unit.id AND child.kind IN ('districtCommittee', 'affiliatedCommittee')
              AND child.valid_to IS NULL AND (dossier.id IS NULL OR dossier.status IN ('preparing', 'returned'))))
        FROM unit LEFT JOIN unit parent ON parent.id = unit.parent_id
        WHERE unit.id = ${unitId}::uuid AND season.status = 'open') AS state
    FROM (SELECT 1) once
    LEFT JOIN LATERAL (SELECT cycle.id, cycle.year, cycle.closed_at, cycle.status FROM cycle WHERE cycle.status IN ('open', 'closed')
      ORDER BY cycle.status, cycle.year DESC, cycle.closed_at DESC LIMIT 1) season ON TRUE
    LEFT JOIN system_state demo ON demo.key = 'demo'`;
  if (!row) throw new Error("the season of the frame has no row");
  return row;
}

const progressOfLoading = z.object({
  status: z.string(),
  done: z.array(z.string()).default([]),
  total: z.number().default(1),
});

/** While the rest of the province is being loaded, how far that is: figures are not complete before. */
function bannerOf(demo: unknown, now: Date): string {
  const banner = `Dữ liệu trình diễn · đồng hồ hệ thống: ${formatDateTime(now)}`;
  const progress = progressOfLoading.safeParse(demo).data;
  if (progress?.status !== "loading") return banner;
  return `${banner} · đang nạp dữ liệu trình diễn: ${progress.done.length}/${progress.total} đảng bộ, số liệu chưa đủ`;
}
