import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { recordImport } from "@/lib/imports/commands/record-import";
import { uploadImport } from "@/lib/imports/commands/upload-import";
import type { DraftRow } from "@/lib/imports/dto";
import { getDraft, listDraftRows } from "@/lib/imports/queries/get-draft";
import { getMeetingTemplate } from "@/lib/imports/queries/meeting-template";
import { ATTENDANCE_FIELDS, BALLOT_FIELDS, ITEM_FIELDS } from "@/lib/imports/rules/meeting-fields";
import type { Field } from "@/lib/imports/rules/table";
import { rescheduleMeeting } from "@/lib/meetings/commands/reschedule-meeting";
import { readWorkbook } from "@/lib/spreadsheets/read-workbook";
import { act, actorWith } from "../../support/actors";
import { agendaOf, buildMeetingWorld, DURING, type MeetingWorld, schedule } from "../../support/meetings";
import { codeOf } from "../../support/refusals";
import { type HandSheet, spreadsheet } from "../../support/spreadsheets";

let world: MeetingWorld;
let officer: Actor;
let meetingId: string;

beforeAll(async () => {
  world = await buildMeetingWorld();
  officer = world.secretary;
  meetingId = await schedule(officer, world.commune.standingCommittee.id);
});

type Fill = (
  sheet: string,
  field: string,
  row: Record<string, string>,
  index: number,
) => string | number | null | undefined;

/** The template of a meeting as a person fills it in. */
async function filled(id: string, actor: Actor, fill: Fill): Promise<Buffer> {
  const { sheets } = await readWorkbook(await getMeetingTemplate(actor, id));
  const known: Record<string, readonly Field[]> = {
    "Điểm danh": ATTENDANCE_FIELDS,
    "Kết luận và số phiếu": ITEM_FIELDS,
    "Kiểm phiếu": BALLOT_FIELDS,
  };
  const hand = sheets.map((sheet): HandSheet => {
    const fields = known[sheet.name];
    const rows = sheet.rows.map((row) => row.cells.map((cell) => cell.text));
    if (!fields) return { name: sheet.name, rows, hidden: sheet.hidden };
    const [first = [], second = [], headings = [], ...lines] = rows;
    return {
      name: sheet.name,
      rows: [
        first,
        second,
        headings,
        ...lines.map((line, index) => {
          const row = Object.fromEntries(fields.map(({ key }, column) => [key, line[column] ?? ""]));
          return fields.map(({ key }, column) => {
            const typed = fill(sheet.name, key, row, index);
            return typed === undefined ? (line[column] ?? null) : typed;
          });
        }),
      ],
    };
  });
  return spreadsheet(hand, { strings: "inline" });
}

/** Everybody there, the first voter chairs as the register says, the second writes; everything "good". */
function allGood(voters: number): Fill {
  return (_sheet, field, _row, index) => {
    if (field === "presence") return "Có mặt";
    if (field === "duty") return index === 1 ? "Thư ký" : index === 0 ? "Chủ trì" : null;
    if (field === "conclusion") return "- Ưu điểm: đoàn kết.";
    if (field === "good") return voters;
    if (["excellent", "fair", "failed", "blank", "lost", "invalid"].includes(field)) return 0;
    if (["issued", "returned", "valid"].includes(field)) return voters;
    return field === "tellers" ? "Hai đồng chí" : undefined;
  };
}

async function upload(file: Buffer, actor: Actor = officer): Promise<string> {
  const input = { kind: "meetingResults", meetingId, fileName: "ket-qua.xlsx" };
  return (await uploadImport(act(actor, DURING), input, file)).draftId;
}

const rowsOf = async (draftId: string): Promise<DraftRow[]> =>
  (await listDraftRows(officer, draftId, { shown: null, page: 1 })).rows;

async function record(draftId: string, now = DURING) {
  const { version } = await getDraft(officer, draftId);
  return recordImport(act(officer, now), { draftId, version });
}

describe("RQ-09 the results of a meeting from a file", () => {
  test("every mismatch is named at its line and column with its arithmetic; nothing is written", async () => {
    const good = allGood(3);
    const file = await filled(meetingId, officer, (sheet, field, row, index) => {
      if (field === "good" && index === 1) return 2;
      if (field === "returned") return 2;
      if (field === "conclusion" && index === 2) return null;
      return good(sheet, field, row, index);
    });
    const draftId = await upload(file);
    const texts = (await rowsOf(draftId)).flatMap((row) =>
      row.problems.map(({ column, text }) => `${column}: ${text}`),
    );
    expect(texts.join("\n")).toContain("2 + 0 = 2 ≠ 3");
    expect(texts.join("\n")).toMatch(/0 \+ 2 \+ 0 \+ 0 \+ 0 = 2 ≠ 3/);
    expect(texts).toContain("Kết luận của chủ trì: Chưa ghi kết luận của chủ trì.");
    expect(await codeOf(record(draftId))).toBe("import.hasProblems");
    expect(await database().ballot.count({ where: { meetingId } })).toBe(0);
  });

  test("what only the commands know – the day, the quorum – is asked before anything is written", async () => {
    const good = allGood(1);
    const file = await filled(meetingId, officer, (sheet, field, row, index) => {
      const isAway = sheet === "Điểm danh" && index > 0;
      if (isAway && field === "presence") return "Vắng mặt";
      if (isAway && field === "reason") return "Ốm";
      if (field === "duty") return index === 0 ? "Chủ trì" : null;
      if (sheet === "Kết luận và số phiếu" && index > 1 && !["id", "name", "ballot"].includes(field)) return null;
      return good(sheet, field, row, index);
    });
    const draftId = await upload(file);
    const { problems } = await getDraft(officer, draftId);
    const lines = (await rowsOf(draftId)).filter(({ outcome }) => outcome === "problem");
    expect([...problems, ...lines].length).toBeGreaterThan(0);
    expect((await database().meeting.findUniqueOrThrow({ where: { id: meetingId } })).status).toBe("scheduled");
    expect(await database().participant.count({ where: { meetingId, presence: "absent" } })).toBe(0);
  });

  test("a meeting that is still to come is refused in words", async () => {
    const file = await filled(meetingId, officer, allGood(3));
    const input = { kind: "meetingResults", meetingId, fileName: "som.xlsx" };
    const { draftId } = await uploadImport(act(officer, "2024-12-04T08:00:00+07:00"), input, file);
    expect((await getDraft(officer, draftId)).problems[0]?.text).toContain("05/12/2024");
  });

  test("a stale template is refused with a sentence, and so is that of another meeting", async () => {
    const file = await filled(meetingId, officer, allGood(3));
    const { version } = await database().meeting.findUniqueOrThrow({ where: { id: meetingId } });
    await rescheduleMeeting(act(officer, "2024-12-02T08:00:00+07:00"), {
      meetingId,
      version,
      title: "Lịch mới",
      place: "Nơi khác",
      startsAt: { day: "2024-12-05", time: "08:30" },
    });
    expect(await codeOf(upload(file))).toBe("import.staleTemplate");
    const own = meetingId;
    meetingId = await schedule(world.cellSecretary, world.cell.collective.id);
    expect(await codeOf(upload(file))).toBe("import.otherMeeting");
    meetingId = own;
  });

  test("A.4 the template and the file of a foreign meeting are not found", async () => {
    const foreign = await actorWith("grassrootsOfficer", world.province.foreignCommune.unit);
    expect(await codeOf(getMeetingTemplate(foreign, meetingId))).toBe("notFound");
    const file = await filled(meetingId, officer, allGood(3));
    expect(await codeOf(upload(file, foreign))).toBe("notFound");
    const auditor = await actorWith("auditor", world.province.district);
    expect(await codeOf(upload(file, auditor))).toBe("notAllowed");
    const draftId = await upload(file);
    const district = await actorWith("districtOfficer", world.province.district);
    expect(await codeOf(getDraft(district, draftId))).toBe("notFound");
  });

  test("attendance, conclusions and counts go through the commands of the meeting", async () => {
    const draftId = await upload(await filled(meetingId, officer, allGood(3)));
    const draft = await getDraft(officer, draftId);
    expect(draft.problems).toEqual([]);
    expect(draft.counts).toMatchObject({ problem: 0 });
    expect((await database().meeting.findUniqueOrThrow({ where: { id: meetingId } })).status).toBe("scheduled");
    expect(await database().auditEvent.count({ where: { subjectId: meetingId, event: "meeting.opened" } })).toBe(0);
    expect(await record(draftId)).toMatchObject({ recorded: true });
    const meeting = await database().meeting.findUniqueOrThrow({
      where: { id: meetingId },
      include: { ballots: { include: { entries: true } } },
    });
    expect(meeting.status).toBe("voting");
    expect((await agendaOf(meetingId)).every((item) => item.conclusion === "- Ưu điểm: đoàn kết.")).toBe(true);
    expect(meeting.ballots).toMatchObject([{ status: "closed", valid: 3 }]);
    expect(meeting.ballots[0]?.entries.every((entry) => entry.good === 3 && entry.excellent === 0)).toBe(true);
    const events = await database().auditEvent.findMany({ where: { subjectId: meetingId }, select: { event: true } });
    const expected = ["meeting.attendanceRecorded", "meeting.opened"];
    expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(expected));
    expect(await codeOf(getMeetingTemplate(officer, meetingId))).toBe("import.meetingVoted");
    expect(await codeOf(record(draftId))).toBe("import.closed");
  });
});
