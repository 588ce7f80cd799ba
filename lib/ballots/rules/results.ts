import { type Attending, quorumFor } from "../../meetings/rules/attendance";
import type { Explanation } from "../../regulations/explanation";
import type { Level } from "../../regulations/levels";
import type { Pack } from "../../regulations/pack";
import { proposeLevel } from "../../regulations/tally";
import type { BallotEntryRow, BallotRow } from "../queries/load-ballots";

export type ProposedRow = {
  entry: BallotEntryRow;
  /** Null when no level is reached: repeat, or the superior decides. */
  level: Level | null;
  explanation: Explanation;
};

/** What the pack's threshold proposes from the raw counts of a closed ballot; the base is the one of the quorum (R7.16, R20.14). */
export function proposedRows(pack: Pack, ballot: BallotRow, people: readonly Attending[]): ProposedRow[] {
  const { base } = quorumFor(pack, ballot.kind, people);
  return ballot.entries.map((entry) => {
    const counts = {
      excellent: entry.excellent ?? 0,
      good: entry.good ?? 0,
      fair: entry.fair ?? 0,
      failed: entry.failed ?? 0,
    };
    const { level, explanation } = proposeLevel(pack, counts, base);
    return { entry, level, explanation };
  });
}
