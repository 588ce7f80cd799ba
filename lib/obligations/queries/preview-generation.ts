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
import { hasChanges, replaced, type SubjectEnd } from "../rules/changes";
import { type DesiredSubject, subjectKey } from "../rules/desired";
import { partsOf, type Scope, type ScopeUnit, subtreeOf } from "../rules/scope";
import type { SeasonUnit } from "../rules/season-facts";
import { BUDGET_MILLISECONDS, loadPlannedSeason } from "./planned-season";

/** So many people are compared for one page: about two seconds. A larger unit is shown part by part. */
const PEOPLE_AT_ONCE = 8000;

/** Names shown of each kind of change; the rest is counted. */
const NAMES_SHOWN = 30;

export type ChangeSample = { total: number; shown: { key: string; text: string }[] };

/** Which part of a large unit was compared; what the others would change is not known from it. */
export type PreviewPart = {
  number: number;
  count: number;
  compared: { id: string; name: string }[];
  /** Units directly below that other parts compare. */
  others: number;
};

export type GenerationPreview = {
  unit: { id: string; name: string };
  /** Null when everything was compared. */
  part: PreviewPart | null;
  hasSeason: boolean;
  hasChanges: boolean;
  added: ChangeSample;
  updated: ChangeSample;
  /** Already in the list, from now on reviewed elsewhere or otherwise. */
  moved: ChangeSample;
  ended: ChangeSample;
  withoutPlace: ChangeSample;
  may: { generate: Verdict };
};

/** Whose places change. One statement. */
async function sampleOfMoved(db: Tx, ids: readonly string[]): Promise<ChangeSample> {
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

/** The unit itself and those directly below it, with the members of their cells. One statement. */
function loadBelow(db: Tx, unit: SeasonUnit, day: string): Promise<(ScopeUnit & { isUnit: boolean })[]> {
  return db.$queryRaw<(ScopeUnit & { isUnit: boolean })[]>`
    SELECT part.id, part.name, part.path, part.id = ${unit.id}::uuid AS "isUnit", count(membership.person_id)::int AS people
    FROM unit part
    LEFT JOIN unit below ON below.id = part.id OR (part.id <> ${unit.id}::uuid AND starts_with(below.path, part.path))
    LEFT JOIN membership ON membership.cell_id = below.id
      AND is_valid_on(membership.valid_from, membership.valid_to, ${day}::date)
    WHERE part.id = ${unit.id}::uuid OR part.parent_id = ${unit.id}::uuid
    GROUP BY part.id ORDER BY part.ordinal, part.path`;
}

type ChosenPart = { scope: Scope; part: PreviewPart | null };

async function choosePart(
  db: Tx,
  { unit, day }: { unit: SeasonUnit; day: string },
  { part: wanted = 1, peopleAtOnce = PEOPLE_AT_ONCE }: PartAsked,
): Promise<ChosenPart> {
  const units = await loadBelow(db, unit, day);
  const below = units.filter(({ isUnit }) => !isUnit);
  const parts = units.filter(({ isUnit }) => isUnit).flatMap((own) => partsOf(own, below, peopleAtOnce));
  const number = Math.min(wanted, parts.length);
  const compared = parts[number - 1] ?? [];
  if (parts.length <= 1) return { scope: subtreeOf(unit), part: null };
  const isOwn = (path: string) => path === unit.path;
  const paths = compared.map(({ path }) => path);
  return {
    scope: { whole: paths.filter((path) => !isOwn(path)), alone: paths.filter(isOwn) },
    part: {
      number,
      count: parts.length,
      compared: compared.map(({ id, name }) => ({ id, name })),
      others: below.length - paths.filter((path) => !isOwn(path)).length,
    },
  };
}

type PartAsked = { part?: number; peopleAtOnce?: number };

/** What making the list anew would change, before anything is written; of a large unit, one part of it. */
export async function previewGeneration(
  actor: Actor,
  unitId: string,
  now: Date,
  asked: PartAsked = {},
): Promise<GenerationPreview> {
  const query = async (db: Tx): Promise<GenerationPreview> => {
    const [found] = await db.$queryRaw<(SeasonUnit & { parentId: string | null })[]>`
      SELECT id, path, parent_id AS "parentId", kind::text AS kind, name, base_type AS "baseType",
        valid_from::text AS "validFrom"
      FROM unit WHERE id = ${unitId}::uuid AND ${unitSql(reachOf(actor, "unit.view"), "unit")}`;
    const unit = foundOrRefuse(found);
    const head = { unit: { id: unit.id, name: unit.name }, may: { generate: mayGenerateObligations(actor, unit) } };
    const none = { added: nothing, updated: nothing, moved: nothing, ended: nothing, withoutPlace: nothing };
    const empty = { ...none, hasChanges: false, part: null };
    const cycle = await findShownCycle(db);
    if (!cycle?.isOpen || !head.may.generate.allowed) return { ...head, ...empty, hasSeason: cycle?.isOpen === true };
    const day = dayOf(now);
    const { scope, part } = await choosePart(db, { unit, day }, asked);
    const { changes } = await loadPlannedSeason(db, cycle, unit, { day, scope });
    return {
      ...head,
      part,
      hasSeason: true,
      hasChanges: hasChanges(changes),
      added: sampleOf(changes.added),
      updated: sampleOf(changes.updated.map(({ desired }) => desired)),
      moved: await sampleOfMoved(db, replaced(changes)),
      ended: sampleOfEnded(changes.ended),
      withoutPlace: sampleOf(changes.withoutPlace),
    };
  };
  return read(actor, query, { timeout: BUDGET_MILLISECONDS });
}
