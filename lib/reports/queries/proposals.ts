import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { covers } from "../../core/reach";
import { findShownCycle } from "../../cycles/queries/open-cycle";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import { mayAnswerProposal, reportsReceivedBy, reportsWrittenBy } from "../policy";
import { loadTrails, type TrailStep } from "./report-trails";

export type ProposalRow = { id: string; text: string; unitName: string; sentAt: Date | null; answerCount: number };

/** Proposals of the units directly below addressed to this unit, unanswered first, oldest first. */
export async function listProposalsToUnit(actor: Actor, unitId: string): Promise<ProposalRow[]> {
  return read(actor, async (db) => {
    const cycle = await findShownCycle(db);
    if (!cycle) return [];
    const rows = await db.proposal.findMany({
      where: {
        addresseeId: unitId,
        report: {
          cycleId: cycle.id,
          status: "sent",
          unit: { parentId: unitId, ...unitWhere(reportsReceivedBy(actor)) },
        },
      },
      select: {
        id: true,
        text: true,
        report: { select: { sentAt: true, unit: { select: { name: true } } } },
        _count: { select: { answers: true } },
      },
      orderBy: [{ report: { sentAt: "asc" } }, { id: "asc" }],
    });
    return rows
      .map((row) => ({
        id: row.id,
        text: row.text,
        unitName: row.report.unit.name,
        sentAt: row.report.sentAt,
        answerCount: row._count.answers,
      }))
      .toSorted((a, b) => Math.min(a.answerCount, 1) - Math.min(b.answerCount, 1));
  });
}

export type ProposalDetail = {
  id: string;
  text: string;
  year: number;
  /** The unit whose report carries it, and the units below from which it came, the first that asked last. */
  unit: { id: string; name: string };
  askedBy: string[];
  addresseeName: string;
  trail: TrailStep[];
  may: { answer: Verdict };
};

/** One proposal with where it came from and what was answered; for the unit that asks and for the level directly above. */
export async function getProposal(actor: Actor, id: string): Promise<ProposalDetail> {
  return read(actor, async (db) => {
    const place = { select: { id: true, name: true, path: true, parentId: true } } as const;
    const row = foundOrRefuse(
      await db.proposal.findFirst({
        where: { id },
        select: {
          id: true,
          text: true,
          addressee: place,
          report: { select: { status: true, unit: place, cycle: { select: { year: true } } } },
        },
      }),
    );
    const { unit, status, cycle } = row.report;
    const isReceived = status === "sent" && covers(reportsReceivedBy(actor), unit);
    foundOrRefuse(isReceived || covers(reportsWrittenBy(actor), unit) ? row : null);
    const sources = await db.$queryRaw<{ name: string }[]>`
      WITH RECURSIVE origin AS (
        SELECT id, source_id, report_id, 0 AS depth FROM proposal WHERE id = ${id}::uuid
        UNION ALL
        SELECT lower.id, lower.source_id, lower.report_id, origin.depth + 1 FROM proposal lower JOIN origin ON lower.id = origin.source_id)
      SELECT unit.name FROM origin JOIN quality_report ON quality_report.id = origin.report_id
      JOIN unit ON unit.id = quality_report.unit_id WHERE origin.depth > 0 ORDER BY origin.depth`;
    const trails = await loadTrails(db, [id]);
    return {
      id: row.id,
      text: row.text,
      year: cycle.year,
      unit: { id: unit.id, name: unit.name },
      askedBy: sources.map((source) => source.name),
      addresseeName: row.addressee.name,
      trail: trails.get(id) ?? [],
      may: { answer: mayAnswerProposal(actor, { addressee: row.addressee, reportUnit: unit, status }) },
    };
  });
}
