import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { formatDay } from "../../core/format";
import type { SheetValue } from "../../core/sheet";
import { read } from "../../db/read";
import { remaining } from "../../meetings/queries/load-people";
import { type TemplateSheet, templateOf } from "../../spreadsheets/write-workbook";
import { ATTENDANCE_FIELDS, BALLOT_FIELDS, ITEM_FIELDS, MEETING_NOTES, MEETING_SHEETS } from "../rules/meeting-fields";
import type { Field } from "../rules/table";
import { type ImportMeeting, loadImportMeeting } from "./meeting-facts";
import { columnOf } from "./people-template";

/** The results of one meeting to be filled in: its people, its items, its ballots, and in a hidden sheet which state of the meeting it is. */
export async function getMeetingTemplate(actor: Actor, meetingId: string): Promise<Buffer> {
  const meeting = await read(actor, (db) => loadImportMeeting(db, actor, meetingId));
  return templateOf([attendanceSheet(meeting), itemSheet(meeting), ballotSheet(meeting)], MEETING_NOTES, {
    kind: "meetingResults",
    template: "1",
    meeting: meeting.view.id,
    stamp: meeting.stamp,
  });
}

function sheetOf(name: string, { view }: ImportMeeting, fields: readonly Field[], rows: SheetValue[][]): TemplateSheet {
  const heading = [
    `${name} – ${view.title}`,
    `${formatDay(view.day)} ${view.time} · ${view.unit.name}. Chỉ điền các ô trắng.`,
  ];
  const columns = fields.map((field) =>
    columnOf(field, Array.isArray(field.read) ? field.read.map((choice) => choice.label) : []),
  );
  return { name, heading, columns, rows, emptyRows: 0, protect: true };
}

const PRESENCE = { present: "Có mặt", absent: "Vắng mặt", unknown: null } as const;

function attendanceSheet(meeting: ImportMeeting): TemplateSheet {
  const rows = remaining(meeting.view.people).map((person): SheetValue[] => [
    person.id,
    person.fullName,
    person.post,
    PRESENCE[person.presence],
    person.absenceReason,
    person.isChair ? "Chủ trì" : person.isRecorder ? "Thư ký" : null,
  ]);
  return sheetOf(MEETING_SHEETS.attendance, meeting, ATTENDANCE_FIELDS, rows);
}

function itemSheet(meeting: ImportMeeting): TemplateSheet {
  const { facts, view } = meeting;
  const rows = facts.items.map((item): SheetValue[] => {
    const kept = foundOrRefuse(view.agenda.find(({ id }) => id === item.itemId));
    const phrase = facts.kinds.find(({ kind }) => kind === item.kind)?.phrase ?? "";
    const isFirst = kept.subjectIds[0] === item.subjectId;
    return [item.id, item.name, phrase, isFirst ? kept.conclusion : null, null, null, null, null, null];
  });
  return sheetOf(MEETING_SHEETS.items, meeting, ITEM_FIELDS, rows);
}

function ballotSheet(meeting: ImportMeeting): TemplateSheet {
  const rows = meeting.facts.kinds.map(({ kind, phrase }): SheetValue[] => [
    kind,
    phrase,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  return sheetOf(MEETING_SHEETS.ballots, meeting, BALLOT_FIELDS, rows);
}
