import { refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import type { Tx } from "../../db/client";
import type { CommandContext } from "../../db/run-command";
import { refuseUnlessQuorate } from "../../meetings/commands/open-meeting";
import { loadPeople, remaining } from "../../meetings/queries/load-people";
import { type LockedMeeting, packOfMeeting } from "../../meetings/queries/lock-meeting";
import type { CollectiveKind as ReviewKind } from "../../regulations/subjects";
import type { BallotForm } from "../rules";

type NewBallot = {
  kind: ReviewKind;
  subjects: readonly { agendaItemId: string; subjectId: string }[];
  repeat?: { repeatsId: string; repeatReason: string };
};

/**
 * Hands out the papers: the roll is everyone present whose capacity for this kind is voting, frozen from here on;
 * the database asks the register once more about each of them. Six statements however many voters.
 */
export async function insertBallot(
  tx: Tx,
  ctx: CommandContext,
  meeting: LockedMeeting,
  { kind, subjects, repeat }: NewBallot,
): Promise<{ ballotId: string; voters: number; form: BallotForm }> {
  const pack = await packOfMeeting(tx, meeting);
  const people = remaining(await loadPeople(tx, meeting));
  refuseUnlessQuorate(pack, [kind], people);
  refuseIf(subjects.length === 0, "ballot.nothing_concluded");
  const voters = people.filter(
    (person) =>
      person.presence === "present" &&
      person.capacities.some((entry) => entry.kind === kind && entry.capacity === "voting"),
  );
  const ballotId = newId();
  const form = pack.parameters["ballot.form"].value;
  await tx.ballot.create({
    data: {
      id: ballotId,
      meetingId: meeting.id,
      subjectKind: kind,
      form,
      openedAt: ctx.now,
      ...repeat,
    },
    select: { id: true },
  });
  await tx.ballotRoll.createMany({
    data: voters.map((voter) => ({
      ballotId,
      participantId: voter.id,
      subjectKind: kind,
      capacity: "voting" as const,
    })),
  });
  await tx.ballotEntry.createMany({ data: subjects.map((subject) => ({ id: newId(), ballotId, ...subject })) });
  await tx.ballot.update({ where: { id: ballotId }, data: { status: "open" }, select: { id: true } });
  return { ballotId, voters: voters.length, form };
}
