import type { Actor } from "../../core/actor";
import { addDays, type Day, instantAt } from "../../core/calendar";
import { COUNT_LIMIT, cappedPage, type Page, pageWindow } from "../../core/paging";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { AUDIT_EVENTS, type AuditEventName } from "../events";
import { type ReadableChange, readableChanges } from "../readable";

export type AuditFilter = {
  search?: string;
  event?: AuditEventName;
  /** The subtree of this unit. */
  unitId?: string;
  from?: Day;
  /** Included. */
  to?: Day;
  page?: number;
};

export type AuditRow = {
  id: string;
  happenedAt: Date;
  actorName: string;
  actorRole: string;
  eventLabel: string;
  unit: { id: string; name: string } | null;
  summary: string;
  onPaper: boolean;
  changes: ReadableChange[];
};

export type StoredRow = Omit<AuditRow, "eventLabel" | "changes"> & { event: string; before: unknown; after: unknown };

/** The log as far as the auditor's units go, newest first, 25 a page, counted up to a limit (RQ-17). Two statements. */
export async function listAuditEvents(actor: Actor, filter: AuditFilter): Promise<Page<AuditRow>> {
  const page = Math.max(1, filter.page ?? 1);
  const where = auditWhere(actor, filter);
  const { take, skip } = pageWindow(page);
  return read(actor, async (db) => {
    const [counted] = await db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM (
        SELECT 1 FROM audit_event entry LEFT JOIN unit concerned ON concerned.id = entry.unit_id
        WHERE ${where} LIMIT ${COUNT_LIMIT + 1}) limited`;
    const rows = await db.$queryRaw<StoredRow[]>`${auditRows(where)} LIMIT ${take} OFFSET ${skip}`;
    return cappedPage(rows.map(toAuditRow), counted?.total ?? 0, page);
  });
}

/** The rows in the order of the list, for a page or for a whole export. */
export function auditRows(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
      SELECT entry.id, entry.happened_at AS "happenedAt", entry.actor_name AS "actorName",
        entry.actor_role AS "actorRole", entry.event, entry.summary, entry.on_paper AS "onPaper",
        entry.before, entry.after,
        CASE WHEN concerned.id IS NOT NULL THEN jsonb_build_object('id', concerned.id, 'name', concerned.name) END AS unit
      FROM audit_event entry LEFT JOIN unit concerned ON concerned.id = entry.unit_id
      WHERE ${where} ORDER BY entry.happened_at DESC, entry.id DESC`;
}

/** Which rows of the log a filter means, within the reach of the auditor; on `audit_event entry`. */
export function auditWhere(actor: Actor, filter: AuditFilter): Prisma.Sql {
  return Prisma.join([reached(actor), ...conditionsOf(filter)], " AND ");
}

/** Rows of a unit belong to its auditors; sign-ins have no unit and belong to the auditors of the account's roles. */
function reached(actor: Actor): Prisma.Sql {
  const reach = reachOf(actor, "audit.read");
  const covered = unitSql(reach, "unit");
  return Prisma.sql`(
    (concerned.id IS NOT NULL AND ${unitSql(reach, "concerned")})
    OR (entry.unit_id IS NULL AND entry.account_id IN (
      SELECT held.account_id FROM role_grant held JOIN unit ON unit.id = held.unit_id WHERE ${covered})))`;
}

function conditionsOf(filter: AuditFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  const words = foldForSearch(filter.search ?? "");
  if (words !== "") conditions.push(Prisma.sql`entry.search_text LIKE ${`%${words}%`}`);
  if (filter.event) conditions.push(Prisma.sql`entry.event = ${filter.event}`);
  if (filter.unitId)
    conditions.push(Prisma.sql`entry.unit_path LIKE (SELECT path || '%' FROM unit WHERE id = ${filter.unitId}::uuid)`);
  if (filter.from) conditions.push(Prisma.sql`entry.happened_at >= ${instantAt(filter.from, "00:00")}`);
  if (filter.to) conditions.push(Prisma.sql`entry.happened_at < ${instantAt(addDays(filter.to, 1), "00:00")}`);
  return conditions;
}

export function toAuditRow({ event, before, after, ...row }: StoredRow): AuditRow {
  return {
    ...row,
    eventLabel: Object.hasOwn(AUDIT_EVENTS, event) ? AUDIT_EVENTS[event as AuditEventName] : "Việc khác",
    changes: readableChanges(before, after),
  };
}
