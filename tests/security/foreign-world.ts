import type { Actor } from "@/lib/core/actor";
import { toDateColumn } from "@/lib/core/calendar";
import { ROLES, type Role } from "@/lib/core/roles";
import { recordCritique } from "@/lib/critiques/commands/record-critique";
import { database } from "@/lib/db/client";
import { uploadImport } from "@/lib/imports/commands/upload-import";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { act, actorWith } from "../support/actors";
import type { BuiltUnit } from "../support/build";
import { ownerSql } from "../support/database";
import {
  agendaOf,
  buildMeetingWorld,
  concludeAll,
  DURING,
  type MeetingWorld,
  openBallotOn,
  openFor,
  participantOf,
} from "../support/meetings";
import { newcomer, peopleFile } from "../support/people-files";

/** One thing of every kind in a commune that none of the actors may see. */
export type ForeignThings = Record<
  | "unitId"
  | "cellId"
  | "districtId"
  | "collectiveId"
  | "personId"
  | "memberId"
  | "seatId"
  | "subjectId"
  | "groupId"
  | "decisionId"
  | "complaintId"
  | "meetingId"
  | "itemId"
  | "participantId"
  | "critiqueId"
  | "ballotId"
  | "shortcomingId"
  | "assignmentId"
  | "markId"
  | "clusterId"
  | "contentItemId"
  | "dossierId"
  | "reportId"
  | "difficultyId"
  | "proposalId"
  | "accountId"
  | "grantId"
  | "draftId"
  | "cycleId",
  string
>;

const SET_AT = new Date("2024-11-16T01:00:00Z");

/** Actors of every role over the other district, its commune or its cell; a provincial role held below sees no further than there. */
export async function actorsElsewhere(world: MeetingWorld): Promise<Record<Role, Actor>> {
  const { foreignDistrict, foreignCommune } = world.province;
  const cell = foreignCommune.cells[0];
  const places: Record<Role, BuiltUnit> = {
    administrator: foreignDistrict,
    provincialOfficer: foreignDistrict,
    districtOfficer: foreignDistrict,
    grassrootsOfficer: foreignCommune.unit,
    cellSecretary: cell?.unit ?? foreignCommune.unit,
    directingMember: foreignDistrict,
    member: cell?.unit ?? foreignCommune.unit,
    auditor: foreignDistrict,
  };
  const actors = ROLES.map(async (role) => {
    const personId = role === "member" ? cell?.members[0]?.id : undefined;
    const directing = role === "directingMember" ? [foreignCommune.unit] : [];
    return [role, await actorWith(role, places[role], { directing, ...(personId ? { personId } : {}) })] as const;
  });
  return Object.fromEntries(await Promise.all(actors)) as Record<Role, Actor>;
}

async function firstId(sql: string, values: unknown[]): Promise<string> {
  const [row] = await ownerSql(sql, values);
  if (!row) throw new Error(`nothing found: ${sql}`);
  return String(row.id);
}

export async function buildForeignThings(): Promise<{ world: MeetingWorld; things: ForeignThings }> {
  const world = await buildMeetingWorld();
  const { commune, cell, cycleId, province } = world;
  await generateObligations(act(world.secretary, "2024-11-20T08:00:00+07:00"), { unitId: commune.unit.id });
  const meeting = await buildMeeting(world);
  const held = await actorWith("cellSecretary", cell.unit);
  const [head] = commune.committeeMembers;
  if (!head) throw new Error("buildCommune makes committee members");
  const unitId = commune.unit.id;
  const subject = "SELECT id, group_id FROM subject WHERE person_id = $1 AND track = 'official'";
  return {
    world,
    things: {
      ...meeting,
      ...(await buildRecords(world, head.id)),
      unitId,
      cycleId,
      cellId: cell.unit.id,
      districtId: province.district.id,
      collectiveId: commune.government.id,
      personId: head.id,
      memberId: cell.members[2]?.id ?? "",
      seatId: await firstId("SELECT id FROM collective_seat WHERE collective_id = $1", [commune.government.id]),
      subjectId: await firstId(subject, [head.id]),
      groupId: await firstId("SELECT id FROM comparable_group WHERE deciding_unit_id = $1", [unitId]),
      accountId: held.accountId,
      grantId: held.grants[0]?.id ?? "",
      draftId: await buildDraft(world),
    },
  };
}

async function buildDraft({ commune, cell }: MeetingWorld): Promise<string> {
  const officer = await actorWith("grassrootsOfficer", commune.unit);
  const input = { kind: "people", unitId: commune.unit.id, fileName: "danh-sach.xlsx" };
  const { draftId } = await uploadImport(
    act(officer),
    input,
    peopleFile([newcomer(cell.unit.name, "Người Trong Tệp")]),
  );
  return draftId;
}

type MeetingThings = Pick<ForeignThings, "meetingId" | "itemId" | "participantId" | "critiqueId" | "ballotId">;

async function buildMeeting(world: MeetingWorld): Promise<MeetingThings> {
  const meetingId = await openFor(world.secretary, world.commune.standingCommittee.id);
  const [item] = await agendaOf(meetingId);
  const [head] = world.commune.committeeMembers;
  if (!item || !head) throw new Error("the meeting has an agenda");
  const participant = await participantOf(meetingId, head);
  await recordCritique(act(world.secretary, DURING), {
    meetingId,
    itemId: item.id,
    speaker: head.fullName,
    kind: "strength",
    text: "Nội dung góp ý kín",
  });
  const critique = await firstId("SELECT id FROM critique LIMIT 1", []);
  await concludeAll(world.secretary, meetingId);
  const ballotId = await openBallotOn(world.secretary, meetingId, "grassrootsStandingCommittee");
  return { meetingId, itemId: item.id, participantId: participant.id, critiqueId: critique, ballotId };
}

type Records = Pick<
  ForeignThings,
  | "decisionId"
  | "complaintId"
  | "shortcomingId"
  | "assignmentId"
  | "markId"
  | "clusterId"
  | "contentItemId"
  | "dossierId"
  | "reportId"
  | "difficultyId"
  | "proposalId"
>;

async function buildRecords({ commune, province, cycleId }: MeetingWorld, personId: string): Promise<Records> {
  const db = database();
  const unitId = commune.unit.id;
  const id = { id: true } as const;
  const from = toDateColumn("2024-11-01");
  const shortcoming = await db.shortcoming.create({
    data: {
      unitId,
      personId,
      origin: "review",
      originYear: 2023,
      text: "Hạn chế",
      searchText: "han che",
      createdAt: SET_AT,
    },
    select: id,
  });
  const common = { cycleId, unitId };
  const assignment = await db.assignment.create({
    data: { ...common, personId, madeByUnitId: province.district.id, kind: "direct", validFrom: from },
    select: id,
  });
  const mark = await db.unitMark.create({
    data: { ...common, madeByUnitId: province.district.id, reason: "Phức tạp", markedAt: SET_AT },
    select: id,
  });
  const cluster = await db.cluster.create({ data: { ...common, name: "Cụm 1", headId: personId }, select: id });
  await db.plan.create({ data: { ...common, summary: "Kế hoạch" }, select: id });
  const contentItem = await db.contentItem.create({
    data: {
      ...common,
      layer: "unit",
      subject: "collective",
      code: "X1",
      ordinal: 1,
      title: "Nội dung riêng",
      citation: {},
    },
    select: id,
  });
  const dossier = await db.dossier.create({
    data: { ...common, receiverId: province.district.id, status: "submitted", submittedAt: SET_AT },
    select: id,
  });
  const report = await db.qualityReport.create({ data: { ...common, quality: "Tốt" }, select: id });
  const difficulty = await db.difficulty.create({ data: { reportId: report.id, text: "Khó khăn" }, select: id });
  const proposal = await db.proposal.create({
    data: { reportId: report.id, text: "Kiến nghị", addresseeId: province.district.id },
    select: id,
  });
  const decision = await db.decision.create({
    data: { ...common, bodyId: commune.standingCommittee.id, title: "Danh sách", createdAt: SET_AT },
    select: id,
  });
  const subjectId = await firstId("SELECT id FROM subject WHERE person_id = $1 LIMIT 1", [personId]);
  const complaint = await db.complaint.create({
    data: { subjectId, kind: "complaint", summary: "Đơn", receivedOn: from, recordedAt: SET_AT },
    select: id,
  });
  return {
    decisionId: decision.id,
    complaintId: complaint.id,
    shortcomingId: shortcoming.id,
    assignmentId: assignment.id,
    markId: mark.id,
    clusterId: cluster.id,
    contentItemId: contentItem.id,
    dossierId: dossier.id,
    reportId: report.id,
    difficultyId: difficulty.id,
    proposalId: proposal.id,
  };
}
