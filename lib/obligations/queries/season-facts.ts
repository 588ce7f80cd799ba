import type { OpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { patternsOf, type Scope, unitsWithin } from "../rules/scope";
import type {
  SeasonCollective,
  SeasonFacts,
  SeasonMembership,
  SeasonPerson,
  SeasonPlace,
  SeasonSeat,
  SeasonUnit,
} from "../rules/season-facts";

/** What the register says on `day` about the units of a scope: five statements, however many people. */
export async function loadSeasonFacts(db: Tx, cycle: OpenCycle, scope: Scope, day: string): Promise<SeasonFacts> {
  const units = await loadUnits(db, day);
  const here = unitsWithin(scope, units);
  const people = await loadPeople(db, cycle, scope, day);
  const seats = await loadSeats(
    db,
    people.map(({ id }) => id),
    day,
  );
  const unitIds = new Set([...here, ...seats.map(({ unitId }) => unitId)]);
  for (const { membership } of people) if (membership) unitIds.add(membership.cellId);
  const collectives = await loadCollectives(db, [...unitIds], day);
  const reviewPlaces = await loadReviewPlaces(
    db,
    cycle.id,
    collectives.map(({ id }) => id),
    day,
  );
  return { here, referenceOn: cycle.referenceOn, units, collectives, seats, people, reviewPlaces };
}

/** Decisions in force; one whose host no longer stands has to be made anew. */
function loadReviewPlaces(
  db: Tx,
  cycleId: string,
  collectiveIds: readonly string[],
  day: string,
): Promise<SeasonPlace[]> {
  return db.$queryRaw<SeasonPlace[]>`
    SELECT place.collective_id AS "collectiveId", place.host_id AS "hostId", host.name AS "hostName", decider.name AS "decidedBy",
      place.document, place.document_on::text AS "documentOn"
    FROM review_place_in_force place JOIN collective host ON host.id = place.host_id
    JOIN unit decider ON decider.id = place.decided_by_unit_id
    WHERE place.cycle_id = ${cycleId}::uuid AND place.collective_id = ANY(${[...collectiveIds]}::uuid[])
      AND is_valid_on(host.valid_from, host.valid_to, ${day}::date)`;
}

function loadUnits(db: Tx, day: string): Promise<SeasonUnit[]> {
  return db.$queryRaw<SeasonUnit[]>`
    SELECT id, path, kind::text AS kind, name, base_type AS "baseType", valid_from::text AS "validFrom"
    FROM unit WHERE is_valid_on(valid_from, valid_to, ${day}::date) ORDER BY path`;
}

type PersonRow = Omit<SeasonPerson, "membership"> & { membership: SeasonMembership | null };

/** Members of the cells below, holders of seats below, and whoever stands in the season's list below. */
function loadPeople(db: Tx, cycle: OpenCycle, scope: Scope, day: string): Promise<SeasonPerson[]> {
  return db.$queryRaw<PersonRow[]>`
    WITH here AS (SELECT id FROM unit WHERE path LIKE ANY(${patternsOf(scope)})),
    folk AS (
      SELECT person_id FROM membership JOIN here ON here.id = membership.cell_id
      WHERE is_valid_on(membership.valid_from, membership.valid_to, ${day}::date)
      UNION
      SELECT seat.person_id FROM collective_seat seat JOIN collective ON collective.id = seat.collective_id
      JOIN here ON here.id = collective.unit_id
      WHERE is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)
        AND is_valid_on(collective.valid_from, collective.valid_to, ${day}::date)
      UNION
      SELECT subject.person_id FROM subject JOIN here ON here.id = subject.home_unit_id
      WHERE subject.cycle_id = ${cycle.id}::uuid AND subject.person_id IS NOT NULL)
    SELECT person.id, person.full_name AS "fullName", person.sort_name AS "sortName", person.search_name AS "searchName",
      person.is_official AS "isOfficial",
      CASE WHEN held.id IS NOT NULL THEN jsonb_build_object('cellId', held.cell_id, 'status', held.status,
        'admittedOn', held.admitted_on, 'formerCellId', (
          SELECT earlier.cell_id FROM membership earlier
          WHERE earlier.person_id = person.id AND earlier.valid_to <= held.valid_from AND earlier.cell_id <> held.cell_id
            AND extract(year FROM held.valid_from) = ${cycle.year} ORDER BY earlier.valid_to DESC LIMIT 1)) END AS membership,
      coalesce((SELECT jsonb_agg(condition.kind ORDER BY condition.kind) FROM person_condition condition
        WHERE condition.person_id = person.id
          AND is_valid_on(condition.valid_from, condition.valid_to, ${day}::date)), '[]') AS conditions,
      coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', post.unit_id, 'title', post.title,
          'rank', post.rank, 'managementLevel', post.management_level) ORDER BY post.rank, post.id)
        FROM "position" post WHERE post.person_id = person.id
          AND is_valid_on(post.valid_from, post.valid_to, ${day}::date)), '[]') AS positions
    FROM folk JOIN person ON person.id = folk.person_id
    LEFT JOIN membership held ON held.person_id = person.id
      AND is_valid_on(held.valid_from, held.valid_to, ${day}::date)
    ORDER BY person.id`;
}

type SeatRow = SeasonSeat & { unitId: string };

function loadSeats(db: Tx, personIds: readonly string[], day: string): Promise<SeatRow[]> {
  return db.$queryRaw<SeatRow[]>`
    SELECT seat.collective_id AS "collectiveId", seat.person_id AS "personId", seat.role::text AS role, seat.title,
      collective.unit_id AS "unitId"
    FROM collective_seat seat JOIN collective ON collective.id = seat.collective_id
    WHERE seat.person_id = ANY(${[...personIds]}::uuid[]) AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)
      AND is_valid_on(collective.valid_from, collective.valid_to, ${day}::date)
    ORDER BY seat.person_id, seat.collective_id`;
}

function loadCollectives(db: Tx, unitIds: readonly string[], day: string): Promise<SeasonCollective[]> {
  return db.$queryRaw<SeasonCollective[]>`
    SELECT id, unit_id AS "unitId", kind::text AS kind, name, valid_from::text AS "validFrom"
    FROM collective WHERE unit_id = ANY(${[...unitIds]}::uuid[]) AND is_valid_on(valid_from, valid_to, ${day}::date)
    ORDER BY unit_id, kind, id`;
}
