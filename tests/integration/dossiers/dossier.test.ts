import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { toDateColumn } from "@/lib/core/calendar";
import { database } from "@/lib/db/client";
import { receiveDossier } from "@/lib/dossiers/commands/receive-dossier";
import { recordSession } from "@/lib/dossiers/commands/record-session";
import { returnDossier } from "@/lib/dossiers/commands/return-dossier";
import { submitDossier } from "@/lib/dossiers/commands/submit-dossier";
import { getDossier, getDossierVersion, getDossierWhys } from "@/lib/dossiers/queries/get-dossier";
import { listLowerDossiers } from "@/lib/dossiers/queries/list-dossiers";
import { getHome } from "@/lib/home/queries/get-home";
import { listSubject } from "@/lib/ratings/commands/list-subject";
import { presentList } from "@/lib/ratings/commands/present-list";
import { proposeLevel } from "@/lib/ratings/commands/propose-level";
import { act, actorWith } from "../../support/actors";
import {
  type BuiltCell,
  type BuiltCommune,
  type BuiltPerson,
  type BuiltProvince,
  buildCell,
  buildProvince,
} from "../../support/build";
import { appSql, ownerConnection, ownerSql } from "../../support/database";
import { buildSubject } from "../../support/rated-subjects";
import { codeOf, refusalOf } from "../../support/refusals";
import { buildDeadline, buildOpenCycle } from "../../support/season";

const ON_TIME = "2024-12-05T08:00:00+07:00";
const now = new Date(ON_TIME);
let province: BuiltProvince;
let commune: BuiltCommune;
let cycleId: string;
let officer: Actor;
let cell: BuiltCell;
let secretary: Actor;
let member: { id: string; name: string };

beforeAll(async () => {
  province = await buildProvince();
  commune = province.communes[0];
  const cycle = await buildOpenCycle();
  cycleId = cycle.id;
  await buildDeadline(cycle, {
    unitId: province.unit.id,
    level: "cell",
    kind: "dossier",
    bound: "before",
    dueOn: "2024-12-08",
  });
  officer = await actorWith("grassrootsOfficer", commune.unit);
});

/** A fresh cell for each test: one member reviewed and proposed, his self-review handed in. */
beforeEach(async () => {
  cell = await buildCell(commune.unit, "Chi bộ thôn thử");
  secretary = await actorWith("cellSecretary", cell.unit);
  const [person] = cell.members;
  member = await memberSubject(person, { proposal: "good" });
  await handInReview(person);
});

function memberSubject(person: BuiltPerson | undefined, over: Partial<Parameters<typeof buildSubject>[0]> = {}) {
  return buildSubject({
    cycleId,
    track: "partyMember",
    home: cell.unit,
    deciding: commune.unit,
    places: [{ collective: cell.collective, role: "ordinary" }],
    ...(person ? { person } : {}),
    ...over,
  });
}

async function handInReview(person: BuiltPerson | undefined): Promise<void> {
  await database().selfReview.create({
    data: {
      cycleId,
      personId: person?.id ?? null,
      unitId: cell.unit.id,
      form: "nonLeader",
      status: "submitted",
      submittedAt: new Date("2024-12-01T01:00:00Z"),
    },
  });
}

async function submission(over: Record<string, unknown> = {}) {
  const { contentsHash } = await getDossier(secretary, now, cell.unit.id);
  return { unitId: cell.unit.id, contentsHash, note: "", ...over };
}

async function tasksOf(actor: Actor) {
  return (await getHome(actor, now)).groups.flatMap((group) => group.tasks);
}

async function dossierRow() {
  return database().dossier.findUniqueOrThrow({ where: { cycleId_unitId: { cycleId, unitId: cell.unit.id } } });
}

async function receiving() {
  const row = await dossierRow();
  return { dossierId: row.id, version: row.version };
}

describe("RQ-14 completeness is computed from content", () => {
  test("each missing part is named; the dossier is refused until nothing is missing", async () => {
    const late = await memberSubject(cell.members[1], { reviewedOn: null });
    const before = await getDossier(secretary, now, cell.unit.id);
    expect(before.state).toBe("preparing");
    expect(before.gaps.map((gap) => [gap.kind, gap.count, gap.items[0]?.name])).toEqual([
      ["selfReview", 1, late.name],
      ["review", 1, late.name],
      ["level", 1, late.name],
    ]);
    const refusal = await refusalOf(submitDossier(act(secretary), await submission()));
    expect(refusal.code).toBe("dossier.incomplete");
    expect(refusal.sentence).toContain("còn 1 đối tượng chưa kiểm điểm");
    expect(await database().dossierVersion.count({ where: { dossier: { unitId: cell.unit.id } } })).toBe(0);
  });

  test("a meeting without signed minutes holds it up; a cancelled one does not", async () => {
    const meeting = await database().meeting.create({
      data: {
        cycleId,
        unitId: cell.unit.id,
        collectiveId: cell.collective.id,
        title: "Kiểm điểm chi bộ",
        searchTitle: "kiem diem chi bo",
        place: "Nhà văn hóa",
        startsAt: new Date("2024-12-03T00:30:00Z"),
        createdAt: new Date("2024-12-01T00:30:00Z"),
      },
    });
    expect((await getDossier(secretary, now, cell.unit.id)).gaps.map((gap) => gap.kind)).toEqual(["minutes"]);
    await database().meeting.update({ where: { id: meeting.id }, data: { status: "cancelled", cancelReason: "hoãn" } });
    expect((await getDossier(secretary, now, cell.unit.id)).state).toBe("ready");
  });

  test("R4.8 an official without a leading post counts as reviewed with the own review as a member", async () => {
    const [, reviewed, waiting] = cell.members;
    const official = (person: BuiltPerson | undefined) =>
      memberSubject(person, { track: "official", places: [], reviewedOn: null, proposal: "good" });
    await memberSubject(reviewed, { proposal: "good" });
    await official(reviewed);
    await memberSubject(waiting, { reviewedOn: null });
    await official(waiting);
    const { contents } = await getDossier(secretary, now, cell.unit.id);
    expect(contents.counts.find(({ track }) => track === "official")).toMatchObject({
      required: 2,
      reviewed: 1,
      good: 2,
    });
  });

  test("a commune waits for its cells by name", async () => {
    const detail = await getDossier(officer, now, commune.unit.id);
    expect(detail.state).toBe("waiting");
    expect(detail.gaps.find((gap) => gap.kind === "lowerDossier")?.items.map((item) => item.id)).toContain(
      cell.unit.id,
    );
  });
});

describe("RQ-14 submitting", () => {
  test("freezes the contents under a reference, logs it and shows the receiver", async () => {
    await memberSubject(cell.members[2], { exemptionCode: "exempt" });
    const sent = await submitDossier(act(secretary), await submission({ note: "Kính gửi" }));
    expect(sent).toMatchObject({ reference: `HS-2024-${cell.unit.code}-01-v1`, number: 1, isLate: false });
    const frozen = await getDossierVersion(officer, cell.unit.id, 1);
    expect(frozen.contents.subjects).toMatchObject([
      { name: member.name, proposedLevel: "good", reviewedOn: "2024-12-03" },
    ]);
    expect(frozen.contents.notReviewed).toMatchObject([{ reason: "Được miễn công tác và sinh hoạt Đảng" }]);
    const audit = await database().auditEvent.findFirst({
      where: { event: "dossier.submitted", subjectId: (await dossierRow()).id },
    });
    expect(audit?.summary).toContain(sent.reference);
    const list = await listLowerDossiers(officer, now, commune.unit.id, { search: "", state: "sent", page: 1 });
    expect(list.rows.map((row) => row.unitId)).toContain(cell.unit.id);
    expect(await tasksOf(officer)).toContainEqual(expect.objectContaining({ id: "dossiers-in" }));
  });

  test.each([
    ["2024-12-07T23:59:00+07:00", false],
    ["2024-12-08T00:00:00+07:00", true],
  ])("before 8/12 at %s: late = %s, received all the same (R20.17)", async (at, isLate) => {
    const sent = await submitDossier(act(secretary, at), await submission());
    expect(sent.isLate).toBe(isLate);
    const rows = await ownerSql(`SELECT is_late FROM dossier_version WHERE reference = '${sent.reference}'`);
    expect(rows).toEqual([{ is_late: isLate }]);
  });

  test("two simultaneous submissions give one", async () => {
    const form = await submission();
    const second = await actorWith("grassrootsOfficer", commune.unit);
    const outcomes = await Promise.allSettled([submitDossier(act(secretary), form), submitDossier(act(second), form)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const rejected = outcomes.find((outcome) => outcome.status === "rejected");
    expect(rejected?.status === "rejected" && rejected.reason.code).toBe("dossier.alreadySent");
    expect(await database().dossierVersion.count({ where: { dossier: { unitId: cell.unit.id } } })).toBe(1);
  });

  test("the same form twice gives the first result; Back and edit is a conflict that sends nothing", async () => {
    const ctx = act(secretary);
    const form = await submission();
    const first = await submitDossier(ctx, form);
    expect(await submitDossier(ctx, form)).toEqual(first);
    expect(await codeOf(submitDossier(ctx, { ...form, note: "sửa" }))).toBe("form.key_reused");
    expect(await codeOf(submitDossier(act(secretary), { ...form, note: "sửa" }))).toBe("dossier.alreadySent");
    expect(await database().dossierVersion.count({ where: { dossier: { unitId: cell.unit.id } } })).toBe(1);
  });

  test("what changed while it was read is not sent unseen", async () => {
    const form = await submission();
    await proposeLevel(act(secretary), { subjectId: member.id, level: "fair", reason: "Xem lại" });
    expect(await codeOf(submitDossier(act(secretary), form))).toBe("dossier.contentsChanged");
  });

  test("a kill in the middle leaves nothing", async () => {
    const form = await submission();
    const holder = await ownerConnection();
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE dossier_event IN SHARE ROW EXCLUSIVE MODE");
    try {
      const work = submitDossier(act(secretary), form).catch((error: unknown) => error);
      await expect.poll(waitingBackends, { timeout: 5000 }).toHaveLength(1);
      await appSql(`SELECT pg_terminate_backend(${(await waitingBackends())[0]})`);
      expect(await work).toBeInstanceOf(Error);
    } finally {
      await holder.query("ROLLBACK");
      await holder.end();
    }
    expect(await database().dossier.count({ where: { unitId: cell.unit.id } })).toBe(0);
    expect(await database().auditEvent.count({ where: { unitId: cell.unit.id, event: "dossier.submitted" } })).toBe(0);
    expect((await submitDossier(act(secretary), await submission())).number).toBe(1);
  });

  test("wrong role and foreign unit", async () => {
    const form = await submission();
    const foreign = await actorWith("grassrootsOfficer", province.foreignCommune.unit);
    const auditor = await actorWith("auditor", province.unit);
    const district = await actorWith("districtOfficer", province.district);
    expect(await codeOf(submitDossier(act(foreign), form))).toBe("notFound");
    expect(await codeOf(submitDossier(act(auditor), form))).toBe("notFound");
    expect(await codeOf(submitDossier(act(district), form))).toBe("notAllowed");
    expect(await codeOf(getDossier(foreign, now, cell.unit.id))).toBe("notFound");
    expect(await codeOf(getDossier(officer, now, province.unit.id))).toBe("notFound");
  });

  test("the commune may send for a cell from signed paper, and the log says so", async () => {
    await submitDossier(act(officer), await submission());
    const audit = await database().auditEvent.findFirst({
      where: { unitId: cell.unit.id, event: "dossier.submitted" },
    });
    expect(audit?.onPaper).toBe(true);
  });
});

/** Who waits for the history of dossiers: the sender, after version and state were written. */
async function waitingBackends(): Promise<number[]> {
  const rows = await ownerSql("SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'dossier_event'::regclass");
  return rows.map((row) => Number(row.pid));
}

describe("RQ-14 receiving and returning", () => {
  test("returned with a reason that reaches the unit; the next version shows what changed", async () => {
    await submitDossier(act(secretary), await submission());
    expect(await codeOf(receiveDossier(act(secretary), await receiving()))).toBe("notAllowed");
    await expect(returnDossier(act(officer), { ...(await receiving()), reason: " " })).rejects.toThrow();
    await returnDossier(act(officer), { ...(await receiving()), reason: "Thiếu lý do của đồng chí A" });
    const returned = await getDossier(secretary, now, cell.unit.id);
    expect([returned.state, returned.returnReason]).toEqual(["returned", "Thiếu lý do của đồng chí A"]);
    expect(await tasksOf(secretary)).toContainEqual(
      expect.objectContaining({ id: "dossier", why: "Bị trả lại: Thiếu lý do của đồng chí A" }),
    );
    await proposeLevel(act(secretary), { subjectId: member.id, level: "fair", reason: "Xem lại" });
    const again = await submitDossier(act(secretary), await submission());
    expect(again.reference).toMatch(/-v2$/);
    const second = await getDossierVersion(officer, cell.unit.id, 2);
    expect(second.changes).toEqual([{ name: member.name, text: "đề nghị: HTTNV → HTNV" }]);
    const first = await getDossierVersion(officer, cell.unit.id, 1);
    expect(first.contents.subjects[0]?.proposedLevel).toBe("good");
  });

  test("received once; a stale page and a second receiver are refused", async () => {
    await submitDossier(act(secretary), await submission());
    const form = await receiving();
    const outcomes = await Promise.allSettled([receiveDossier(act(officer), form), receiveDossier(act(officer), form)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await codeOf(returnDossier(act(officer), { ...form, reason: "x" }))).toBe("form.stale");
    const foreign = await actorWith("grassrootsOfficer", province.foreignCommune.unit);
    expect(await codeOf(receiveDossier(act(foreign), form))).toBe("notFound");
    const district = await actorWith("districtOfficer", province.district);
    expect(await codeOf(receiveDossier(act(district), form))).toBe("notAllowed");
  });

  test("frozen versions and the history cannot be changed by SQL", async () => {
    const { reference } = await submitDossier(act(secretary), await submission());
    await expect(appSql(`UPDATE dossier_version SET note = 'x' WHERE reference = '${reference}'`)).rejects.toThrow();
    await expect(appSql("DELETE FROM dossier_event")).rejects.toThrow();
    await expect(appSql(`UPDATE dossier_event SET reason = 'x'`)).rejects.toThrow();
  });

  test("what it explains holds nothing of what the receiver thinks, whoever opens it", async () => {
    await submitDossier(act(secretary), await submission());
    await database().subject.update({ where: { id: member.id }, data: { appraisalLevel: "fair", selfLevel: "good" } });
    const [own] = (await getDossierWhys(secretary, cell.unit.id)).whys;
    expect(own?.explanation.steps.map(({ title }) => title)[0]).toMatch(/^Đối chiếu theo quy định/);
    const [above] = (await getDossierWhys(officer, cell.unit.id)).whys;
    expect(above).toEqual(own);
    expect(JSON.stringify(above)).not.toContain("Thẩm định");
  });

  test("the receiver sees what moved after sending", async () => {
    await submitDossier(act(secretary), await submission());
    await database().subject.update({ where: { id: member.id }, data: { reviewedOn: toDateColumn("2024-12-04") } });
    const detail = await getDossier(officer, now, cell.unit.id);
    expect(detail.changes).toEqual([{ name: member.name, text: "ngày kiểm điểm: 03/12/2024 → 04/12/2024" }]);
  });
});

describe("RQ-14 a decision completes the dossier", () => {
  test("when everybody in it is decided its state is decided, and the unit below sees the level", async () => {
    await submitDossier(act(secretary), await submission());
    await receiveDossier(act(officer), await receiving());
    const { decisionId } = await listSubject(act(officer), { subjectId: member.id, level: "good", reason: "" });
    const versionOf = async () => (await database().decision.findUniqueOrThrow({ where: { id: decisionId } })).version;
    await presentList(act(officer), { decisionId, version: await versionOf() });
    const session = {
      decisionId,
      version: await versionOf(),
      bodyId: commune.executiveCommittee.id,
      sessionOn: "2024-12-05",
      number: "12-QĐ/ĐU",
      decidedOn: "2024-12-05",
      membersTotal: "5",
      membersPresent: "5",
      votesFor: "5",
    };
    await recordSession(act(officer), session);
    const detail = await getDossier(secretary, now, cell.unit.id);
    expect(detail.state).toBe("decided");
    expect(detail.events[0]?.status).toBe("decided");
    expect(detail.contents.subjects[0]?.decidedLevel).toBe("good");
    expect(await codeOf(returnDossier(act(officer), { ...(await receiving()), reason: "x" }))).toBe(
      "dossier.notReturnable",
    );
  });
});
