import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { getHome } from "@/lib/home/queries/get-home";
import type { PlacedTask } from "@/lib/home/rules/task";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { listSubjects } from "@/lib/ratings/queries/list-subjects";
import { answerProposal } from "@/lib/reports/commands/answer-proposal";
import { saveReport } from "@/lib/reports/commands/save-report";
import { sendReport } from "@/lib/reports/commands/send-report";
import { recordShortcoming } from "@/lib/shortcomings/commands/record-shortcoming";
import { act, actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltProvince, buildCell, buildProvince } from "../../support/build";
import { type BuiltSeason, openSeason } from "../../support/cycles";
import { statementsOf } from "../../support/statements";

const now = new Date("2024-12-05T08:00:00+07:00");
let province: BuiltProvince;
let season: BuiltSeason;
let cell: BuiltCell;
let actors: Record<
  "province" | "district" | "commune" | "secretary" | "foreign" | "member" | "admin" | "auditor",
  Actor
>;

beforeAll(async () => {
  province = await buildProvince();
  const commune = province.communes[0];
  cell = commune.cells[0] ?? (await buildCell(commune.unit, "Chi bộ"));
  const memberId = cell.members[3]?.id ?? "";
  actors = {
    province: await actorWith("provincialOfficer", province.unit),
    district: await actorWith("districtOfficer", province.district),
    commune: await actorWith("grassrootsOfficer", commune.unit),
    secretary: await actorWith("cellSecretary", cell.unit, { personId: cell.members[0]?.id ?? "" }),
    foreign: await actorWith("grassrootsOfficer", province.foreignCommune.unit),
    member: await actorWith("member", cell.unit, { personId: memberId }),
    admin: await actorWith("administrator", province.unit),
    auditor: await actorWith("auditor", province.unit),
  };
});

async function tasksOf(actor: Actor, at = now): Promise<PlacedTask[]> {
  return (await getHome(actor, at)).groups.flatMap((group) => group.tasks);
}

async function taskOf(actor: Actor, id: string, at = now): Promise<PlacedTask | undefined> {
  return (await tasksOf(actor, at)).find((task) => task.id === id);
}

describe("before the season", () => {
  test("only the province's officer has something to do: to open it; the others read what comes next", async () => {
    expect((await tasksOf(actors.province)).map((task) => task.id)).toEqual(["open-cycle"]);
    const home = await getHome(actors.secretary, now);
    expect(home.groups.flatMap((group) => group.tasks)).toEqual([]);
    expect(home.empty.text).toContain("chưa mở");
  });
});

describe("during the season", () => {
  beforeAll(async () => {
    season = await openSeason(province);
    await generateObligations(act(actors.province), { unitId: province.unit.id });
  });

  test("a cell secretary is told to set a date, to collect what is missing by name, and why the dossier cannot go", async () => {
    const schedule = await taskOf(actors.secretary, "schedule");
    expect(schedule?.title).toContain(cell.unit.name);
    expect(schedule?.action?.href).toBe(`/meetings/new?unit=${cell.unit.id}`);
    const missing = await taskOf(actors.secretary, "self-reviews");
    expect(missing?.why).toMatch(/khác$/);
    const dossier = await taskOf(actors.secretary, "dossier");
    expect(dossier?.blocked?.reason).toContain("chưa kiểm điểm");
    expect(dossier?.title).toContain(province.communes[0].unit.name);
    expect(dossier?.due).toContain("Hạn");
    const report = await taskOf(actors.secretary, "report");
    expect(report?.blocked?.reason).toContain("chưa kiểm điểm");
  });

  test("R8.12 a season of grades asks nobody for points, and its list offers no such filter", async () => {
    for (const actor of [actors.secretary, actors.commune, actors.district]) {
      const ids = (await tasksOf(actor)).map((task) => task.id);
      expect(ids.filter((id) => id === "score" || id === "own-points")).toEqual([]);
    }
    const filters = { scope: "propose", search: "", track: "", groupId: "", page: 1 } as const;
    const list = (state: "" | "toScore") => listSubjects(actors.secretary, cell.unit.id, { ...filters, state });
    expect((await list("toScore")).total).toBe((await list("")).total);
    expect((await list("")).isScored).toBe(false);
  });

  test("RQ-13 the province's own report has no day of the level below, which sends its dossiers by then", async () => {
    expect((await taskOf(actors.district, "report"))?.due).toContain("Hạn");
    const report = await taskOf(actors.province, "report");
    expect([report?.title, report?.due]).toEqual(["Lập báo cáo chất lượng kiểm điểm", null]);
  });

  test("RQ-07: a member is told to write the own review, and nobody else's work", async () => {
    expect((await tasksOf(actors.member)).map((task) => task.id)).toEqual(["own-review"]);
    await database().selfReview.create({
      data: {
        cycleId: season.cycleId,
        personId: actors.member.personId,
        unitId: cell.unit.id,
        form: "nonLeader",
        status: "submitted",
        submittedAt: now,
      },
    });
    const home = await getHome(actors.member, now);
    expect(home.groups.flatMap((group) => group.tasks)).toEqual([]);
    expect(home.empty.title).not.toBe("");
  });

  test("a meeting of today is opened, one that has passed is named as overdue, signed minutes end it", async () => {
    const meeting = await database().meeting.create({
      data: {
        cycleId: season.cycleId,
        unitId: cell.unit.id,
        collectiveId: cell.collective.id,
        title: "Kiểm điểm chi bộ",
        searchTitle: "kiem diem chi bo",
        place: "Nhà văn hóa",
        startsAt: new Date("2024-12-05T19:00:00+07:00"),
        createdAt: now,
      },
    });
    const id = `meeting-${meeting.id}`;
    const groupWith = async (at: string) =>
      (await getHome(actors.secretary, new Date(at))).groups.find((group) => group.tasks.some((task) => task.id === id))
        ?.key;
    expect((await taskOf(actors.secretary, id))?.title).toBe("Họp: Kiểm điểm chi bộ, 19:00");
    expect(await groupWith("2024-12-03T08:00:00+07:00")).toBe("week");
    expect(await groupWith("2024-12-05T08:00:00+07:00")).toBe("today");
    expect(await groupWith("2024-12-06T00:00:01+07:00")).toBe("overdue");
    expect(await taskOf(actors.foreign, id)).toBeUndefined();
    const invited = { meetingId: meeting.id, personId: actors.member.personId ?? "", post: "Đảng viên" };
    await database().participant.create({ data: invited });
    expect((await taskOf(actors.member, `invitation-${meeting.id}`))?.why).toContain("Nhà văn hóa");
    expect(await taskOf(actors.secretary, `invitation-${meeting.id}`)).toBeUndefined();
    await database().meeting.update({ where: { id: meeting.id }, data: { status: "cancelled", cancelReason: "thử" } });
    expect(await taskOf(actors.secretary, id)).toBeUndefined();
  });

  test("R20.13: those absent are named for a supplementary review", async () => {
    const absent = await database().obligation.findFirstOrThrow({
      where: { collectiveId: cell.collective.id, subject: { is: { track: "partyMember" } } },
      select: { id: true, subject: { select: { name: true } } },
    });
    await database().obligation.update({ where: { id: absent.id }, data: { status: "absent" } });
    expect((await taskOf(actors.secretary, "supplement"))?.why).toContain(absent.subject.name);
    await database().obligation.update({ where: { id: absent.id }, data: { status: "pending" } });
  });

  test("RQ-14: a dossier that came in is to be received above, a returned one to be mended below", async () => {
    const dossier = await database().dossier.create({
      data: {
        cycleId: season.cycleId,
        unitId: cell.unit.id,
        receiverId: province.communes[0].unit.id,
        status: "submitted",
        submittedAt: now,
      },
    });
    expect((await taskOf(actors.commune, "dossiers-in"))?.action?.href).toBe(`/dossiers/${cell.unit.id}`);
    expect(await taskOf(actors.foreign, "dossiers-in")).toBeUndefined();
    expect((await taskOf(actors.secretary, "dossier"))?.isWaiting).toBe(true);
    await database().dossier.update({ where: { id: dossier.id }, data: { status: "returned" } });
    await database().dossierEvent.create({
      data: { dossierId: dossier.id, status: "returned", reason: "Thiếu biên bản", happenedAt: now, actorName: "x" },
    });
    expect((await taskOf(actors.secretary, "dossier"))?.why).toBe("Bị trả lại: Thiếu biên bản");
    await database().dossier.update({ where: { id: dossier.id }, data: { status: "preparing" } });
  });

  test("RQ-11: a proposal is to be answered above; the answer shows at the unit that asked", async () => {
    const asking = await buildCell(province.communes[0].unit, "Chi bộ hỏi");
    const secretary = await actorWith("cellSecretary", asking.unit);
    const proposals = { 0: { text: "Xin hướng dẫn", addresseeId: province.communes[0].unit.id } };
    await saveReport(act(secretary), { unitId: asking.unit.id, quality: "Tốt", proposals });
    await sendReport(act(secretary), { unitId: asking.unit.id, version: 1 });
    expect((await taskOf(secretary, "proposals-waiting"))?.isWaiting).toBe(true);
    const href = (await taskOf(actors.commune, "proposals"))?.action?.href ?? "";
    await answerProposal(act(actors.commune), { proposalId: href.split("/").at(-1), text: "Đã rõ" });
    expect(await taskOf(actors.commune, "proposals")).toBeUndefined();
    expect((await taskOf(secretary, "answers"))?.why).toContain(province.communes[0].unit.name);
    expect(await taskOf(secretary, "answers", new Date("2024-12-13T08:00:00+07:00"))).toBeUndefined();
  });

  test("RQ-16: overdue below, to verify and to clear above", async () => {
    const entry = {
      unitId: cell.unit.id,
      owner: `person:${cell.members[0]?.id}`,
      origin: "review",
      originYear: "2023",
    };
    const text = {
      text: "Chậm",
      dueOn: "2024-11-30",
      obstacle: "Thiếu hồ sơ",
      clearerUnitId: province.communes[0].unit.id,
    };
    await recordShortcoming(act(actors.secretary), { ...entry, ...text });
    expect(await taskOf(actors.secretary, "shortcomings-overdue")).toBeDefined();
    expect(await taskOf(actors.commune, "shortcomings-clear")).toBeDefined();
    await database().shortcoming.updateMany({ data: { status: "fixed" } });
    expect(await taskOf(actors.commune, "shortcomings-verify")).toBeDefined();
    expect(await taskOf(actors.district, "shortcomings-verify")).toBeUndefined();
  });

  test("RQ-04: who is sent to a unit sees its meeting and is asked for notes", async () => {
    const person = province.communes[1].committeeMembers[0];
    const sent = await actorWith("directingMember", province.district, {
      personId: person?.id ?? "",
      directing: [province.communes[0].unit],
    });
    await database().assignment.create({
      data: {
        id: newId(),
        cycleId: season.cycleId,
        unitId: province.communes[0].unit.id,
        personId: person?.id ?? "",
        madeByUnitId: province.district.id,
        kind: "direct",
        validFrom: new Date("2024-11-20"),
      },
    });
    const note = (await tasksOf(sent)).find((task) => task.id.startsWith("note-"));
    expect(note?.title).toContain(province.communes[0].unit.name);
  });

  test("RQ-15: a level is told which units are behind their own plan", async () => {
    const late = await taskOf(actors.district, "late-units", new Date("2024-12-20T08:00:00+07:00"));
    expect(late?.why).toContain(province.communes[0].unit.name);
    expect(late?.why).not.toContain(province.foreignCommune.unit.name);
  });

  test("a plan not issued, accounts that are missing", async () => {
    expect(await taskOf(actors.district, "plan")).toBeDefined();
    expect(await taskOf(actors.secretary, "plan")).toBeUndefined();
    expect(await taskOf(actors.admin, "accounts-missing")).toBeDefined();
    expect(await taskOf(actors.province, "accounts-missing")).toBeUndefined();
  });

  test("an auditor has nothing to do and reads so", async () => {
    const home = await getHome(actors.auditor, now);
    expect(home.groups.flatMap((group) => group.tasks)).toEqual([]);
    expect(home.empty.text).not.toBe("");
  });

  test("each page takes at most six statements beside its transaction", async () => {
    for (const actor of Object.values(actors)) {
      const statements = await statementsOf(() => getHome(actor, now));
      expect(statements.length, `${actor.name}\n${statements.join("\n---\n")}`).toBeLessThanOrEqual(6);
    }
  });
});
