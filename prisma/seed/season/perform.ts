import { proposedRows } from "../../../lib/ballots/rules/results";
import { dayOf } from "../../../lib/core/calendar";
import { formatDateTimeWithWeekday } from "../../../lib/core/format";
import { newId } from "../../../lib/core/ids";
import { foldForSearch } from "../../../lib/core/vietnamese";
import type { AgendaRow } from "../../../lib/meetings/queries/load-agenda";
import type { MeetingPerson } from "../../../lib/meetings/queries/load-people";
import { proposedTitle } from "../../../lib/meetings/rules";
import { type AgendaSubject, orderAgenda } from "../../../lib/meetings/rules/agenda";
import { proposeFor } from "../../../lib/meetings/rules/participants";
import { composeMinutes } from "../../../lib/minutes/queries/assemble-minutes";
import type { Pack } from "../../../lib/regulations/pack";
import { EXCUSES } from "../../../lib/regulations/subjects";
import { auditRow } from "./audit-rows";
import { holdBallots } from "./ballots";
import { claimedOn } from "./claims";
import { conductReview, writeItem } from "./review-round";
import type { SeasonRows } from "./rows";
import { addMinutes, isBodyTrack, type MeetingScript, type Taken } from "./script";
import type { Held, Stage } from "./stage";

/** Writes one meeting as the commands would leave it: agenda and participants by rule, review, ballots, result, minutes. */
export function performMeeting(stage: Stage, rows: SeasonRows, script: MeetingScript): void {
  const held = prepare(stage, rows, script);
  if (script.state === "scheduled") {
    for (const item of held.agenda) {
      writeItem(rows, held, item, null);
      for (const id of item.obligationIds) rows.states.set(id, { status: "scheduled", on: null });
    }
    logMeeting(stage, rows, held, {});
    finish(rows, held, { status: "scheduled", version: 1 });
    return;
  }
  const openedAt = addMinutes(held.startsAt, 5);
  const { critiques, endedAt } = conductReview(stage, rows, held, addMinutes(openedAt, 5));
  const ballots = holdBallots(stage, rows, held, endedAt);
  const announcedAt = addMinutes(endedAt, 30);
  announce(rows, held, { ballots, announcedAt });
  if (script.state === "announced") {
    logMeeting(stage, rows, held, { announcedAt });
    finish(rows, held, { status: "announced", version: 5, openedAt: openedAt.toISOString() });
    return;
  }
  const signedAt = addMinutes(announcedAt, 15).toISOString();
  const superior = stage.register.unit(script.unitId).parentId;
  const meeting = { ...script, title: held.title, startsAt: held.startsAt, unit: stage.register.unit(script.unitId) };
  const content = composeMinutes(meeting, {
    pack: held.pack,
    people: held.people,
    agenda: held.agenda,
    critiques,
    claimed: claimedOn(stage, held.agenda),
    ballots,
    superior: superior === null ? null : stage.register.unit(superior).name,
  });
  rows.minutes.push({ id: newId(), meetingId: held.id, content, remarks: null, signedAt });
  logMeeting(stage, rows, held, { announcedAt, signedAt });
  finish(rows, held, { status: "closed", version: 6, openedAt: openedAt.toISOString(), closedAt: signedAt });
}

/** The steps of the meeting that the log keeps. */
function logMeeting(
  stage: Stage,
  rows: SeasonRows,
  held: Held,
  steps: { announcedAt?: Date; signedAt?: string },
): void {
  const { script, title, id } = held;
  const common = {
    by: script.typedBy,
    unit: stage.register.unit(script.unitId),
    subjectType: "meeting",
    subjectId: id,
  };
  const scheduled = `Lập lịch hội nghị kiểm điểm ${script.bodies.map((body) => body.name).join(", ")}: ${formatDateTimeWithWeekday(held.startsAt)}, ${held.agenda.length} đối tượng`;
  rows.audit.push(
    auditRow({ ...common, event: "meeting.scheduled", at: new Date(script.scheduledAt), summary: scheduled }),
  );
  if (steps.announcedAt) {
    const summary = `Công bố kết quả “${title}”`;
    rows.audit.push(auditRow({ ...common, event: "rating.announced", at: steps.announcedAt, summary }));
  }
  if (steps.signedAt) {
    const summary = `Ký biên bản “${title}”`;
    rows.audit.push(auditRow({ ...common, event: "meeting.minutesSigned", at: new Date(steps.signedAt), summary }));
  }
}

type End = { status: "scheduled" | "announced" | "closed"; version: number; openedAt?: string; closedAt?: string };

function finish(rows: SeasonRows, held: Held, end: End): void {
  const { script, id, title, startsAt } = held;
  rows.meetings.push({
    id,
    cycleId: rows.cycleId,
    unitId: script.unitId,
    collectiveId: script.hostId,
    kind: script.kind,
    supplementsId: script.supplements === null ? null : (rows.meetingIds.get(script.supplements) ?? null),
    title,
    searchTitle: foldForSearch(`${title} ${rows.unitName(script.unitId)} ${script.place}`),
    place: script.place,
    startsAt: startsAt.toISOString(),
    createdAt: new Date(script.scheduledAt).toISOString(),
    openedAt: null,
    closedAt: null,
    ...end,
  });
}

function prepare(stage: Stage, rows: SeasonRows, script: MeetingScript): Held {
  const id = newId();
  rows.meetingIds.set(script.key, id);
  const startsAt = new Date(script.startsAt);
  const pack = stage.packOf(script.unitId);
  const people = summonPeople(stage, script, pack);
  for (const [ordinal, person] of people.entries()) {
    const { id: participantId, personId, post, isChair, isRecorder, presence, absenceReason, capacities } = person;
    rows.participants.push({
      id: participantId,
      meetingId: id,
      personId,
      post,
      ordinal,
      isChair,
      isRecorder,
      presence,
      absenceReason,
    });
    for (const { kind, capacity, reason, citation } of capacities) {
      rows.capacities.push({ participantId, subjectKind: kind, capacity, reason, citation });
    }
  }
  const agenda = setAgenda(stage, script, people);
  const title = proposedTitle(
    script.bodies.map((body) => body.name),
    script.kind === "supplementary",
  );
  return { id, script, pack, startsAt, title, people, agenda };
}

function summonPeople(stage: Stage, script: MeetingScript, pack: Pack): MeetingPerson[] {
  const { register } = stage;
  const day = dayOf(new Date(script.startsAt));
  const facts = register.summon({ unitId: script.unitId, hostId: script.hostId, bodies: script.bodies, day });
  const kinds = script.bodies.map((body) => body.kind);
  const proposals = proposeFor(pack, kinds, facts);
  const chair = proposals.find((proposal) => proposal.isChair);
  return proposals.map((proposal): MeetingPerson => {
    const conditions = register.conditionsOf(proposal.personId, day);
    const reason = script.absent.get(proposal.personId) ?? null;
    return {
      id: newId(),
      personId: proposal.personId,
      fullName: proposal.fullName,
      post: proposal.post,
      isChair: proposal === chair,
      isRecorder: proposal.personId === script.recorderId,
      presence: script.state === "scheduled" ? "unknown" : reason === null ? "present" : "absent",
      absenceReason: reason,
      removedReason: null,
      capacities: proposal.capacities.map((entry) => ({ ...entry, reason: entry.text })),
      excused: EXCUSES.find((excuse) => conditions.includes(excuse)) ?? null,
      activeElsewhere: conditions.includes("temporaryActivity"),
    };
  });
}

type Ordered = Taken & AgendaSubject & { title: string | null };

function setAgenda(stage: Stage, script: MeetingScript, people: readonly MeetingPerson[]): AgendaRow[] {
  const subjects = script.taken.map((taken): Ordered => {
    const seat = stage.register
      .seatsOf(taken.place.collectiveId)
      .find((row) => row.personId === taken.subject.personId);
    return {
      ...taken,
      obligationId: taken.place.id,
      kind: taken.body.kind,
      track: taken.subject.track,
      role: taken.place.role,
      name: taken.subject.name,
      title: seat?.title ?? taken.subject.title,
      seatOrdinal: seat?.ordinal ?? 0,
    };
  });
  return orderAgenda(subjects).map((entry, index): AgendaRow => {
    const person = people.find((candidate) => candidate.personId === entry.subject.personId);
    const missing = entry.subject.personId !== null && person?.presence !== "present" && script.state !== "scheduled";
    const reason = missing ? (person?.absenceReason ?? "Không có mặt tại hội nghị") : undefined;
    return {
      id: newId(),
      ordinal: index + 1,
      kind: entry.kind,
      track: entry.track,
      role: isBodyTrack(entry.track) ? null : entry.role,
      personId: entry.subject.personId,
      collectiveId: entry.subject.collectiveId,
      name: entry.name,
      title: entry.title,
      status: "pending",
      openedAt: null,
      conclusion: null,
      postponed: reason !== undefined,
      postponedReason: reason ?? null,
      version: reason === undefined ? 1 : 2,
      obligationIds: [entry.place.id],
      subjectIds: [entry.subject.id],
      places: [{ subjectId: entry.subject.id, collectiveId: entry.place.collectiveId }],
    };
  });
}

type Announcement = { ballots: ReturnType<typeof holdBallots>; announcedAt: Date };

/** The counts become vote values by the pack's threshold; everything concluded counts as reviewed on the day. */
function announce(rows: SeasonRows, held: Held, { ballots, announcedAt }: Announcement): void {
  const ratedOn = dayOf(held.startsAt);
  const items = new Map(held.agenda.map((item) => [item.id, item]));
  for (const ballot of ballots) {
    for (const { entry, level, explanation } of proposedRows(held.pack, ballot, held.people)) {
      const placeId = items.get(entry.agendaItemId)?.places[0]?.collectiveId;
      if (level === null || placeId === undefined) continue;
      rows.addRating({
        subjectId: entry.subjectId,
        stage: "vote",
        level,
        placeId,
        ballotId: ballot.id,
        explanation,
        ratedOn,
        recordedAt: announcedAt,
        by: held.script.typedBy,
      });
    }
  }
  for (const item of held.agenda) {
    const [place] = item.places;
    const [obligationId] = item.obligationIds;
    if (place === undefined || obligationId === undefined) continue;
    rows.states.set(
      obligationId,
      item.postponed ? { status: "absent", on: null } : { status: "reviewed", on: ratedOn },
    );
  }
}
