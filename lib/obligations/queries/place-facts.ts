import type { Actor } from "../../core/actor";
import type { Day } from "../../core/calendar";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import type { CollectiveKind, UnitKind } from "../../db/generated/enums";
import { unitSql } from "../../db/unit-reach";
import type { Pack } from "../../regulations/pack";
import { type HostCandidate, hostsAmong } from "../rules/places";
import { IN_MEETING } from "./small-bodies";

type CandidateRow = Omit<HostCandidate, "unit"> & { unitId: string; unitName: string; unitKind: UnitKind };

type Wanted = { actor: Actor; cycleId: string; collectiveId: string; pack: Pack; day: Day };

/** Where this collective may be reviewed: bodies near it that review themselves, as far as the actor sees. One statement. */
export async function loadHosts(db: Tx, { actor, cycleId, collectiveId, pack, day }: Wanted): Promise<HostCandidate[]> {
  const rows = await db.$queryRaw<CandidateRow[]>`
    WITH own AS (SELECT unit.* FROM collective JOIN unit ON unit.id = collective.unit_id WHERE collective.id = ${collectiveId}::uuid),
    near AS (
      SELECT unit.id FROM unit, own WHERE unit.id IN (own.id, own.linked_unit_id, own.parent_id) OR unit.linked_unit_id = own.id
      UNION
      SELECT membership.cell_id FROM collective_seat seat JOIN membership ON membership.person_id = seat.person_id
      WHERE seat.collective_id = ${collectiveId}::uuid)
    SELECT other.id, other.name, other.kind::text AS kind, place.id AS "unitId", place.name AS "unitName", place.kind::text AS "unitKind",
      (SELECT count(*)::int FROM collective_seat seat WHERE seat.collective_id = other.id
        AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)) AS members,
      EXISTS (SELECT 1 FROM review_place_in_force held
        WHERE held.cycle_id = ${cycleId}::uuid AND held.collective_id = other.id) AS "isPlaced"
    FROM near JOIN unit place ON place.id = near.id JOIN collective other ON other.unit_id = place.id
    WHERE other.id <> ${collectiveId}::uuid AND ${unitSql(reachOf(actor, "unit.view"), "place")}
      AND may_host_review(${collectiveId}::uuid, other.id, ${day}::date)
    ORDER BY place.id = (SELECT id FROM own) DESC, length(place.path), other.kind, other.name COLLATE "vi-VN-x-icu"`;
  const candidates = rows.map(({ unitId, unitName, unitKind, ...row }) => ({
    ...row,
    unit: { id: unitId, name: unitName, kind: unitKind },
  }));
  return hostsAmong(pack, candidates);
}

export type BodyFacts = { name: string; kind: CollectiveKind; members: number; inMeeting: boolean };

/** How many sit in the collective, and whether a meeting has taken up its review or its members'. One statement. */
export async function loadBodyFacts(db: Tx, cycleId: string, collectiveId: string, day: Day): Promise<BodyFacts> {
  const [facts] = await db.$queryRaw<BodyFacts[]>`
    SELECT collective.name, collective.kind::text AS kind,
      (SELECT count(*)::int FROM collective_seat seat WHERE seat.collective_id = collective.id
        AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)) AS members,
      EXISTS (SELECT 1 FROM obligation held JOIN subject ON subject.id = held.subject_id
        WHERE subject.cycle_id = ${cycleId}::uuid AND held.status IN ${IN_MEETING}
          AND coalesce(held.merged_from_id, held.collective_id) = collective.id) AS "inMeeting"
    FROM collective WHERE collective.id = ${collectiveId}::uuid`;
  if (!facts) throw new RangeError(`collective ${collectiveId} is missing`);
  return facts;
}
