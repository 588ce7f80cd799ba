import { newId } from "../../../lib/core/ids";
import type { Level, ObligationStatus, RatingStage } from "../../../lib/db/generated/enums";
import type { TableRows } from "../write/insert-rows";
import type { Recorder } from "./script";

type NewRating = {
  subjectId: string;
  stage: RatingStage;
  level: Level;
  placeId?: string;
  ballotId?: string;
  explanation?: unknown;
  reason?: string;
  ratedOn: string;
  recordedAt: Date;
  by: Recorder;
};

type BallotCounts = {
  id: string;
  closedAt: string;
  tellers: string;
  issued: number;
  returned: number;
  lost: number;
  valid: number;
  invalid: number;
};

/** Everything the season's meetings leave behind, before it is written. */
export type SeasonRows = {
  readonly cycleId: string;
  readonly meetingIds: Map<string, string>;
  unitName(unitId: string): string;
  readonly meetings: TableRows["meeting"][];
  readonly participants: TableRows["participant"][];
  readonly capacities: TableRows["participantCapacity"][];
  readonly agenda: TableRows["agendaItem"][];
  readonly links: TableRows["agendaItemObligation"][];
  readonly critiques: TableRows["critique"][];
  readonly shortcomings: TableRows["shortcoming"][];
  readonly ballots: TableRows["ballot"][];
  readonly rolls: TableRows["ballotRoll"][];
  readonly entries: TableRows["ballotEntry"][];
  readonly counts: BallotCounts[];
  readonly ratings: TableRows["rating"][];
  readonly minutes: TableRows["minutes"][];
  readonly audit: TableRows["auditEvent"][];
  /** Where each place of review stands. */
  readonly states: Map<string, { status: ObligationStatus; on: string | null }>;
  addRating(rating: NewRating): void;
};

export function emptyRows(cycleId: string, unitName: (unitId: string) => string): SeasonRows {
  const newest = new Map<string, string>();
  const ratings: TableRows["rating"][] = [];
  return {
    cycleId,
    meetingIds: new Map(),
    unitName,
    meetings: [],
    participants: [],
    capacities: [],
    agenda: [],
    links: [],
    critiques: [],
    shortcomings: [],
    ballots: [],
    rolls: [],
    entries: [],
    counts: [],
    ratings,
    minutes: [],
    audit: [],
    states: new Map(),
    addRating: ({ subjectId, stage, level, ratedOn, recordedAt, by, ...rest }) => {
      const line = `${subjectId} ${stage} ${rest.placeId ?? ""}`;
      const id = newId();
      ratings.push({
        id,
        subjectId,
        stage,
        level,
        placeId: rest.placeId ?? null,
        ballotId: rest.ballotId ?? null,
        decisionId: null,
        supersedesId: newest.get(line) ?? null,
        reason: rest.reason ?? null,
        explanation: rest.explanation === undefined ? undefined : JSON.parse(JSON.stringify(rest.explanation)),
        ratedOn,
        recordedAt: recordedAt.toISOString(),
        recordedById: by.accountId,
        actorName: by.name,
      });
      newest.set(line, id);
    },
  };
}
