import { beforeAll, describe, expect, it } from "vitest";
import { closeBallot } from "@/lib/ballots/commands/close-ballot";
import { openBallot } from "@/lib/ballots/commands/open-ballot";
import { repeatBallot } from "@/lib/ballots/commands/repeat-ballot";
import { database } from "@/lib/db/client";
import { recordAttendance } from "@/lib/meetings/commands/record-attendance";
import { signMinutes } from "@/lib/minutes/commands/sign-minutes";
import { announceResults } from "@/lib/ratings/commands/announce-results";
import { act, actorWith } from "@/tests/support/actors";
import { ownerSql } from "@/tests/support/database";
import {
  auditOf,
  buildMeetingWorld,
  closeWith,
  concludeAll,
  countFor,
  DURING,
  MEETING_DAY,
  type MeetingWorld,
  openFor,
} from "@/tests/support/meetings";

let world: MeetingWorld;
let meetingId: string;
let ballotId: string;

beforeAll(async () => {
  world = await buildMeetingWorld();
  const absent = world.cell.members.slice(4, 5);
  meetingId = await openFor(world.cellSecretary, world.cell.collective.id, { absent });
});
const during = () => act(world.cellSecretary, DURING);

describe("RQ-09: the ballot of a cell", () => {
  it("is refused while conclusions are missing, and names them", async () => {
    const early = openBallot(during(), { meetingId, subjectKind: "cell" });
    await expect(early).rejects.toMatchObject({ code: "ballot.items_open" });
  });

  it("two at once: one opens; the roll is the voters present", async () => {
    await concludeAll(world.cellSecretary, meetingId);
    const open = () => openBallot(during(), { meetingId, subjectKind: "cell" });
    const both = await Promise.allSettled([open(), open()]);
    expect(both.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((result) => result.status === "rejected")).toMatchObject({
      reason: { code: "ballot.already_open" },
    });
    const ballot = await database().ballot.findFirstOrThrow({
      where: { meetingId },
      select: { id: true, status: true, form: true, roll: true, entries: true },
    });
    ballotId = ballot.id;
    expect(ballot).toMatchObject({ status: "open", form: "secretPaper" });
    expect(ballot.roll).toHaveLength(7);
    // the cell, five official members without the absent one, the probationary member: all rated, not all voters
    expect(ballot.entries).toHaveLength(6);
    expect((await auditOf("ballot.opened")).at(-1)?.summary).toContain("7 người");
  });

  it("attendance is frozen from then on", async () => {
    await expect(recordAttendance(during(), { meetingId, people: {} })).rejects.toMatchObject({
      code: "meeting.roll_is_frozen",
    });
  });

  it("names every mismatch at its field with the arithmetic, and keeps nothing of it", async () => {
    const count = await countFor(ballotId);
    const [firstRow = ""] = Object.keys(count.rows);
    const wrong = {
      ...count,
      returned: 6,
      lost: 0,
      valid: 6,
      rows: { ...count.rows, [firstRow]: { excellent: 1, good: 2, fair: 0, failed: 0, blank: 0 } },
    };
    const refusal = await closeBallot(during(), wrong).then(
      () => [],
      (error: { issues: { path: string[]; message: string }[] }) =>
        error.issues.map((issue) => [issue.path.join("."), issue.message]),
    );
    const byField = new Map(refusal.map(([field, message]) => [field, message]));
    expect(byField.get("returned")).toContain("6 + 0 = 6 ≠ 7");
    expect(byField.get(`rows.${firstRow}.blank`)).toContain("1 + 2 + 0 + 0 + 0 = 3 ≠ 6");
    expect(await database().ballot.findUniqueOrThrow({ where: { id: ballotId } })).toMatchObject({
      status: "open",
      issued: null,
    });
  });

  it("more papers than voters, rows of another ballot and an old version are refused", async () => {
    const count = await countFor(ballotId);
    const tooMany = { ...count, issued: 8, returned: 8, valid: 8 };
    await expect(closeBallot(during(), tooMany)).rejects.toMatchObject({ issues: expect.anything() });
    const foreign = { ...count, rows: { ...count.rows, [ballotId]: Object.values(count.rows)[0] } };
    await expect(closeBallot(during(), foreign)).rejects.toMatchObject({ code: "form.invalid" });
    await expect(closeBallot(during(), { ...count, version: 9 })).rejects.toMatchObject({ code: "form.stale" });
  });

  it("closes once; the second teller is refused", async () => {
    const count = await countFor(ballotId);
    const both = await Promise.allSettled([closeBallot(during(), count), closeBallot(during(), count)]);
    expect(both.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(closeBallot(during(), count)).rejects.toMatchObject({ code: "ballot.closed" });
  });

  it("R20.14: a repeat on the chair's order keeps both records", async () => {
    const repeat = await repeatBallot(during(), { ballotId, reason: "Phát nhầm phiếu" });
    const again = repeatBallot(during(), { ballotId, reason: "Lần nữa" });
    await expect(again).rejects.toMatchObject({ code: "ballot.not_repeatable" });
    const early = announceResults(during(), { meetingId });
    await expect(early).rejects.toMatchObject({ code: "rating.ballots_missing" });
    await closeWith(world.cellSecretary, repeat.ballotId, (voters) => ({ excellent: 4, good: voters - 4 }));
    const ballots = await database().ballot.findMany({ where: { meetingId }, select: { status: true } });
    expect(ballots).toEqual([{ status: "closed" }, { status: "closed" }]);
  });

  it("wrong role and foreign unit cannot announce", async () => {
    for (const [role, unit, code] of [
      ["districtOfficer", world.province.district, "notAllowed"],
      ["grassrootsOfficer", world.province.foreignCommune.unit, "notFound"],
    ] as const) {
      const actor = await actorWith(role, unit);
      await expect(announceResults(act(actor, DURING), { meetingId }), role).rejects.toMatchObject({ code });
    }
  });

  it("announcing takes the final ballot, the pack's threshold and the day of the meeting", async () => {
    const result = await announceResults(during(), { meetingId });
    // base: eight official members summoned; 4 × 2 is not more than 8, so "excellent" is not reached, "good" is
    expect(result).toEqual({ rated: 6, unresolved: [] });
    const ratings = await database().rating.findMany({ where: { stage: "vote" } });
    expect(new Set(ratings.map((rating) => rating.level))).toEqual(new Set(["good"]));
    expect(ratings.every((rating) => rating.placeId === world.cell.collective.id)).toBe(true);
    const subjects = await database().subject.findMany({
      where: { homeUnitId: world.cell.unit.id },
      select: { voteLevel: true, reviewedOn: true },
    });
    const done = subjects.filter((subject) => subject.reviewedOn?.toISOString().startsWith(MEETING_DAY));
    expect(done).toHaveLength(6);
    expect(done.every((subject) => subject.voteLevel === "good")).toBe(true);
    expect(subjects.filter((subject) => subject.reviewedOn === null)).toHaveLength(1);
    await expect(announceResults(during(), { meetingId })).rejects.toMatchObject({ code: "rating.already_announced" });
  });

  it("the minutes freeze what happened and close the meeting", async () => {
    const { minutesId } = await signMinutes(during(), { meetingId, remarks: "Đọc lại, cùng thống nhất" });
    const minutes = await database().minutes.findUniqueOrThrow({ where: { id: minutesId } });
    expect(minutes.content).toMatchObject({
      form: 1,
      unit: world.cell.unit.name,
      day: MEETING_DAY,
      time: "07:30",
      postponed: [{ reason: "Ốm" }],
      ballots: [{ repeated: true }, { repeated: false, repeatReason: "Phát nhầm phiếu" }],
    });
    await expect(signMinutes(during(), { meetingId })).rejects.toMatchObject({ code: "meeting.not_ended" });
  });
});

describe("RQ-09: nothing tells who marked what", () => {
  it("what hangs on a ballot or on one of its counts: the roll without a mark, counts and results without a person", async () => {
    const hanging = await ownerSql(`
      SELECT DISTINCT child.conrelid::regclass::text AS name FROM pg_constraint child
      WHERE child.contype = 'f' AND child.confrelid IN ('ballot'::regclass, 'ballot_entry'::regclass, 'ballot_roll'::regclass)
      ORDER BY name`);
    expect(hanging.map((row) => row.name)).toEqual(["ballot", "ballot_entry", "ballot_roll", "rating"]);
    const columns = await ownerSql(`
      SELECT table_name AS "table", string_agg(column_name, ' ' ORDER BY column_name) AS columns
      FROM information_schema.columns WHERE table_name IN ('ballot_entry', 'ballot_roll') GROUP BY 1 ORDER BY 1`);
    expect(columns).toEqual([
      { table: "ballot_entry", columns: "agenda_item_id ballot_id blank excellent failed fair good id subject_id" },
      { table: "ballot_roll", columns: "ballot_id capacity participant_id subject_kind" },
    ]);
  });

  it("the log of a ballot names no voter", async () => {
    const log = [...(await auditOf("ballot.opened")), ...(await auditOf("ballot.closed"))];
    expect(log.length).toBeGreaterThan(0);
    const text = JSON.stringify(log.map(({ summary, before, after }) => ({ summary, before, after })));
    for (const { fullName } of world.cell.members) expect(text).not.toContain(fullName);
  });
});
