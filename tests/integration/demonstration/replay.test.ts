import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseAdapter, type Tx } from "@/lib/db/client";
import { PrismaClient } from "@/lib/db/generated/client";
import { loadSeason, loadStory } from "@/prisma/seed/demonstration";
import { loadReference } from "@/prisma/seed/reference";
import { openStorySeason } from "@/prisma/seed/season/opening";
import { prepareUnits } from "@/prisma/seed/season/preparations";
import { mainCommune, officeAccountOf } from "@/prisma/seed/story/accounts";
import { recordOf, type SeasonRecord } from "@/tests/support/demonstration/record";
import { type Play, replayMeeting } from "@/tests/support/demonstration/replay-meetings";
import {
  replayAdvice,
  replayDecision,
  replayDossier,
  replayReport,
  replayReview,
} from "@/tests/support/demonstration/replay-season";

const COMMUNE = { communes: ["Hương Long"] };
const BUDGET = { timeout: 600_000, maxWait: 60_000 };
const silent = () => undefined;

let owner: PrismaClient;
let loaded: SeasonRecord;
let played: SeasonRecord;

/** What a transaction leaves behind it when nothing is kept. */
class Undo extends Error {
  constructor(readonly record: SeasonRecord) {
    super("undone on purpose");
  }
}

async function undone(work: (tx: Tx) => Promise<SeasonRecord>): Promise<SeasonRecord> {
  try {
    await owner.$transaction(async (tx) => {
      throw new Undo(await work(tx));
    }, BUDGET);
  } catch (error) {
    if (error instanceof Undo) return error.record;
    throw error;
  }
  throw new Error("the transaction was kept");
}

async function loadSetBySet(tx: Tx): Promise<SeasonRecord> {
  await loadReference(tx);
  const facts = await loadStory(tx, COMMUNE, silent);
  await loadSeason(tx, facts, silent);
  return recordOf(tx, mainCommune(facts.story).unit.path);
}

const byTime = (key: string) => (a: Record<string, unknown>, b: Record<string, unknown>) =>
  String(a[key]) < String(b[key]) ? -1 : 1;

async function playStepByStep(tx: Tx): Promise<SeasonRecord> {
  await loadReference(tx);
  const { story, accounts, cast } = await loadStory(tx, COMMUNE, silent);
  const cycleId = await openStorySeason(tx, story, cast);
  await prepareUnits(tx, story, cycleId);
  await tx.$executeRaw`ANALYZE`;
  const codes = new Map(story.world.units.map((unit) => [unit.id, unit.code]));
  const nameOf = (unitId: string) => officeAccountOf(story, accounts, codes.get(unitId) ?? "")?.signInName ?? "";
  const names = new Map(accounts.accounts.map((account) => [account.id, account.signInName]));
  const actors = { ofAccount: (accountId: string) => cast(names.get(accountId) ?? "") };
  const play: Play = { tx, record: loaded, actorOf: (unitId) => cast(nameOf(unitId)) };
  for (const review of loaded.selfReviews ?? []) await replayReview(play, review, actors);
  await tx.$executeRaw`ANALYZE`;
  const meetings = (loaded.meetings ?? []).toSorted(byTime("created_at"));
  const mains = meetings.filter((meeting) => meeting.kind === "main");
  for (const meeting of [...mains, ...meetings.filter((other) => other.kind !== "main")])
    await replayMeeting(play, meeting);
  const advice = (loaded.ratings ?? []).filter((row) => !["self", "vote", "decision"].includes(String(row.stage)));
  for (const rating of advice) await replayAdvice(play, rating, actors);
  for (const report of loaded.reports ?? []) await replayReport(play, report);
  for (const dossier of (loaded.dossiers ?? []).filter((row) => row.unit_id !== mainCommune(story).unit.id)) {
    await replayDossier(play, dossier);
  }
  for (const decision of loaded.decisions ?? []) await replayDecision(play, decision);
  return recordOf(tx, mainCommune(story).unit.path);
}

beforeAll(async () => {
  owner = new PrismaClient({ adapter: databaseAdapter(process.env.MIGRATION_DATABASE_URL ?? "") });
  loaded = await undone(loadSetBySet);
  played = await undone(playStepByStep);
}, 600_000);

afterAll(() => owner.$disconnect());

describe("one commune of the demonstration, loaded set by set and played by single commands", () => {
  const tables = [
    "subjects",
    "obligations",
    "selfReviews",
    "meetings",
    "participants",
    "agenda",
    "critiques",
    "shortcomings",
    "ballots",
    "ratings",
    "minutes",
    "reports",
    "dossiers",
    "dossierVersions",
    "dossierEvents",
    "decisions",
    "totals",
  ];

  it.each(tables)("%s are the same rows", (table) => {
    expect(loaded[table]?.length).toBeGreaterThan(0);
    expect(played[table]).toEqual(loaded[table]);
  });

  it("compares every table of the record", () => {
    expect(Object.keys(loaded).toSorted()).toEqual(tables.toSorted());
  });
});
