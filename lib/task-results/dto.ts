import type { Verdict } from "../core/policy";
import type { ConclusionKind } from "../regulations/conclusions";
import type { Discipline } from "../regulations/subjects";
import type { BasicTargets, TargetOutcome, TaskCounts } from "./rules";

export type TaskResultVersion = TaskCounts &
  BasicTargets & {
    id: string;
    mainTargets: TargetOutcome | null;
    forceMajeure: string | null;
    sourceDocument: string;
    sourceOn: string;
    reason: string | null;
    recordedAt: Date;
    actorName: string;
  };

export type DisciplineVersion = {
  id: string;
  kind: Exclude<Discipline, "none">;
  decidedOn: string;
  document: string;
  actOn: string;
  actUnit: { id: string; name: string };
  isDutyRelated: boolean;
  selfDiscovered: boolean;
  isWithdrawn: boolean;
  isSuperseded: boolean;
  reason: string | null;
  recordedAt: Date;
  actorName: string;
};

export type ConclusionVersion = {
  id: string;
  kind: ConclusionKind;
  document: string;
  issuer: string;
  concludedOn: string;
  lowVotes: number | null;
  totalVotes: number | null;
  selfDiscovered: boolean;
  isWithdrawn: boolean;
  isSuperseded: boolean;
  reason: string | null;
  recordedAt: Date;
  actorName: string;
};

export type SubjectResults = {
  subject: {
    id: string;
    name: string;
    title: string | null;
    isPerson: boolean;
    isCollective: boolean;
    homeUnit: { id: string; name: string };
  };
  year: number;
  /** The figures in force. */
  current: TaskResultVersion | null;
  /** What they replaced, newest first. */
  earlier: TaskResultVersion[];
  /** Newest first; superseded and withdrawn ones stay in view. */
  discipline: DisciplineVersion[];
  /** Newest first, as discipline. */
  conclusions: ConclusionVersion[];
  /** What the pack of the season counts against such a subject. */
  conclusionKinds: ConclusionKind[];
  unitsOfAct: { id: string; name: string }[];
  may: { record: Verdict; discipline: Verdict; conclude: Verdict };
};
