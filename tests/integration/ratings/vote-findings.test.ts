import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { getVoteFindings } from "@/lib/ratings/queries/vote-findings";
import { recordDiscipline } from "@/lib/task-results/commands/record-discipline";
import { act, actorWith } from "../../support/actors";
import { ownerSql } from "../../support/database";
import { buildMeetingWorld, concludeAll, DURING, type MeetingWorld, openFor } from "../../support/meetings";

let world: MeetingWorld;
let district: Actor;
let meetingId: string;

beforeAll(async () => {
  world = await buildMeetingWorld();
  district = await actorWith("districtOfficer", world.province.district);
  await generateObligations(act(world.secretary, "2024-11-20T08:00:00+07:00"), { unitId: world.commune.unit.id });
  meetingId = await openFor(world.secretary, world.commune.standingCommittee.id);
  await concludeAll(world.secretary, meetingId);
});

test("R20.3 RQ-10 at the vote discipline of the year stands before the chair and stops nothing; others do not read it", async () => {
  const meeting = await getMeeting(world.secretary, meetingId);
  expect(await getVoteFindings(world.secretary, meeting)).toEqual([]);
  const seated = world.commune.committeeMembers[2];
  const [subject] = await ownerSql("SELECT id FROM subject WHERE person_id = $1 AND track = 'official'", [seated?.id]);
  await recordDiscipline(act(district, DURING), {
    subjectId: subject?.id,
    kind: "reprimand",
    decidedOn: "2024-06-20",
    document: "Quyết định 15-QĐ/UBKT",
    actOn: "2024-02-01",
    actUnitId: world.commune.unit.id,
    isDutyRelated: "on",
  });
  const found = await getVoteFindings(world.secretary, meeting);
  expect(found.filter((row) => row.subjectId === subject?.id).map((row) => row.finding.code)).toEqual([
    "excellentWithDiscipline",
    "failing:disciplined",
  ]);
  const directing = await actorWith("directingMember", world.province.district, { directing: [world.commune.unit] });
  expect(await getVoteFindings(directing, await getMeeting(directing, meetingId))).toEqual([]);
});
