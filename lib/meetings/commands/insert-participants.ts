import { newId } from "../../core/ids";
import type { Tx } from "../../db/client";
import type { Prisma } from "../../db/generated/client";
import type { Proposal, ProposedCapacity } from "../rules/participants";

/**
 * Writes participants in the order given, from this place of the list on, with their capacities; the database checks
 * every voting one against the register. Two statements.
 */
export async function insertParticipants(
  tx: Tx,
  meetingId: string,
  proposals: readonly Proposal[],
  from = 0,
): Promise<void> {
  const chair = proposals.find((proposal) => proposal.isChair);
  const rows = proposals.map((proposal, index) => ({
    ...proposal,
    id: newId(),
    isChair: proposal === chair,
    ordinal: from + index,
  }));
  await tx.participant.createMany({
    data: rows.map(({ id, personId, post, isChair, ordinal }) => ({ id, meetingId, personId, post, isChair, ordinal })),
  });
  await tx.participantCapacity.createMany({
    data: rows.flatMap((row) => row.capacities.map((capacity) => toCapacityRow(row.id, capacity))),
  });
}

export function toCapacityRow(participantId: string, entry: ProposedCapacity) {
  return {
    participantId,
    subjectKind: entry.kind,
    capacity: entry.capacity,
    reason: entry.text,
    citation: entry.citation as unknown as Prisma.InputJsonObject,
  };
}
