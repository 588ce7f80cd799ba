import type { Actor } from "../../core/actor";
import { fromDateColumn, fromOptionalDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { refused, type Verdict } from "../../core/policy";
import { read } from "../../db/read";
import { mayCloseCycle } from "../policy";
import { frozenPack } from "../rules/frozen-pack";
import { CLOSED_COLUMNS, type ClosedFacts, closedFacts } from "./closing";

export type GoverningDocument = {
  key: string;
  number: string;
  issuer: string;
  title: string;
  issuedOn: string | null;
  effectiveOn: string | null;
  scope: string;
};

export type SeasonDetail = {
  id: string;
  name: string;
  year: number;
  status: "preparing" | "open" | "closed";
  packName: string;
  packVersion: string;
  referenceOn: string;
  openedAt: Date | null;
  /** How it ended; null before. */
  closed: ClosedFacts | null;
  may: { close: Verdict };
  documents: GoverningDocument[];
};

/** One season: its pack, its reference day, its governing documents (RQ-01). Seen by everybody who is signed in. */
export async function getSeason(actor: Actor, cycleId: string): Promise<SeasonDetail> {
  return read(actor, async (db) => {
    const cycle = foundOrRefuse(
      await db.cycle.findUnique({
        where: { id: cycleId },
        select: {
          id: true,
          name: true,
          year: true,
          status: true,
          openedAt: true,
          ...CLOSED_COLUMNS,
          referenceOn: true,
          rulePackId: true,
          rulePackVersion: true,
          parameters: true,
          documents: { select: { document: true } },
        },
      }),
    );
    const { active } = actor;
    return {
      id: cycle.id,
      name: cycle.name,
      year: cycle.year,
      status: cycle.status,
      packName: frozenPack(cycle).name,
      packVersion: cycle.rulePackVersion,
      referenceOn: fromDateColumn(cycle.referenceOn),
      openedAt: cycle.openedAt,
      closed: closedFacts(cycle),
      may: { close: active ? mayCloseCycle(actor, { season: cycle, province: active.unit }) : refused("notAllowed") },
      documents: cycle.documents
        .map(({ document }) => ({
          key: document.key,
          number: document.number,
          issuer: document.issuer,
          title: document.title,
          issuedOn: fromOptionalDateColumn(document.issuedOn),
          effectiveOn: fromOptionalDateColumn(document.effectiveOn),
          scope: document.scope,
        }))
        .toSorted((a, b) => (a.issuedOn ?? "").localeCompare(b.issuedOn ?? "")),
    };
  });
}
