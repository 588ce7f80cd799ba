import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { decidePlace } from "@/lib/obligations/commands/decide-place";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { withdrawPlace } from "@/lib/obligations/commands/withdraw-place";
import { getPlace } from "@/lib/obligations/queries/get-place";
import { listPlaces } from "@/lib/obligations/queries/list-places";
import { listSubjects } from "@/lib/obligations/queries/list-subjects";
import { act, actorWith } from "../../support/actors";
import { type BuiltCommune, type BuiltProvince, buildProvince } from "../../support/build";
import { ownerSql } from "../../support/database";
import { codeOf, refusalOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";
import { buildSmallBodies, placeForm, type SmallBodies } from "../../support/small-bodies";
import { statementsOf } from "../../support/statements";

const now = new Date("2024-12-05T01:00:00Z");
let province: BuiltProvince;
let commune: BuiltCommune;
let bodies: SmallBodies;
let district: Actor;
let officer: Actor;

const generate = () => generateObligations(act(district), { unitId: commune.unit.id });

async function placesOf(personId: string) {
  const subject = await database().subject.findFirstOrThrow({
    where: { personId, track: "official" },
    include: { obligations: { where: { status: { not: "ended" } } }, homeUnit: true, group: true },
  });
  return subject;
}

const idOf = (person: { id: string } | undefined): string => person?.id ?? "";

beforeAll(async () => {
  province = await buildProvince();
  commune = province.communes[0];
  bodies = await buildSmallBodies(commune);
  await buildOpenCycle();
  district = await actorWith("districtOfficer", province.district);
  officer = await actorWith("grassrootsOfficer", commune.unit);
  await generate();
});

describe("R3.7 before a decision", () => {
  test("collectives of under three members are named, with who has to decide; those of three are not", async () => {
    const seen = await listPlaces(district, commune.unit.id, { page: 1 }, now);
    expect(
      seen.rows.map(({ name, members, state, decider, may }) => [name, members, state, decider, may.decide.allowed]),
    ).toEqual([
      [bodies.farmers.name, 2, "waiting", province.district.name, true],
      [bodies.women.name, 2, "waiting", province.district.name, true],
      [commune.government.name, 2, "waiting", province.district.name, true],
    ]);
    expect(seen).toMatchObject({ minimum: 3, total: 3 });
    const own = await listPlaces(officer, commune.unit.id, { page: 1 }, now);
    expect(own.rows.map(({ may }) => may.decide)).toEqual(Array(3).fill({ allowed: false, code: "notAllowed" }));
    const list = await listSubjects(officer, commune.unit.id, {}, now);
    expect(list.smallBodies).toEqual({ waiting: 3, decided: 0, isBinding: false });
  });

  test("the form offers bodies near it that review themselves", async () => {
    const seen = await getPlace(district, bodies.farmers.id, now);
    const offered = seen.hosts.map(({ id }) => id);
    const cells = commune.cells.map(({ collective }) => collective.id);
    expect(offered).toEqual(expect.arrayContaining([commune.standingCommittee.id, bodies.front.id, cells[0]]));
    expect(offered).toContain(province.districtStandingCommittee.id);
    for (const other of [bodies.women.id, commune.government.id, commune.executiveCommittee.id, cells[1]])
      expect(offered).not.toContain(other);
    expect(await codeOf(getPlace(district, commune.standingCommittee.id, now))).toBe("notFound");
  });
});

describe("R3.7 what a decision is refused for", () => {
  const refusal = (overrides: Record<string, unknown>, actor = district) =>
    refusalOf(decidePlace(act(actor), placeForm(bodies.farmers, bodies.front, overrides)));

  test("the level that decides, and no other", async () => {
    expect((await refusal({}, officer)).code).toBe("notAllowed");
    expect((await refusal({}, await actorWith("districtOfficer", province.foreignDistrict))).code).toBe("notFound");
    expect((await refusal({}, await actorWith("provincialOfficer", province.unit))).code).toBe("notAllowed");
  });

  test("a host that is foreign, small itself or the body itself, at its field", async () => {
    for (const host of [province.foreignCommune.standingCommittee, bodies.women, bodies.farmers])
      expect(await refusal({ hostId: host.id })).toMatchObject({ code: "place.unrelated", field: "hostId" });
  });

  test("a document of tomorrow, a body of three members, a Party body, a page that is out of date", async () => {
    expect(await refusal({ documentOn: "2024-12-06" })).toMatchObject({
      code: "place.documentInFuture",
      field: "documentOn",
    });
    expect((await refusal({ collectiveId: bodies.front.id, hostId: commune.standingCommittee.id })).code).toBe(
      "place.notSmall",
    );
    expect((await refusal({ collectiveId: commune.standingCommittee.id })).code).toBe("place.partyBody");
    expect((await refusal({ supersedesId: bodies.front.id })).code).toBe("form.stale");
  });

  test("document, its day and the reason are needed", async () => {
    const empty = placeForm(bodies.farmers, bodies.front, { document: " ", documentOn: "", reason: "" });
    const error: unknown = await decidePlace(act(district), empty).catch((caught: unknown) => caught);
    const fields = (error as { issues?: { path: string[] }[] }).issues?.map(({ path }) => path[0]);
    expect(fields).toEqual(["document", "documentOn", "reason"]);
  });
});

describe("R3.7 once decided", () => {
  beforeAll(async () => {
    await decidePlace(act(district), placeForm(bodies.farmers, bodies.front));
    await decidePlace(act(district), placeForm(bodies.women, bodies.front));
    await generate();
  });

  test("the collective and its members are reviewed at the host, with decision and clause; home, decider and group stay", async () => {
    const body = await database().subject.findFirstOrThrow({
      where: { collectiveId: bodies.farmers.id },
      include: { obligations: true },
    });
    expect(
      body.obligations.map(({ collectiveId, mergedFromId, status }) => [collectiveId, mergedFromId, status]),
    ).toEqual(
      expect.arrayContaining([
        [bodies.farmers.id, null, "ended"],
        [bodies.front.id, bodies.farmers.id, "pending"],
      ]),
    );
    const head = await placesOf(idOf(bodies.people.farmers[0]));
    expect(head.homeUnit.id).toBe(commune.unit.id);
    expect(head.group?.name).toBe("Người đứng đầu đoàn thể xã, phường, thị trấn");
    const [at] = head.obligations;
    expect(at).toMatchObject({
      collectiveId: bodies.front.id,
      mergedFromId: bodies.farmers.id,
      role: "head",
      isPrimary: true,
    });
    expect(at?.reason).toContain(
      `${bodies.front.name}, theo Thông báo 45-TB/HU ngày 20/11/2024 của ${province.district.name}`,
    );
    expect(at?.citation).toMatchObject({ rule: "R3.7" });
  });

  test("who sits in the host too is reviewed there once, in the main seat", async () => {
    const { obligations } = await placesOf(idOf(bodies.people.women[0]));
    expect(
      obligations.map(({ collectiveId, mergedFromId, role, isPrimary }) => [
        collectiveId,
        mergedFromId,
        role,
        isPrimary,
      ]),
    ).toEqual([[bodies.front.id, bodies.women.id, "head", true]]);
  });

  test("making the list again changes nothing, also from the level above", async () => {
    expect(await generate()).toMatchObject({ added: 0, updated: 0, ended: 0 });
    const before = await ownerSql(
      "SELECT id, collective_id, merged_from_id, status, reason FROM obligation ORDER BY id",
    );
    await generateObligations(act(district), { unitId: province.district.id });
    const ids = new Set(before.map(({ id }) => id));
    const after = await ownerSql(
      "SELECT id, collective_id, merged_from_id, status, reason FROM obligation ORDER BY id",
    );
    expect(after.filter(({ id }) => ids.has(id))).toEqual(before);
  });

  test("the list of places costs the same however many rows it has", async () => {
    const all = await statementsOf(() => listPlaces(district, commune.unit.id, { page: 1 }, now));
    const few = await statementsOf(() => listPlaces(district, commune.unit.id, { state: "waiting", page: 1 }, now));
    expect(few).toHaveLength(all.length);
    const counted = await listSubjects(officer, commune.unit.id, {}, now);
    expect(await statementsOf(() => listSubjects(officer, commune.unit.id, {}, now))).toHaveLength(5);
    expect(counted.smallBodies).toEqual({ waiting: 1, decided: 2, isBinding: false });
  });

  test("a correction supersedes with its own reason; the earlier one stays in view, the log has both", async () => {
    const before = await getPlace(district, bodies.farmers.id, now);
    const correction = placeForm(bodies.farmers, commune.standingCommittee, {
      supersedesId: before.current?.id,
      document: "Thông báo 46-TB/HU",
      reason: "Chuyển về Ban Thường vụ",
    });
    const sending = act(district);
    await decidePlace(sending, correction);
    await decidePlace(sending, correction);
    expect(await codeOf(decidePlace(act(district), correction))).toBe("form.stale");
    const after = await getPlace(district, bodies.farmers.id, now);
    expect(after.versions.map(({ host, reason }) => [host, reason])).toEqual([
      [commune.standingCommittee.name, "Chuyển về Ban Thường vụ"],
      [bodies.front.name, "Chỉ có hai thành viên"],
    ]);
    const events = await database().auditEvent.findMany({ where: { event: { startsWith: "reviewPlace." } } });
    expect(events.map(({ event }) => event).toSorted()).toEqual([
      "reviewPlace.decided",
      "reviewPlace.decided",
      "reviewPlace.superseded",
    ]);
  });

  test("two corrections at once: one stands, the other is out of date", async () => {
    const { current } = await getPlace(district, bodies.women.id, now);
    const form = placeForm(bodies.women, commune.standingCommittee, { supersedesId: current?.id });
    const outcomes = await Promise.allSettled([decidePlace(act(district), form), decidePlace(act(district), form)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("withdrawn, the members come back to their own place and a decision is needed again", async () => {
    const { current } = await getPlace(district, bodies.farmers.id, now);
    const form = {
      collectiveId: bodies.farmers.id,
      placeId: current?.id,
      document: "48-TB/HU",
      documentOn: "2024-12-04",
    };
    await withdrawPlace(act(district), { ...form, reason: "Ghi nhầm" });
    expect(await codeOf(withdrawPlace(act(district), { ...form, reason: "Ghi nhầm" }))).toBe("form.stale");
    await generate();
    const { obligations } = await placesOf(idOf(bodies.people.farmers[0]));
    expect(obligations.map(({ collectiveId, mergedFromId }) => [collectiveId, mergedFromId])).toEqual([
      [bodies.farmers.id, null],
    ]);
    const waiting = await listPlaces(district, commune.unit.id, { state: "waiting", page: 1 }, now);
    expect(waiting.rows.map(({ id }) => id)).toContain(bodies.farmers.id);
  });

  test("the kept totals equal the recomputed ones", async () => {
    expect(await ownerSql("SELECT * FROM recomputed_body_state EXCEPT SELECT * FROM body_state")).toEqual([]);
  });
});
