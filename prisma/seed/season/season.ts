import { getPackInForce } from "../../../lib/cycles/queries/pack-in-force";
import { type ContentLayer, type ContentSubject, compareContent } from "../../../lib/cycles/rules/content-layers";
import { pathsDownTo } from "../../../lib/cycles/rules/unit-level";
import type { Tx } from "../../../lib/db/client";
import type { Pack } from "../../../lib/regulations/pack";
import type { AccountRows } from "../story/accounts";
import { mainCommune, officeAccountOf } from "../story/accounts";
import type { Cast } from "../story/actors";
import type { LastYear } from "../story/last-year";
import type { Story } from "../story/story";
import { type Book, readBook } from "./book";
import { type Appointment, seasonCalendar, type TypedBy } from "./calendar";
import { castMeetings } from "./casting";
import type { Deciding } from "./decisions";
import { openStorySeason } from "./opening";
import { settleOutcomes } from "./outcomes";
import { performMeeting } from "./perform";
import { prepareUnits } from "./preparations";
import { adviseOnMembers, proposeUpward } from "./proposals";
import { type Register, registerOf } from "./register";
import { writeReports } from "./reports";
import { emptyRows } from "./rows";
import type { MeetingScript, Recorder } from "./script";
import { type Asked, fileReviews, type ReviewStage } from "./self-reviews";
import { writeSeasonRows } from "./write-season";

type ContentRow = {
  id: string;
  title: string;
  code: string;
  subject: ContentSubject;
  layer: ContentLayer;
  ordinal: number;
  isGraded: boolean;
  path: string;
};

async function readContent(tx: Tx, cycleId: string): Promise<ContentRow[]> {
  const rows = await tx.contentItem.findMany({
    where: { cycleId, endedAt: null },
    select: {
      id: true,
      title: true,
      code: true,
      subject: true,
      layer: true,
      ordinal: true,
      isGraded: true,
      unit: { select: { path: true } },
    },
  });
  return rows
    .map(({ unit, ...row }) => ({ ...row, path: unit.path, depth: unit.path.length }))
    .toSorted(compareContent);
}

/** Packs in force: the season's own, and that of each unit that changed a setting for its subtree. */
async function readPacks(tx: Tx, cycleId: string, register: Register): Promise<(unitId: string) => Pack> {
  const settings = await tx.cycleSetting.findMany({ where: { cycleId }, select: { unit: { select: { path: true } } } });
  const packs = new Map<string, Pack>();
  for (const { unit } of settings) packs.set(unit.path, await getPackInForce(tx, cycleId, unit.path));
  const common = await getPackInForce(tx, cycleId, "/42/");
  return (unitId) => {
    const path = register.unit(unitId).path;
    return [...packs].find(([prefix]) => path.startsWith(prefix))?.[1] ?? common;
  };
}

type StageFacts = { cycleId: string; register: Register; book: Book; year: LastYear };

async function setStage(tx: Tx, { cycleId, register, book, year }: StageFacts): Promise<ReviewStage> {
  const content = await readContent(tx, cycleId);
  const reaching = (unitId: string, subject: ContentRow["subject"]) => {
    const paths = pathsDownTo(register.unit(unitId).path);
    return content.filter((item) => item.subject === subject && paths.includes(item.path));
  };
  const asked = new Map<string, readonly Asked[]>();
  return {
    cycleId,
    register,
    packOf: await readPacks(tx, cycleId, register),
    outcomes: settleOutcomes(book, year),
    contentOf: (unitId, subject) => new Map(reaching(unitId, subject).map((item) => [item.code, item])),
    askedOf: (unitId, form) => {
      const key = `${unitId} ${form}`;
      const known = asked.get(key) ?? reaching(unitId, form);
      asked.set(key, known);
      return known;
    },
    subjectsOfPerson: book.ofPerson,
    officialsOf: book.officialsOf,
  };
}

/** Who types for a unit: its own account, else that of the office above. */
export function typistOf(story: Story, accounts: AccountRows): TypedBy {
  const names = new Map(story.world.units.map((unit) => [unit.id, unit.name]));
  return (code) => {
    const account = officeAccountOf(story, accounts, code);
    const grant = accounts.grants.find((row) => row.accountId === account?.id);
    if (account?.id === undefined || grant === undefined) throw new RangeError(`nobody types for ${code}`);
    const { id: accountId, displayName: name, personId } = account;
    const unitName = names.get(grant.unitId) ?? "";
    return { accountId, personId: personId ?? null, name, role: grant.role, unitId: grant.unitId, unitName };
  };
}

export type SeasonFacts = {
  story: Story;
  accounts: AccountRows;
  cast: Cast;
  year: LastYear;
  say: (line: string) => void;
};

export type PlayedSeason = Deciding & { scripts: readonly MeetingScript[]; packOf(unitId: string): Pack };

export type MeetingFacts = {
  cycleId: string;
  register: Register;
  book: Book;
  year: LastYear;
  /** In lists that have nobody in common. */
  appointments: readonly (readonly Appointment[])[];
  /** People and bodies whose review has been handed in; grows with each list. */
  filed?: Set<string>;
  /** In this cell a supplementary review is still to come. */
  waitsForSupplement: string;
  /** The Organisation Board that looks at what comes up to it. */
  board: { unitId: string; by: Recorder };
};

type Written = Pick<PlayedSeason, "scripts" | "states"> & { counts: string };

/** Some meetings with everything around them, written set by set. */
async function writeMeetings(
  tx: Tx,
  stage: ReviewStage,
  facts: MeetingFacts,
  appointments: readonly Appointment[],
): Promise<Written> {
  const { register, book, waitsForSupplement } = facts;
  const scripts = castMeetings({ register, book, waitsForSupplement }, appointments);
  const rows = {
    ...emptyRows(facts.cycleId, (id) => register.unit(id).name),
    reviews: [],
    answers: [],
    levels: [],
  };
  fileReviews(stage, rows, scripts, facts.filed);
  for (const script of scripts) performMeeting(stage, rows, script);
  adviseOnMembers(stage, rows, scripts);
  proposeUpward(stage, rows, scripts, facts.board);
  // A season that continues another finds what the planner has to know.
  await writeSeasonRows(tx, rows, { analyse: facts.filed === undefined });
  const counts = `${rows.reviews.length} bản kiểm điểm, ${rows.meetings.length} hội nghị, ${rows.ballots.length} cuộc bỏ phiếu`;
  return { scripts, states: rows.states, counts };
}

/** The meetings of each list of appointments, one list after the other: no more than one is held in memory. */
export async function playMeetings(tx: Tx, facts: MeetingFacts): Promise<PlayedSeason & { counts: string }> {
  const { cycleId, register, book, year } = facts;
  const stage = await setStage(tx, { cycleId, register, book, year });
  const written: Written[] = [];
  for (const appointments of facts.appointments) written.push(await writeMeetings(tx, stage, facts, appointments));
  return {
    cycleId,
    book,
    register,
    outcomes: stage.outcomes,
    packOf: stage.packOf,
    scripts: written.flatMap(({ scripts }) => scripts),
    states: new Map(written.flatMap(({ states }) => [...states])),
    counts: written.map(({ counts }) => counts).join("; "),
  };
}

/** The season from its opening to the evening of 9/12, as far as meetings are concerned. */
export async function playSeason(tx: Tx, { story, accounts, cast, year, say }: SeasonFacts): Promise<PlayedSeason> {
  const cycleId = await openStorySeason(tx, story, cast);
  const assignments = await prepareUnits(tx, story, cycleId);
  say("  đợt kiểm điểm năm 2024: danh sách, kế hoạch, phân công");
  const typedBy = typistOf(story, accounts);
  const played = await playMeetings(tx, {
    cycleId,
    book: await readBook(tx, cycleId),
    register: registerOf(story.world, assignments),
    year,
    appointments: [seasonCalendar(story, typedBy)],
    waitsForSupplement: mainCommune(story).cells[3]?.unit.id ?? "",
    board: { unitId: story.huongKhe.unit.id, by: typedBy(story.huongKhe.unit.code) },
  });
  say(`  ${played.counts}`);
  const { huongKhe, province } = story;
  const district = { unit: huongKhe.unit, communes: huongKhe.communes, provinceId: province.province.id };
  await writeReports(tx, { cycleId, register: played.register, district }, played.scripts);
  return played;
}
