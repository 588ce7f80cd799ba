import { z } from "zod";
import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { formatDateTime } from "../../core/format";
import { KEPT_PLAN, type Tx } from "../../db/client";
import { read } from "../../db/read";
import { type DeadlineLine, endedLine } from "../rules/deadline-line";
import { type KeptSeason, labelOf, phraseOf, type SeasonShown, type WayBack } from "../rules/shown-season";
import { lineOf, type UnitState } from "./deadline-line";
import { listDeadlineChain } from "./deadlines";
import { SHOWN_CYCLE_ID } from "./open-cycle";

export type ShellFacts = {
  seasonLabel: string;
  /** Without saying that it has ended, where there is little room. */
  seasonShortLabel: string;
  /** The season that the pages show; null before the first. */
  season: SeasonShown | null;
  /** Those that can be looked at, the newest first. */
  seasons: { id: string; year: number; label: string; isShown: boolean }[];
  /** The current season, while another is looked at. */
  wayBack: WayBack | null;
  deadlineLine: DeadlineLine | null;
  /** Stands on every page of the demonstration. */
  demoBanner: string | null;
};

type SeasonRow = {
  cycleId: string | null;
  /** Null while the season is open. */
  endedAt: string | null;
  demo: unknown;
  state: UnitState | null;
  seasons: KeptSeason[];
};

/** What the frame of every page says: season, the nearest deadline of the chosen unit, whether this is the demonstration. Two statements. */
export async function getShellFacts(actor: Actor, now: Date): Promise<ShellFacts> {
  return read(actor, async (db) => {
    const unit = actor.active?.unit ?? null;
    const row = await findSeason(db, unit?.id ?? null);
    const { season, wayBack } = shownIn(row);
    const chain = season?.isOpen && row.state && unit ? await listDeadlineChain(db, season.id, unit) : null;
    return {
      seasonLabel: season ? labelOf(season, season.phrase) : NO_SEASON,
      seasonShortLabel: season ? labelOf({ isOpen: true }, season.phrase) : NO_SEASON,
      season,
      seasons: row.seasons.map((kept) => ({
        id: kept.id,
        year: kept.year,
        label: labelOf(kept, phraseOf(kept, row.seasons)),
        isShown: kept.id === season?.id,
      })),
      wayBack,
      deadlineLine: chain && row.state ? lineOf(chain, row.state, now) : lineOfEnded(season, wayBack),
      demoBanner: row.demo ? bannerOf(row.demo, now) : null,
    };
  });
}

const NO_SEASON = "Chưa mở đợt kiểm điểm";

function shownIn({ cycleId, endedAt, seasons }: SeasonRow): { season: SeasonShown | null; wayBack: WayBack | null } {
  const shown = seasons.find(({ id }) => id === cycleId);
  const current = seasons.find(({ isCurrent }) => isCurrent);
  const facts = (kept: KeptSeason) => ({
    id: kept.id,
    year: kept.year,
    phrase: phraseOf(kept, seasons),
    isOpen: kept.isOpen,
  });
  return {
    season: shown ? { ...facts(shown), endedOn: endedAt ? dayOf(new Date(endedAt)) : null } : null,
    wayBack: current && current !== shown ? facts(current) : null,
  };
}

/** A season that was chosen to be looked at has a bar of its own that says so. */
function lineOfEnded(season: SeasonShown | null, wayBack: WayBack | null): DeadlineLine | null {
  return season?.endedOn && !wayBack ? endedLine(season.year, season.endedOn) : null;
}

/** The season that is shown, with where the unit stands in it while it is open, and all that can be looked at. */
async function findSeason(db: Tx, unitId: string | null): Promise<SeasonRow> {
  const [row] = await db.$queryRaw<SeasonRow[]>`${KEPT_PLAN}
    SELECT season.id AS "cycleId", to_json(season.closed_at) AS "endedAt", demo.value AS demo,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', kept.id, 'year', kept.year, 'name', kept.name,
          'isOpen', kept.status = 'open', 'isCurrent', kept.id = (SELECT current_cycle_id())) ORDER BY kept.year DESC, kept.opened_at DESC, kept.id)
        FROM cycle kept WHERE kept.status <> 'preparing'), '[]') AS seasons,
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
    LEFT JOIN cycle season ON season.id = ${SHOWN_CYCLE_ID}
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
