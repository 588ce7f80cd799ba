import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openBallot } from "@/lib/ballots/commands/open-ballot";
import { toDateColumn } from "@/lib/core/calendar";
import { newId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { act, actorWith } from "@/tests/support/actors";
import { buildPerson } from "@/tests/support/build";
import { appSql, ownerSql } from "@/tests/support/database";
import {
  buildMeetingWorld,
  closeWith,
  concludeAll,
  DURING,
  type MeetingWorld,
  openBallotOn,
  openFor,
  participantOf,
} from "@/tests/support/meetings";

/** RQ-09: nobody votes who must not, by any path; tried as the application's own role. */
let world: MeetingWorld;
let standing: string;
let cell: string;
let director: Awaited<ReturnType<typeof buildPerson>>;

beforeAll(async () => {
  world = await buildMeetingWorld();
  director = await buildPerson("Võ Văn Chỉ Đạo");
  await database().assignment.create({
    data: {
      cycleId: world.cycleId,
      unitId: world.commune.unit.id,
      personId: director.id,
      madeByUnitId: world.province.district.id,
      kind: "direct",
      validFrom: toDateColumn("2024-11-20"),
    },
  });
  standing = await openFor(world.secretary, world.commune.standingCommittee.id);
  cell = await openFor(world.cellSecretary, world.cell.collective.id);
  await concludeAll(world.secretary, standing);
  await concludeAll(world.cellSecretary, cell);
});

async function barred() {
  const adviser = world.commune.committeeMembers[3];
  const probationary = world.cell.members.at(-1);
  if (!adviser || !probationary) throw new Error("the world has them");
  return [
    { name: "advisory", meetingId: standing, kind: "grassrootsStandingCommittee", person: adviser },
    { name: "directing", meetingId: standing, kind: "grassrootsStandingCommittee", person: director },
    { name: "probationary", meetingId: cell, kind: "cell", person: probationary },
  ];
}

describe("RQ-09 R3.19: advisory, directing and probationary people cannot vote by plain SQL", () => {
  it("not by raising their capacity", async () => {
    for (const { name, meetingId, kind, person } of await barred()) {
      const { id } = await participantOf(meetingId, person);
      const raise = appSql(
        "UPDATE participant_capacity SET capacity = 'voting' WHERE participant_id = $1 AND subject_kind = $2",
        [id, kind],
      );
      await expect(raise, name).rejects.toMatchObject({ code: "KD001", message: "participant.may_not_vote" });
    }
  });

  it("not by a new capacity of another kind", async () => {
    for (const { name, meetingId, person } of await barred()) {
      const { id } = await participantOf(meetingId, person);
      const insert = appSql(
        `INSERT INTO participant_capacity (participant_id, subject_kind, capacity, reason, citation)
         VALUES ($1, 'agencyLeadership', 'voting', 'x', '{}')`,
        [id],
      );
      await expect(insert, name).rejects.toMatchObject({ code: "KD001" });
    }
  });

  it("not by standing on a roll under any capacity", async () => {
    for (const { name, meetingId, kind, person } of await barred()) {
      const { id } = await participantOf(meetingId, person);
      const ballotId = newId();
      const roll = (capacity: string) =>
        appSql(
          `WITH made AS (INSERT INTO ballot (id, meeting_id, subject_kind, form, opened_at)
             VALUES ($1, $2, $3, 'secretPaper', now()) RETURNING id)
           SELECT 1 FROM made`,
          [ballotId, meetingId, `${kind}`],
        ).then(() =>
          appSql(
            "INSERT INTO ballot_roll (ballot_id, participant_id, subject_kind, capacity) VALUES ($1, $2, $3, $4::capacity)",
            [ballotId, id, kind, capacity],
          ),
        );
      await expect(roll("voting"), name).rejects.toThrow();
      const asThemselves = appSql(
        "INSERT INTO ballot_roll (ballot_id, participant_id, subject_kind, capacity) VALUES ($1, $2, $3, 'advisory')",
        [ballotId, id, kind],
      );
      await expect(asThemselves, name).rejects.toThrow();
      await ownerSql("ALTER TABLE ballot DISABLE TRIGGER ballot_checked");
      await ownerSql("DELETE FROM ballot WHERE id = $1", [ballotId]);
      await ownerSql("ALTER TABLE ballot ENABLE TRIGGER ballot_checked");
    }
  });

  it("not by handing a voter's place to them", async () => {
    const voter = await participantOf(standing, world.commune.committeeMembers[1] ?? director);
    const swap = appSql("UPDATE participant SET person_id = $2 WHERE id = $1", [voter.id, newId()]);
    await expect(swap).rejects.toMatchObject({ message: "participant.other_person" });
    const moved = appSql("UPDATE meeting SET unit_id = $2 WHERE id = $1", [standing, world.province.district.id]);
    await expect(moved).rejects.toMatchObject({ message: "meeting.other_unit" });
  });

  it("not by the command either: the roll is the voters alone", async () => {
    const ballotId = await openBallotOn(world.secretary, standing, "grassrootsStandingCommittee");
    const roll = await database().ballotRoll.findMany({ where: { ballotId }, select: { participantId: true } });
    expect(roll).toHaveLength(3);
    const late = (participantId: string, sql = appSql) =>
      sql("INSERT INTO ballot_roll (ballot_id, participant_id, subject_kind, capacity) VALUES ($1, $2, $3, 'voting')", [
        ballotId,
        participantId,
        "grassrootsStandingCommittee",
      ]);
    const barredOne = late((await participantOf(standing, director)).id);
    await expect(barredOne).rejects.toMatchObject({ code: "23503" }); // has no vote at all
    const [voter] = roll;
    if (voter === undefined) throw new Error("the roll has voters");
    await ownerSql("ALTER TABLE ballot_roll DISABLE TRIGGER USER");
    await ownerSql("DELETE FROM ballot_roll WHERE ballot_id = $1 AND participant_id = $2", [
      ballotId,
      voter.participantId,
    ]);
    await ownerSql("ALTER TABLE ballot_roll ENABLE TRIGGER USER");
    await expect(late(voter.participantId)).rejects.toMatchObject({ message: "ballot.roll_frozen" });
    await ownerSql("ALTER TABLE ballot_roll DISABLE TRIGGER USER");
    await late(voter.participantId, ownerSql);
    await ownerSql("ALTER TABLE ballot_roll ENABLE TRIGGER USER");
    const gone = appSql("DELETE FROM ballot_roll WHERE ballot_id = $1", [ballotId]);
    await expect(gone).rejects.toMatchObject({ code: "42501" });
    await closeWith(world.secretary, ballotId);
  });

  it("R20.1: a member suspended from activities after the invitation is refused when the roll freezes", async () => {
    const voter = world.cell.members[3];
    await ownerSql(
      "INSERT INTO person_condition (id, person_id, kind, valid_from) VALUES ($1, $2, 'suspended', '2024-12-04')",
      [newId(), voter?.id],
    );
    const open = openBallot(act(world.cellSecretary, DURING), { meetingId: cell, subjectKind: "cell" });
    await expect(open).rejects.toMatchObject({ code: "participant.may_not_vote" });
    await ownerSql("DELETE FROM person_condition WHERE person_id = $1", [voter?.id]);
  });

  it("who may look at the meeting may still not open a ballot", async () => {
    const onlooker = await actorWith("districtOfficer", world.province.district);
    const open = openBallot(act(onlooker, DURING), { meetingId: cell, subjectKind: "cell" });
    await expect(open).rejects.toMatchObject({ code: "notAllowed" });
  });
});

describe("RQ-09 R20.15: whatever closes reconciles, also by plain SQL", () => {
  it("random counts written as the application's role close exactly when they add up", async () => {
    const ballotId = await openBallotOn(world.cellSecretary, cell, "cell");
    const [{ count: rollSize = 0 } = {}] = (await appSql(
      "SELECT count(*)::int AS count FROM ballot_roll WHERE ballot_id = $1",
      [ballotId],
    )) as { count?: number }[];
    const small = fc.integer({ min: -1, max: rollSize + 1 });
    await fc.assert(
      fc.asyncProperty(
        small,
        small,
        small,
        small,
        small,
        small,
        async (issued, returned, lost, valid, invalid, good) => {
          const isSound =
            [issued, returned, lost, valid, invalid, good].every((value) => value >= 0) &&
            issued <= rollSize &&
            issued === returned + lost &&
            returned === valid + invalid &&
            good === valid;
          const closed = await tryToClose(ballotId, { issued, returned, lost, valid, invalid, good });
          return closed === isSound;
        },
      ),
      { numRuns: 60, examples: [[rollSize, rollSize, 0, rollSize, 0, rollSize]] },
    );
  });
});

async function tryToClose(ballotId: string, count: Record<string, number>): Promise<boolean> {
  try {
    await appSql(
      `DO $$ BEGIN
         UPDATE ballot_entry SET excellent = 0, good = ${count.good}, fair = 0, failed = 0, blank = 0 WHERE ballot_id = '${ballotId}';
         UPDATE ballot SET issued = ${count.issued}, returned = ${count.returned}, lost = ${count.lost}, valid = ${count.valid},
           invalid = ${count.invalid}, closed_at = now(), status = 'closed' WHERE id = '${ballotId}';
         RAISE EXCEPTION 'closed, and taken back for the next try';
       END $$`,
    );
    return false;
  } catch (error) {
    return error instanceof Error && error.message.startsWith("closed,");
  }
}
