import { addDays } from "../../../lib/core/calendar";
import { stableId } from "../../../lib/core/ids";
import { foldForSearch } from "../../../lib/core/vietnamese";
import type { Level, ShortcomingStatus, Track } from "../../../lib/db/generated/enums";
import {
  CELL_SHORTCOMINGS,
  COLLECTIVE_SHORTCOMINGS,
  INSPECTION_SHORTCOMINGS,
  LEADER_SHORTCOMINGS,
  type PastShortcoming,
} from "../texts/past-shortcomings";
import type { TableRows } from "../write/insert-rows";
import { type Random, randomFor } from "../write/random";
import { spreadLevels } from "./levels";
import type { StoryCollective, StoryUnit, World } from "./world";

type HistoricalRating = TableRows["historicalRating"];
export type LastYear = {
  ratings: HistoricalRating[];
  shortcomings: TableRows["shortcoming"][];
  steps: TableRows["remediationStep"][];
};

const YEAR = 2023;
const SOURCE = "Kết quả năm 2023 theo Hướng dẫn 01-HD/TU, hồ sơ giấy đã lưu";
/** The day of 2024 until which steps were recorded before the season. */
const STEPS_UNTIL = "2024-11-05";

type Rated = Pick<HistoricalRating, "unitId" | "collectiveId" | "personId">;

function historical(track: Track, rated: Rated, level: Level): HistoricalRating {
  const key = rated.unitId ?? rated.collectiveId ?? rated.personId ?? "";
  return {
    id: stableId(`${YEAR}:${track}:${key}`),
    year: YEAR,
    track,
    unitId: null,
    collectiveId: null,
    personId: null,
    ...rated,
    level,
    source: SOURCE,
  };
}

/** The organisation that decides a member's level: the cell's committee above, the cell itself when it stands alone. */
function decidingGroup(cell: StoryUnit): string {
  return cell.kind === "cell" ? (cell.parentId ?? cell.id) : cell.id;
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function spread<T>(
  key: string,
  list: readonly T[],
  make: (item: T, level: Level) => HistoricalRating,
): HistoricalRating[] {
  const levels = spreadLevels(randomFor(`2023:${key}`), list.length);
  return list.flatMap((item, index) => make(item, levels[index] ?? "good"));
}

/** Members admitted before mid-2023 and active at its end, official cadres, organisations and reviewed collectives. */
function ratingsOf(world: World): HistoricalRating[] {
  const units = new Map(world.units.map((unit) => [unit.id, unit]));
  const exempt = new Set(world.conditions.filter((row) => row.kind === "exempt").map((row) => row.personId));
  const members = world.memberships.filter(
    (row) => row.admittedOn < "2023-06-01" && row.validFrom < "2024-01-01" && !exempt.has(row.personId),
  );
  const groupOf = (cellId: string) => {
    const cell = units.get(cellId);
    return cell === undefined ? null : decidingGroup(cell);
  };
  const memberships = groupBy(members, (row) => groupOf(row.cellId));
  const seated = new Set(world.seats.map((seat) => seat.personId));
  const officials = new Set(world.people.filter((person) => person.isOfficial).map((person) => person.id));
  const working = groupBy(
    members.filter((row) => officials.has(row.personId)),
    (row) => `${groupOf(row.cellId)}:${seated.has(row.personId)}`,
  );
  const organisations = groupBy(
    world.units.filter((unit) => unit.kind !== "agency" && unit.kind !== "province"),
    (unit) => `${unit.parentId}:${unit.kind}:${unit.baseType}`,
  );
  const bodies = groupBy(
    world.collectives.filter(isReviewed),
    (body) => `${units.get(body.unitId)?.parentId}:${body.kind}`,
  );
  return [
    ...[...memberships].flatMap(([key, rows]) =>
      spread(`member:${key}`, rows, (row, level) => historical("partyMember", { personId: row.personId }, level)),
    ),
    ...[...working].flatMap(([key, rows]) =>
      spread(`official:${key}`, rows, (row, level) => historical("official", { personId: row.personId }, level)),
    ),
    ...[...organisations].flatMap(([key, rows]) =>
      spread(`unit:${key}`, rows, (unit, level) => historical("organisation", { unitId: unit.id }, level)),
    ),
    ...[...bodies].flatMap(([key, rows]) =>
      spread(`body:${key}`, rows, (body, level) => historical("collective", { collectiveId: body.id }, level)),
    ),
  ];
}

function isReviewed(body: StoryCollective): boolean {
  return !["cell", "executiveCommittee"].includes(body.kind);
}

type Owner = { unitId: string; personId?: string; collectiveId?: string };
type Told = { origin: "review" | "inspection"; document?: string; clearerUnitId: string | null };

function addShortcoming(year: LastYear, random: Random, owner: Owner, past: PastShortcoming, told: Told): void {
  const key = `${owner.personId ?? owner.collectiveId ?? owner.unitId}:${past.text}`;
  const id = stableId(`shortcoming:${key}`);
  const status: ShortcomingStatus = random.weighted([
    ["verified", past.obstacle === undefined ? 55 : 5],
    ["fixed", past.obstacle === undefined ? 25 : 10],
    ["underWay", past.obstacle === undefined ? 15 : 65],
    ["notYet", 8],
  ]);
  year.shortcomings.push({
    id,
    unitId: owner.unitId,
    personId: owner.personId ?? null,
    collectiveId: owner.collectiveId ?? null,
    origin: told.origin,
    originYear: YEAR,
    originDocument: told.document ?? null,
    text: past.text,
    searchText: foldForSearch(past.text),
    dueOn: random.pick(["2024-06-30", "2024-09-30", "2024-11-30", "2024-12-31"]),
    obstacle: past.obstacle ?? null,
    clearerUnitId: past.obstacle === undefined ? null : told.clearerUnitId,
    status,
    createdAt: "2024-01-08T02:00:00Z",
  });
  if (status !== "notYet") addSteps(year, random, id, past, status);
}

function addSteps(
  year: LastYear,
  random: Random,
  shortcomingId: string,
  past: PastShortcoming,
  status: ShortcomingStatus,
): void {
  const steps = status === "underWay" ? past.steps.slice(0, Math.max(1, past.steps.length - 1)) : past.steps;
  let day = addDays("2024-02-15", random.between(0, 45));
  const push = (text: string, statusAfter: ShortcomingStatus, evidence: string | null) => {
    const capped = day < STEPS_UNTIL ? day : STEPS_UNTIL;
    const id = stableId(`step:${shortcomingId}:${year.steps.length}`);
    year.steps.push({
      id,
      shortcomingId,
      happenedOn: capped,
      text,
      evidence,
      statusAfter,
      recordedAt: `${capped}T08:30:00Z`,
      recordedById: null,
    });
    day = addDays(capped, random.between(40, 90));
  };
  for (const [index, text] of steps.entries()) {
    const isLast = index === steps.length - 1 && status !== "underWay";
    push(text, isLast ? "fixed" : "underWay", isLast ? (past.evidence ?? null) : null);
  }
  if (status === "verified")
    push("Cấp ủy cấp trên kiểm tra, xác nhận đã khắc phục xong.", "verified", past.evidence ?? null);
}

function ownShare(body: StoryCollective, random: Random): { list: readonly PastShortcoming[]; count: number } {
  if (body.kind === "standingCommittee") return { list: COLLECTIVE_SHORTCOMINGS, count: random.between(2, 3) };
  if (body.kind === "government") return { list: COLLECTIVE_SHORTCOMINGS, count: random.between(1, 2) };
  if (body.kind === "cellCommittee") return { list: CELL_SHORTCOMINGS, count: random.chance(0.45) ? 1 : 0 };
  return { list: COLLECTIVE_SHORTCOMINGS, count: 0 };
}

function shortcomingsOf(year: LastYear, world: World, storyUnits: ReadonlySet<string>): void {
  const units = new Map(world.units.map((unit) => [unit.id, unit]));
  for (const body of world.collectives.filter((row) => storyUnits.has(row.unitId))) {
    const random = randomFor(`shortcoming:${body.id}`);
    const clearerUnitId = units.get(body.unitId)?.parentId ?? null;
    const { list, count } = ownShare(body, random);
    for (const past of random.sample(list, count)) {
      addShortcoming(year, random, { unitId: body.unitId, collectiveId: body.id }, past, {
        origin: "review",
        clearerUnitId,
      });
    }
    if (body.kind !== "standingCommittee") continue;
    if (random.chance(0.4)) {
      const document = "Thông báo kết luận kiểm tra năm 2023 của Ủy ban Kiểm tra Huyện ủy";
      const owner = { unitId: body.unitId, collectiveId: body.id };
      addShortcoming(year, random, owner, random.pick(INSPECTION_SHORTCOMINGS), {
        origin: "inspection",
        document,
        clearerUnitId,
      });
    }
    for (const seat of world.seats.filter((row) => row.collectiveId === body.id)) {
      if (!random.chance(0.55)) continue;
      const owner = { unitId: body.unitId, personId: seat.personId };
      addShortcoming(year, random, owner, random.pick(LEADER_SHORTCOMINGS), { origin: "review", clearerUnitId });
    }
  }
}

/** 2023 as closed records: the levels of everything that was rated, the shortcomings and what became of them. */
export function tellLastYear(world: World, storyUnits: ReadonlySet<string>): LastYear {
  const year: LastYear = { ratings: ratingsOf(world), shortcomings: [], steps: [] };
  shortcomingsOf(year, world, storyUnits);
  return year;
}
