import type { ActContext } from "../../core/context";
import { newId } from "../../core/ids";
import type { Tx } from "../../db/client";
import { ENDED_CODE, type SeasonChanges } from "../rules/changes";
import type { DesiredObligation, DesiredSubject } from "../rules/desired";
import type { DesiredGroup } from "../rules/groups";

type GroupIds = ReadonlyMap<string, string>;

function groupKeyOf(group: Pick<DesiredGroup, "decidingUnitId" | "track" | "key">): string {
  return `${group.decidingUnitId} ${group.track} ${group.key}`;
}

/** Writes what changed, set by set: nine statements however many people. Called by generateObligations alone. */
export async function writeSeason(
  tx: Tx,
  ctx: ActContext,
  season: { cycleId: string; sharePercent: number; changes: SeasonChanges },
): Promise<void> {
  const { changes, cycleId } = season;
  const touched = [...changes.added, ...changes.updated.map(({ desired }) => desired)];
  const groups = await keepGroups(tx, season, touched);
  await endObligations(tx, changes);
  await endSubjects(tx, changes);
  await updateSubjects(tx, changes, groups);
  await updateObligations(tx, changes);
  const added = changes.added.map((subject) => ({ id: newId(), subject }));
  await insertSubjects(tx, ctx, { cycleId, added, groups });
  const first = added.flatMap(({ id, subject }) => subject.obligations.map((place) => ({ ...place, subjectId: id })));
  await insertObligations(tx, [...first, ...changes.newObligations]);
}

async function keepGroups(
  tx: Tx,
  { cycleId, sharePercent }: { cycleId: string; sharePercent: number },
  subjects: readonly DesiredSubject[],
): Promise<GroupIds> {
  const wanted = new Map<string, DesiredGroup>();
  for (const { group } of subjects) if (group) wanted.set(groupKeyOf(group), group);
  if (wanted.size === 0) return new Map();
  const rows = JSON.stringify([...wanted.values()].map((group) => ({ ...group, id: newId() })));
  await tx.$executeRaw`
    INSERT INTO comparable_group (id, cycle_id, deciding_unit_id, track, key, name, description, share_percent)
    SELECT id, ${cycleId}::uuid, "decidingUnitId", track, key, name, description, ${sharePercent}
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS row(id uuid, "decidingUnitId" uuid, track track, key text, name text, description text)
    ON CONFLICT (cycle_id, deciding_unit_id, track, key) DO NOTHING`;
  const kept = await tx.$queryRaw<{ id: string; decidingUnitId: string; track: DesiredGroup["track"]; key: string }[]>`
    SELECT id, deciding_unit_id AS "decidingUnitId", track::text AS track, key FROM comparable_group
    WHERE cycle_id = ${cycleId}::uuid AND deciding_unit_id = ANY(${deciders(wanted)}::uuid[])`;
  return new Map(kept.map((group) => [groupKeyOf(group), group.id]));
}

function deciders(groups: ReadonlyMap<string, DesiredGroup>): string[] {
  return [...new Set([...groups.values()].map(({ decidingUnitId }) => decidingUnitId))];
}

/** The columns of a subject that follow the register. */
function columnsOf(subject: DesiredSubject, groups: GroupIds) {
  return {
    home_unit_id: subject.homeUnitId,
    deciding_unit_id: subject.decidingUnitId,
    group_id: subject.group ? (groups.get(groupKeyOf(subject.group)) ?? null) : null,
    name: subject.name,
    title: subject.title,
    search_name: subject.searchName,
    sort_name: subject.sortName,
    is_leader: subject.isLeader,
    own_review: subject.ownReview,
    required: subject.required,
    exemption_code: subject.exemptionCode,
    reason: subject.reason,
    citation: subject.citation,
  };
}

async function insertSubjects(
  tx: Tx,
  ctx: ActContext,
  season: { cycleId: string; added: readonly { id: string; subject: DesiredSubject }[]; groups: GroupIds },
): Promise<void> {
  if (season.added.length === 0) return;
  const rows = JSON.stringify(
    season.added.map(({ id, subject }) => ({
      id,
      track: subject.track,
      unit_id: subject.track === "organisation" ? subject.thingId : null,
      collective_id: subject.track === "collective" ? subject.thingId : null,
      person_id: subject.track === "partyMember" || subject.track === "official" ? subject.thingId : null,
      ...columnsOf(subject, season.groups),
    })),
  );
  await tx.$executeRaw`
    INSERT INTO subject (id, cycle_id, track, unit_id, collective_id, person_id, home_unit_id, deciding_unit_id, group_id,
      name, title, search_name, sort_name, is_leader, own_review, required, exemption_code, reason, citation, created_at)
    SELECT id, ${season.cycleId}::uuid, track, unit_id, collective_id, person_id, home_unit_id, deciding_unit_id, group_id,
      name, title, search_name, sort_name, is_leader, own_review, required, exemption_code, reason, citation, ${ctx.now}
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS row(id uuid, track track, unit_id uuid, collective_id uuid, person_id uuid, home_unit_id uuid,
        deciding_unit_id uuid, group_id uuid, name text, title text, search_name text, sort_name text, is_leader boolean, own_review boolean,
        required boolean, exemption_code text, reason text, citation jsonb)`;
}

async function updateSubjects(tx: Tx, changes: SeasonChanges, groups: GroupIds): Promise<void> {
  if (changes.updated.length === 0) return;
  const rows = JSON.stringify(changes.updated.map(({ id, desired }) => ({ id, ...columnsOf(desired, groups) })));
  await tx.$executeRaw`
    UPDATE subject SET home_unit_id = row.home_unit_id, deciding_unit_id = row.deciding_unit_id, group_id = row.group_id,
      name = row.name, title = row.title, search_name = row.search_name, sort_name = row.sort_name,
      is_leader = row.is_leader, own_review = row.own_review, required = row.required, exemption_code = row.exemption_code, reason = row.reason,
      citation = row.citation
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS row(id uuid, home_unit_id uuid, deciding_unit_id uuid, group_id uuid, name text, title text, search_name text,
        sort_name text, is_leader boolean, own_review boolean, required boolean, exemption_code text, reason text, citation jsonb)
    WHERE subject.id = row.id AND subject.reviewed_on IS NULL AND subject.decided_level IS NULL`;
}

async function endSubjects(tx: Tx, changes: SeasonChanges): Promise<void> {
  if (changes.ended.length === 0) return;
  const rows = JSON.stringify(changes.ended.map(({ id, reason, citation }) => ({ id, reason, citation })));
  await tx.$executeRaw`
    UPDATE subject SET required = false, exemption_code = ${ENDED_CODE}, reason = row.reason, citation = row.citation
    FROM jsonb_to_recordset(${rows}::jsonb) AS row(id uuid, reason text, citation jsonb)
    WHERE subject.id = row.id AND subject.reviewed_on IS NULL AND subject.decided_level IS NULL`;
}

async function endObligations(tx: Tx, changes: SeasonChanges): Promise<void> {
  if (changes.endedObligations.length === 0) return;
  const rows = JSON.stringify(changes.endedObligations);
  await tx.$executeRaw`
    UPDATE obligation SET status = 'ended', reason = row.reason
    FROM jsonb_to_recordset(${rows}::jsonb) AS row(id uuid, reason text)
    WHERE obligation.id = row.id AND obligation.status <> 'reviewed'`;
}

/** Those that lose the primary place go first: two primary places never stand side by side. */
async function updateObligations(tx: Tx, changes: SeasonChanges): Promise<void> {
  for (const isPrimary of [false, true]) {
    const wanted = changes.updatedObligations.filter((obligation) => obligation.isPrimary === isPrimary);
    if (wanted.length === 0) continue;
    await tx.$executeRaw`
      UPDATE obligation SET merged_from_id = row."mergedFromId", role = row.role, scope = row.scope, is_primary = ${isPrimary}, reason = row.reason,
        citation = row.citation, status = CASE WHEN row.revive THEN 'pending' ELSE obligation.status END
      FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        AS row(id uuid, "mergedFromId" uuid, role collective_role, scope text, reason text, citation jsonb, revive boolean)
      WHERE obligation.id = row.id AND obligation.status <> 'reviewed'`;
  }
}

async function insertObligations(
  tx: Tx,
  places: readonly (DesiredObligation & { subjectId: string })[],
): Promise<void> {
  if (places.length === 0) return;
  const rows = JSON.stringify(places.map((place) => ({ ...place, id: newId() })));
  await tx.$executeRaw`
    INSERT INTO obligation (id, subject_id, collective_id, merged_from_id, role, scope, is_primary, status, reason, citation)
    SELECT id, "subjectId", "collectiveId", "mergedFromId", role, scope, "isPrimary", 'pending', reason, citation
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS row(id uuid, "subjectId" uuid, "collectiveId" uuid, "mergedFromId" uuid, role collective_role, scope text, "isPrimary" boolean,
        reason text, citation jsonb)`;
}
