import type { Actor } from "../../core/actor";
import { type Day, dayOf, fromDateColumn, toDateColumn } from "../../core/calendar";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { allowed, firstRefusal, refused, type Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { getShownCycle, whileOpen } from "../../cycles/queries/open-cycle";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import { formatCitation } from "../../regulations/citation";
import { mayDecidePlace } from "../policy";
import { isLeadership, isTooSmall, minimumMembers } from "../rules/places";
import { loadDeciders } from "./place-deciders";
import { loadBodyFacts, loadHosts } from "./place-facts";

export type PlaceVersion = {
  id: string;
  host: string;
  decidedBy: string;
  document: string;
  documentOn: string;
  reason: string;
  isWithdrawn: boolean;
  recordedAt: Date;
  actorName: string;
};

export type PlaceDecision = {
  body: { id: string; name: string; unit: { id: string; name: string } };
  members: { id: string; fullName: string; title: string }[];
  minimum: number;
  citation: string;
  decider: string;
  /** The newest first; the first counts unless it was withdrawn. */
  versions: PlaceVersion[];
  current: PlaceVersion | null;
  hosts: { id: string; name: string; unitName: string }[];
  may: { decide: Verdict; withdraw: Verdict };
};

/** Where one collective of under three members is reviewed, and what may be decided about it (R3.7). Not visible = not found. */
export async function getPlace(actor: Actor, collectiveId: string, now: Date): Promise<PlaceDecision> {
  const day = dayOf(now);
  return read(actor, async (db) => {
    const body = foundOrRefuse(
      await db.collective.findFirst({
        where: { id: collectiveId, unit: unitWhere(reachOf(actor, "unit.view")) },
        select: { id: true, name: true, kind: true, unit: { select: { id: true, name: true, path: true } } },
      }),
    );
    refuseIf(!isLeadership(body.kind), "notFound");
    const cycle = await getShownCycle(db);
    const pack = await getPackInForce(db, cycle.id, body.unit.path);
    const decider = foundOrRefuse((await loadDeciders(db, [body.unit.path]))(body.unit.path));
    const versions = await loadVersions(db, cycle.id, body.id);
    const facts = await loadBodyFacts(db, cycle.id, body.id, day);
    const current = versions[0] && !versions[0].isWithdrawn ? versions[0] : null;
    const movable = facts.inMeeting ? refused("place.inMeeting", { name: facts.name }) : allowed;
    const small = isTooSmall(pack, facts.kind, facts.members)
      ? allowed
      : refused("place.notSmall", { name: facts.name, members: facts.members });
    const withdraw = firstRefusal(whileOpen(cycle, mayDecidePlace(actor, decider)), movable);
    const decide = firstRefusal(withdraw, small);
    return {
      body: { id: body.id, name: body.name, unit: { id: body.unit.id, name: body.unit.name } },
      members: await loadMembers(db, body.id, day),
      minimum: minimumMembers(pack),
      citation: formatCitation(pack.parameters["collective.minimumMembers"].citation),
      decider: decider.name,
      versions,
      current,
      hosts: decide.allowed
        ? (await loadHosts(db, { actor, cycleId: cycle.id, collectiveId: body.id, pack, day })).map((host) => ({
            id: host.id,
            name: host.name,
            unitName: host.unit.name,
          }))
        : [],
      may: { decide, withdraw },
    };
  });
}

async function loadVersions(db: Tx, cycleId: string, collectiveId: string): Promise<PlaceVersion[]> {
  const rows = await db.reviewPlace.findMany({
    where: { cycleId, collectiveId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      document: true,
      documentOn: true,
      reason: true,
      isWithdrawn: true,
      recordedAt: true,
      actorName: true,
      host: { select: { name: true } },
      decidedByUnit: { select: { name: true } },
    },
  });
  return rows.map(({ host, decidedByUnit, documentOn, ...row }) => ({
    ...row,
    host: host.name,
    decidedBy: decidedByUnit.name,
    documentOn: fromDateColumn(documentOn),
  }));
}

async function loadMembers(db: Tx, collectiveId: string, day: Day): Promise<PlaceDecision["members"]> {
  const date = toDateColumn(day);
  const seats = await db.collectiveSeat.findMany({
    where: { collectiveId, validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gt: date } }] },
    orderBy: [{ role: "asc" }, { ordinal: "asc" }],
    select: { title: true, person: { select: { id: true, fullName: true } } },
  });
  return seats.map(({ title, person }) => ({ ...person, title }));
}
