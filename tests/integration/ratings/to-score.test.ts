import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, proveActor } from "@/lib/core/actor";
import { ROLES, type Role } from "@/lib/core/roles";
import { whileOpen } from "@/lib/cycles/queries/open-cycle";
import { database } from "@/lib/db/client";
import type { DossierStatus, PointScorer, Track } from "@/lib/db/generated/enums";
import { read } from "@/lib/db/read";
import { getHome } from "@/lib/home/queries/get-home";
import { loadHomeFacts } from "@/lib/home/queries/home-facts";
import { recordPoints } from "@/lib/ratings/commands/record-points";
import { withdrawPoints } from "@/lib/ratings/commands/withdraw-points";
import { mayScore } from "@/lib/ratings/policy";
import { getSubjectPoints } from "@/lib/ratings/queries/get-subject-points";
import { listSubjects } from "@/lib/ratings/queries/list-subjects";
import type { SubjectScope } from "@/lib/ratings/queries/side-sql";
import { loadSubjects, type SubjectRow } from "@/lib/ratings/queries/subject-facts";
import { scorersOf } from "@/lib/ratings/rules/point-sheets";
import { act } from "../../support/actors";
import { type BuiltUnit, buildCollective, buildPerson, buildUnit } from "../../support/build";
import { ownerSql } from "../../support/database";
import { buildPointsWorld, type PointsWorld, pointsForm } from "../../support/points-world";
import { buildSubject } from "../../support/rated-subjects";

const NOW = new Date("2025-12-05T08:00:00+07:00");
const AT = NOW.toISOString();
const TRACKS: readonly Track[] = ["organisation", "collective", "partyMember", "official"];
const DOSSIERS: readonly DossierStatus[] = ["preparing", "submitted", "received", "returned", "decided"];
/** Where a subject stands; each has a unit of its own, with one subject of every track. */
const STAGES = [
  "fresh",
  "voted",
  "proposed",
  "appraised",
  "decidedAbove",
  "inAgency",
  "awaiting",
  "exempt",
  "settled",
  "listed",
  "presented",
  "scored",
  "withdrawn",
  ...DOSSIERS,
] as const;
type Stage = (typeof STAGES)[number];

let world: PointsWorld;
const homes = new Map<Stage, BuiltUnit>();
const idsOf = new Map<Stage, string[]>();
/** Whoever has points of that scorer on record; the test gave them, so the test knows. */
const scored = new Set<string>();
const keyOf = (subjectId: string, scorer: PointScorer) => `${subjectId} ${scorer}`;

function holder(role: Role, unit: BuiltUnit): Actor {
  const held = { id: unit.id, role, unit, standsInFor: null };
  const person = { kind: "person", accountId: world.cell.unit.id, personId: null, name: role } as const;
  return proveActor({ ...person, grants: [held], active: held, directing: [] });
}

async function subjectOf(stage: Stage, home: BuiltUnit, track: Track): Promise<string> {
  const deciding = stage === "decidedAbove" || stage === "inAgency" ? world.province.district : world.commune.unit;
  const collective = await buildCollective(home, "cell", `${stage} ${track}`);
  const what =
    track === "organisation"
      ? { unit: home }
      : track === "collective"
        ? { collective }
        : { person: await buildPerson(stage), places: [{ collective, role: "ordinary" as const }] };
  const { id } = await buildSubject({
    ...{ cycleId: world.cycleId, home, deciding, track, ...what },
    reviewedOn: stage === "awaiting" ? null : "2025-12-01",
    ...(stage === "exempt" ? { exemptionCode: "exempt" } : {}),
  });
  return id;
}

const CAME_UP: Partial<Record<Stage, string>> = {
  fresh: "vote_level = NULL",
  voted: "vote_level = 'good'",
  appraised: "vote_level = 'good', appraisal_level = 'good'",
  settled: "proposal_level = 'good', decided_level = 'good'",
};

async function buildStage(stage: Stage): Promise<void> {
  const { commune, cycleId } = world;
  const home = await buildUnit(stage === "inAgency" ? "agency" : "cell", `Chi bộ ${stage}`, commune.unit);
  const ids: string[] = [];
  for (const track of TRACKS) {
    // An agency is no Party organisation: no such subject is made of it.
    if (stage !== "inAgency" || track !== "organisation") ids.push(await subjectOf(stage, home, track));
  }
  homes.set(stage, home);
  idsOf.set(stage, ids);
  await ownerSql(`UPDATE subject SET ${CAME_UP[stage] ?? "proposal_level = 'good'"} WHERE id = ANY($1)`, [ids]);
  if (stage === "listed" || stage === "presented") await buildList(stage, ids);
  const status = DOSSIERS.find((each) => each === stage);
  if (status) {
    await ownerSql(
      `INSERT INTO dossier (id, cycle_id, unit_id, receiver_id, status, submitted_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)`,
      [cycleId, home.id, commune.unit.id, status, AT],
    );
  }
  if (stage === "scored" || stage === "withdrawn") for (const id of ids) await scoreSubject(stage, home, id);
}

async function buildList(stage: "listed" | "presented", ids: readonly string[]): Promise<void> {
  const place = { cycleId: world.cycleId, unitId: world.commune.unit.id, bodyId: world.commune.standingCommittee.id };
  await database().decision.create({
    data: {
      ...place,
      title: stage,
      status: stage === "listed" ? "draft" : "presented",
      createdAt: NOW,
      items: { create: ids.map((subjectId) => ({ subjectId, level: "good" as const })) },
    },
  });
}

async function scoreSubject(stage: Stage, home: BuiltUnit, subjectId: string): Promise<void> {
  const facts = (await loadSubjects(database(), [subjectId])).get(subjectId);
  for (const scorer of facts ? scorersOf(facts.track) : []) {
    const actor = scorer === "own" ? holder("cellSecretary", home) : world.officer;
    await recordPoints(act(actor, AT), await pointsForm(actor, { subjectId, scorer, points: "25" }));
    if (stage === "scored") scored.add(keyOf(subjectId, scorer));
    else {
      const { sheets } = await getSubjectPoints(actor, subjectId);
      const sheetId = sheets.find((sheet) => sheet.scorer === scorer)?.current?.id;
      await withdrawPoints(act(actor, AT), { subjectId, sheetId, reason: "Ghi nhầm" });
    }
  }
}

beforeAll(async () => {
  world = await buildPointsWorld();
  for (const stage of STAGES) await buildStage(stage);
}, 120_000);

/** The policy says who may; that no points stand, and for the level that decides that something came up, makes it a task. */
function toScore(actor: Actor, scorer: PointScorer, facts: SubjectRow, isOpen: boolean): boolean {
  const cameUp = (facts.proposalLevel ?? facts.voteLevel) !== null;
  const isTask = !scored.has(keyOf(facts.id, scorer)) && (scorer === "own" || cameUp);
  return isTask && whileOpen({ isOpen }, mayScore(actor, scorer, facts)).allowed;
}

const SIDES = [
  ["propose", "own"],
  ["decide", "competent"],
] as const satisfies readonly (readonly [SubjectScope, PointScorer])[];

/** What the filter "Chưa chấm điểm" of the unit shows, all pages. */
async function listed(actor: Actor, scope: SubjectScope): Promise<string[]> {
  const filters = { scope, search: "", track: "", groupId: "", state: "toScore" } as const;
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const { rows, total } = await listSubjects(actor, actor.active?.unit.id ?? "", { ...filters, page });
    ids.push(...rows.map(({ id }) => id));
    if (ids.length >= total) return ids.sort();
  }
}

const taskFacts = (actor: Actor) =>
  read(actor, (db) => {
    const unitId = actor.active?.unit.id ?? null;
    return loadHomeFacts(db, { actor, cycleId: world.cycleId, unitId, now: NOW, isScored: true });
  });

describe("R8.12 R8.13 the policy of scoring and the tasks, lists of what is to be scored agree", () => {
  test("every role × every unit × track × stage: a task is what the policy allows and nobody has scored", async () => {
    const { province, commune } = world;
    const above = [province.unit, province.district, commune.unit, province.foreignDistrict];
    const units = [...above, ...homes.values()];
    const subjects = [...(await loadSubjects(database(), [...idsOf.values()].flat())).values()];
    const found: Record<PointScorer, Set<string>> = { own: new Set(), competent: new Set() };
    let cases = 0;
    for (const role of ROLES) {
      for (const unit of units) {
        const actor = holder(role, unit);
        const facts = await taskFacts(actor);
        const expected = (scorer: PointScorer) =>
          subjects.filter((subject) => toScore(actor, scorer, subject, true)).map(({ id }) => id);
        const who = `${role} of ${unit.name}`;
        expect([...facts.ownToScore].sort(), who).toEqual(expected("own").sort());
        expect(facts.toScore, who).toBe(expected("competent").length);
        for (const [scope, scorer] of SIDES) {
          const ids = expected(scorer);
          if (ids.length > 0) expect(await listed(actor, scope), who).toEqual(ids.sort());
          for (const id of ids) found[scorer].add(id);
        }
        cases += subjects.length * SIDES.length;
      }
    }
    expect(cases).toBe(ROLES.length * (4 + STAGES.length) * (4 * STAGES.length - 1) * 2);
    const stagesOf = (scorer: PointScorer) =>
      STAGES.filter((stage) => idsOf.get(stage)?.some((id) => found[scorer].has(id)));
    const open = ["voted", "proposed", "appraised", "decidedAbove", "listed", "withdrawn", "preparing", "returned"];
    expect(stagesOf("own").sort()).toEqual([...open, "fresh", "awaiting"].sort());
    const whoever = [...open, "inAgency", "awaiting", "submitted", "received", "decided"];
    expect(new Set(stagesOf("competent"))).toEqual(new Set(whoever));
  }, 120_000);

  test("where the policy is silent the list is too, also of those who read it without scoring", async () => {
    const facts = [...(await loadSubjects(database(), [...idsOf.values()].flat())).values()];
    for (const [scope, scorer] of SIDES) {
      const shown = new Set<string>();
      for (const unit of [world.commune.unit, world.province.district, ...homes.values()]) {
        for (const id of await listed(holder("districtOfficer", unit), scope)) shown.add(id);
      }
      const staff = (subject: SubjectRow) => {
        const unit = scorer === "own" ? subject.homeUnit : subject.decidingUnit;
        return holder("districtOfficer", { ...unit, code: "", kind: subject.homeUnit.kind, name: subject.name });
      };
      const allowed = facts.filter((subject) => toScore(staff(subject), scorer, subject, true)).map(({ id }) => id);
      expect([...shown].sort()).toEqual(allowed.sort());
    }
  });

  test("once the season is closed nobody may, and nobody is asked to", async () => {
    const facts = [...(await loadSubjects(database(), [...idsOf.values()].flat())).values()];
    const secretary = holder("cellSecretary", homes.get("fresh") ?? world.cell.unit);
    const asked = async (actor: Actor) => {
      const { groups } = await getHome(actor, NOW);
      return groups.flatMap(({ tasks }) => tasks.map(({ id }) => id)).filter((id) => /score|own-points/.test(id));
    };
    expect([await asked(world.officer), await asked(secretary)]).toEqual([["score"], ["own-points"]]);
    await ownerSql(
      "UPDATE cycle SET status = 'closed', closed_at = now(), closed_by_name = 'Thử', closing_note = 'Thử' WHERE id = $1",
      [world.cycleId],
    );
    expect([await asked(world.officer), await asked(secretary)]).toEqual([[], []]);
    for (const actor of [world.officer, secretary]) {
      for (const [, scorer] of SIDES)
        expect(facts.filter((subject) => toScore(actor, scorer, subject, false))).toEqual([]);
    }
  });
});
