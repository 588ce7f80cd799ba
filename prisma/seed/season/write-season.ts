import type { Tx } from "../../../lib/db/client";
import { insertRows } from "../write/insert-rows";
import type { SeasonRows } from "./rows";
import type { ReviewRows } from "./self-reviews";

/** Where each place of review stands: one statement, the subjects and the totals follow by trigger. */
async function moveObligations(tx: Tx, rows: SeasonRows): Promise<void> {
  const list = [...rows.states].map(([id, { status, on }]) => ({ id, status, on }));
  await tx.$executeRaw`
    UPDATE obligation SET status = moved.status, reviewed_on = moved."on"
    FROM jsonb_to_recordset(${JSON.stringify(list)}::jsonb) AS moved (id uuid, status obligation_status, "on" date)
    WHERE obligation.id = moved.id`;
}

/** Rolls freeze when papers are handed out; the tellers' heads close the ballot, which the database reconciles. */
async function openAndCloseBallots(tx: Tx, rows: SeasonRows): Promise<void> {
  await tx.$executeRaw`UPDATE ballot SET status = 'open' WHERE status = 'preparing'`;
  const list = rows.counts.map(({ id, closedAt, tellers, ...papers }) => ({
    id,
    closed_at: closedAt,
    tellers,
    ...papers,
  }));
  await tx.$executeRaw`
    UPDATE ballot SET status = 'closed', version = 2, closed_at = counted.closed_at, tellers = counted.tellers, issued = counted.issued,
      returned = counted.returned, lost = counted.lost, valid = counted.valid, invalid = counted.invalid
    FROM jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
      AS counted (id uuid, closed_at timestamptz, tellers text, issued int, returned int, lost int, valid int, invalid int)
    WHERE ballot.id = counted.id`;
}

/** What one subject got stands in one statement, so that the subject and the totals are written once and not once a stage. */
function bySubject(ratings: SeasonRows["ratings"]): SeasonRows["ratings"] {
  return ratings.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1));
}

/** Everything in the order in which the database's own checks want it. */
export async function writeSeasonRows(
  tx: Tx,
  rows: SeasonRows & ReviewRows,
  /** The first rows of their tables: the planner knows nothing of them yet. */
  options: { analyse: boolean },
): Promise<void> {
  await insertRows(tx, "selfReview", rows.reviews);
  await insertRows(tx, "selfReviewAnswer", rows.answers);
  await insertRows(tx, "selfReviewLevel", rows.levels);
  await insertRows(tx, "meeting", rows.meetings);
  await insertRows(tx, "agendaItem", rows.agenda);
  await insertRows(tx, "agendaItemObligation", rows.links);
  await insertRows(tx, "participant", rows.participants);
  if (options.analyse)
    await tx.$executeRaw`ANALYZE obligation, subject, meeting, agenda_item, agenda_item_obligation, participant`;
  await insertRows(tx, "participantCapacity", rows.capacities);
  await insertRows(tx, "critique", rows.critiques);
  await insertRows(tx, "shortcoming", rows.shortcomings);
  await insertRows(tx, "ballot", rows.ballots);
  await insertRows(tx, "ballotRoll", rows.rolls);
  await insertRows(tx, "ballotEntry", rows.entries);
  await openAndCloseBallots(tx, rows);
  await moveObligations(tx, rows);
  await insertRows(tx, "rating", bySubject(rows.ratings));
  await insertRows(tx, "minutes", rows.minutes);
  await insertRows(tx, "auditEvent", rows.audit);
}
