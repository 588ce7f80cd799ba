import { replaceIdSource } from "../../../lib/core/ids";
import { getOpenCycle } from "../../../lib/cycles/queries/open-cycle";
import type { Tx } from "../../../lib/db/client";
import { generateObligations } from "../../../lib/obligations/commands/generate-obligations";
import { readBook } from "../season/book";
import { registerOf } from "../season/register";
import { writeReports } from "../season/reports";
import { type PlayedSeason, playMeetings } from "../season/season";
import { carryUpward, finishedOn, type WayUp } from "../season/way-up";
import { actOf, castOf } from "../story/actors";
import { type LastYear, tellLastYear } from "../story/last-year";
import { placementsOf } from "../story/placements";
import { storyIds } from "../write/id-source";
import { insertRows } from "../write/insert-rows";
import { randomFor } from "../write/random";
import { type PartAccounts, partAccounts } from "./part-accounts";
import { partCalendar } from "./part-calendar";
import { assignmentsOf, preparePart } from "./part-preparations";
import { addedSince, type PartWorld } from "./part-world";
import { type StandingAccounts, standingAccounts } from "./standing-accounts";

const SEASON_BEGINS = "2024-11-12T15:30:00+07:00";
const LISTED_AT = "2024-11-19T10:00:00+07:00";

type Facts = { part: PartWorld; key: string };

async function insertPeople(tx: Tx, part: PartWorld): Promise<void> {
  const added = addedSince(part.world, part.standing);
  await insertRows(tx, "unit", added.units);
  await insertRows(tx, "unitPlacement", placementsOf(added.units));
  await insertRows(tx, "collective", added.collectives);
  await insertRows(tx, "person", added.people);
  await insertRows(tx, "membership", added.memberships);
  await insertRows(tx, "personCondition", added.conditions);
  await insertRows(tx, "position", added.positions);
  await insertRows(tx, "collectiveSeat", added.seats);
}

/** 2023 of the units that this part adds. */
function lastYearOf(part: PartWorld): LastYear {
  const added = addedSince(part.world, part.standing);
  return tellLastYear(part.world, new Set(added.units.map((unit) => unit.id)));
}

async function insertLastYear(tx: Tx, part: PartWorld): Promise<void> {
  const year = lastYearOf(part);
  await insertRows(tx, "historicalRating", year.ratings, { keepExisting: true });
  await insertRows(tx, "shortcoming", year.shortcomings);
  await insertRows(tx, "remediationStep", year.steps);
}

function accountsOf(part: PartWorld, standing: StandingAccounts): PartAccounts {
  return partAccounts(part, standing.office, standing.passwordHash);
}

/** First half of a step: units, people, 2023, accounts, and the list of what they have to review. */
export async function listPart(tx: Tx, { part, key }: Facts): Promise<void> {
  replaceIdSource(storyIds(SEASON_BEGINS, `ids:${key}:list`));
  await insertPeople(tx, part);
  await insertLastYear(tx, part);
  const standing = await standingAccounts(tx, part.unit.id);
  const { rows } = accountsOf(part, standing);
  await insertRows(tx, "account", rows.accounts);
  await insertRows(tx, "roleGrant", rows.grants);
  const cycle = await getOpenCycle(tx);
  await preparePart(tx, part, cycle.id);
  const ctx = actOf(tx, standing.officer, LISTED_AT);
  await generateObligations(ctx, { unitId: part.unit.id });
  for (const agency of part.agencies) {
    await generateObligations(actOf(tx, standing.officer, LISTED_AT), { unitId: agency.id });
  }
}

/** How the dossiers of a part go: most were received, every sixth waits, every ninth came back. */
function wayOf(part: PartWorld, accounts: PartAccounts, played: PlayedSeason, standing: StandingAccounts): WayUp {
  const cast = castOf(
    {
      ...accounts.rows,
      accounts: [...accounts.rows.accounts, standing.row],
      grants: [...accounts.rows.grants, standing.grant],
    },
    part.world.units,
  );
  return {
    ...played,
    typedBy: accounts.recorderOf,
    actorOf: (code) => cast(accounts.signInNameOf(code)),
    district: part,
    decides: (commune) =>
      part.stage.sendsUp &&
      [commune, ...commune.cells].every(({ unit }) => finishedOn(played.scripts, unit.id) !== null),
    fateOf: ({ unit }) => {
      if (!part.stage.sendsUp) return null;
      return randomFor(`fate:${unit.code}`).weighted([
        ["received", 12],
        ["sent", 3],
        ["returned", 2],
        ["returnedOnce", 1],
      ] as const);
    },
    returnedCell: null,
  };
}

/** The leading staff of a committee may have handed in theirs when the story was told. */
async function filedBefore(tx: Tx, cycleId: string, part: PartWorld): Promise<Set<string>> {
  const people = part.world.people.slice(0, part.standing.people).map((person) => person.id);
  const bodies = part.world.collectives.slice(0, part.standing.collectives).map((body) => body.id);
  const rows = await tx.selfReview.findMany({
    where: { cycleId, OR: [{ personId: { in: people } }, { collectiveId: { in: bodies } }] },
    select: { personId: true, collectiveId: true },
  });
  return new Set(rows.flatMap(({ personId, collectiveId }) => personId ?? collectiveId ?? []));
}

/** Second half: the meetings held, ballots, ratings, reports, dossiers, decisions. */
export async function playPart(tx: Tx, { part, key }: Facts): Promise<void> {
  replaceIdSource(storyIds(SEASON_BEGINS, `ids:${key}:season`));
  const standing = await standingAccounts(tx, part.unit.id);
  const accounts = accountsOf(part, standing);
  const cycle = await getOpenCycle(tx);
  const provinceId = part.unit.parentId ?? "";
  const played = await playMeetings(tx, {
    cycleId: cycle.id,
    register: registerOf(part.world, assignmentsOf(part, cycle.id)),
    // Agencies stand beside the committee, directly under the province.
    book: await readBook(tx, cycle.id, [part.unit.path, ...part.agencies.map((agency) => agency.path)]),
    year: lastYearOf(part),
    appointments: partCalendar(part, accounts.recorderOf),
    filed: await filedBefore(tx, cycle.id, part),
    waitsForSupplement: "",
    board: { unitId: part.unit.id, by: accounts.recorderOf(part.unit.code) },
  });
  const district = { unit: part.unit, communes: part.communes, provinceId };
  await writeReports(tx, { cycleId: cycle.id, register: played.register, district }, played.scripts);
  await tx.$executeRaw`ANALYZE (SKIP_LOCKED) self_review, meeting, minutes, dossier, obligation, subject`;
  await carryUpward(tx, wayOf(part, accounts, played, standing), () => undefined);
}
