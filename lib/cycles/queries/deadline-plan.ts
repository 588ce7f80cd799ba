import type { Actor } from "../../core/actor";
import { fromDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { insideSentence } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { describeDeadline } from "../../regulations/deadline";
import { mayExtendDeadline, maySetDeadline } from "../policy";
import { DEADLINE_KINDS, type DeadlineBound, type DeadlineKind } from "../rules/deadline-kinds";
import { slotName } from "../rules/opening-deadlines";
import { daysLeft } from "../rules/timeliness";
import { levelsBelow, type UnitLevel } from "../rules/unit-level";
import { type DeadlineRow, type EffectiveDeadline, effectiveOf, listDeadlineChain } from "./deadlines";
import { getUnitWithin, type LevelledUnit } from "./placed-unit";

/** One step of the chain: who set which date, for whom. */
export type ChainStep = {
  id: string;
  setBy: string;
  forUnit: string;
  text: string;
  isExtension: boolean;
  note: string;
};

export type BindingDeadline = { name: string; inForce: EffectiveDeadline; left: number; steps: ChainStep[] };

export type SlotRow = {
  level: UnitLevel;
  kind: DeadlineKind;
  name: string;
  inForce: EffectiveDeadline | null;
  /** What this unit itself has set. */
  own: { bound: DeadlineBound; dueOn: string; text: string } | null;
  /** What the levels above allow at the latest. */
  fromAbove: EffectiveDeadline | null;
  maySet: Verdict;
};

export type ExtensionRow = {
  id: string;
  unitName: string;
  name: string;
  text: string;
  grantedBy: string;
  reason: string;
  documentNumber: string | null;
};

export type DeadlinePlan = {
  season: { id: string; name: string; status: string };
  unit: { id: string; name: string; level: UnitLevel };
  /** What binds the unit itself, with the chain. */
  binding: BindingDeadline[];
  /** What binds the levels below it. */
  slots: SlotRow[];
  extensions: ExtensionRow[];
  /** Units directly below, to which an extension can be granted. */
  targets: { id: string; name: string; level: UnitLevel }[];
};

type Scope = { cycleId: string; unitId: string };

/** The deadlines of a unit: the chain that binds it, the dates for the levels below, the extensions below it (RQ-13). */
export async function getDeadlinePlan(actor: Actor, now: Date, scope: Scope): Promise<DeadlinePlan> {
  return read(actor, async (db) => {
    const unit = await getUnitWithin(db, actor, "deadline.set", scope.unitId);
    const season = foundOrRefuse(
      await db.cycle.findUnique({ where: { id: scope.cycleId }, select: { id: true, name: true, status: true } }),
    );
    const chain = await listDeadlineChain(db, scope.cycleId, unit);
    const slots = slotsBelow(unit.level, chain).map((slot): SlotRow => {
      const own = chain.find((row) => isSlot(row, slot) && !row.isExtension && row.unitId === unit.id);
      const above = chain.filter((row) => row.isExtension || row.unitId !== unit.id);
      return {
        ...slot,
        name: slotName(slot),
        inForce: effectiveOf(chain, slot.level, slot.kind),
        own: own ? { bound: own.bound, dueOn: own.dueOn, text: describeDeadline(own.bound, own.dueOn).text } : null,
        fromAbove: effectiveOf(above, slot.level, slot.kind),
        maySet: maySetDeadline(actor, { season, unit, ownLevel: unit.level, level: slot.level }),
      };
    });
    const targets = await listTargets(db, actor, { unit, season });
    return {
      season,
      unit: { id: unit.id, name: unit.name, level: unit.level },
      binding: bindingDeadlines(chain, unit.level, now),
      slots,
      extensions: await listExtensions(db, scope.cycleId, unit),
      targets,
    };
  });
}

/** What binds a unit of a level at the end of its chain, one entry for each kind that has a date. */
export function bindingDeadlines(chain: readonly DeadlineRow[], level: UnitLevel, now: Date): BindingDeadline[] {
  return DEADLINE_KINDS.flatMap((kind) => {
    const inForce = effectiveOf(chain, level, kind);
    if (!inForce) return [];
    const steps = chain
      .filter((row) => isSlot(row, { level, kind }))
      .toSorted((a, b) => a.path.length - b.path.length || Number(b.isExtension) - Number(a.isExtension))
      .map(toStep);
    return [{ name: slotName({ level, kind }), inForce, left: daysLeft(inForce.lastDay, now), steps }];
  });
}

function toStep(row: DeadlineRow): ChainStep {
  const document = row.documentNumber ? ` (${row.documentNumber})` : "";
  return {
    id: row.id,
    setBy: row.grantedBy?.name ?? row.unitName,
    forUnit: row.unitName,
    text: describeDeadline(row.bound, row.dueOn).text,
    isExtension: row.isExtension,
    note: row.reason ? `${insideSentence(row.reason)}${document}` : "",
  };
}

function isSlot(row: DeadlineRow, slot: { level: UnitLevel; kind: DeadlineKind }): boolean {
  return row.level === slot.level && row.kind === slot.kind;
}

function slotsBelow(level: UnitLevel, chain: readonly DeadlineRow[]): { level: UnitLevel; kind: DeadlineKind }[] {
  return levelsBelow(level).flatMap((below) =>
    DEADLINE_KINDS.filter(
      (kind) => kind !== "completion" || chain.some((row) => isSlot(row, { level: below, kind })),
    ).map((kind) => ({ level: below, kind })),
  );
}

async function listExtensions(db: Tx, cycleId: string, unit: LevelledUnit): Promise<ExtensionRow[]> {
  const rows = await db.deadline.findMany({
    where: { cycleId, isExtension: true, unit: { path: { startsWith: unit.path } } },
    select: {
      id: true,
      level: true,
      kind: true,
      bound: true,
      dueOn: true,
      reason: true,
      documentNumber: true,
      unit: { select: { name: true, path: true } },
      grantedBy: { select: { name: true } },
    },
    orderBy: [{ setAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map((row) => ({
    id: row.id,
    unitName: row.unit.name,
    name: slotName(row),
    text: describeDeadline(row.bound, fromDateColumn(row.dueOn)).text,
    grantedBy: row.grantedBy?.name ?? "",
    reason: row.reason ?? "",
    documentNumber: row.documentNumber,
  }));
}

async function listTargets(
  db: Tx,
  actor: Actor,
  { unit, season }: { unit: LevelledUnit; season: { status: string } },
): Promise<DeadlinePlan["targets"]> {
  const rows = await db.$queryRaw<{ id: string; path: string; parentId: string; name: string; level: UnitLevel }[]>`
    SELECT unit.id, unit.path, unit.parent_id AS "parentId", unit.name,
      unit_level_of(unit.kind, (SELECT kind FROM unit parent WHERE parent.id = unit.parent_id))::text AS level
    FROM unit WHERE unit.parent_id = ${unit.id}::uuid AND unit.valid_to IS NULL
    ORDER BY unit.kind = 'agency', unit.ordinal, unit.name COLLATE "vi-VN-x-icu"`;
  return rows
    .filter((target) => mayExtendDeadline(actor, { season, granter: unit, target }).allowed)
    .map(({ id, name, level }) => ({ id, name, level }));
}
