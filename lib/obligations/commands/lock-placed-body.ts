import type { Actor } from "../../core/actor";
import type { Day } from "../../core/calendar";
import { DomainError, foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { lockSeason } from "../../cycles/commands/lock-season";
import { getOpenCycle, type OpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import type { CollectiveKind } from "../../db/generated/enums";
import { unitSql } from "../../db/unit-reach";
import { mayDecidePlace } from "../policy";
import { type Decider, loadDeciders } from "../queries/place-deciders";
import { type BodyFacts, loadBodyFacts } from "../queries/place-facts";
import { isLeadership } from "../rules/places";

export type PlacedBody = {
  id: string;
  unitId: string;
  unitPath: string;
  facts: BodyFacts;
  decider: Decider;
  cycle: OpenCycle;
  /** The newest row of its line in the season. */
  newest: { id: string; hostId: string; isWithdrawn: boolean } | null;
};

/**
 * The collective whose place is decided, locked through visibility; only by the level that decides on it, and not after a meeting
 * has taken its review up. A generation of obligations and a meeting of its own wait for the decision.
 */
export async function lockPlacedBody(tx: Tx, actor: Actor, collectiveId: string, day: Day): Promise<PlacedBody> {
  const [row] = await tx.$queryRaw<{ kind: CollectiveKind; unitId: string; path: string }[]>`
    SELECT collective.kind::text AS kind, unit.id AS "unitId", unit.path FROM collective JOIN unit ON unit.id = collective.unit_id
    WHERE collective.id = ${collectiveId}::uuid AND ${unitSql(reachOf(actor, "unit.view"), "unit")}
    FOR NO KEY UPDATE OF collective`;
  const { kind, unitId, path } = foundOrRefuse(row);
  const decider = foundOrRefuse((await loadDeciders(tx, [path]))(path));
  demand(mayDecidePlace(actor, decider));
  if (!isLeadership(kind)) throw new DomainError("place.partyBody", { field: "collectiveId" });
  const cycle = await getOpenCycle(tx);
  await lockSeason(tx, cycle.id);
  const facts = await loadBodyFacts(tx, cycle.id, collectiveId, day);
  refuseIf(facts.inMeeting, "place.inMeeting", { params: { name: facts.name } });
  const newest = await tx.reviewPlace.findFirst({
    where: { cycleId: cycle.id, collectiveId, supersededBy: null },
    select: { id: true, hostId: true, isWithdrawn: true },
  });
  return { id: collectiveId, unitId, unitPath: path, facts, decider, cycle, newest };
}
