import { hashPassword } from "../../lib/auth/password";
import { replaceIdSource } from "../../lib/core/ids";
import type { Tx } from "../../lib/db/client";
import { writeResults } from "./season/results";
import { playSeason } from "./season/season";
import { storyWayUp } from "./season/story-way-up";
import { carryUpward } from "./season/way-up";
import type { DemonstrationSize } from "./settings";
import { type AccountRows, accountRows } from "./story/accounts";
import { type Cast, castOf } from "./story/actors";
import { type LastYear, tellLastYear } from "./story/last-year";
import { placementsOf } from "./story/placements";
import { buildStory, HUONG_KHE, type Story, type StoryChoice } from "./story/story";
import { PARTS } from "./whole/parts";
import { writeProgress } from "./whole/progress";
import { storyIds } from "./write/id-source";
import { insertRows, type TableName, type TableRows } from "./write/insert-rows";

/** When the people of the demonstration open it: Tuesday morning, five days before the province's deadline. */
const STORY_STARTS = "2024-12-10T08:00:00+07:00";

const SEASON_BEGINS = "2024-11-12T15:30:00+07:00";

export type Say = (line: string) => void;

async function insertAll(tx: Tx, rows: { [T in TableName]?: readonly TableRows[T][] }): Promise<void> {
  for (const [table, list] of Object.entries(rows)) await insertRows(tx, table as TableName, list);
}

async function loadPeople(tx: Tx, { world }: Story): Promise<void> {
  // The units of the reference data stand already.
  await insertRows(tx, "unit", world.units, { keepExisting: true });
  await insertRows(tx, "unitPlacement", placementsOf(world.units), { keepExisting: true });
  await insertRows(tx, "collective", world.collectives, { keepExisting: true });
  await insertAll(tx, {
    person: world.people,
    membership: world.memberships,
    personCondition: world.conditions,
    position: world.positions,
    collectiveSeat: world.seats,
  });
  await tx.$executeRaw`ANALYZE`;
}

function storyUnits(story: Story): Set<string> {
  const prefixes = [story.huongKhe.unit.path, story.nghiXuan.unit.path, story.province.company.unit.path];
  const units = story.world.units.filter((unit) => prefixes.some((prefix) => unit.path.startsWith(prefix)));
  return new Set([story.province.province.id, ...units.map((unit) => unit.id)]);
}

async function loadLastYear(tx: Tx, story: Story): Promise<LastYear> {
  const year = tellLastYear(story.world, storyUnits(story));
  await insertAll(tx, {
    historicalRating: year.ratings,
    shortcoming: year.shortcomings,
    remediationStep: year.steps,
  });
  return year;
}

async function loadAccounts(tx: Tx, story: Story): Promise<AccountRows> {
  const rows = await accountRows(story, hashPassword);
  await insertAll(tx, { account: rows.accounts, roleGrant: rows.grants });
  return rows;
}

/** Writes what the installation remembers: the story can be opened and its clock starts now; the rest may still be to come. */
async function markReady(tx: Tx, accounts: string, size: DemonstrationSize): Promise<void> {
  const offsetMilliseconds = new Date(STORY_STARTS).getTime() - Date.now();
  await writeProgress(tx, {
    status: size === "full" ? "loading" : "ready",
    size,
    startsAt: STORY_STARTS,
    accounts,
    listed: [HUONG_KHE],
    done: [HUONG_KHE],
    total: PARTS.length + 1,
  });
  const clock = JSON.stringify({ offsetMilliseconds });
  await tx.$executeRaw`
    INSERT INTO system_state (key, value) VALUES ('clock', ${clock}::jsonb)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`;
}

export type LoadedStory = { story: Story; year: LastYear; accounts: AccountRows; cast: Cast };

/** Structure, people, records of last year and accounts: everything that stands before the season opens. */
export async function loadStory(tx: Tx, choice: StoryChoice, say: Say): Promise<LoadedStory> {
  replaceIdSource(storyIds(SEASON_BEGINS));
  const story = buildStory(choice);
  await loadPeople(tx, story);
  say(`  ${story.world.units.length} đơn vị, ${story.world.people.length} người`);
  const year = await loadLastYear(tx, story);
  say("  hồ sơ năm 2023");
  const accounts = await loadAccounts(tx, story);
  return { story, year, accounts, cast: castOf(accounts, story.world.units) };
}

/** The season of 2024 up to the evening of 9/12, written set by set. */
export async function loadSeason(tx: Tx, loaded: LoadedStory, say: Say): Promise<void> {
  const season = await playSeason(tx, { ...loaded, say });
  await tx.$executeRaw`ANALYZE`;
  await carryUpward(tx, storyWayUp(season, loaded.story, loaded.accounts, loaded.cast), say);
  await writeResults(tx, { ...loaded, ...season });
}

/**
 * Loads the demonstration into an empty database. The caller holds one transaction around it:
 * a loader that is killed leaves nothing behind, so it is never half visible and simply begins again.
 */
export async function loadDemonstration(tx: Tx, size: DemonstrationSize, say: Say): Promise<void> {
  say("Đang nạp dữ liệu trình diễn: đơn vị và đảng viên…");
  const loaded = await loadStory(tx, {}, say);
  await loadSeason(tx, loaded, say);
  await markReady(tx, loaded.accounts.introduction, size);
}
