import type { Actor } from "../core/actor";
import type { ActContext } from "../core/context";
import { newId } from "../core/ids";
import { ROLE_NAMES } from "../core/roles";
import { foldForSearch } from "../core/vietnamese";
import type { Tx } from "../db/client";
import { Prisma } from "../db/generated/client";
import type { AuditEventName } from "./events";

export type AuditEntry = {
  event: AuditEventName;
  /** The unit concerned: scopes who may read the row. */
  unit?: { id: string; path: string };
  subjectType: string;
  subjectId: string;
  /** One Vietnamese sentence an auditor understands. Never texts of criticism, never secrets. */
  summary: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** Entered for somebody else "theo bản giấy đã ký". */
  onPaper?: boolean;
};

/** Writes the log row in the same transaction as the change: if it fails, the change does not happen (RQ-17). */
export async function recordAudit(tx: Tx, ctx: ActContext, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: rowOf(ctx, entry), select: { id: true } });
}

/** The same for many changes of one act. */
export async function recordAudits(tx: Tx, ctx: ActContext, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await tx.auditEvent.createMany({ data: entries.map((entry) => rowOf(ctx, entry)) });
}

function rowOf(ctx: ActContext, entry: AuditEntry) {
  return {
    id: newId(),
    happenedAt: ctx.now,
    accountId: ctx.actor.accountId,
    actorName: ctx.actor.name,
    actorRole: roleOf(ctx.actor.active),
    event: entry.event,
    unitId: entry.unit?.id ?? null,
    unitPath: entry.unit?.path ?? null,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    summary: entry.summary,
    searchText: foldForSearch(`${ctx.actor.name} ${entry.summary}`),
    onPaper: entry.onPaper ?? false,
    before: toJson(entry.before),
    after: toJson(entry.after),
    requestId: ctx.requestId,
  };
}

/** The role and its unit; of a deputy also in whose stead (RQ-17). */
function roleOf(active: Actor["active"]): string {
  if (!active) return "Hệ thống";
  const role = `${ROLE_NAMES[active.role]} – ${active.unit.name}`;
  return active.standsInFor ? `${role}, làm thay ${active.standsInFor}` : role;
}

function toJson(value: Record<string, unknown> | undefined) {
  return value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonObject);
}
