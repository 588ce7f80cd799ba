import type { Actor } from "../../core/actor";
import { type Day, dayOf, fromOptionalDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import { mayCloseCycle } from "../policy";
import { countsOf, isFinished, type Unfinished, type UnfinishedCounts, unfinishedSentence } from "../rules/closing";
import { loadUnfinished } from "./closing-facts";

export type Closing = {
  season: { id: string; name: string; year: number };
  province: { id: string; name: string };
  today: Day;
  found: Unfinished;
  isFinished: boolean;
  may: { close: Verdict };
};

/** What is asked before a season ends: what is not finished, counted. For whoever manages seasons at the province. */
export async function getClosing(actor: Actor, now: Date, cycleId: string): Promise<Closing> {
  return read(actor, async (db) => {
    const province = foundOrRefuse(
      await db.unit.findFirst({
        where: { AND: [{ kind: "province" }, unitWhere(reachOf(actor, "cycle.manage"))] },
        select: { id: true, path: true, parentId: true, kind: true, name: true },
      }),
    );
    const { status, ...season } = foundOrRefuse(
      await db.cycle.findUnique({ where: { id: cycleId }, select: { id: true, name: true, year: true, status: true } }),
    );
    const found = await loadUnfinished(db, cycleId);
    return {
      season,
      province: { id: province.id, name: province.name },
      today: dayOf(now),
      found,
      isFinished: isFinished(countsOf(found)),
      may: { close: mayCloseCycle(actor, { season: { status }, province }) },
    };
  });
}

export type ClosedFacts = {
  on: Day;
  by: string;
  document: string | null;
  documentOn: Day | null;
  note: string | null;
  /** What was not finished, in one sentence. */
  left: string | null;
  unfinishedReason: string | null;
};

type ClosedRow = {
  closedAt: Date | null;
  closedByName: string | null;
  closingDocument: string | null;
  closingDocumentOn: Date | null;
  closingNote: string | null;
  unfinished: unknown;
  unfinishedReason: string | null;
};

export const CLOSED_COLUMNS = {
  closedAt: true,
  closedByName: true,
  closingDocument: true,
  closingDocumentOn: true,
  closingNote: true,
  unfinished: true,
  unfinishedReason: true,
} as const;

/** How a season ended; null while it has not. */
export function closedFacts(row: ClosedRow): ClosedFacts | null {
  if (row.closedAt === null) return null;
  return {
    on: dayOf(row.closedAt),
    by: row.closedByName ?? "",
    document: row.closingDocument,
    documentOn: fromOptionalDateColumn(row.closingDocumentOn),
    note: row.closingNote,
    left: row.unfinished === null ? null : unfinishedSentence(row.unfinished as UnfinishedCounts),
    unfinishedReason: row.unfinishedReason,
  };
}
