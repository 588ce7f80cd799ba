import { DomainError, foundOrRefuse } from "../../core/errors";
import type { Tx } from "../../db/client";
import { formatCitation } from "../../regulations/citation";
import type { Pack } from "../../regulations/pack";
import { missingBefore, orderClause } from "../rules/agenda";
import { type AgendaRow, loadAgenda } from "./load-agenda";

/** One item of a locked meeting with the whole agenda around it. */
export async function itemOf(
  tx: Tx,
  meetingId: string,
  itemId: string,
): Promise<{ item: AgendaRow; agenda: AgendaRow[] }> {
  const agenda = await loadAgenda(tx, meetingId);
  return { item: foundOrRefuse(agenda.find((candidate) => candidate.id === itemId)), agenda };
}

/** Refuses with everything that has to come first and the clause of the order (R6.4). */
export function refuseOutOfOrder(pack: Pack, item: AgendaRow, agenda: readonly AgendaRow[]): void {
  const missing = missingBefore(item, agenda);
  if (missing.length === 0) return;
  throw new DomainError("agenda.must_come_first", {
    params: {
      missing: missing.map((other) => other.name).join(", "),
      citation: formatCitation(orderClause(pack).citation),
    },
  });
}
