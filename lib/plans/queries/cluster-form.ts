import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { reachOf } from "../../core/reach";
import { getCycle, getShownCycle, type Season } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { type Candidate, listCandidates } from "./candidates";
import { getSupervisedUnit } from "./supervised-unit";

export type ClusterForm = {
  season: { year: number; isOpen: boolean };
  unit: { id: string; name: string };
  cluster: { id: string; name: string; headId: string; unitIds: string[]; version: number } | null;
  heads: Candidate[];
  /** Units directly below; those in another cluster say in which. */
  units: { id: string; name: string; otherCluster: string | null }[];
};

/** What the form of a new cluster of this unit offers. */
export async function getNewClusterForm(actor: Actor, now: Date, unitId: string): Promise<ClusterForm> {
  return read(actor, async (db) =>
    clusterForm(db, actor, { now, cycle: await getShownCycle(db), unitId, cluster: null }),
  );
}

/** The same for an existing cluster, in its own season. */
export async function getClusterForm(actor: Actor, now: Date, clusterId: string): Promise<ClusterForm> {
  return read(actor, async (db) => {
    const held = foundOrRefuse(
      await db.cluster.findUnique({
        where: { id: clusterId },
        select: {
          id: true,
          unitId: true,
          cycleId: true,
          name: true,
          headId: true,
          version: true,
          units: { select: { unitId: true } },
        },
      }),
    );
    const { unitId, cycleId, units, ...cluster } = held;
    const cycle = await getCycle(db, cycleId);
    const unitIds = units.map((row) => row.unitId);
    return clusterForm(db, actor, { now, cycle, unitId, cluster: { ...cluster, unitIds } });
  });
}

async function clusterForm(
  db: Tx,
  actor: Actor,
  facts: { now: Date; cycle: Season; unitId: string; cluster: ClusterForm["cluster"] },
): Promise<ClusterForm> {
  const unit = await getSupervisedUnit(db, actor, facts.unitId, reachOf(actor, "plan.manage"));
  const { cycle } = facts;
  const units = await db.unit.findMany({
    where: { parentId: unit.id, validTo: null },
    select: {
      id: true,
      name: true,
      clusterUnits: {
        where: { cluster: { cycleId: cycle.id, unitId: unit.id } },
        select: { clusterId: true, cluster: { select: { name: true } } },
      },
    },
    orderBy: [{ ordinal: "asc" }, { name: "asc" }],
  });
  return {
    season: { year: cycle.year, isOpen: cycle.isOpen },
    unit: { id: unit.id, name: unit.name },
    cluster: facts.cluster,
    heads: await listCandidates(db, unit.id, dayOf(facts.now)),
    units: units.map(({ clusterUnits, ...row }) => {
      const other = clusterUnits.find((placed) => placed.clusterId !== facts.cluster?.id);
      return { ...row, otherCluster: other?.cluster.name ?? null };
    }),
  };
}
