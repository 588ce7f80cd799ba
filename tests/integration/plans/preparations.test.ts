import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { assignMember } from "@/lib/plans/commands/assign-member";
import { endAssignment } from "@/lib/plans/commands/end-assignment";
import { endMark } from "@/lib/plans/commands/end-mark";
import { issuePlan } from "@/lib/plans/commands/issue-plan";
import { markUnit } from "@/lib/plans/commands/mark-unit";
import { createCluster, editCluster } from "@/lib/plans/commands/save-cluster";
import { savePlan } from "@/lib/plans/commands/save-plan";
import { writeNote } from "@/lib/plans/commands/write-note";
import { getPlanOverview } from "@/lib/plans/queries/get-plan";
import { getPreparedUnit } from "@/lib/plans/queries/get-prepared-unit";
import { listAreas } from "@/lib/plans/queries/list-areas";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, type BuiltUnit, buildProvince } from "../../support/build";
import { openSeason } from "../../support/cycles";
import { appSql, ownerSql } from "../../support/database";

let province: BuiltProvince;
let officer: Actor;
let foreignOfficer: Actor;
let communeOfficer: Actor;
let commune: BuiltUnit;
let headId: string;
let deputyId: string;
const NOW = new Date("2024-12-05T01:00:00Z");

beforeAll(async () => {
  province = await buildProvince();
  await openSeason(province);
  commune = province.communes[0].unit;
  officer = await actorWith("districtOfficer", province.district);
  foreignOfficer = await actorWith("districtOfficer", province.foreignDistrict);
  communeOfficer = await actorWith("grassrootsOfficer", commune);
  const seats = await database().collectiveSeat.findMany({
    where: { collectiveId: province.districtStandingCommittee.id },
    select: { personId: true, role: true },
  });
  headId = seats.find((seat) => seat.role === "head")?.personId ?? "";
  deputyId = seats.find((seat) => seat.role === "deputy")?.personId ?? "";
});

beforeEach(async () => {
  await ownerSql("UPDATE assignment SET valid_to = valid_from + 1 WHERE valid_to IS NULL");
  await ownerSql("UPDATE unit_mark SET ended_at = now() WHERE ended_at IS NULL");
  await ownerSql("DELETE FROM cluster_unit");
  await ownerSql("DELETE FROM cluster");
  await ownerSql("DELETE FROM plan");
});

async function auditOf(subjectId: string): Promise<string[]> {
  const rows = await database().auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return rows.map((row) => row.event);
}

/** The head of the district, signed in as the member who was sent to the commune. */
async function memberSentTo(personId: string): Promise<Actor> {
  return actorWith("directingMember", province.district, { directing: [commune], name: `member ${personId}` }).then(
    (actor) => ({ ...actor, personId }),
  );
}

describe("RQ-04 the plan of a unit", () => {
  const draft = () => ({ unitId: province.district.id, version: 0, summary: "1. Kiểm điểm từ 20/11" });

  test("is written, rewritten and issued with number and date; then it stands", async () => {
    const { planId } = await savePlan(act(officer), draft());
    await savePlan(act(officer), { ...draft(), version: 1, summary: "1. Kiểm điểm từ 18/11" });
    const issue = { unitId: province.district.id, version: 2, number: "95-KH/HU", issuedOn: "18/11/2024" };
    await expect(issuePlan(act(officer), { ...issue, issuedOn: "06/12/2024" })).rejects.toMatchObject({
      code: "plan.issuedInFuture",
    });
    await issuePlan(act(officer), issue);
    expect((await getPlanOverview(officer, province.district.id)).plan).toMatchObject({
      status: "issued",
      number: "95-KH/HU",
      issuedOn: "2024-11-18",
    });
    await expect(savePlan(act(officer), { ...draft(), version: 3 })).rejects.toMatchObject({ code: "plan.issued" });
    expect(await auditOf(planId)).toEqual(["plan.saved", "plan.saved", "plan.issued"]);
  });

  test("refuses a stale version, a foreign unit, issuing what was not written", async () => {
    await expect(
      issuePlan(act(officer), { unitId: province.district.id, version: 1, number: "1", issuedOn: "2024-11-18" }),
    ).rejects.toMatchObject({ code: "plan.notWritten" });
    await savePlan(act(officer), draft());
    await expect(savePlan(act(officer), draft())).rejects.toMatchObject({ code: "form.stale" });
    await expect(savePlan(act(foreignOfficer), { ...draft(), version: 1 })).rejects.toMatchObject({ code: "notFound" });
  });

  test("two at once: one draft wins, the other is told", async () => {
    const outcomes = await Promise.allSettled([savePlan(act(officer), draft()), savePlan(act(officer), draft())]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("RQ-04 clusters", () => {
  const cluster = (overrides: Record<string, unknown> = {}) => ({
    unitId: province.district.id,
    name: "Cụm 1",
    headId,
    unitIds: [commune.id],
    ...overrides,
  });

  test("groups units directly below under a member of the committee; a unit stands in one cluster", async () => {
    const { clusterId } = await createCluster(act(officer), cluster());
    const other = province.communes[1].unit.id;
    await expect(
      createCluster(act(officer), cluster({ name: "Cụm 2", unitIds: [commune.id, other] })),
    ).rejects.toMatchObject({ code: "plan.unitInOtherCluster", field: "unitIds", params: { cluster: "Cụm 1" } });
    await editCluster(act(officer), { clusterId, version: 1, name: "Cụm Tây", headId: deputyId, unitIds: [other] });
    const overview = await getPlanOverview(officer, province.district.id);
    expect(overview.clusters).toMatchObject([{ name: "Cụm Tây", unitCount: 1 }]);
    expect(overview.units.filter((unit) => unit.clusterName === "Cụm Tây").map((unit) => unit.id)).toEqual([other]);
    expect(await auditOf(clusterId)).toEqual(["cluster.saved", "cluster.saved"]);
  });

  test("refuses a head from outside, units not below, a name taken, a foreign officer", async () => {
    const outsider = province.communes[0].committeeMembers[0]?.id;
    await expect(createCluster(act(officer), cluster({ headId: outsider }))).rejects.toMatchObject({
      code: "plan.personNotSeated",
    });
    await expect(
      createCluster(act(officer), cluster({ unitIds: [province.foreignCommune.unit.id] })),
    ).rejects.toMatchObject({ code: "plan.unitNotBelow" });
    const { clusterId } = await createCluster(act(officer), cluster());
    await expect(createCluster(act(officer), cluster({ unitIds: [] }))).rejects.toMatchObject({
      code: "plan.clusterNameTaken",
    });
    await expect(editCluster(act(foreignOfficer), { ...cluster(), clusterId, version: 1 })).rejects.toMatchObject({
      code: "notFound",
    });
  });
});

describe("RQ-04 RQ-12 assignments and notes", () => {
  const assignment = (overrides: Record<string, unknown> = {}) => ({
    unitId: commune.id,
    personId: headId,
    kind: "direct",
    ...overrides,
  });

  test("a member is sent, notes, is seen by who sent him and not by the unit; ends", async () => {
    const { assignmentId } = await assignMember(act(officer), assignment());
    const member = await memberSentTo(headId);
    expect(await listAreas(member, NOW)).toMatchObject([{ unitId: commune.id, kind: "direct", noteCount: 0 }]);
    await writeNote(act(member), { assignmentId, body: "Nội bộ thôn 3 còn ý kiến về đất đai" });
    const seen = await getPreparedUnit(officer, NOW, commune.id);
    expect(seen.notes).toMatchObject([{ body: "Nội bộ thôn 3 còn ý kiến về đất đai" }]);
    expect((await getPreparedUnit(member, NOW, commune.id)).notes).toHaveLength(1);
    expect((await getPreparedUnit(communeOfficer, NOW, commune.id)).notes).toEqual([]);
    await expect(getPreparedUnit(foreignOfficer, NOW, commune.id)).rejects.toMatchObject({ code: "notFound" });
    const log = await database().auditEvent.findMany({ where: { subjectId: assignmentId } });
    expect(log.map((row) => row.event)).toEqual(["assignment.made", "assignment.noted"]);
    expect(JSON.stringify(log)).not.toContain("đất đai");
    await endAssignment(act(officer, "2024-12-07T08:00:00+07:00"), { assignmentId });
    const later = act(member, "2024-12-07T08:00:01+07:00");
    await expect(writeNote(later, { assignmentId, body: "muộn" })).rejects.toMatchObject({
      code: "plan.assignmentEnded",
    });
    expect(await listAreas(member, later.now)).toEqual([]);
  });

  test("notes are the assigned person's alone and are never changed, not even by SQL", async () => {
    const { assignmentId } = await assignMember(act(officer), assignment());
    await expect(writeNote(act(officer), { assignmentId, body: "x" })).rejects.toMatchObject({ code: "notFound" });
    const another = await memberSentTo(deputyId);
    await expect(writeNote(act(another), { assignmentId, body: "x" })).rejects.toMatchObject({
      code: "plan.noteByOthers",
    });
    const member = await memberSentTo(headId);
    const { noteId } = await writeNote(act(member), { assignmentId, body: "Đã gặp bí thư" });
    await expect(appSql("UPDATE assignment_note SET body = 'khác' WHERE id = $1", [noteId])).rejects.toThrow();
    await expect(ownerSql("DELETE FROM assignment_note WHERE id = $1", [noteId])).rejects.toThrow("row.append_only");
  });

  test("refuses who sits elsewhere, a unit not directly below, a second time, a foreign officer; one level down works the same", async () => {
    const outsider = province.communes[0].committeeMembers[0]?.id;
    await expect(assignMember(act(officer), assignment({ personId: outsider }))).rejects.toMatchObject({
      code: "plan.personNotSeated",
    });
    const cell = province.communes[0].cells[0]?.unit.id;
    await expect(assignMember(act(officer), assignment({ unitId: cell }))).rejects.toMatchObject({ code: "notFound" });
    await expect(assignMember(act(officer), assignment({ unitId: province.district.id }))).rejects.toMatchObject({
      code: "notAllowed",
    });
    await expect(assignMember(act(foreignOfficer), assignment())).rejects.toMatchObject({ code: "notFound" });
    await assignMember(act(officer), assignment());
    await expect(assignMember(act(officer), assignment())).rejects.toMatchObject({ code: "plan.assignedAlready" });
    await assignMember(act(communeOfficer), { unitId: cell, personId: outsider, kind: "follow" });
    const rows = (await getPlanOverview(communeOfficer, commune.id)).units;
    expect(rows.find((row) => row.id === cell)?.assignments).toMatchObject([{ kind: "follow" }]);
  });

  test("two at once: the same assignment is made once", async () => {
    const outcomes = await Promise.allSettled([
      assignMember(act(officer), assignment()),
      assignMember(act(officer), assignment()),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find((outcome) => outcome.status === "rejected")).toMatchObject({
      reason: { code: "plan.assignedAlready" },
    });
  });
});

describe("RQ-12 R20.21 marks of difficult or complex units", () => {
  test("are made with a reason by the level above, read by the unit, its superior and the member, and end", async () => {
    const { markId } = await markUnit(act(officer), { unitId: commune.id, reason: "Đơn thư kéo dài về dự án" });
    await expect(markUnit(act(officer), { unitId: commune.id, reason: "lần hai" })).rejects.toMatchObject({
      code: "plan.markedAlready",
    });
    await assignMember(act(officer), { unitId: commune.id, personId: headId, kind: "direct" });
    const member = await memberSentTo(headId);
    for (const reader of [officer, communeOfficer, member]) {
      expect((await getPreparedUnit(reader, NOW, commune.id)).marks).toMatchObject([
        { reason: "Đơn thư kéo dài về dự án" },
      ]);
    }
    const overview = await getPlanOverview(officer, province.district.id);
    expect(overview.units.filter((unit) => unit.isMarked).map((unit) => unit.id)).toEqual([commune.id]);
    await endMark(act(officer), { markId });
    await expect(endMark(act(officer), { markId })).rejects.toMatchObject({ code: "plan.markEnded" });
    const log = await database().auditEvent.findMany({ where: { subjectId: markId } });
    expect(log.map((row) => row.event)).toEqual(["unitMark.made", "unitMark.ended"]);
    expect(JSON.stringify(log)).not.toContain("Đơn thư");
    expect(log.every((row) => row.unitId === province.district.id)).toBe(true);
  });

  test("are refused to others", async () => {
    await expect(markUnit(act(foreignOfficer), { unitId: commune.id, reason: "x" })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(markUnit(act(communeOfficer), { unitId: commune.id, reason: "x" })).rejects.toMatchObject({
      code: "notFound",
    });
  });
});
