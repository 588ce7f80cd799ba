import { z } from "zod";
import { type Actor, proveActor } from "../core/actor";
import { dayOf } from "../core/calendar";
import { ROLES } from "../core/roles";
import { database, KEPT_PLAN } from "../db/client";

const unit = z.object({ id: z.string(), path: z.string(), parentId: z.string().nullable() });

const rowSchema = z.object({
  account_id: z.string(),
  person_id: z.string().nullable(),
  display_name: z.string(),
  active_grant_id: z.string().nullable(),
  shown_cycle_id: z.string().nullable(),
  grants: z.array(
    z.object({
      id: z.string(),
      role: z.enum(ROLES),
      standsInFor: z.string().nullable(),
      carriedOn: z.array(z.object({ ended: unit, successor: unit })),
      unit: unit.extend({ name: z.string(), kind: z.string() }),
    }),
  ),
  directing: z.array(unit),
});

/**
 * The actor behind a session: one statement for session, account, grants and assignments, so that a revoked session,
 * a disabled account or an ended grant counts from the next request on.
 * Assignments are those of the current season, whatever season is being looked at: a choice of what is shown changes no right.
 * `realNow` is security time; `businessNow` decides which grants and assignments are in force.
 */
export async function loadActor(sessionId: string, realNow: Date, businessNow: Date): Promise<Actor | null> {
  const today = dayOf(businessNow);
  const rows: unknown[] = await database().$queryRaw`${KEPT_PLAN}
    SELECT account.id AS account_id, account.person_id, account.display_name, session_row.active_grant_id, session_row.shown_cycle_id,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', held.id, 'role', held.role, 'standsInFor', held.stands_in_for,
          'carriedOn', coalesce((
            SELECT jsonb_agg(jsonb_build_object(
              'ended', jsonb_build_object('id', ended.id, 'path', ended.path, 'parentId', ended.parent_id),
              'successor', jsonb_build_object('id', successor.id, 'path', successor.path, 'parentId', successor.parent_id)))
            FROM (SELECT DISTINCT successor_id FROM unit_succession WHERE happened_on <= ${today}::date) known
            JOIN unit successor ON successor.id = known.successor_id AND successor.path LIKE unit.path || '%'
            CROSS JOIN LATERAL units_carried_on(successor.id, ${today}::date) carried
            JOIN unit ended ON ended.id = carried.unit_id AND NOT ended.path LIKE unit.path || '%'), '[]'),
          'unit',
          jsonb_build_object('id', unit.id, 'path', unit.path, 'parentId', unit.parent_id, 'name', unit.name, 'kind', unit.kind))
          ORDER BY length(unit.path), held.created_at, held.id)
        FROM role_grant held JOIN unit ON unit.id = held.unit_id
        WHERE held.account_id = account.id AND is_valid_on(held.valid_from, held.valid_to, ${today}::date)), '[]') AS grants,
      coalesce((
        SELECT jsonb_agg(DISTINCT jsonb_build_object('id', unit.id, 'path', unit.path, 'parentId', unit.parent_id))
        FROM assignment JOIN unit ON unit.id = assignment.unit_id
        WHERE assignment.person_id = account.person_id AND assignment.cycle_id = (SELECT current_cycle_id())
          AND is_valid_on(assignment.valid_from, assignment.valid_to, ${today}::date)), '[]') AS directing
    FROM session_row JOIN account ON account.id = session_row.account_id
    WHERE session_row.id = ${sessionId}::uuid AND session_row.revoked_at IS NULL AND session_row.expires_at > ${realNow}
      AND account.disabled_at IS NULL`;
  if (rows.length === 0) return null;
  const row = rowSchema.parse(rows[0]);
  return proveActor({
    kind: "person",
    accountId: row.account_id,
    personId: row.person_id,
    name: row.display_name,
    grants: row.grants,
    active: row.grants.find((grant) => grant.id === row.active_grant_id) ?? row.grants[0] ?? null,
    shownCycleId: row.shown_cycle_id,
    directing: row.grants.some((grant) => grant.role === "directingMember") ? row.directing : [],
  });
}
