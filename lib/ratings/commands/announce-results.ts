import { z } from "zod";
import { finalBallots, loadBallots } from "../../ballots/queries/load-ballots";
import { proposedRows } from "../../ballots/rules/results";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError } from "../../core/errors";
import { idInput } from "../../core/inputs";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { auditMeeting } from "../../meetings/commands/audit-meeting";
import { mayDo } from "../../meetings/policy";
import { type AgendaRow, kindsOf, loadAgenda } from "../../meetings/queries/load-agenda";
import { loadPeople, remaining } from "../../meetings/queries/load-people";
import { type LockedMeeting, lockMeeting, packOfMeeting } from "../../meetings/queries/lock-meeting";
import { kindPhrase } from "../../meetings/rules";
import { type NewRating, recordRatings } from "../../obligations/commands/record-ratings";

const announceResultsSchema = z.object({ meetingId: idInput });

/**
 * Công bố: the final ballots become `vote` values with the level that the pack's threshold proposes, and everything
 * concluded counts as reviewed on the day of the meeting (RQ-09). A subject for whom no level was reached stays without a vote value.
 */
export async function announceResults(
  ctx: CommandContext,
  raw: unknown,
): Promise<{ rated: number; unresolved: string[] }> {
  const input = announceResultsSchema.parse(raw);
  return runCommand(ctx, "rating.announce", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("announce", inner.actor, meeting));
    const concluded = (await loadAgenda(tx, meeting.id)).filter((item) => item.status === "concluded");
    const { ratings, unresolved } = await ratingsOf(tx, meeting, concluded);
    await recordRatings(tx, inner, ratings);
    await tx.obligation.updateMany({
      where: { id: { in: concluded.flatMap((item) => item.obligationIds) } },
      data: { status: "reviewed", reviewedOn: toDateColumn(dayOf(meeting.startsAt)) },
    });
    await tx.meeting.update({
      where: { id: meeting.id },
      data: { status: "announced", version: { increment: 1 } },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "rating.announced",
      summary: `Công bố kết quả “${meeting.title}”: ${ratings.length} đối tượng có mức đề xuất${unresolved.length > 0 ? `, ${unresolved.length} đối tượng chưa đủ phiếu cho mức nào` : ""}`,
      after: { rated: ratings.length, unresolved: unresolved.length },
    });
    return { rated: ratings.length, unresolved };
  });
}

async function ratingsOf(
  tx: Tx,
  meeting: LockedMeeting,
  concluded: readonly AgendaRow[],
): Promise<{ ratings: NewRating[]; unresolved: string[] }> {
  const ballots = finalBallots(await loadBallots(tx, meeting.id)).filter((ballot) => ballot.status === "closed");
  const missing = kindsOf(concluded).filter((kind) => !ballots.some((ballot) => ballot.kind === kind));
  if (missing.length > 0) {
    throw new DomainError("rating.ballots_missing", { params: { missing: missing.map(kindPhrase).join(", ") } });
  }
  const pack = await packOfMeeting(tx, meeting);
  const people = remaining(await loadPeople(tx, meeting));
  const items = new Map(concluded.map((item) => [item.id, item]));
  const rows = ballots.flatMap((ballot) => proposedRows(pack, ballot, people).map((row) => ({ ballot, ...row })));
  const ratings = rows.flatMap(({ ballot, entry, level, explanation }): NewRating[] => {
    const places = items.get(entry.agendaItemId)?.places ?? [];
    const placeId = places.find((place) => place.subjectId === entry.subjectId)?.collectiveId;
    if (level === null || placeId === undefined) return [];
    const ratedOn = dayOf(meeting.startsAt);
    return [{ subjectId: entry.subjectId, stage: "vote", level, ratedOn, placeId, ballotId: ballot.id, explanation }];
  });
  return { ratings, unresolved: rows.filter((row) => row.level === null).map((row) => row.entry.name) };
}
