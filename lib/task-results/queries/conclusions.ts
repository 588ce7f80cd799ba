import { fromDateColumn } from "../../core/calendar";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import { type ConclusionKind, conclusionKindsFor } from "../../regulations/conclusions";
import type { ConclusionVersion } from "../dto";
import { ratedAs } from "../rules";

type Owner = { personId: string | null; collectiveId: string | null; unitId: string | null };

/** Every version, newest first; the caller has checked visibility. */
export async function listConclusions(db: Tx, owner: Owner): Promise<ConclusionVersion[]> {
  const rows = await db.conclusionFact.findMany({
    where: owner,
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      kind: true,
      document: true,
      issuer: true,
      concludedOn: true,
      lowVotes: true,
      totalVotes: true,
      selfDiscovered: true,
      isWithdrawn: true,
      reason: true,
      recordedAt: true,
      actorName: true,
      supersededBy: { select: { id: true } },
    },
  });
  return rows.map(({ supersededBy, concludedOn, ...row }) => ({
    ...row,
    concludedOn: fromDateColumn(concludedOn),
    isSuperseded: supersededBy !== null,
  }));
}

/** The conclusions that the pack in force counts against this subject; the caller has checked visibility. */
export async function listConclusionKinds(db: Tx, subjectId: string): Promise<ConclusionKind[]> {
  const { track, isLeader, cycleId, decidingUnit } = await db.subject.findUniqueOrThrow({
    where: { id: subjectId },
    select: {
      track: true,
      isLeader: true,
      cycleId: true,
      decidingUnit: { select: { path: true } },
    },
  });
  return conclusionKindsFor(await getPackInForce(db, cycleId, decidingUnit.path), ratedAs(track, isLeader));
}
