import type { Tx } from "../../db/client";

/** One stop of a proposal on its way up, and what was answered there. */
export type TrailStep = {
  proposalId: string;
  unitName: string;
  sentAt: Date | null;
  addresseeName: string;
  answers: { id: string; unitName: string; text: string; answeredAt: Date }[];
};

type Row = Omit<TrailStep, "answers"> & {
  rootId: string;
  answers: { id: string; unitName: string; text: string; answeredAt: string }[];
};

/**
 * How far each of these proposals has come: its own report first, then every sent report above that took it up.
 * The answers of all stops belong to the one who asked. One statement.
 */
export async function loadTrails(db: Tx, proposalIds: readonly string[]): Promise<Map<string, TrailStep[]>> {
  if (proposalIds.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE trail AS (
      SELECT id AS root_id, id, 0 AS depth FROM proposal WHERE id = ANY(${[...proposalIds]}::uuid[])
      UNION ALL
      SELECT trail.root_id, upper.id, trail.depth + 1 FROM proposal upper JOIN trail ON upper.source_id = trail.id)
    SELECT trail.root_id AS "rootId", proposal.id AS "proposalId", unit.name AS "unitName", report.sent_at AS "sentAt",
      addressee.name AS "addresseeName",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', answer.id, 'unitName', answering.name, 'text', answer.text,
          'answeredAt', to_char(answer.answered_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY answer.answered_at, answer.id)
        FROM answer JOIN unit answering ON answering.id = answer.unit_id WHERE answer.proposal_id = proposal.id), '[]') AS answers
    FROM trail JOIN proposal ON proposal.id = trail.id
    JOIN quality_report report ON report.id = proposal.report_id
    JOIN unit ON unit.id = report.unit_id JOIN unit addressee ON addressee.id = proposal.addressee_id
    WHERE trail.depth = 0 OR report.status = 'sent'
    ORDER BY trail.root_id, trail.depth`;
  const trails = new Map<string, TrailStep[]>();
  for (const { rootId, answers, ...step } of rows) {
    const read = answers.map((answer) => ({ ...answer, answeredAt: new Date(answer.answeredAt) }));
    trails.set(rootId, [...(trails.get(rootId) ?? []), { ...step, answers: read }]);
  }
  return trails;
}
