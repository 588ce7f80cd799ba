import { foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { convention } from "../../regulations/citation";
import { mayDo } from "../policy";
import { lockMeeting, packOfMeeting } from "../queries/lock-meeting";
import { personInReach } from "../queries/person-search";
import { gatherForMeeting, loadBodies } from "../queries/ruled-capacities";
import { type Body, kindsAmong, type Proposal, proposeFor } from "../rules/participants";
import { inviteGuestSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";
import { insertParticipants, toCapacityRow } from "./insert-participants";

/**
 * Adds somebody to the list. Who is summoned by the rule gets exactly what the rule gives; anybody else comes to give
 * opinions and never votes (RQ-06).
 */
export async function inviteGuest(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = inviteGuestSchema.parse(raw);
  return runCommand(ctx, "meeting.inviteGuest", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("adjustParticipants", inner.actor, meeting));
    const person = foundOrRefuse(await personInReach(tx, reachOf(inner.actor, "unit.view"), input.personId));
    const bodies = await loadBodies(tx, meeting.id);
    const people = await gatherForMeeting(tx, meeting, bodies);
    const facts = people.find((candidate) => candidate.personId === person.id);
    const pack = await packOfMeeting(tx, meeting);
    const ruled = facts ? proposeFor(pack, kindsAmong(bodies), [facts])[0] : undefined;
    const proposal = ruled ? { ...ruled, isChair: false } : guest(person, bodies, input.reason);
    await addOrReturn(tx, meeting.id, proposal);
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.guestInvited",
      summary: `Mời ${person.fullName} dự “${meeting.title}”. Lý do: ${input.reason}`,
    });
    return { personId: person.id };
  });
}

function guest(person: { id: string; fullName: string }, bodies: readonly Body[], reason: string): Proposal {
  return {
    personId: person.id,
    fullName: person.fullName,
    post: "Khách mời",
    isChair: false,
    capacities: kindsAmong(bodies).map((kind) => ({
      kind,
      capacity: "advisory",
      text: `Khách mời, tham gia ý kiến; không bỏ phiếu: ${reason}`,
      citation: convention("RQ-06"),
    })),
  };
}

/** Somebody taken off earlier returns on the same row. */
async function addOrReturn(tx: Tx, meetingId: string, proposal: Proposal): Promise<void> {
  const known = await tx.participant.findUnique({
    where: { meetingId_personId: { meetingId, personId: proposal.personId } },
    select: { id: true, removedReason: true },
  });
  if (!known)
    return insertParticipants(tx, meetingId, [proposal], await tx.participant.count({ where: { meetingId } }));
  refuseIf(known.removedReason === null, "participant.exists", { field: "personId" });
  await tx.participant.update({
    where: { id: known.id },
    data: { removedReason: null, post: proposal.post, presence: "unknown", absenceReason: null },
    select: { id: true },
  });
  await tx.participantCapacity.deleteMany({ where: { participantId: known.id } });
  await tx.participantCapacity.createMany({ data: proposal.capacities.map((entry) => toCapacityRow(known.id, entry)) });
}
