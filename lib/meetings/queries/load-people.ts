import { dayOf, toDateColumn } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { Citation } from "../../regulations/citation";
import type { Excuse, CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { type Presence, toReviewKind } from "../rules";
import type { Attending } from "../rules/attendance";
import type { KeptCapacity } from "../rules/participants";

export type MeetingPerson = Omit<Attending, "capacities"> & {
  id: string;
  personId: string;
  fullName: string;
  post: string;
  isChair: boolean;
  isRecorder: boolean;
  presence: Presence;
  absenceReason: string | null;
  removedReason: string | null;
  capacities: { kind: ReviewKind; capacity: KeptCapacity; reason: string; citation: Citation }[];
};

/** The participants of a meeting in Vietnamese name order, with what takes them out of the base on its day. Two statements. */
export async function loadPeople(db: Tx, meeting: { id: string; startsAt: Date }): Promise<MeetingPerson[]> {
  const day = toDateColumn(dayOf(meeting.startsAt));
  const rows = await db.participant.findMany({
    where: { meetingId: meeting.id },
    select: {
      id: true,
      personId: true,
      post: true,
      ordinal: true,
      isChair: true,
      isRecorder: true,
      presence: true,
      absenceReason: true,
      removedReason: true,
      capacities: { select: { subjectKind: true, capacity: true, reason: true, citation: true } },
      person: {
        select: {
          fullName: true,
          sortName: true,
          conditions: {
            where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
            select: { kind: true },
          },
        },
      },
    },
  });
  return rows
    .toSorted((a, b) => a.ordinal - b.ordinal || order.compare(a.person.sortName, b.person.sortName))
    .map(({ person, capacities, ordinal: _place, ...row }) => ({
      ...row,
      fullName: person.fullName,
      excused: excuseOf(person.conditions.map((condition) => condition.kind)),
      activeElsewhere: person.conditions.some((condition) => condition.kind === "temporaryActivity"),
      capacities: capacities.map((entry) => ({
        kind: toReviewKind(entry.subjectKind),
        capacity: entry.capacity,
        reason: entry.reason,
        citation: entry.citation as unknown as Citation,
      })),
    }));
}

const order = new Intl.Collator("vi");

const EXCUSES: readonly Excuse[] = ["exempt", "suspended", "temporarilyExcused", "sickLeave", "maternity"];

function excuseOf(conditions: readonly string[]): Excuse | null {
  return EXCUSES.find((excuse) => conditions.includes(excuse)) ?? null;
}

/** Those who still belong to the meeting. */
export function remaining<T extends { removedReason: string | null }>(people: readonly T[]): T[] {
  return people.filter((person) => person.removedReason === null);
}
