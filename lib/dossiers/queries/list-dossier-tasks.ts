import type { Actor } from "../../core/actor";
import { reachOf } from "../../core/reach";
import { findOpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import { type Gap, gapSentence, WITHOUT_DOSSIER } from "../rules";
import { loadDossierDeadlines } from "./deadline";
import { getDossierUnit } from "./dossier-unit";
import { loadGaps } from "./gaps";

/** Something about dossiers that waits for this person. */
export type DossierTask = {
  kind: "returned" | "toSubmit" | "notReady" | "toReceive";
  unitId: string;
  unitName: string;
  /** Last day in time, for one's own dossier. */
  dueOn: string | null;
  /** Why it came back, or what is missing. */
  reason: string | null;
  href: string;
};

/** For the home page: one's own dossier (returned, ready, or what it lacks) and those below that wait to be received. */
export async function listDossierTasks(actor: Actor): Promise<DossierTask[]> {
  const unit = actor.active?.unit;
  if (!unit) return [];
  return read(actor, async (db) => {
    const cycle = await findOpenCycle(db);
    if (!cycle) return [];
    return [...(await ownTasks(db, actor, cycle.id, unit.id)), ...(await incomingTasks(db, actor, cycle.id, unit.id))];
  });
}

async function ownTasks(db: Tx, actor: Actor, cycleId: string, unitId: string): Promise<DossierTask[]> {
  const submitted = reachOf(actor, "dossier.submit");
  const visible = await db.unit.findFirst({
    where: {
      AND: [{ id: unitId, parentId: { not: null }, kind: { notIn: [...WITHOUT_DOSSIER] } }, unitWhere(submitted)],
    },
    select: { id: true },
  });
  if (!visible) return [];
  const unit = await getDossierUnit(db, actor, unitId);
  const dossier = await db.dossier.findUnique({
    where: { cycleId_unitId: { cycleId, unitId } },
    select: {
      status: true,
      events: { orderBy: [{ happenedAt: "desc" }, { id: "desc" }], take: 1, select: { reason: true } },
    },
  });
  if (dossier && dossier.status !== "preparing" && dossier.status !== "returned") return [];
  const gaps = (await loadGaps(db, cycleId, [unitId])).get(unitId) ?? [];
  const { own } = await loadDossierDeadlines(db, cycleId, unit);
  const kind = dossier?.status === "returned" ? "returned" : gaps.length === 0 ? "toSubmit" : "notReady";
  return [
    {
      kind,
      unitId,
      unitName: unit.name,
      dueOn: own?.lastDay ?? null,
      reason: kind === "returned" ? (dossier?.events[0]?.reason ?? null) : sentenceOf(gaps),
      href: kind === "toSubmit" ? `/dossiers/${unitId}/submit` : `/dossiers/${unitId}`,
    },
  ];
}

function sentenceOf(gaps: readonly Gap[]): string | null {
  return gaps.length === 0 ? null : gaps.map(gapSentence).join("; ");
}

async function incomingTasks(db: Tx, actor: Actor, cycleId: string, unitId: string): Promise<DossierTask[]> {
  const rows = await db.dossier.findMany({
    where: { cycleId, receiverId: unitId, status: "submitted", unit: unitWhere(reachOf(actor, "dossier.receive")) },
    select: { unitId: true, unit: { select: { name: true } } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    kind: "toReceive",
    unitId: row.unitId,
    unitName: row.unit.name,
    dueOn: null,
    reason: null,
    href: `/dossiers/${row.unitId}`,
  }));
}
