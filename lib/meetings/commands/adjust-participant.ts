import { DomainError, foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayAdjustCapacity } from "../../regulations/participants";
import { mayDo } from "../policy";
import { lockMeeting, packOfMeeting } from "../queries/lock-meeting";
import { gatherForMeeting, loadBodies } from "../queries/ruled-capacities";
import { kindPhrase, toReviewKind } from "../rules";
import { CAPACITY_NAMES, ruledCapacity } from "../rules/participants";
import { adjustParticipantSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";

/** Lowers a capacity, or gives back what the rule gives; never a vote that the rule does not give (RQ-06, R20.1). */
export async function adjustParticipant(ctx: CommandContext, raw: unknown): Promise<{ participantId: string }> {
  const input = adjustParticipantSchema.parse(raw);
  return runCommand(ctx, "meeting.adjustParticipant", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("adjustParticipants", inner.actor, meeting));
    const participant = foundOrRefuse(
      await tx.participant.findFirst({
        where: { id: input.participantId, meetingId: meeting.id, removedReason: null },
        select: {
          id: true,
          personId: true,
          person: { select: { fullName: true } },
          capacities: { where: { subjectKind: input.subjectKind }, select: { capacity: true } },
        },
      }),
    );
    const before = foundOrRefuse(participant.capacities[0]).capacity;
    const kind = toReviewKind(input.subjectKind);
    const pack = await packOfMeeting(tx, meeting);
    const people = await gatherForMeeting(tx, meeting, await loadBodies(tx, meeting.id));
    const facts = people.find((person) => person.personId === participant.personId);
    const ruled = facts ? ruledCapacity(pack, kind, facts) : null;
    if (!mayAdjustCapacity(ruled?.capacity ?? "none", input.capacity)) {
      throw new DomainError("participant.votes_only_by_rule", {
        field: "capacity",
        params: { subject: kindPhrase(kind) },
      });
    }
    refuseIf(before === input.capacity, "row.duplicate", { field: "capacity" });
    const isRuled = ruled?.capacity === input.capacity;
    await tx.participantCapacity.update({
      where: { participantId_subjectKind: { participantId: participant.id, subjectKind: kind } },
      data: {
        capacity: input.capacity,
        reason: isRuled ? ruled.text : `${CAPACITY_NAMES[input.capacity]} theo quyết định của chủ trì: ${input.reason}`,
      },
      select: { participantId: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.participantAdjusted",
      summary: `${participant.person.fullName}: ${CAPACITY_NAMES[before]} → ${CAPACITY_NAMES[input.capacity]} đối với ${kindPhrase(kind)}. Lý do: ${input.reason}`,
      before: { capacity: before },
      after: { capacity: input.capacity, subjectKind: kind },
    });
    return { participantId: participant.id };
  });
}
