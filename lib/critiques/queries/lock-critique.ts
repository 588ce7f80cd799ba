import type { Actor } from "../../core/actor";
import { DomainError, foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { mayDo } from "../../meetings/policy";
import { type AgendaRow, loadAgenda } from "../../meetings/queries/load-agenda";
import { type LockedMeeting, lockMeeting } from "../../meetings/queries/lock-meeting";

export type LockedCritique = {
  id: string;
  version: number;
  item: AgendaRow;
  meeting: LockedMeeting;
  speakerName: string;
};

/** A criticism with its meeting locked; may still be corrected until the minutes are signed, unless withdrawn. */
export async function lockCritique(
  tx: Tx,
  actor: Actor,
  { critiqueId, version }: { critiqueId: string; version: number },
): Promise<LockedCritique> {
  const known = foundOrRefuse(
    await tx.critique.findUnique({
      where: { id: critiqueId },
      select: { agendaItemId: true, agendaItem: { select: { meetingId: true } } },
    }),
  );
  const meeting = await lockMeeting(tx, actor, known.agendaItem.meetingId);
  demand(mayDo("correctCritique", actor, meeting));
  const critique = foundOrRefuse(
    await tx.critique.findUnique({
      where: { id: critiqueId },
      select: {
        version: true,
        withdrawnReason: true,
        speaker: { select: { person: { select: { fullName: true } } } },
      },
    }),
  );
  refuseIf(critique.withdrawnReason !== null, "critique.withdrawn");
  if (critique.version !== version) throw new DomainError("form.stale");
  const agenda = await loadAgenda(tx, meeting.id);
  const item = foundOrRefuse(agenda.find((candidate) => candidate.id === known.agendaItemId));
  return { id: critiqueId, version, item, meeting, speakerName: critique.speaker.person.fullName };
}
