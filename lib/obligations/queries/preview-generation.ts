import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { findShownCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { mayGenerateObligations } from "../policy";
import { hasChanges, type SubjectEnd } from "../rules/changes";
import { type DesiredSubject, subjectKey } from "../rules/desired";
import type { SeasonUnit } from "../rules/season-facts";
import { BUDGET_MILLISECONDS, loadPlannedSeason } from "./planned-season";

/** Names shown of each kind of change; the rest is counted. */
const NAMES_SHOWN = 30;

export type ChangeSample = { total: number; shown: { key: string; text: string }[] };

export type GenerationPreview = {
  unit: { id: string; name: string };
  hasSeason: boolean;
  hasChanges: boolean;
  added: ChangeSample;
  updated: ChangeSample;
  /** Already in the list, from now on reviewed elsewhere. */
  moved: ChangeSample;
  ended: ChangeSample;
  withoutPlace: ChangeSample;
  may: { generate: Verdict };
};

/** Who gets a new place beside or instead of the one he has. One statement. */
async function sampleOfMoved(db: Tx, places: readonly { subjectId: string }[]): Promise<ChangeSample> {
  const ids = [...new Set(places.map(({ subjectId }) => subjectId))];
  if (ids.length === 0) return nothing;
  const rows = await db.subject.findMany({
    where: { id: { in: ids.slice(0, NAMES_SHOWN) } },
    orderBy: [{ track: "asc" }, { sortName: "asc" }],
    select: { id: true, name: true, title: true },
  });
  const shown = rows.map(({ id, name, title }) => ({ key: id, text: title ? `${name} – ${title}` : name }));
  return { total: ids.length, shown };
}

const nothing: ChangeSample = { total: 0, shown: [] };

function sampleOf(rows: readonly DesiredSubject[]): ChangeSample {
  const shown = rows.slice(0, NAMES_SHOWN).map(({ track, thingId, name, title }) => ({
    key: subjectKey(track, thingId),
    text: title ? `${name} – ${title}` : name,
  }));
  return { total: rows.length, shown };
}

function sampleOfEnded(rows: readonly SubjectEnd[]): ChangeSample {
  return { total: rows.length, shown: rows.slice(0, NAMES_SHOWN).map(({ id, name }) => ({ key: id, text: name })) };
}

/** What making the list anew would change, before anything is written. */
export async function previewGeneration(actor: Actor, unitId: string, now: Date): Promise<GenerationPreview> {
  const query = async (db: Tx): Promise<GenerationPreview> => {
    const [found] = await db.$queryRaw<(SeasonUnit & { parentId: string | null })[]>`
      SELECT id, path, parent_id AS "parentId", kind::text AS kind, name, base_type AS "baseType",
        valid_from::text AS "validFrom"
      FROM unit WHERE id = ${unitId}::uuid AND ${unitSql(reachOf(actor, "unit.view"), "unit")}`;
    const unit = foundOrRefuse(found);
    const head = { unit: { id: unit.id, name: unit.name }, may: { generate: mayGenerateObligations(actor, unit) } };
    const none = { added: nothing, updated: nothing, moved: nothing, ended: nothing, withoutPlace: nothing };
    const empty = { ...none, hasChanges: false };
    const cycle = await findShownCycle(db);
    if (!cycle?.isOpen || !head.may.generate.allowed) return { ...head, ...empty, hasSeason: cycle?.isOpen === true };
    const { changes } = await loadPlannedSeason(db, cycle, unit, dayOf(now));
    return {
      ...head,
      hasSeason: true,
      hasChanges: hasChanges(changes),
      added: sampleOf(changes.added),
      updated: sampleOf(changes.updated.map(({ desired }) => desired)),
      moved: await sampleOfMoved(db, changes.newObligations),
      ended: sampleOfEnded(changes.ended),
      withoutPlace: sampleOf(changes.withoutPlace),
    };
  };
  return read(actor, query, { timeout: BUDGET_MILLISECONDS });
}
