import type { Level } from "../../../lib/db/generated/enums";
import { compareLevels } from "../../../lib/regulations/levels";
import type { LastYear } from "../story/last-year";
import { spreadLevels } from "../story/levels";
import { randomFor } from "../write/random";
import type { Book, BookSubject } from "./book";

/** The level that comes out for a subject, and the one it claimed for itself. */
export type Outcome = { level: Level; claimed: Level };

/** Among commune heads more are proposed excellent than the cap lets through: the district has to choose. */
const CROWDED = new Set(["Bí thư Đảng ủy"]);
const CROWDED_EXCELLENT = 0.3;

/** Those with a shortcoming of last year that is not fixed are not proposed excellent. */
function unfixedOwners(year: LastYear): Set<string> {
  const open = year.shortcomings.filter((row) => row.status === "underWay" || row.status === "notYet");
  return new Set(open.flatMap((row) => row.personId ?? row.collectiveId ?? []));
}

type Allowed = (subject: BookSubject) => boolean;

/** Spreads levels in one comparable group: the excellent go to those who may have it, the rest as they come. */
function settleGroup(key: string, group: readonly BookSubject[], mayExcel: Allowed, out: Map<string, Level>): void {
  const random = randomFor(`outcome:${key}`);
  const isCrowded = group.some((subject) => CROWDED.has(subject.title ?? "") && subject.track === "official");
  const levels = spreadLevels(random, group.length, { fair: isCrowded ? 0.06 : 0.12, failed: 0.002 });
  const excellent = isCrowded
    ? Math.ceil(group.length * CROWDED_EXCELLENT)
    : levels.filter((level) => level === "excellent").length;
  const rest = levels.filter((level) => level !== "excellent" && level !== "good");
  const order = random.sample(group, group.length);
  const chosen = new Set(order.filter(mayExcel).slice(0, excellent));
  const others = order.filter((subject) => !chosen.has(subject));
  for (const subject of chosen) out.set(subject.id, "excellent");
  for (const [index, subject] of others.entries()) out.set(subject.id, rest[index] ?? "good");
}

function groupsOf(subjects: readonly BookSubject[]): [string, BookSubject[]][] {
  const groups = new Map<string, BookSubject[]>();
  for (const subject of subjects) {
    const key = subject.groupId ?? subject.id;
    groups.set(key, [...(groups.get(key) ?? []), subject]);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** An organisation is proposed excellent only when nearly all below it did well. */
function didWellBelow(book: Book, levels: ReadonlyMap<string, Level>): Allowed {
  const members = new Map<string, Level[]>();
  for (const subject of book.subjects) {
    const level = levels.get(subject.id);
    if (subject.track !== "partyMember" || level === undefined) continue;
    members.set(subject.homeUnitId, [...(members.get(subject.homeUnitId) ?? []), level]);
  }
  return (subject) => {
    const below = members.get(subject.homeUnitId) ?? [];
    const good = below.filter((level) => level === "excellent" || level === "good").length;
    return !below.includes("failed") && good * 5 >= below.length * 4;
  };
}

/** What comes out for everybody, group by group, so that caps and couplings hold where the story wants them to. */
export function settleOutcomes(book: Book, year: LastYear): Map<string, Outcome> {
  const levels = new Map<string, Level>();
  const unfixed = unfixedOwners(year);
  const clean: Allowed = (subject) => !unfixed.has(subject.personId ?? subject.collectiveId ?? "");
  const wanted = book.subjects.filter((subject) => subject.required);
  const of = (track: BookSubject["track"]) => groupsOf(wanted.filter((subject) => subject.track === track));
  for (const [key, group] of of("collective")) settleGroup(key, group, clean, levels);
  for (const [key, group] of of("official")) settleGroup(key, group, clean, levels);
  const isFirstAtWork: Allowed = (subject) => {
    const official = book.ofPerson(subject.personId ?? "").find((other) => other.track === "official");
    return official === undefined || levels.get(official.id) === "excellent";
  };
  for (const [key, group] of of("partyMember")) {
    settleGroup(key, group, (subject) => clean(subject) && isFirstAtWork(subject), levels);
  }
  const mayExcel = didWellBelow(book, levels); // once, when the levels of all members stand
  for (const [key, group] of of("organisation")) settleGroup(key, group, mayExcel, levels);
  return new Map(
    wanted.map((subject) => {
      const level = levels.get(subject.id) ?? "good";
      return [subject.id, { level, claimed: claimOf(subject, level) }];
    }),
  );
}

/** Most claim what they get; some claim one level more, a few one less. */
function claimOf(subject: BookSubject, level: Level): Level {
  const claimed = randomFor(`claim:${subject.id}`).weighted<Level>([
    [level, 82],
    ["excellent", level === "good" ? 7 : 0],
    ["good", level === "excellent" ? 6 : 4],
  ]);
  return compareLevels(claimed, level) > 1 ? level : claimed;
}
