import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import type { PointScorer } from "@/lib/db/generated/enums";
import { getHome } from "@/lib/home/queries/get-home";
import { listSubject } from "@/lib/ratings/commands/list-subject";
import { presentList } from "@/lib/ratings/commands/present-list";
import { recordPoints } from "@/lib/ratings/commands/record-points";
import { withdrawPoints } from "@/lib/ratings/commands/withdraw-points";
import { getList } from "@/lib/ratings/queries/get-list";
import { getSubjectPoints } from "@/lib/ratings/queries/get-subject-points";
import { listSubjects } from "@/lib/ratings/queries/list-subjects";
import type { SubjectScope } from "@/lib/ratings/queries/side-sql";
import { act, actorWith } from "../../support/actors";
import { ownerSql } from "../../support/database";
import { buildPointsWorld, type PointsWorld, pointsForm } from "../../support/points-world";
import { buildSubject } from "../../support/rated-subjects";
import { statementsOf } from "../../support/statements";

const NOW = new Date("2025-12-05T08:00:00+07:00");
const AT = NOW.toISOString();
let world: PointsWorld;
let secretary: Actor;
let officer: Actor;
let organisation: string;
let member: string;

beforeAll(async () => {
  world = await buildPointsWorld();
  ({ secretary, officer } = world);
  const { ofCell, cell, person } = world;
  organisation = (await buildSubject({ ...ofCell, track: "organisation", unit: cell.unit })).id;
  member = (await buildSubject({ ...ofCell, track: "partyMember", person, vote: "good" })).id;
});

const taskOf = async (actor: Actor, id: string) =>
  (await getHome(actor, NOW)).groups.flatMap((group) => group.tasks).find((task) => task.id === id);

/** What the list shows that the task leads to. */
async function listed(actor: Actor, scope: SubjectScope): Promise<string[]> {
  const filters = { scope, search: "", track: "", groupId: "", state: "toScore", page: 1 } as const;
  const { rows, total } = await listSubjects(actor, actor.active?.unit.id ?? "", filters);
  expect(total).toBe(rows.length);
  return rows.map(({ id }) => id);
}

/** The task of the level that decides says as many as its list shows. */
async function expectToScore(ids: readonly string[]) {
  const task = await taskOf(officer, "score");
  expect((await listed(officer, "decide")).sort()).toEqual([...ids].sort());
  expect(task?.title).toBe(ids.length === 0 ? undefined : `Chấm điểm ${ids.length} đối tượng trước khi quyết định`);
}

const score = async (actor: Actor, subjectId: string, scorer: PointScorer) =>
  recordPoints(act(actor, AT), await pointsForm(actor, { subjectId, scorer, points: "25" }));

test("the committee of a Party organisation is led to its own sheet, with the clause, until it has scored", async () => {
  const task = await taskOf(secretary, "own-points");
  expect(task).toMatchObject({
    title: `Chấm điểm ${world.cell.unit.name}`,
    action: { href: `/ratings/subjects/${organisation}/points?form=own#own` },
  });
  expect(task?.citation).toContain("366-QĐ/TW");
  expect(await listed(secretary, "propose")).toEqual([organisation]);
  expect(await taskOf(officer, "own-points")).toBeUndefined();
  await score(secretary, organisation, "own");
  expect(await taskOf(secretary, "own-points")).toBeUndefined();
  expect(await listed(secretary, "propose")).toEqual([]);
});

test("a sheet that was taken back is to be made again, but not once the dossier is sent", async () => {
  const { sheets } = await getSubjectPoints(secretary, organisation);
  const sheetId = sheets[0]?.current?.id;
  await withdrawPoints(act(secretary, AT), { subjectId: organisation, sheetId, reason: "Ghi nhầm" });
  expect(await taskOf(secretary, "own-points")).toBeDefined();
  await ownerSql(
    `INSERT INTO dossier (id, cycle_id, unit_id, receiver_id, status, submitted_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'submitted', $4)`,
    [world.cycleId, world.cell.unit.id, world.commune.unit.id, AT],
  );
  expect(await taskOf(secretary, "own-points")).toBeUndefined();
  expect(await listed(secretary, "propose")).toEqual([]);
});

test("the level that decides is told how many came up without its points; the count is that of the list", async () => {
  await expectToScore([member]);
  await ownerSql("UPDATE subject SET proposal_level = 'good' WHERE id = $1", [organisation]);
  await expectToScore([member, organisation]);
  await score(officer, organisation, "competent");
  await expectToScore([member]);
  expect(await taskOf(secretary, "score")).toBeUndefined();
});

test("not while the list that names it is with the deciding body, and nobody else's", async () => {
  const { decisionId } = await listSubject(act(officer, AT), { subjectId: member, level: "good", reason: "" });
  await expectToScore([member]);
  const { version } = await getList(officer, decisionId);
  await presentList(act(officer, AT), { decisionId, version });
  await expectToScore([]);
  const elsewhere = await actorWith("grassrootsOfficer", world.province.foreignCommune.unit);
  expect(await taskOf(elsewhere, "score")).toBeUndefined();
});

test("the page takes no statement more", async () => {
  for (const actor of [officer, secretary]) {
    expect((await statementsOf(() => getHome(actor, NOW))).length).toBeLessThanOrEqual(6);
  }
});
