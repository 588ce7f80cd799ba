import { dayOf } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { formatDateTimeWithWeekday } from "../../core/format";
import { newId } from "../../core/ids";
import { foldForSearch } from "../../core/vietnamese";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { bindsSmallBodies, isTooSmall, minimumMembers } from "../../obligations/rules/places";
import { formatCitation } from "../../regulations/citation";
import type { Pack } from "../../regulations/pack";
import type { CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { type HostBody, lockBodies } from "../queries/lock-bodies";
import { loadPendingSubjects, type PendingSubject } from "../queries/pending-subjects";
import { gatherPeople } from "../queries/register-facts";
import { kindPhrase, proposedTitle } from "../rules";
import { type AgendaSubject, isBody, orderAgenda } from "../rules/agenda";
import { type Body, kindsAmong, proposeFor } from "../rules/participants";
import { type ScheduleMeetingInput, scheduleMeetingSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";
import { insertParticipants } from "./insert-participants";

/**
 * RQ-05, RQ-06: a meeting for one body, or several bodies of one unit together (R4.3), and everyone whose review there is
 * pending. Agenda in the regulated order; participants with a capacity per kind of subject from the register of that day.
 */
export async function scheduleMeeting(ctx: CommandContext, raw: unknown): Promise<{ meetingId: string }> {
  const input = scheduleMeetingSchema.parse(raw);
  return runCommand(ctx, "meeting.schedule", input, async (tx, inner) => {
    const cycle = await getOpenCycle(tx);
    const day = dayOf(input.startsAt);
    const hosts = await lockBodies(tx, inner.actor, input.collectiveIds, day);
    const unit = sameUnit(hosts);
    const bodies = hosts.map(toBody);
    refuseIf(new Set(bodies.map((body) => body.kind)).size < bodies.length, "meeting.same_kind_twice");
    const pack = await getPackInForce(tx, cycle.id, unit.path);
    if (input.kind === "main") refuseTooSmall(pack, hosts);
    const subjects = await loadPendingSubjects(tx, { cycleId: cycle.id, bodies, kind: input.kind });
    refuseIf(subjects.length === 0, "meeting.nothing_pending");
    const meetingId = await insertMeeting(tx, inner, { input, hosts, cycleId: cycle.id });
    await insertAgenda(tx, meetingId, subjects);
    const merged = subjects.flatMap(({ mergedFrom }) => mergedFrom ?? []);
    const all = [...bodies, ...new Map(merged.map((body) => [body.collectiveId, body])).values()];
    const kinds = kindsAmong(all).filter((kind) => subjects.some((subject) => subject.kind === kind));
    const people = await gatherPeople(tx, {
      unitId: unit.id,
      cycleId: cycle.id,
      hostId: hostOf(hosts).id,
      bodies: all,
      day,
    });
    await addProposed(tx, { meetingId, pack, kinds, people });
    await auditMeeting(
      tx,
      inner,
      { id: meetingId, unit },
      {
        event: "meeting.scheduled",
        summary: `Lập lịch hội nghị kiểm điểm ${hosts.map((host) => host.name).join(", ")}: ${formatDateTimeWithWeekday(input.startsAt)}, ${subjects.length} đối tượng`,
        after: { startsAt: input.startsAt.toISOString(), place: input.place, subjects: subjects.length },
      },
    );
    return { meetingId };
  });
}

/** A collective of under three members waits for the decision where it is reviewed; with one, its reviews wait there (R3.7). */
function refuseTooSmall(pack: Pack, hosts: readonly HostBody[]): void {
  if (!bindsSmallBodies(pack)) return;
  const small = hosts.find(({ collectiveKind, members }) => isTooSmall(pack, collectiveKind, members));
  if (small === undefined) return;
  const minimum = minimumMembers(pack);
  const citation = formatCitation(pack.parameters["collective.minimumMembers"].citation);
  throw new DomainError("meeting.body_too_small", {
    field: "collectiveIds",
    params: { name: small.name, members: small.members, minimum, citation },
  });
}

function sameUnit(hosts: readonly HostBody[]): HostBody["unit"] {
  const [first] = hosts;
  if (!first) throw new DomainError("notFound");
  refuseIf(
    hosts.some((host) => host.unit.id !== first.unit.id),
    "meeting.mixed_units",
  );
  return first.unit;
}

function toBody(host: HostBody): Body {
  if (host.kind === null) {
    throw new DomainError("meeting.kind_not_reviewed", { field: "collectiveIds", params: { name: host.name } });
  }
  return { collectiveId: host.id, kind: host.kind, name: host.name };
}

const HOST_FIRST = ["standingCommittee", "executiveCommittee", "cell"];

/** The body whose head takes the chair: the committee of the unit before the leaderships reviewed with it. */
function hostOf(hosts: readonly HostBody[]): HostBody {
  const found = HOST_FIRST.flatMap((kind) => hosts.filter((host) => host.collectiveKind === kind))[0] ?? hosts[0];
  if (!found) throw new DomainError("notFound");
  return found;
}

type Draft = { input: ScheduleMeetingInput; hosts: readonly HostBody[]; cycleId: string };

async function insertMeeting(tx: Tx, ctx: CommandContext, { input, hosts, cycleId }: Draft): Promise<string> {
  const host = hostOf(hosts);
  const names = hosts.map((body) => body.name);
  const title = input.title || proposedTitle(names, input.kind === "supplementary");
  const earlier =
    input.kind === "supplementary"
      ? await tx.meeting.findFirst({
          where: { cycleId, collectiveId: host.id, kind: "main", status: { not: "cancelled" } },
          orderBy: { startsAt: "desc" },
          select: { id: true },
        })
      : null;
  const id = newId();
  await tx.meeting.create({
    data: {
      id,
      cycleId,
      unitId: host.unit.id,
      collectiveId: host.id,
      kind: input.kind,
      supplementsId: earlier?.id ?? null,
      title,
      searchTitle: foldForSearch(`${title} ${host.unit.name} ${input.place}`),
      place: input.place,
      startsAt: input.startsAt,
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  return id;
}

async function insertAgenda(tx: Tx, meetingId: string, subjects: readonly PendingSubject[]): Promise<void> {
  const ordered = orderAgenda<PendingSubject & AgendaSubject>(subjects);
  const items = ordered.map((subject, index) => ({
    id: newId(),
    meetingId,
    ordinal: index + 1,
    subjectKind: subject.kind,
    track: subject.track,
    personId: subject.personId,
    collectiveId: subject.collectiveId,
    role: isBody(subject.track) ? null : subject.role,
    name: subject.name,
    title: subject.title,
  }));
  await tx.agendaItem.createMany({ data: items });
  await tx.agendaItemObligation.createMany({
    data: items.flatMap((item, index) => {
      const subject = ordered[index];
      return subject ? [{ agendaItemId: item.id, obligationId: subject.obligationId }] : [];
    }),
  });
  await tx.obligation.updateMany({
    where: { id: { in: ordered.map((subject) => subject.obligationId) } },
    data: { status: "scheduled" },
  });
}

type Proposing = {
  meetingId: string;
  pack: Pack;
  kinds: readonly ReviewKind[];
  people: Awaited<ReturnType<typeof gatherPeople>>;
};

async function addProposed(tx: Tx, { meetingId, pack, kinds, people }: Proposing): Promise<void> {
  const proposals = proposeFor(pack, kinds, people);
  for (const kind of kinds) {
    const hasVoter = proposals.some((proposal) =>
      proposal.capacities.some((entry) => entry.kind === kind && entry.capacity === "voting"),
    );
    refuseIf(!hasVoter, "meeting.no_voters", { params: { subject: kindPhrase(kind) } });
  }
  await insertParticipants(tx, meetingId, proposals);
}
