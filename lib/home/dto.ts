import type { Day } from "../core/calendar";
import type { DossierStatus, UnitKind } from "../db/generated/enums";
import type { MeetingStatus } from "../meetings/rules";
import type { AssignmentKind } from "../plans/rules";

export type MeetingFact = {
  id: string;
  title: string;
  place: string;
  kind: "main" | "supplementary";
  status: MeetingStatus;
  startsAt: string;
  voters: number;
  others: number;
  hasOpenBallot: boolean;
};

export type AreaFact = {
  assignmentId: string;
  unitId: string;
  unitName: string;
  kind: AssignmentKind;
  nextMeetingAt: string | null;
  noteCount: number;
};

/** What the rows say about one person and the unit of the chosen role; the rules make tasks of it. */
export type HomeFacts = {
  /** The unit directly above. */
  above: { name: string; kind: UnitKind } | null;
  meetings: MeetingFact[];
  /** Bodies of the unit with something to review and no meeting. */
  unscheduled: string[];
  /** Names of those who were absent and have no new meeting yet. */
  absent: string[];
  dossier: { status: DossierStatus; reason: string | null } | null;
  incomingDossiers: { unitId: string; name: string }[];
  report: { status: "draft" | "sent" } | null;
  mustReview: boolean;
  hasReviewed: boolean;
  proposalsToAnswer: { id: string; unitName: string }[];
  /** Entries of sent reports below that the unit has not taken up. */
  untaken: number;
  /** Units below whose report has not come. */
  missingReports: string[];
  answersReceived: { id: string; unitName: string }[];
  unansweredProposals: number;
  toAppraise: number;
  /** In a season of points: what the unit decides and has not scored, and the Party organisations it has to score itself. */
  toScore: number;
  ownToScore: string[];
  /** Open complaints of the unit and below, for whom the register is kept. */
  openComplaints: { count: number; oldestOn: Day | null };
  lists: { id: string; title: string; status: "draft" | "presented" }[];
  groupIds: string[];
  shortcomings: {
    overdue: number;
    overdueOn: Day | null;
    soon: number;
    soonOn: Day | null;
    toVerify: number;
    toClear: number;
  };
  plan: { status: "draft" | "issued" } | null;
  children: { id: string; path: string; name: string }[];
  ownReview: { state: "none" | "draft"; meetingAt: string | null; dueOn: Day | null } | null;
  /** Meetings of other units to which this person is invited. */
  invitations: { id: string; title: string; place: string; startsAt: string }[];
  areas: AreaFact[];
  accounts: { expiring: number; unitsWithout: number };
};
