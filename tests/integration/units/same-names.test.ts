import { beforeAll, describe, expect, test } from "vitest";
import { getAccount } from "@/lib/accounts/queries/get-account";
import { listAccounts } from "@/lib/accounts/queries/list-accounts";
import { type Actor, proveActor } from "@/lib/core/actor";
import { scheduleMeeting } from "@/lib/meetings/commands/schedule-meeting";
import { exportMeetings } from "@/lib/meetings/queries/export-meetings";
import { findPeople } from "@/lib/meetings/queries/find-people";
import { listMeetings, listMeetingUnits } from "@/lib/meetings/queries/list-meetings";
import { listSchedulableBodies } from "@/lib/meetings/queries/schedule-options";
import { listPeople } from "@/lib/people/queries/list-people";
import { listSubjects } from "@/lib/ratings/queries/list-subjects";
import { listReviews } from "@/lib/reviews/queries/list-reviews";
import { recordShortcoming } from "@/lib/shortcomings/commands/record-shortcoming";
import { listShortcomings } from "@/lib/shortcomings/queries/list-shortcomings";
import { listResults } from "@/lib/task-results/queries/list-results";
import { act, actorWith } from "../../support/actors";
import { ownerSql } from "../../support/database";
import { buildMeetingWorld, DURING, type MeetingWorld, schedulingForm } from "../../support/meetings";
import { buildObligation, buildSubject } from "../../support/subjects";

const NAME = "Chi bộ thôn 1";
const now = new Date(DURING);
let world: MeetingWorld;
let district: Actor;
/** Works for two communes. */
let ofBoth: Actor;
let communes: [string, string];

/** The first cells of two communes of one district bear the same name, as cells do. */
beforeAll(async () => {
  world = await buildMeetingWorld();
  district = await actorWith("districtOfficer", world.province.district);
  const [one, two] = world.province.communes;
  const officers = await Promise.all([one, two].map(({ unit }) => actorWith("grassrootsOfficer", unit)));
  ofBoth = proveActor({ ...district, grants: [...district.grants, ...officers.flatMap(({ grants }) => grants)] });
  communes = [one.unit.name, two.unit.name];
  for (const commune of [one, two]) {
    const cell = commune.cells[0];
    if (!cell) throw new Error("the builder gives cells");
    await ownerSql("UPDATE unit SET name = $2, short_name = $2 WHERE id = $1", [cell.unit.id, NAME]);
    await recordShortcoming(act(await actorWith("cellSecretary", cell.unit)), {
      unitId: cell.unit.id,
      owner: `person:${cell.members[0]?.id}`,
      origin: "review",
      originYear: "2023",
      text: "Chậm giải quyết kiến nghị",
      dueOn: "30/11/2024",
      clearerUnitId: "",
      obstacle: "",
    });
  }
  await scheduleMeeting(
    act(world.cellSecretary, "2024-12-01T08:00:00+07:00"),
    schedulingForm([world.cell.collective.id]),
  );
});

const everything = { search: "", side: "", status: "", year: null, page: 1 } as const;

describe("two units of the same name are told apart by the unit above", () => {
  test("in the register of shortcomings and among the people, for whoever reads both", async () => {
    const { rows } = await listShortcomings(ofBoth, now, everything);
    expect(rows.map(({ unitName, unitAbove }) => [unitName, unitAbove]).toSorted()).toEqual(
      communes.map((commune) => [NAME, commune]).toSorted(),
    );
    const people = (await listPeople(district, {}, now)).rows.filter(({ cell }) => cell?.name === NAME);
    expect(new Set(people.map(({ cell }) => cell?.above))).toEqual(new Set(communes));
  });

  test("in meetings, reviews and task results", async () => {
    const [meeting] = (await listMeetings(district, now, { search: "", status: "", week: "", unitId: "", page: 1 }))
      .rows;
    expect(meeting).toMatchObject({ unitName: NAME, unitAbove: communes[0] });
    const reviews = (await listReviews(ofBoth, { search: "", state: "", kind: "", page: 1 })).rows;
    expect(reviews.filter(({ unitName }) => unitName === NAME).map(({ unitAbove }) => unitAbove)).toContain(
      communes[0],
    );
    expect(
      reviews.filter(({ unitName }) => unitName === NAME).every(({ unitAbove }) => unitAbove === communes[0]),
    ).toBe(true);
    const results = await listResults(district, world.province.district.id, {
      search: "",
      track: "",
      state: "",
      page: 1,
    });
    expect(results.rows.find(({ homeUnit }) => homeUnit === NAME)?.homeAbove).toBe(communes[0]);
  });

  test("in the roles of accounts, in the list and on the page of one", async () => {
    const administrator = await actorWith("administrator", world.province.unit);
    const held = (await listAccounts(administrator, { role: "cellSecretary" }, now)).rows.flatMap(({ id, grants }) =>
      grants.filter(({ unitName }) => unitName === NAME).map(({ unitAbove }) => ({ id, unitAbove })),
    );
    expect(new Set(held.map(({ unitAbove }) => unitAbove))).toEqual(new Set(communes));
    for (const { id, unitAbove } of held) {
      const { grants } = await getAccount(administrator, id, now);
      expect(grants.map(({ unit }) => [unit.name, unit.above])).toEqual([[NAME, unitAbove]]);
    }
  });

  test("where guests of a meeting are looked for, where a meeting is planned, in the file of meetings", async () => {
    const [one, two] = world.province.communes.map(({ cells }) => cells[0]?.members[0]?.fullName ?? "");
    for (const [index, name] of [one, two].entries()) {
      const found = (await findPeople(district, name ?? "")).find(({ fullName }) => fullName === name);
      expect(found?.cell).toEqual({ name: NAME, above: communes[index] });
    }
    const waiting = world.province.communes[1].cells[0];
    if (!waiting) throw new Error("the builder gives cells");
    const common = { cycleId: world.cycleId, track: "organisation", home: waiting.unit } as const;
    const subject = await buildSubject({ unit: waiting.unit }, { ...common, decider: world.province.communes[1].unit });
    await buildObligation(subject.id, waiting.collective);
    const bodies = await listSchedulableBodies(ofBoth, { unitId: "", search: NAME });
    expect(bodies.map(({ unitName, unitAbove }) => [unitName, unitAbove])).toEqual([[NAME, communes[1]]]);
    const units = (await listMeetingUnits(ofBoth)).filter(({ name }) => name === NAME);
    expect(units.map(({ above }) => above).toSorted()).toEqual(communes.toSorted());
    const file = await exportMeetings(district, now, { search: "", status: "", week: "", unitId: "", page: 1 });
    for await (const batch of file.batches) expect(batch.map((row) => row.slice(1, 3))).toEqual([[NAME, communes[0]]]);
    expect.assertions(5);
  });

  test("not where the reader's own unit is the one above, or his own: it would be said on every line", async () => {
    const own = await listShortcomings(world.cellSecretary, now, everything);
    expect(own.rows.map(({ unitAbove }) => unitAbove)).toEqual([null]);
    const above = await listShortcomings(world.secretary, now, everything);
    expect(above.rows.map(({ unitAbove }) => unitAbove)).toEqual([null]);
    const filters = { scope: "decide", search: "", track: "", groupId: "", state: "", page: 1 } as const;
    const subjects = await listSubjects(world.secretary, world.commune.unit.id, filters);
    expect(subjects.rows.length).toBeGreaterThan(0);
    expect(new Set(subjects.rows.map(({ homeAbove }) => homeAbove))).toEqual(new Set([null]));
  });
});
