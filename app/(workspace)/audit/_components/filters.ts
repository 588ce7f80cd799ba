import { AUDIT_EVENTS, type AuditEventName } from "@/lib/audit/events";
import type { AuditFilter } from "@/lib/audit/queries/list-audit-events";
import { parseTypedDay } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { pageNumber, queryText } from "@/lib/core/paging";

function eventOf(text: string): AuditEventName | null {
  return Object.hasOwn(AUDIT_EVENTS, text) ? (text as AuditEventName) : null;
}

/** The filters of the log as they stand in its address; nonsense filters nothing. */
export function readAuditFilters(query: Record<string, string | string[] | undefined>): AuditFilter {
  const event = eventOf(queryText(query.event));
  const unitId = idInput.safeParse(queryText(query.unit)).data;
  const from = parseTypedDay(queryText(query.from));
  const to = parseTypedDay(queryText(query.to));
  return {
    search: queryText(query.q),
    page: pageNumber(queryText(query.page)),
    ...(event ? { event } : {}),
    ...(unitId ? { unitId } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

export function auditQuery(filter: AuditFilter): Record<string, string | undefined> {
  return { q: filter.search, event: filter.event, unit: filter.unitId, from: filter.from, to: filter.to };
}
