import { DomainError, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayDo } from "../policy";
import { loadPeople, type MeetingPerson, remaining } from "../queries/load-people";
import { lockMeeting } from "../queries/lock-meeting";
import type { Presence } from "../rules";
import { EXCUSE_REASONS, isOutsideBase } from "../rules/attendance";
import { recordAttendanceSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";

type Line = { id: string; presence: Presence; reason: string | null };
type Typed = { presence: Presence; reason: string };

/** Check-in: who is there, who is not and why, who chairs and who writes. "Tất cả có mặt" is about presence only. */
export async function recordAttendance(ctx: CommandContext, raw: unknown): Promise<{ present: number }> {
  const input = recordAttendanceSchema.parse(raw);
  return runCommand(ctx, "meeting.recordAttendance", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("recordAttendance", inner.actor, meeting));
    const people = remaining(await loadPeople(tx, meeting));
    const lines = people.map((person) => lineFor(person, input.people[person.id], input.allPresent !== undefined));
    for (const line of lines) {
      refuseIf(line.presence === "absent" && line.reason === null, "meeting.absence_needs_reason", {
        field: `people.${line.id}.reason`,
      });
    }
    await writeLines(tx, lines);
    await nameRoles(tx, people, input);
    if (meeting.status === "scheduled") {
      await tx.meeting.update({
        where: { id: meeting.id },
        data: { status: "checkedIn", version: { increment: 1 } },
        select: { id: true },
      });
    }
    const present = lines.filter((line) => line.presence === "present").length;
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.attendanceRecorded",
      summary: `Điểm danh “${meeting.title}”: có mặt ${present} trên ${lines.length} người trong danh sách`,
      after: { present, absent: lines.filter((line) => line.presence === "absent").length },
    });
    return { present };
  });
}

function lineFor(person: MeetingPerson, typed: Typed | undefined, allPresent: boolean): Line {
  const presence = typed?.presence ?? person.presence;
  if (presence === "absent") {
    return { id: person.id, presence, reason: typed?.reason || person.absenceReason || excuseReason(person) };
  }
  if (!allPresent || presence === "present") return { id: person.id, presence, reason: null };
  const excused = excuseReason(person);
  const isExcused = excused !== null && person.capacities.some((entry) => isOutsideBase(person, entry.kind));
  return isExcused
    ? { id: person.id, presence: "absent", reason: excused }
    : { id: person.id, presence: "present", reason: null };
}

function excuseReason(person: MeetingPerson): string | null {
  if (person.activeElsewhere) return "Sinh hoạt tạm thời nơi khác";
  return person.excused === null ? null : EXCUSE_REASONS[person.excused];
}

async function writeLines(tx: Tx, lines: readonly Line[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE participant SET presence = line.presence::presence, absence_reason = line.reason
    FROM unnest(${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.presence)}::text[], ${lines.map((line) => line.reason ?? "")}::text[])
      AS typed (id, presence, typed_reason)
    CROSS JOIN LATERAL (SELECT typed.presence, CASE WHEN typed.presence = 'absent' THEN nullif(typed.typed_reason, '') END AS reason) line
    WHERE participant.id = typed.id`;
}

type Roles = { chairId: string; recorderId: string };

async function nameRoles(tx: Tx, people: readonly MeetingPerson[], { chairId, recorderId }: Roles): Promise<void> {
  const chair = chairId ? people.find((person) => person.id === chairId) : people.find((person) => person.isChair);
  if (chairId && !chair?.capacities.some((entry) => entry.capacity === "voting")) {
    throw new DomainError("participant.chair_must_belong", { field: "chairId" });
  }
  const recorder = people.find((person) => person.id === recorderId);
  if (recorderId && !recorder) throw new DomainError("notFound", { field: "recorderId" });
  const meetingIds = people.map((person) => person.id);
  await tx.participant.updateMany({
    where: { id: { in: meetingIds.filter((id) => id !== chair?.id) }, isChair: true },
    data: { isChair: false },
  });
  if (chair) await tx.participant.update({ where: { id: chair.id }, data: { isChair: true }, select: { id: true } });
  if (!recorder) return;
  await tx.participant.updateMany({
    where: { id: { in: meetingIds.filter((id) => id !== recorder.id) }, isRecorder: true },
    data: { isRecorder: false },
  });
  await tx.participant.update({ where: { id: recorder.id }, data: { isRecorder: true }, select: { id: true } });
}
