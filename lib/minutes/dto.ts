import type { Level } from "../regulations/levels";

export type MinutesPerson = {
  name: string;
  post: string;
  capacity: string;
  presence: "present" | "absent" | "unknown";
  absenceReason: string | null;
};

export type MinutesCritique = {
  speaker: string;
  capacity: string;
  kind: string;
  content: string | null;
  text: string;
  reply: { kind: string; text: string } | null;
};

export type MinutesItem = {
  name: string;
  title: string | null;
  claimed: { track: string; level: Level }[];
  critiques: MinutesCritique[];
  conclusion: string;
};

export type MinutesBallot = {
  subject: string;
  form: string;
  roll: number;
  issued: number;
  returned: number;
  lost: number;
  valid: number;
  invalid: number;
  tellers: string;
  repeatReason: string | null;
  repeated: boolean;
  rows: {
    name: string;
    counts: Record<Level | "blank", number>;
    /** Null when no level was reached. */
    proposed: Level | null;
  }[];
};

/** Everything that the printed minutes say; frozen when they are signed. */
export type MinutesContent = {
  form: 1;
  superior: string | null;
  unit: string;
  title: string;
  place: string;
  /** "2024-12-05" and "07:30", on the wall clock of the province. */
  day: string;
  time: string;
  supplementary: boolean;
  rules: string;
  chair: { name: string; post: string } | null;
  recorder: { name: string; post: string } | null;
  people: MinutesPerson[];
  quorum: { subject: string; text: string }[];
  items: MinutesItem[];
  postponed: { name: string; reason: string }[];
  ballots: MinutesBallot[];
};
