import type { Tx } from "../../db/client";
import { toReviewKind } from "../../meetings/rules";
import type { CollectiveKind as ReviewKind } from "../../regulations/subjects";
import type { BallotForm } from "../rules";

export type BallotEntryRow = {
  id: string;
  agendaItemId: string;
  subjectId: string;
  name: string;
  title: string | null;
  ordinal: number;
  excellent: number | null;
  good: number | null;
  fair: number | null;
  failed: number | null;
  blank: number | null;
};

export type BallotRow = {
  id: string;
  kind: ReviewKind;
  form: BallotForm;
  status: "preparing" | "open" | "closed";
  repeatsId: string | null;
  repeatReason: string | null;
  issued: number | null;
  returned: number | null;
  lost: number | null;
  valid: number | null;
  invalid: number | null;
  tellers: string | null;
  openedAt: Date;
  closedAt: Date | null;
  version: number;
  rollSize: number;
  entries: BallotEntryRow[];
};

const COUNTS = { excellent: true, good: true, fair: true, failed: true, blank: true } as const;

/** Every ballot of a meeting in the order of opening, a repeat after the one it repeats. Two statements and the counts of the rolls. */
export async function loadBallots(db: Tx, meetingId: string): Promise<BallotRow[]> {
  const rows = await db.ballot.findMany({
    where: { meetingId },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      subjectKind: true,
      form: true,
      status: true,
      repeatsId: true,
      repeatReason: true,
      issued: true,
      returned: true,
      lost: true,
      valid: true,
      invalid: true,
      tellers: true,
      openedAt: true,
      closedAt: true,
      version: true,
      _count: { select: { roll: true } },
      entries: {
        select: {
          id: true,
          agendaItemId: true,
          subjectId: true,
          ...COUNTS,
          agendaItem: { select: { name: true, title: true, ordinal: true } },
        },
      },
    },
  });
  return rows.map(({ subjectKind, _count, entries, ...row }) => ({
    ...row,
    kind: toReviewKind(subjectKind),
    rollSize: _count.roll,
    entries: entries
      .map(({ agendaItem, ...entry }) => ({ ...entry, ...agendaItem }))
      .toSorted((a, b) => a.ordinal - b.ordinal),
  }));
}

/** The ballot that counts for each kind: the last of its line of repeats. */
export function finalBallots(ballots: readonly BallotRow[]): BallotRow[] {
  const repeated = new Set(ballots.map((ballot) => ballot.repeatsId));
  return ballots.filter((ballot) => !repeated.has(ballot.id));
}
