import type { Actor } from "../../core/actor";
import { fromOptionalDateColumn } from "../../core/calendar";
import type { Verdict } from "../../core/policy";
import { findShownCycle, whileOpen } from "../../cycles/queries/open-cycle";
import { read } from "../../db/read";
import { mayEditPlan, mayIssuePlan } from "../policy";
import { listPreparedUnits, type PreparedUnit } from "./prepared-units";
import { getSupervisedUnit } from "./supervised-unit";

export type PlanDto = {
  status: "draft" | "issued";
  summary: string;
  number: string | null;
  issuedOn: string | null;
  version: number;
};

export type ClusterDto = { id: string; name: string; head: string; unitCount: number };

export type PlanOverview = {
  season: { id: string; year: number; isOpen: boolean } | null;
  unit: { id: string; name: string; kind: string };
  plan: PlanDto | null;
  clusters: ClusterDto[];
  units: PreparedUnit[];
  may: { edit: Verdict; issue: Verdict };
};

/** A unit's preparation of the season: its plan, its clusters and one row for each unit directly below (RQ-04). */
export async function getPlanOverview(actor: Actor, unitId: string): Promise<PlanOverview> {
  return read(actor, async (db) => {
    const unit = await getSupervisedUnit(db, actor, unitId);
    const cycle = await findShownCycle(db);
    const plan = cycle
      ? await db.plan.findUnique({
          where: { cycleId_unitId: { cycleId: cycle.id, unitId } },
          select: { status: true, summary: true, number: true, issuedOn: true, version: true },
        })
      : null;
    const clusters = cycle
      ? await db.cluster.findMany({
          where: { cycleId: cycle.id, unitId },
          select: { id: true, name: true, head: { select: { fullName: true } }, _count: { select: { units: true } } },
          orderBy: { name: "asc" },
        })
      : [];
    const facts = { unit, status: plan?.status ?? null };
    const season = cycle ?? { isOpen: false };
    return {
      season: cycle && { id: cycle.id, year: cycle.year, isOpen: cycle.isOpen },
      unit: { id: unit.id, name: unit.name, kind: unit.kind },
      plan: plan && { ...plan, issuedOn: fromOptionalDateColumn(plan.issuedOn) },
      clusters: clusters.map(({ head, _count, ...cluster }) => ({
        ...cluster,
        head: head.fullName,
        unitCount: _count.units,
      })),
      units: cycle ? await listPreparedUnits(db, actor, { cycleId: cycle.id, parentId: unit.id }) : [],
      may: { edit: whileOpen(season, mayEditPlan(actor, facts)), issue: whileOpen(season, mayIssuePlan(actor, facts)) },
    };
  });
}
