import type { Actor, PlacedUnit } from "../../core/actor";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { ImportKind, ImportStatus } from "../../db/generated/enums";
import { unitSql } from "../../db/unit-reach";
import { IMPORT_VERBS } from "../rules";

/**
 * Drafts of the units over which the actor may do by hand what the file does. Conclusions of a meeting reach
 * only those who read them on its page, and who typed them (R20.21). Joins `import_draft draft` and `unit`.
 */
export function reachedDrafts(actor: Actor): Prisma.Sql {
  const parts = (Object.keys(IMPORT_VERBS) as ImportKind[]).map(
    (kind) =>
      Prisma.sql`(draft.kind = ${kind}::import_kind AND ${unitSql(reachOf(actor, IMPORT_VERBS[kind]), "unit")})`,
  );
  const mayReadConclusions = Prisma.sql`(draft.kind <> 'meetingResults' OR draft.account_id = ${actor.accountId}::uuid
    OR ${unitSql(reachOf(actor, "criticism.read"), "unit")})`;
  return Prisma.sql`((${Prisma.join(parts, " OR ")}) AND ${mayReadConclusions})`;
}

export type LockedDraft = {
  id: string;
  kind: ImportKind;
  status: ImportStatus;
  meetingId: string | null;
  fileName: string;
  fileHash: string;
  version: number;
  unit: PlacedUnit & { name: string };
};

/**
 * Locks an open draft through its visibility: two confirmations of one file wait for each other. A draft that was recorded or given
 * up is closed; with a version, one that changed since it was shown is stale.
 */
export async function lockDraft(tx: Tx, actor: Actor, { draftId, version }: DraftSeen): Promise<LockedDraft> {
  const [draft] = await tx.$queryRaw<LockedDraft[]>`
    SELECT draft.id, draft.kind::text AS kind, draft.status::text AS status, draft.meeting_id AS "meetingId",
      draft.file_name AS "fileName", draft.file_hash AS "fileHash", draft.version,
      jsonb_build_object('id', unit.id, 'path', unit.path, 'parentId', unit.parent_id, 'name', unit.name) AS unit
    FROM import_draft draft JOIN unit ON unit.id = draft.unit_id
    WHERE draft.id = ${draftId}::uuid AND ${reachedDrafts(actor)} FOR UPDATE OF draft`;
  const found = foundOrRefuse(draft);
  refuseIf(found.status !== "checked", "import.closed");
  refuseIf(version !== undefined && found.version !== version, "form.stale");
  return found;
}

type DraftSeen = { draftId: string; version?: number };
