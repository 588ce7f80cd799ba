import type { Actor } from "../../core/actor";
import { dayOf, timeOf } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { idInput } from "../../core/inputs";
import type { Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { whileOpen } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import type { Citation } from "../../regulations/citation";
import type { Pack } from "../../regulations/pack";
import type { QuorumAnswer } from "../../regulations/quorum";
import type { CollectiveKind as ReviewKind } from "../../regulations/subjects";
import {
  type EntryBasis,
  entryBasis,
  MEETING_ACTS,
  type MeetingAct,
  mayDo,
  mayReadCounts,
  mayReadCriticism,
} from "../policy";
import { kindPhrase, type MeetingStatus } from "../rules";
import { missingBefore, orderClause } from "../rules/agenda";
import { quorumFor } from "../rules/attendance";
import { type ClaimedLevel, loadClaimedLevels } from "./claimed-levels";
import { type AgendaRow, kindsOf, loadAgenda } from "./load-agenda";
import { loadPeople, type MeetingPerson } from "./load-people";
import { packOfMeeting } from "./lock-meeting";

export type MeetingItem = Omit<AgendaRow, "conclusion"> & {
  /** Null before the conclusion, and for readers who may not see it. */
  conclusion: string | null;
  /** Names of what has to be concluded before this item. */
  missing: string[];
  claimed: ClaimedLevel[];
};

export type MeetingView = {
  id: string;
  cycleId: string;
  /** The body whose head takes the chair. */
  collectiveId: string;
  cycleYear: number;
  title: string;
  place: string;
  startsAt: Date;
  /** "2024-12-05" and "07:30" in the province. */
  day: string;
  time: string;
  kind: "main" | "supplementary";
  supplementsId: string | null;
  status: MeetingStatus;
  version: number;
  cancelReason: string | null;
  unit: { id: string; name: string; path: string; parentId: string | null };
  /** The rules in force here. */
  pack: Pack;
  agenda: MeetingItem[];
  people: MeetingPerson[];
  kinds: { kind: ReviewKind; phrase: string; quorum: QuorumAnswer }[];
  order: { text: string; citation: Citation };
  ballotForm: "secretPaper" | "showOfHands";
  may: Record<MeetingAct, Verdict>;
  /** Whether its season is open: nothing of the meeting changes afterwards. */
  isSeasonOpen: boolean;
  canRun: boolean;
  canReadCriticism: boolean;
  canReadCounts: boolean;
  basis: EntryBasis;
};

/** One meeting as the actor may see it, everything the screens of the room need except words and ballots. Five statements. */
export async function getMeeting(actor: Actor, meetingId: string): Promise<MeetingView> {
  return read(actor, (db) => viewOf(db, actor, meetingId));
}

/** The same inside another read. */
export async function viewOf(db: Tx, actor: Actor, typedId: string): Promise<MeetingView> {
  const meetingId = foundOrRefuse(idInput.safeParse(typedId).data);
  const meeting = foundOrRefuse(
    await db.meeting.findFirst({
      where: { id: meetingId, unit: { is: unitWhere(reachOf(actor, "unit.view")) } },
      select: {
        id: true,
        cycleId: true,
        collectiveId: true,
        title: true,
        place: true,
        startsAt: true,
        kind: true,
        supplementsId: true,
        status: true,
        version: true,
        cancelReason: true,
        unit: { select: { id: true, name: true, path: true, parentId: true } },
        cycle: { select: { year: true, status: true } },
      },
    }),
  );
  const pack = await packOfMeeting(db, meeting);
  const agenda = await loadAgenda(db, meeting.id);
  const people = await loadPeople(db, meeting);
  const claimed = await loadClaimedLevels(db, meeting.cycleId, agenda);
  return { ...meeting, pack, ...derived(pack, { actor, meeting, agenda, people, claimed }) };
}

type Loaded = {
  actor: Actor;
  meeting: Pick<MeetingView, "startsAt" | "unit" | "status"> & { cycle: { year: number; status: string } };
  agenda: AgendaRow[];
  people: MeetingPerson[];
  claimed: Map<string, ClaimedLevel[]>;
};

function derived(pack: Pack, { actor, meeting, agenda, people, claimed }: Loaded) {
  const canReadCriticism = mayReadCriticism(actor, meeting.unit);
  const there = people.filter((person) => person.removedReason === null);
  const acts = Object.keys(MEETING_ACTS) as MeetingAct[];
  const season = { isOpen: meeting.cycle.status === "open" };
  const may = Object.fromEntries(acts.map((act) => [act, whileOpen(season, mayDo(act, actor, meeting))]));
  return {
    cycleYear: meeting.cycle.year,
    isSeasonOpen: season.isOpen,
    day: dayOf(meeting.startsAt),
    time: timeOf(meeting.startsAt),
    agenda: agenda.map((item) => ({
      ...item,
      conclusion: canReadCriticism ? item.conclusion : null,
      missing: missingBefore(item, agenda).map((other) => other.name),
      claimed: claimed.get(item.id) ?? [],
    })),
    people,
    kinds: kindsOf(agenda).map((kind) => ({ kind, phrase: kindPhrase(kind), quorum: quorumFor(pack, kind, there) })),
    order: orderClause(pack),
    ballotForm: pack.parameters["ballot.form"].value,
    may: may as Record<MeetingAct, Verdict>,
    canRun: acts.some((act) => {
      const verdict = may[act];
      return verdict !== undefined && (verdict.allowed || verdict.code !== "notAllowed");
    }),
    canReadCriticism,
    canReadCounts: mayReadCounts(actor, meeting),
    basis: entryBasis(actor, meeting.unit),
  };
}
