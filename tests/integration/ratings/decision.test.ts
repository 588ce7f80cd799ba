import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import type { Level } from "@/lib/db/generated/enums";
import { listSubject, unlistSubject } from "@/lib/ratings/commands/list-subject";
import { presentList } from "@/lib/ratings/commands/present-list";
import { recordDecision } from "@/lib/ratings/commands/record-decision";
import { registerComplaint } from "@/lib/ratings/commands/register-complaint";
import { resolveComplaint } from "@/lib/ratings/commands/resolve-complaint";
import { takeBackList } from "@/lib/ratings/commands/take-back-list";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildPerson, buildProvince } from "../../support/build";
import { appSql } from "../../support/database";
import { sessionOf as sessionFields, versionOf } from "../../support/decision-session";
import { buildGroup, buildSubject } from "../../support/rated-subjects";
import { codeOf, refusalOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";

const NOW = "2024-12-10T08:00:00+07:00";
let province: BuiltProvince;
let cycleId: string;
let officer: Actor;

beforeAll(async () => {
  province = await buildProvince();
  cycleId = (await buildOpenCycle()).id;
  officer = await actorWith("districtOfficer", province.district);
});

/** People decided by the district in one group, each proposed at a level; they sit nowhere, so no order holds them. */
async function buildPeople(levels: readonly Level[]) {
  const group = await buildGroup(cycleId, province.district, "official", "Trưởng phòng");
  const subjects = [];
  for (const level of levels) {
    const person = await buildPerson("Trần Đình Ánh");
    subjects.push(
      await buildSubject({
        cycleId,
        track: "official",
        home: province.district,
        deciding: province.district,
        person,
        groupId: group.id,
        places: [{ collective: province.districtStandingCommittee, role: "ordinary" }],
        proposal: level,
      }),
    );
  }
  return { group, subjects };
}

const sessionOf = (decisionId: string, over: Record<string, unknown> = {}) =>
  sessionFields(decisionId, province.districtStandingCommittee.id, over);

async function presented(items: readonly { id: string; level: Level; reason?: string }[]): Promise<string> {
  let decisionId = "";
  for (const item of items) {
    const listed = await listSubject(act(officer, NOW), {
      subjectId: item.id,
      level: item.level,
      reason: item.reason ?? "",
    });
    decisionId = listed.decisionId;
  }
  await presentList(act(officer, NOW), { decisionId, version: await versionOf(decisionId) });
  return decisionId;
}

describe("a decision of the deciding body (RQ-17, R7.2)", () => {
  test("is recorded with its session, levels reach the ladder, and the log names it", async () => {
    const { subjects } = await buildPeople(["good", "fair"]);
    const decisionId = await presented([
      { id: subjects[0]?.id ?? "", level: "good" },
      { id: subjects[1]?.id ?? "", level: "fair" },
    ]);
    const result = await recordDecision(act(officer, NOW), await sessionOf(decisionId));
    expect(result.decided).toBe(2);
    const rows = await database().subject.findMany({
      where: { id: { in: subjects.map((subject) => subject.id) } },
      select: { decidedLevel: true, proposalLevel: true, decidedOn: true },
      orderBy: { id: "asc" },
    });
    expect(rows.map((row) => [row.proposalLevel, row.decidedLevel])).toEqual([
      ["good", "good"],
      ["fair", "fair"],
    ]);
    const audit = await database().auditEvent.findFirst({
      where: { event: "decision.recorded", subjectId: decisionId },
    });
    expect(audit?.summary).toContain("101-QĐ/HU");
  });

  test("a recorded decision does not change, by command or by SQL", async () => {
    const { subjects } = await buildPeople(["good"]);
    const decisionId = await presented([{ id: subjects[0]?.id ?? "", level: "good" }]);
    await recordDecision(act(officer, NOW), await sessionOf(decisionId));
    expect(await codeOf(recordDecision(act(officer, NOW), await sessionOf(decisionId)))).toBe("decision.recorded");
    await expect(appSql(`UPDATE decision SET number = 'x' WHERE id = '${decisionId}'`)).rejects.toThrow(
      "decision.recorded",
    );
    await expect(appSql(`DELETE FROM decision_item WHERE decision_id = '${decisionId}'`)).rejects.toThrow(
      "decision.recorded",
    );
    await expect(appSql(`UPDATE rating SET level = 'excellent' WHERE decision_id = '${decisionId}'`)).rejects.toThrow();
    await expect(
      listSubject(act(officer, NOW), { subjectId: subjects[0]?.id, level: "fair", reason: "đổi ý" }),
    ).rejects.toMatchObject({ code: "rating.alreadyDecided" });
  });

  test("the same form twice records once; another list form is a conflict", async () => {
    const { subjects } = await buildPeople(["good"]);
    const decisionId = await presented([{ id: subjects[0]?.id ?? "", level: "good" }]);
    const ctx = act(officer, NOW);
    const session = await sessionOf(decisionId);
    const first = await recordDecision(ctx, session);
    expect(await recordDecision(ctx, session)).toEqual(first);
    expect(await codeOf(recordDecision(ctx, { ...session, number: "102-QĐ/HU" }))).toBe("form.key_reused");
    expect(await database().rating.count({ where: { decisionId } })).toBe(1);
  });

  test("two officers who record one list at the same moment: one wins", async () => {
    const { subjects } = await buildPeople(["good"]);
    const decisionId = await presented([{ id: subjects[0]?.id ?? "", level: "good" }]);
    const session = await sessionOf(decisionId);
    const outcomes = await Promise.allSettled([
      recordDecision(act(officer, NOW), session),
      recordDecision(act(officer, NOW), session),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await database().rating.count({ where: { decisionId } })).toBe(1);
  });

  test("only staff of the deciding unit: others refused, a foreign unit's list is not found", async () => {
    const { subjects } = await buildPeople(["good"]);
    const decisionId = await presented([{ id: subjects[0]?.id ?? "", level: "good" }]);
    const session = await sessionOf(decisionId);
    const strangers = [
      await actorWith("districtOfficer", province.foreignDistrict),
      await actorWith("provincialOfficer", province.unit),
      await actorWith("grassrootsOfficer", province.communes[0].unit),
      await actorWith("auditor", province.unit),
      await actorWith("administrator", province.unit),
    ];
    for (const stranger of strangers) {
      expect(await codeOf(recordDecision(act(stranger, NOW), session))).toBe("notFound");
      expect(await codeOf(presentList(act(stranger, NOW), { decisionId, version: session.version }))).toBe("notFound");
      const listing = { subjectId: subjects[0]?.id, level: "good", reason: "" };
      expect(await codeOf(listSubject(act(stranger, NOW), listing))).toBe("notFound");
    }
  });

  test.each([
    [{ votesFor: "5" }, "decision.noMajority"],
    [{ votesFor: "11" }, "decision.countsMismatch"],
    [{ membersPresent: "12" }, "decision.countsMismatch"],
    [{ sessionOn: "2024-12-11", decidedOn: "2024-12-11" }, "decision.sessionInFuture"],
    [{ sessionOn: "2024-12-10", decidedOn: "2024-12-09" }, "decision.datesOrder"],
  ] as const)("a session that does not add up is refused: %o", async (over, code) => {
    const { subjects } = await buildPeople(["good"]);
    const decisionId = await presented([{ id: subjects[0]?.id ?? "", level: "good" }]);
    expect(await codeOf(recordDecision(act(officer, NOW), await sessionOf(decisionId, over)))).toBe(code);
    await takeBackList(act(officer, NOW), { decisionId, version: await versionOf(decisionId), reason: "thử" });
    await unlistSubject(act(officer, NOW), { subjectId: subjects[0]?.id });
  });

  test("a list is recorded only after it was presented, and stands still from then on", async () => {
    const { subjects } = await buildPeople(["good", "good"]);
    const { decisionId } = await listSubject(act(officer, NOW), {
      subjectId: subjects[0]?.id,
      level: "good",
      reason: "",
    });
    expect(await codeOf(recordDecision(act(officer, NOW), await sessionOf(decisionId)))).toBe("decision.notPresented");
    expect(await codeOf(presentList(act(officer, NOW), { decisionId, version: 999 }))).toBe("form.stale");
    await presentList(act(officer, NOW), { decisionId, version: await versionOf(decisionId) });
    expect(await codeOf(unlistSubject(act(officer, NOW), { subjectId: subjects[0]?.id }))).toBe(
      "rating.inPresentedList",
    );
    const other = await listSubject(act(officer, NOW), { subjectId: subjects[1]?.id, level: "good", reason: "" });
    expect(other.decisionId).not.toBe(decisionId);
  });
});

describe("lowering by the deciding level (R20.18)", () => {
  test("needs a reason, keeps every earlier stage and does not reopen the vote", async () => {
    const { subjects } = await buildPeople(["excellent"]);
    const subjectId = subjects[0]?.id ?? "";
    expect(await codeOf(listSubject(act(officer, NOW), { subjectId, level: "good", reason: "" }))).toBe(
      "rating.reasonNeeded",
    );
    const decisionId = await presented([{ id: subjectId, level: "good", reason: "Vượt tỷ lệ tối đa của nhóm" }]);
    await recordDecision(act(officer, NOW), await sessionOf(decisionId));
    const ladder = await database().rating.findMany({
      where: { subjectId },
      select: { stage: true, level: true, reason: true },
      orderBy: { recordedAt: "asc" },
    });
    expect(ladder).toEqual([
      { stage: "committeeProposal", level: "excellent", reason: null },
      { stage: "decision", level: "good", reason: "Vượt tỷ lệ tối đa của nhóm" },
    ]);
    expect(await database().ballot.count()).toBe(0);
  });
});

describe("an open complaint (R7.2, R20.21)", () => {
  test("holds up the decision until it is settled; only the Organisation Board side reaches it", async () => {
    const { subjects } = await buildPeople(["good"]);
    const subjectId = subjects[0]?.id ?? "";
    const entry = { subjectId, kind: "denunciation", summary: "Nội dung kín", receivedOn: "2024-12-05" };
    const { complaintId } = await registerComplaint(act(officer, NOW), entry);
    const decisionId = await presented([{ id: subjectId, level: "good" }]);
    const refusal = await refusalOf(recordDecision(act(officer, NOW), await sessionOf(decisionId)));
    expect(refusal.code).toBe("decision.blocked");
    expect(refusal.sentence).toContain("Khiếu nại, tố cáo");
    const outsider = await actorWith("grassrootsOfficer", province.communes[0].unit);
    const resolution = { complaintId, version: 1, outcome: "Không có cơ sở", resolvedOn: "2024-12-09" };
    expect(await codeOf(resolveComplaint(act(outsider, NOW), resolution))).toBe("notFound");
    expect(await codeOf(registerComplaint(act(outsider, NOW), entry))).toBe("notFound");
    await resolveComplaint(act(officer, NOW), resolution);
    expect(await codeOf(resolveComplaint(act(officer, NOW), resolution))).toBe("complaint.resolved");
    await recordDecision(act(officer, NOW), await sessionOf(decisionId));
    const logged = await database().auditEvent.findMany({ where: { subjectType: "complaint" } });
    expect(JSON.stringify(logged)).not.toContain("Nội dung kín");
  });
});
