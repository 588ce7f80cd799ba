import type { Actor } from "../../core/actor";
import { DomainError } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { may } from "../../core/reach";
import { findShownCycle, whileOpen } from "../../cycles/queries/open-cycle";
import type { Level, Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { mayEnterReturn } from "../policy";
import { handsInFigures } from "../rules";
import { findReturningUnit } from "./returning-unit";

export type ReturnRow = {
  id: string;
  track: Track;
  countedOn: string;
  required: number;
  exempt: number;
  reviewed: number;
  /** Null where the reader may not see levels. */
  decided: Record<Level, number> | null;
  source: string;
  sourceOn: string;
  enteredAt: Date;
  enteredBy: string;
  /** The newest of its kind: this one counts today. */
  isLatest: boolean;
};

export type Returns = {
  unit: { id: string; name: string };
  season: { id: string; year: number } | null;
  rows: ReturnRow[];
  may: { enter: Verdict };
};

type Row = Omit<ReturnRow, "decided"> & Record<Level, number>;

/** The figures a committee has handed in without lists, newest first. Three statements. */
export async function getReturns(actor: Actor, unitId: string): Promise<Returns> {
  return read(actor, async (db) => {
    const unit = await findReturningUnit(db, actor, unitId);
    if (!handsInFigures(unit)) throw new DomainError("notFound");
    const cycle = await findShownCycle(db);
    const rows = await db.$queryRaw<Row[]>`
      SELECT kept.id, kept.track::text AS track, kept.counted_on::text AS "countedOn", kept.required, kept.exempt,
        kept.reviewed, kept.excellent, kept.good, kept.fair, kept.failed, kept.source, kept.source_on::text AS "sourceOn",
        kept.entered_at AS "enteredAt", coalesce(account.display_name, '') AS "enteredBy",
        kept.ordinal = max(kept.ordinal) OVER (PARTITION BY kept.track) AS "isLatest"
      FROM aggregate_return kept LEFT JOIN account ON account.id = kept.entered_by_id
      WHERE kept.cycle_id = ${cycle?.id ?? null}::uuid AND kept.unit_id = ${unitId}::uuid
      ORDER BY kept.track, kept.ordinal DESC`;
    const seesLevels = may(actor, "rating.view", unit);
    return {
      unit: { id: unit.id, name: unit.name },
      season: cycle && { id: cycle.id, year: cycle.year },
      rows: rows.map(({ excellent, good, fair, failed, ...row }) => ({
        ...row,
        decided: seesLevels ? { excellent, good, fair, failed } : null,
      })),
      may: { enter: whileOpen(cycle ?? { isOpen: false }, mayEnterReturn(actor, unit)) },
    };
  });
}
