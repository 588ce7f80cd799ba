import type { Level, ObligationStatus, Role, Track } from "../../../lib/db/generated/enums";
import type { Body } from "../../../lib/meetings/rules/participants";
import type { Said } from "../texts/critiques";
import type { BookPlace, BookSubject } from "./book";

/** Who types a meeting into the system. */
export type Recorder = {
  accountId: string;
  personId: string | null;
  name: string;
  role: Role;
  unitId: string;
  unitName: string;
};

/** Where each place of review stands. */
export type SeasonStates = ReadonlyMap<string, { status: ObligationStatus; on: string | null }>;

export type MeetingState = "scheduled" | "announced" | "closed";

/** What a meeting takes up: a subject at one of its places. */
export type Taken = { subject: BookSubject; place: BookPlace; body: Body };

/** One meeting as it is to go; the loader writes it set by set, the commands could play it step by step. */
export type MeetingScript = {
  key: string;
  unitId: string;
  hostId: string;
  bodies: Body[];
  kind: "main" | "supplementary";
  /** Key of the main meeting it supplements. */
  supplements: string | null;
  state: MeetingState;
  scheduledAt: string;
  startsAt: string;
  place: string;
  taken: Taken[];
  /** Reasons of absence by person; who is not named is present. */
  absent: Map<string, string>;
  recorderId: string | null;
  typedBy: Recorder;
  minutesEach: number;
};

/** What is said and concluded on one item. */
export type ItemScript = {
  said: { speakerId: string; what: Said; saidAt: Date; repliedAt: Date }[];
  conclusion: string;
};

export type Counts = Record<Level | "blank", number>;

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

export function isBodyTrack(track: Track): boolean {
  return track === "organisation" || track === "collective";
}
