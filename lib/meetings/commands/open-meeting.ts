import { dayOf } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { formatDayWithWeekday } from "../../core/format";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import type { Pack } from "../../regulations/pack";
import type { CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { mayDo } from "../policy";
import { type AgendaRow, kindsOf, loadAgenda } from "../queries/load-agenda";
import { loadPeople, type MeetingPerson, remaining } from "../queries/load-people";
import { lockMeeting, packOfMeeting } from "../queries/lock-meeting";
import { kindPhrase } from "../rules";
import { quorumFor } from "../rules/attendance";
import { openMeetingSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";

/** Khai mạc: everyone checked in, chair and recorder there, quorate for every kind of subject; absent subjects wait for a supplementary review (R20.13). */
export async function openMeeting(ctx: CommandContext, raw: unknown): Promise<{ postponed: number }> {
  const input = openMeetingSchema.parse(raw);
  return runCommand(ctx, "meeting.open", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("open", inner.actor, meeting));
    const day = dayOf(meeting.startsAt);
    refuseIf(dayOf(inner.now) < day, "meeting.too_early", { params: { day: formatDayWithWeekday(day) } });
    const people = remaining(await loadPeople(tx, meeting));
    const agenda = await loadAgenda(tx, meeting.id);
    const pack = await packOfMeeting(tx, meeting);
    refuseUnready(people);
    refuseUnlessQuorate(pack, kindsOf(agenda), people);
    const postponed = pack.parameters["absence.readOut"].value ? [] : absentSubjects(agenda, people);
    await postponeItems(tx, postponed);
    await tx.meeting.update({
      where: { id: meeting.id },
      data: { status: "reviewing", openedAt: inner.now, version: { increment: 1 } },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.opened",
      summary: `Khai mạc “${meeting.title}”${postponed.length > 0 ? `; ${postponed.length} người vắng mặt chuyển sang kiểm điểm bổ sung` : ""}`,
      after: { postponed: postponed.map((item) => item.name) },
    });
    return { postponed: postponed.length };
  });
}

function refuseUnready(people: readonly MeetingPerson[]): void {
  const unknown = people.filter(
    (person) => person.presence === "unknown" && person.capacities.some((entry) => entry.capacity === "voting"),
  );
  if (unknown.length > 0) {
    const names = unknown.slice(0, 5).map((person) => person.fullName);
    const rest = unknown.length > names.length ? "…" : "";
    throw new DomainError("meeting.attendance_incomplete", {
      params: { count: unknown.length, names: names.join(", ") + rest },
    });
  }
  const present = people.filter((person) => person.presence === "present");
  refuseIf(!present.some((person) => person.isChair), "meeting.chair_absent");
  refuseIf(!present.some((person) => person.isRecorder), "meeting.recorder_absent");
}

/** Quorum stands before the review and again before every ballot. */
export function refuseUnlessQuorate(pack: Pack, kinds: readonly ReviewKind[], people: readonly MeetingPerson[]): void {
  for (const kind of kinds) {
    const { quorate, present, base, needed } = quorumFor(pack, kind, people);
    refuseIf(!quorate, "meeting.not_quorate", { params: { subject: kindPhrase(kind), present, base, needed } });
  }
}

function absentSubjects(agenda: readonly AgendaRow[], people: readonly MeetingPerson[]) {
  const byPerson = new Map(people.map((person) => [person.personId, person]));
  return agenda.flatMap((item) => {
    if (item.personId === null) return [];
    const person = byPerson.get(item.personId);
    if (person?.presence === "present") return [];
    return [{ ...item, reason: person?.absenceReason ?? "Không có mặt tại hội nghị" }];
  });
}

/** Two statements however many are absent. */
async function postponeItems(tx: Tx, items: readonly (AgendaRow & { reason: string })[]): Promise<void> {
  if (items.length === 0) return;
  await tx.$executeRaw`
    UPDATE agenda_item SET postponed_reason = absent.reason, version = agenda_item.version + 1
    FROM unnest(${items.map((item) => item.id)}::uuid[], ${items.map((item) => item.reason)}::text[]) AS absent (id, reason)
    WHERE agenda_item.id = absent.id`;
  await tx.obligation.updateMany({
    where: { id: { in: items.flatMap((item) => item.obligationIds) } },
    data: { status: "absent" },
  });
}
