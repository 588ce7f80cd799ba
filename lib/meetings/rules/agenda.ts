import { compareNames } from "../../core/vietnamese";
import type { Citation } from "../../regulations/citation";
import { type MeetingSubject, mustComeFirst, sortMeeting } from "../../regulations/order";
import type { Pack } from "../../regulations/pack";
import type { CollectiveRole, CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { compareBodies } from "../rules";

export type AgendaTrack = "organisation" | "collective" | "partyMember" | "official";

/** A subject that a meeting takes up, before it has an ordinal. */
export type AgendaSubject = {
  obligationId: string;
  kind: ReviewKind;
  track: AgendaTrack;
  role: CollectiveRole;
  name: string;
  /** Place in the protocol order of its body; 0 where none is kept. */
  seatOrdinal: number;
};

/** In a cell the committee, the cell and its members are one line: chi ủy first, then the secretary (R6.4). */
function lineOf(kind: ReviewKind): string {
  return kind === "cellCommittee" ? "cell" : kind;
}

const BODY_TRACKS: readonly AgendaTrack[] = ["collective", "organisation"];

export function isBody(track: AgendaTrack): boolean {
  return BODY_TRACKS.includes(track);
}

type Ordered = { id: string; kind: ReviewKind; track: AgendaTrack; role: CollectiveRole | null };

function toSubject(item: Ordered): MeetingSubject {
  const collectiveId = lineOf(item.kind);
  return isBody(item.track)
    ? { id: item.id, collectiveId, kind: "collective" }
    : { id: item.id, collectiveId, kind: "individual", role: item.role ?? "ordinary" };
}

/** The regulated order: body by body, each collective, then head, deputies, members; equals by protocol, then by name. */
export function orderAgenda<T extends AgendaSubject>(subjects: readonly T[]): T[] {
  const sorted = subjects.toSorted(
    (a, b) =>
      compareBodies(a.kind, b.kind) ||
      BODY_TRACKS.indexOf(a.track) - BODY_TRACKS.indexOf(b.track) ||
      a.seatOrdinal - b.seatOrdinal ||
      compareNames(a.name, b.name),
  );
  const byId = new Map(sorted.map((subject) => [subject.obligationId, subject]));
  return sortMeeting(sorted.map((subject) => toSubject({ ...subject, id: subject.obligationId }))).flatMap(
    (subject) => byId.get(subject.id) ?? [],
  );
}

export type AgendaItemState = Ordered & {
  name: string;
  status: "pending" | "open" | "concluded";
  postponed: boolean;
};

/** What has to be concluded before this item may open or be concluded; postponed items do not hold up the others. */
export function missingBefore<T extends AgendaItemState>(item: T, items: readonly T[]): T[] {
  const waiting = items.filter((other) => !other.postponed);
  const concluded = new Set(waiting.filter((other) => other.status === "concluded").map((other) => other.id));
  const missing = mustComeFirst(toSubject(item), waiting.map(toSubject), concluded).map((subject) => subject.id);
  return waiting.filter((other) => missing.includes(other.id));
}

/** The item to go on with: the open one, else the first that may open; null when all are done. */
export function nextItem<T extends AgendaItemState>(items: readonly T[]): T | null {
  const waiting = items.filter((item) => !item.postponed && item.status !== "concluded");
  return waiting.find((item) => item.status === "open") ?? waiting[0] ?? null;
}

/** The clause of the order inside a meeting. */
export function orderClause(pack: Pack): { text: string; citation: Citation } {
  return pack.meetingOrder;
}

export const TRACK_NAMES: Record<AgendaTrack, string> = {
  official: "cán bộ",
  partyMember: "đảng viên",
  collective: "tập thể",
  organisation: "tổ chức đảng",
};
