import { beforeAll, describe, expect, test } from "vitest";
import { closeBallot } from "@/lib/ballots/commands/close-ballot";
import type { Actor } from "@/lib/core/actor";
import { messageFor } from "@/lib/core/errors";
import { editCritique } from "@/lib/critiques/commands/edit-critique";
import { closeCycle } from "@/lib/cycles/commands/close-cycle";
import { getShellFacts } from "@/lib/cycles/queries/shell";
import { findDashboard } from "@/lib/dashboards/queries/get-dashboard";
import type { CommandContext } from "@/lib/db/run-command";
import { receiveDossier } from "@/lib/dossiers/commands/receive-dossier";
import { recordSession } from "@/lib/dossiers/commands/record-session";
import { submitDossier } from "@/lib/dossiers/commands/submit-dossier";
import { getDossier } from "@/lib/dossiers/queries/get-dossier";
import { listLowerDossiers } from "@/lib/dossiers/queries/list-dossiers";
import { getHome } from "@/lib/home/queries/get-home";
import { scheduleMeeting } from "@/lib/meetings/commands/schedule-meeting";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { listSubjects } from "@/lib/obligations/queries/list-subjects";
import { savePlan } from "@/lib/plans/commands/save-plan";
import { getPlanOverview } from "@/lib/plans/queries/get-plan";
import { proposeLevel } from "@/lib/ratings/commands/propose-level";
import { registerComplaint } from "@/lib/ratings/commands/register-complaint";
import { resolveComplaint } from "@/lib/ratings/commands/resolve-complaint";
import { setGroupCap } from "@/lib/ratings/commands/set-group-cap";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { saveReport } from "@/lib/reports/commands/save-report";
import { getReport } from "@/lib/reports/queries/get-report";
import { saveReview } from "@/lib/reviews/commands/save-review";
import { getReview } from "@/lib/reviews/queries/get-review";
import { reportStep } from "@/lib/shortcomings/commands/report-step";
import { verifyShortcoming } from "@/lib/shortcomings/commands/verify-shortcoming";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { DOORS } from "../../security/doors";
import { buildForeignThings, type ForeignThings } from "../../security/foreign-world";
import { act, actorWith } from "../../support/actors";
import { type MeetingWorld, schedulingForm } from "../../support/meetings";
import { refusalOf } from "../../support/refusals";

const NOW = "2025-02-03T08:00:00+07:00";
const now = new Date(NOW);
let world: MeetingWorld;
let things: ForeignThings;
let officers: Record<"province" | "district" | "commune", Actor>;

beforeAll(async () => {
  ({ world, things } = await buildForeignThings());
  officers = {
    province: await actorWith("provincialOfficer", world.province.unit),
    district: await actorWith("districtOfficer", world.province.district),
    commune: world.secretary,
  };
  await closeCycle(act(officers.province, "2025-01-20T08:00:00+07:00"), {
    cycleId: world.cycleId,
    note: "Kết thúc theo chỉ đạo của Thường trực Tỉnh ủy",
    reason: "Còn việc của đơn vị sáp nhập",
    understood: "on",
  });
}, 120_000);

/** The form that the security tests send for the door. */
function formOf(door: string): Record<string, unknown> {
  return { ...DOORS[door]?.[0]?.input(things) };
}

type Case = [string, (ctx: CommandContext, raw: unknown) => Promise<unknown>, keyof typeof officers, () => object];

const REFUSED: Case[] = [
  ["the count of a ballot", closeBallot, "commune", () => formOf("ballots/close-ballot")],
  ["a word in the meeting", editCritique, "commune", () => formOf("critiques/edit-critique")],
  ["a new meeting", scheduleMeeting, "commune", () => schedulingForm([things.collectiveId])],
  ["a proposed level", proposeLevel, "commune", () => formOf("ratings/propose-level")],
  ["a cap", setGroupCap, "commune", () => formOf("ratings/set-group-cap")],
  ["a task result", recordTaskResult, "commune", () => formOf("task-results/record-task-result")],
  ["a review", saveReview, "commune", () => formOf("reviews/save-review")],
  ["a decision", recordSession, "commune", () => formOf("dossiers/record-session")],
  ["a dossier sent", submitDossier, "commune", () => formOf("dossiers/submit-dossier")],
  ["a dossier received", receiveDossier, "district", () => formOf("dossiers/receive-dossier")],
  ["a report", saveReport, "commune", () => formOf("reports/save-report")],
  ["a plan", savePlan, "commune", () => formOf("plans/save-plan")],
  ["a list of who is reviewed", generateObligations, "commune", () => ({ unitId: things.unitId })],
];

describe("RQ-18 nothing of a closed season is changed", () => {
  test.each(REFUSED)("%s is refused with a sentence", async (_what, command, who, form) => {
    const { code, params } = await refusalOf(command(act(officers[who], NOW), form()));
    expect(["cycle.notOpen", "cycle.noneOpen"]).toContain(code);
    expect(messageFor(code, params)).toMatch(/không còn mở|không có đợt kiểm điểm nào đang mở/);
  });
});

describe("RQ-18 what goes on after a season", () => {
  test("RQ-16 shortcomings are put right, reported and confirmed", async () => {
    const step = { shortcomingId: things.shortcomingId, text: "Đã làm", happenedOn: "2025-02-01" };
    await reportStep(act(officers.commune, NOW), { ...step, version: 1, statusAfter: "fixed" });
    const verdict = { shortcomingId: things.shortcomingId, version: 2, verdict: "verified", text: "Công nhận" };
    await verifyShortcoming(act(officers.district, NOW), verdict);
  });

  test("R20.21 complaints come and are settled", async () => {
    const { complaintId } = await registerComplaint(act(officers.district, NOW), {
      subjectId: things.subjectId,
      kind: "complaint",
      summary: "Đơn về kết quả",
      receivedOn: "2025-02-01",
    });
    const answer = { outcome: "Giữ nguyên kết quả", resolvedOn: "2025-02-02", version: 1 };
    for (const id of [complaintId, things.complaintId]) {
      await resolveComplaint(act(officers.district, NOW), { ...answer, complaintId: id });
    }
  });
});

describe("RQ-18 a closed season is read until the next one opens", () => {
  test("the frame of every page says that it is over, since when", async () => {
    expect(await getShellFacts(officers.commune, now)).toMatchObject({
      seasonLabel: "Năm 2024 (đã kết thúc)",
      deadlineLine: { isEnd: true, text: expect.stringContaining("đã kết thúc ngày 20/01/2025") },
    });
  });

  test("the first page: the province opens the next, others follow what is to be put right, a member reads what comes", async () => {
    const idsOf = async (actor: Actor) =>
      (await getHome(actor, now)).groups.flatMap((group) => group.tasks.map((task) => task.id));
    expect(await idsOf(officers.province)).toEqual(["open-cycle", "follow-shortcomings"]);
    expect(await idsOf(officers.commune)).toEqual(["follow-shortcomings"]);
    const member = await actorWith("member", world.cell.unit);
    expect(await idsOf(member)).toEqual([]);
    expect((await getHome(member, now)).empty.title).toMatch(/đã kết thúc$/);
  });

  test("dashboard, subjects, meetings, plans, dossiers and reports are those of the season that ended", async () => {
    const { commune } = officers;
    const { unitId } = things;
    const page = { page: 1 };
    const dashboard = await findDashboard(commune, now, { unitId, track: "official", page: null });
    expect(dashboard).toMatchObject({ year: 2024 });
    expect((await listSubjects(commune, unitId, {}, now)).total).toBeGreaterThan(0);
    const meetings = await listMeetings(commune, now, { search: "", status: "", week: "", unitId: "", ...page });
    expect(meetings.total).toBe(1);
    expect((await getPlanOverview(commune, unitId)).season?.year).toBe(2024);
    const district = world.province.district.id;
    const lower = await listLowerDossiers(officers.district, now, district, { search: "", state: "", ...page });
    expect(lower.rows.map((row) => row.state)).toContain("sent");
    expect((await getReport(commune, now, unitId)).year).toBe(2024);
  });

  test("and no screen offers to change it", async () => {
    const { commune, district } = officers;
    const meeting = await getMeeting(commune, things.meetingId);
    expect(Object.values(meeting.may).filter((verdict) => verdict.allowed)).toEqual([]);
    const subject = await getSubject(commune, things.subjectId);
    const dossier = await getDossier(district, now, things.unitId);
    const report = await getReport(commune, now, things.unitId);
    const review = await getReview(commune, { kind: "person", id: things.personId });
    const plan = await getPlanOverview(commune, things.unitId);
    for (const { may } of [subject, dossier, report, review, plan]) {
      expect(Object.values(may).filter((verdict) => verdict.allowed)).toEqual([]);
    }
  });
});
