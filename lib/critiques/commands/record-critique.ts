import { DomainError, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { auditMeeting } from "../../meetings/commands/audit-meeting";
import { mayDo } from "../../meetings/policy";
import { itemOf, refuseOutOfOrder } from "../../meetings/queries/load-item";
import { loadPeople, type MeetingPerson, remaining } from "../../meetings/queries/load-people";
import { type LockedMeeting, lockMeeting, packOfMeeting } from "../../meetings/queries/lock-meeting";
import { refuseForeignContent } from "../queries/item-content";
import { CRITIQUE_KIND_NAMES, matchSpeaker } from "../rules";
import { recordCritiqueSchema } from "../schema";

/** RQ-08: what somebody present said about a subject. Those who only advise are recorded like the others. Opens the item when it is its turn. */
export async function recordCritique(ctx: CommandContext, raw: unknown): Promise<{ critiqueId: string }> {
  const input = recordCritiqueSchema.parse(raw);
  return runCommand(ctx, "critique.record", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("review", inner.actor, meeting));
    const { item, agenda } = await itemOf(tx, meeting.id, input.itemId);
    refuseIf(item.postponed, "agenda.postponed");
    refuseOutOfOrder(await packOfMeeting(tx, meeting), item, agenda);
    const speaker = await speakerOf(tx, meeting, input.speaker);
    await refuseForeignContent(tx, meeting, item, input.contentItemId);
    if (item.status === "pending") {
      await tx.agendaItem.update({
        where: { id: item.id },
        data: { status: "open", openedAt: inner.now, version: { increment: 1 } },
        select: { id: true },
      });
    }
    const critiqueId = newId();
    await tx.critique.create({
      data: {
        id: critiqueId,
        agendaItemId: item.id,
        speakerId: speaker.id,
        contentItemId: input.contentItemId,
        kind: input.kind,
        text: input.text,
        saidAt: inner.now,
      },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "critique.recorded",
      subjectType: "critique",
      subjectId: critiqueId,
      summary: `Ghi ý kiến (${CRITIQUE_KIND_NAMES[input.kind].toLowerCase()}) của ${speaker.fullName} về ${item.name}`,
    });
    return { critiqueId };
  });
}

async function speakerOf(tx: Tx, meeting: LockedMeeting, typed: string): Promise<MeetingPerson> {
  const people = remaining(await loadPeople(tx, meeting));
  const field = "speaker";
  const found = people.filter((person) => person.id === typed);
  const present = people.filter((person) => person.presence === "present");
  const matches = found.length > 0 ? found : matchSpeaker(typed, present);
  const [speaker, another] = matches;
  if (!speaker) {
    const absent = matchSpeaker(typed, people)[0];
    if (absent) throw new DomainError("critique.speaker_absent", { field, params: { name: absent.fullName } });
    throw new DomainError("critique.speaker_unknown", { field, params: { typed } });
  }
  if (another) {
    const names = matches.map((person) => `${person.fullName} – ${person.post}`).join("; ");
    throw new DomainError("critique.speaker_ambiguous", { field, params: { typed, names } });
  }
  refuseIf(speaker.presence !== "present", "critique.speaker_absent", { field, params: { name: speaker.fullName } });
  return speaker;
}
