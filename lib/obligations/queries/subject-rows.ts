import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { type Citation, formatCitation } from "../../regulations/citation";
import type { PlaceInSeason, SubjectInSeason } from "../dto";

type PlaceRow = Omit<PlaceInSeason, "citation"> & { citation: Citation };
export type SubjectRow = Omit<SubjectInSeason, "citation" | "places"> & { citation: Citation; places: PlaceRow[] };

/** Rows of the season's list that meet a condition on `subject` and `home`, with their places. One statement. */
export async function loadSubjectRows(db: Tx, where: Prisma.Sql, tail: Prisma.Sql): Promise<SubjectInSeason[]> {
  const rows = await db.$queryRaw<SubjectRow[]>`${subjectRows(where)} ${tail}`;
  return rows.map(toSubject);
}

/** The statement itself, without an order. */
export function subjectRows(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT subject.id, subject.track::text AS track, subject.name, subject.title, subject.person_id AS "personId",
      subject.is_leader AS "isLeader", subject.required, subject.reason, subject.citation,
      jsonb_build_object('id', home.id, 'name', home.name) AS "homeUnit",
      jsonb_build_object('id', decider.id, 'name', decider.name) AS "decidingUnit",
      compared.name AS "groupName", subject.due_on::text AS "dueOn", subject.reviewed_on::text AS "reviewedOn",
      subject.decided_level::text AS "decidedLevel",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', place.id, 'role', place.role, 'scope', place.scope,
          'isPrimary', place.is_primary, 'status', place.status, 'reviewedOn', place.reviewed_on, 'reason', place.reason,
          'citation', place.citation, 'collective', jsonb_build_object('id', body.id, 'name', body.name),
          'unit', jsonb_build_object('id', body_unit.id, 'name', body_unit.name))
          ORDER BY place.status = 'ended', place.is_primary DESC, body.name)
        FROM obligation place JOIN collective body ON body.id = place.collective_id
        JOIN unit body_unit ON body_unit.id = body.unit_id WHERE place.subject_id = subject.id), '[]') AS places
    FROM subject JOIN unit home ON home.id = subject.home_unit_id
    JOIN unit decider ON decider.id = subject.deciding_unit_id
    LEFT JOIN comparable_group compared ON compared.id = subject.group_id
    WHERE ${where}`;
}

export function toSubject(row: SubjectRow): SubjectInSeason {
  return {
    ...row,
    citation: formatCitation(row.citation),
    places: row.places.map((place) => ({ ...place, citation: formatCitation(place.citation) })),
  };
}
