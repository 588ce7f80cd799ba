import { beforeAll, describe, expect, test } from "vitest";
import { chooseSeason } from "@/lib/auth/commands/choose-season";
import { endSession } from "@/lib/auth/commands/end-session";
import { signIn } from "@/lib/auth/commands/sign-in";
import { loadActor } from "@/lib/auth/load-actor";
import { type Actor, proveActor } from "@/lib/core/actor";
import { newId, newRandomId } from "@/lib/core/ids";
import { closeCycle } from "@/lib/cycles/commands/close-cycle";
import { findSeasonPackId, findShownCycle } from "@/lib/cycles/queries/open-cycle";
import { getShellFacts } from "@/lib/cycles/queries/shell";
import { findDashboard } from "@/lib/dashboards/queries/get-dashboard";
import { database } from "@/lib/db/client";
import { read } from "@/lib/db/read";
import { getDossier } from "@/lib/dossiers/queries/get-dossier";
import { listLowerDossiers } from "@/lib/dossiers/queries/list-dossiers";
import { getHome } from "@/lib/home/queries/get-home";
import { getTaskResultTemplate } from "@/lib/imports/queries/task-result-template";
import { exportMeetings } from "@/lib/meetings/queries/export-meetings";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { listSchedulableBodies } from "@/lib/meetings/queries/schedule-options";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { listSubjects } from "@/lib/obligations/queries/list-subjects";
import { getPersonSeason } from "@/lib/obligations/queries/person-season";
import { previewGeneration } from "@/lib/obligations/queries/preview-generation";
import { editCluster } from "@/lib/plans/commands/save-cluster";
import { savePlan } from "@/lib/plans/commands/save-plan";
import { getClusterForm } from "@/lib/plans/queries/cluster-form";
import { getPlanOverview } from "@/lib/plans/queries/get-plan";
import { getGroup } from "@/lib/ratings/queries/get-group";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { getReport } from "@/lib/reports/queries/get-report";
import { getReview } from "@/lib/reviews/queries/get-review";
import { listReviews } from "@/lib/reviews/queries/list-reviews";
import { reportStep } from "@/lib/shortcomings/commands/report-step";
import { buildForeignThings, type ForeignThings } from "../../security/foreign-world";
import { act, actorWith, TEST_PASSWORD } from "../../support/actors";
import { openPointsSeason } from "../../support/cycles";
import { appSql, ownerSql } from "../../support/database";
import type { MeetingWorld } from "../../support/meetings";
import { codeOf, refusalOf } from "../../support/refusals";
import { statementsOf } from "../../support/statements";

const NOW = "2025-11-25T08:00:00+07:00";
const now = new Date(NOW);
const realNow = new Date("2026-03-01T02:00:00Z");
const preparing = newId();
let world: MeetingWorld;
let things: ForeignThings;
let of2024: string;
let of2025: string;
let commune: Actor;
let district: Actor;

beforeAll(async () => {
  ({ world, things } = await buildForeignThings());
  commune = world.secretary;
  district = await actorWith("districtOfficer", world.province.district);
  of2024 = world.cycleId;
  const province = await actorWith("provincialOfficer", world.province.unit);
  const ending = { cycleId: of2024, note: "Kết thúc", reason: "Còn việc", understood: "on" };
  await closeCycle(act(province, "2025-01-20T08:00:00+07:00"), ending);
  ({ cycleId: of2025 } = await openPointsSeason(world.province));
  await generateObligations(act(commune, NOW), { unitId: things.unitId });
  await ownerSql(
    `INSERT INTO cycle (id, year, name, status, rule_pack_id, rule_pack_version, parameters, reference_on)
     SELECT $1, 2026, 'Đợt 2026', 'preparing', rule_pack_id, rule_pack_version, parameters, '2026-12-31' FROM cycle WHERE id = $2`,
    [preparing, of2025],
  );
}, 120_000);

/** The same person in a session that has chosen to look at another season. */
function looking(actor: Actor, shownCycleId: string | null = of2024): Actor {
  return proveActor({ ...actor, shownCycleId });
}

async function sessionOf(actor: Actor): Promise<string> {
  const { signInName } = await database().account.findUniqueOrThrow({ where: { id: actor.accountId } });
  const circumstances = { address: "10.0.0.8", realNow, businessNow: now, requestId: newRandomId() };
  return signIn({ signInName, password: TEST_PASSWORD }, circumstances);
}

async function loaded(sessionId: string): Promise<Actor> {
  const actor = await loadActor(sessionId, realNow, now);
  if (!actor) throw new Error("The session did not load.");
  return actor;
}

const yearOf = async (actor: Actor) => (await read(actor, findShownCycle))?.year;

describe("RQ-18 RQ-17 a season is chosen for one session", () => {
  test("in this session alone; other sessions and other people go on with the open one; the rights stay the same", async () => {
    const [here, elsewhere, foreign] = [await sessionOf(commune), await sessionOf(commune), await sessionOf(district)];
    const before = await loaded(here);
    expect(await yearOf(before)).toBe(2025);
    await chooseSeason(act(before), here, of2024);
    const { shownCycleId, ...after } = await loaded(here);
    expect(shownCycleId).toBe(of2024);
    expect(after).toEqual({ ...before, shownCycleId: undefined });
    expect(await yearOf(await loaded(here))).toBe(2024);
    expect(await yearOf(await loaded(elsewhere))).toBe(2025);
    expect(await yearOf(await loaded(foreign))).toBe(2025);
  });

  test("going back is no choice, so that the next season comes by itself; signing out ends it", async () => {
    const here = await sessionOf(commune);
    await chooseSeason(act(await loaded(here)), here, of2024);
    await chooseSeason(act(await loaded(here)), here, of2025);
    expect((await loaded(here)).shownCycleId).toBeNull();
    await chooseSeason(act(await loaded(here)), here, of2024);
    await endSession(act(await loaded(here)), here);
    expect(await loadActor(here, realNow, now)).toBeNull();
    expect((await loaded(await sessionOf(commune))).shownCycleId).toBeNull();
  });

  test("what is no season, one that is being prepared and another's session are not found", async () => {
    const [own, foreign] = [await sessionOf(commune), await sessionOf(district)];
    const actor = await loaded(own);
    for (const id of [newId(), preparing, things.unitId]) {
      expect(await codeOf(chooseSeason(act(actor), own, id))).toBe("notFound");
    }
    expect(await codeOf(chooseSeason(act(actor), foreign, of2024))).toBe("notFound");
    expect((await loaded(own)).shownCycleId).toBeNull();
    expect((await loaded(foreign)).shownCycleId).toBeNull();
  });

  test("plain SQL cannot put another thing there, and what it announces is shown to nobody", async () => {
    const here = await sessionOf(commune);
    const put = (id: string) => appSql("UPDATE session_row SET shown_cycle_id = $1 WHERE id = $2", [id, here]);
    await expect(put(preparing)).rejects.toMatchObject({ code: "KD001" });
    await expect(put(newId())).rejects.toMatchObject({ code: "23503" });
    for (const id of [preparing, newId(), null]) expect(await yearOf(looking(commune, id))).toBe(2025);
  });
});

describe("RQ-18 a whole season that has ended is looked at", () => {
  test("the frame of every page says which, with the way back, in two statements", async () => {
    let facts = await getShellFacts(looking(commune), now);
    expect(facts).toMatchObject({
      seasonLabel: "Năm 2024 (đã kết thúc)",
      season: { id: of2024, isOpen: false, endedOn: "2025-01-20" },
      wayBack: { id: of2025, phrase: "năm 2025", isOpen: true },
      deadlineLine: null,
    });
    expect(facts.seasons.map(({ label, isShown }) => [label, isShown])).toEqual([
      ["Năm 2025", false],
      ["Năm 2024 (đã kết thúc)", true],
    ]);
    for (const actor of [commune, looking(commune)]) {
      const sent = await statementsOf(async () => {
        facts = await getShellFacts(actor, now);
      });
      expect(sent.length).toBeLessThanOrEqual(2);
    }
    expect(await getShellFacts(commune, now)).toMatchObject({ season: { id: of2025, isOpen: true }, wayBack: null });
  });

  test("lists, dashboard, reports, reviews and people are those of the chosen season", async () => {
    const { unitId } = things;
    const seen = async (actor: Actor) => {
      const filters = { search: "", status: "", week: "", unitId: "", page: 1 } as const;
      return {
        dashboard: (await findDashboard(actor, now, { unitId, track: "official", page: null }))?.year,
        plan: (await getPlanOverview(actor, unitId)).season?.year,
        report: (await getReport(actor, now, unitId)).year,
        dossier: (await getDossier(actor, now, unitId)).cycleYear,
        meetings: (await listMeetings(actor, now, filters)).total,
        export: (await exportMeetings(actor, now, filters)).heading[1],
        pack: await findSeasonPackId(actor),
      };
    };
    expect(await seen(looking(commune))).toEqual({
      dashboard: 2024,
      plan: 2024,
      report: 2024,
      dossier: 2024,
      meetings: 1,
      export: "Đợt kiểm điểm năm 2024 (đã kết thúc)",
      pack: "ha-tinh-2024",
    });
    expect(await seen(commune)).toEqual({
      dashboard: 2025,
      plan: 2025,
      report: 2025,
      dossier: 2025,
      meetings: 0,
      export: "Đợt kiểm điểm năm 2025",
      pack: "ha-tinh-2025",
    });
    const ids = async (actor: Actor) => (await listSubjects(actor, unitId, {}, now)).rows.map(({ id }) => id);
    const [old, open] = [await ids(looking(commune)), await ids(commune)];
    expect(old.length).toBeGreaterThan(0);
    expect(old.filter((id) => open.includes(id))).toEqual([]);
    const [ofPerson] = await getPersonSeason(looking(commune), things.personId, now);
    expect(old).toContain(ofPerson?.id);
    const all = { search: "", state: "", kind: "", page: 1 } as const;
    expect((await listReviews(looking(commune), all)).total).toBeGreaterThan(0);
    const lower = await listLowerDossiers(looking(district), now, world.province.district.id, {
      search: "",
      state: "sent",
      page: 1,
    });
    expect(lower.total).toBe(1);
  });

  test("no page sends a statement more for it", async () => {
    const pages = (actor: Actor) => [
      () => getHome(actor, now),
      () => listSubjects(actor, things.unitId, {}, now),
      () => getPlanOverview(actor, things.unitId),
      () => findDashboard(actor, now, { unitId: things.unitId, track: "official", page: null }),
    ];
    for (const index of pages(commune).keys()) {
      const sentBy = (actor: Actor) => statementsOf(async () => pages(actor)[index]?.());
      const usual = await sentBy(commune);
      expect(await sentBy(looking(commune, of2025))).toEqual(usual);
      const chosen = await sentBy(looking(commune));
      expect(chosen.filter((statement) => statement.includes("shown_cycle_id"))).toHaveLength(1);
    }
  });

  test("nothing is offered there, and the first page says where the tasks are", async () => {
    const actor = looking(commune);
    const { unitId, personId } = things;
    const home = await getHome(looking(await actorWith("provincialOfficer", world.province.unit)), now);
    expect(home).toMatchObject({ groups: [], empty: { title: expect.stringContaining("năm 2024") } });
    const verdicts = [
      (await getPlanOverview(actor, unitId)).may,
      (await getReport(actor, now, unitId)).may,
      (await getDossier(actor, now, unitId)).may,
      (await getReview(actor, { kind: "person", id: personId })).may,
      (await listSubjects(actor, unitId, {}, now)).may,
    ].flatMap((may) => Object.values(may));
    expect(verdicts.filter((verdict) => verdict.allowed)).toEqual([]);
    expect(await listSchedulableBodies(actor, { unitId, search: "" })).toEqual([]);
    expect((await listSchedulableBodies(commune, { unitId, search: "" })).length).toBeGreaterThan(0);
    expect((await previewGeneration(actor, unitId, now)).hasSeason).toBe(false);
    expect(await codeOf(getTaskResultTemplate(actor, unitId))).toBe("cycle.notOpen");
  });

  test("things at their own address are those of their season, whatever is looked at", async () => {
    for (const actor of [commune, looking(commune)]) {
      const meeting = await getMeeting(actor, things.meetingId);
      expect(meeting).toMatchObject({ cycleYear: 2024, isSeasonOpen: false });
      expect(await getSubject(actor, things.subjectId)).toMatchObject({ year: 2024 });
      expect(await getGroup(actor, things.groupId)).toMatchObject({
        year: 2024,
        may: { prepare: false, setCap: false },
      });
    }
    const cluster = await getClusterForm(looking(district), now, things.clusterId).catch(() => null);
    if (cluster) expect(cluster.season).toEqual({ year: 2024, isOpen: false });
  });
});

describe("RQ-18 commands do not depend on what is looked at", () => {
  const planYears = () =>
    ownerSql(`SELECT cycle.year FROM plan JOIN cycle ON cycle.id = plan.cycle_id WHERE plan.unit_id = $1 ORDER BY 1`, [
      world.province.foreignCommune.unit.id,
    ]);

  test("they write in the open season, never in the one that is shown", async () => {
    const { unit } = world.province.foreignCommune;
    const officer = looking(await actorWith("grassrootsOfficer", unit));
    await savePlan(act(officer, NOW), { unitId: unit.id, summary: "Kế hoạch năm 2025", version: 0 });
    expect(await planYears()).toEqual([{ year: 2025 }]);
  });

  test("what was sent from a page of another season is refused and says what to do", async () => {
    const { unit } = world.province.foreignCommune;
    const officer = await actorWith("grassrootsOfficer", unit);
    const saving = { unitId: unit.id, summary: "Viết từ năm ngoái", version: 1 };
    const { code, sentence } = await refusalOf(savePlan({ ...act(officer, NOW), formSeasonId: of2024 }, saving));
    expect(code).toBe("cycle.otherSeason");
    expect(sentence).toContain("mở lại trang ở đợt năm 2025");
    await savePlan({ ...act(officer, NOW), formSeasonId: of2025 }, saving);
    expect(await planYears()).toEqual([{ year: 2025 }]);
  });

  test("what belongs to no season goes on from any page, and a thing of a season that has ended stays as it is", async () => {
    const step = { shortcomingId: things.shortcomingId, text: "Đã làm", happenedOn: "2025-11-20", version: 1 };
    const ctx = { ...act(looking(commune), NOW), formSeasonId: of2024 };
    await reportStep(ctx, { ...step, statusAfter: "underWay" });
    const [cluster] = await ownerSql("SELECT unit_id, version FROM cluster WHERE id = $1", [things.clusterId]);
    const owner = await actorWith("districtOfficer", world.province.district);
    const editing = { clusterId: things.clusterId, name: "Cụm mới", headId: things.personId, unitIds: [things.unitId] };
    const refused = await codeOf(editCluster(act(owner, NOW), { ...editing, version: String(cluster?.version) }));
    expect(["cycle.notOpen", "notFound"]).toContain(refused);
  });
});
