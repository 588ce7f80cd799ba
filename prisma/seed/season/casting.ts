import { addDays, dayOf } from "../../../lib/core/calendar";
import { EXCUSE_REASONS } from "../../../lib/meetings/rules/attendance";
import type { Body } from "../../../lib/meetings/rules/participants";
import { reviewKindOf } from "../../../lib/units/rules";
import { type Random, randomFor } from "../write/random";
import type { Book } from "./book";
import type { Appointment } from "./calendar";
import type { Register } from "./register";
import type { MeetingScript, Taken } from "./script";

const REASONS = [
  "Ốm, có xin phép",
  "Đi công tác, có báo cáo",
  "Việc gia đình, có xin phép",
  "Đi chữa bệnh ở bệnh viện tỉnh",
];

/** In this cell a supplementary review is still to come. */
export type CastingFacts = { register: Register; book: Book; waitsForSupplement: string };

function bodyOf(register: Register, appointment: Appointment): Body | null {
  const held = register
    .collectivesOf(appointment.unitId)
    .find(
      (body) =>
        body.kind === appointment.body &&
        (appointment.collectiveId === undefined || body.id === appointment.collectiveId),
    );
  if (held === undefined) return null;
  const kind = reviewKindOf(held.kind, register.unit(appointment.unitId).kind);
  return kind === null ? null : { collectiveId: held.id, kind, name: held.name };
}

type Attendance = { day: string; personId: string; leads: boolean; everybodyComes: boolean };

function reasonOfAbsence(register: Register, random: Random, facts: Attendance): string | null {
  const conditions = register.conditionsOf(facts.personId, facts.day);
  const away = random.chance(0.012);
  if (conditions.includes("exempt")) return EXCUSE_REASONS.exempt;
  if (facts.leads) return null;
  if (conditions.includes("temporarilyExcused") && random.chance(0.6)) return EXCUSE_REASONS.temporarilyExcused;
  if (conditions.includes("maternity") && random.chance(0.4)) return EXCUSE_REASONS.maternity;
  return away && !facts.everybodyComes ? random.pick(REASONS) : null;
}

/** Who leads the body that meets: they are there. */
function leadersOf(register: Register, collectiveId: string): Set<string> {
  const seats = register.seatsOf(collectiveId).filter((seat) => seat.role !== "ordinary");
  return new Set(seats.map((seat) => seat.personId));
}

function attend(facts: CastingFacts, appointment: Appointment, body: Body, random: Random) {
  const { register } = facts;
  const day = dayOf(new Date(appointment.startsAt));
  const leaders = leadersOf(register, body.collectiveId);
  const place = { unitId: appointment.unitId, hostId: body.collectiveId, bodies: [body], day };
  const absent = new Map<string, string>();
  const summoned = register.summon(place).toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
  for (const { personId } of summoned) {
    const everybodyComes = appointment.everybodyComes ?? false;
    const reason = reasonOfAbsence(register, random, { day, personId, leads: leaders.has(personId), everybodyComes });
    if (reason !== null) absent.set(personId, reason);
  }
  const voters = summoned.filter((person) => person.partyStatus === "official" && !absent.has(person.personId));
  if (appointment.unitId === facts.waitsForSupplement) {
    const missing = voters.find((person) => !leaders.has(person.personId));
    if (missing) absent.set(missing.personId, "Đi chăm người thân điều trị tại Hà Nội, có xin phép");
  }
  const writers = voters.filter((person) => !absent.has(person.personId) && !person.isHeadOfHost);
  const recorder = writers.find((person) => leaders.has(person.personId)) ?? writers[0];
  return { absent, recorderId: recorder?.personId ?? null };
}

function scheduledBefore(startsAt: string, days: number): string {
  return `${addDays(dayOf(new Date(startsAt)), -days)}T09:00:00+07:00`;
}

function mainScript(facts: CastingFacts, appointment: Appointment): MeetingScript | null {
  const body = bodyOf(facts.register, appointment);
  if (body === null) return null;
  const taken = facts.book.at(body.collectiveId).map((entry): Taken => ({ ...entry, body }));
  if (taken.length === 0) return null;
  const key = `${body.collectiveId}:main`;
  const random = randomFor(`casting:${key}`);
  const isHeld = appointment.state !== "scheduled";
  const { absent, recorderId } = attend(facts, appointment, body, random);
  return {
    key,
    unitId: appointment.unitId,
    hostId: body.collectiveId,
    bodies: [body],
    kind: "main",
    supplements: null,
    state: appointment.state,
    scheduledAt: scheduledBefore(appointment.startsAt, random.between(5, 8)),
    startsAt: appointment.startsAt,
    place: appointment.place,
    taken,
    absent: isHeld ? absent : new Map(),
    recorderId: isHeld ? recorderId : null,
    typedBy: appointment.typedBy,
    minutesEach: body.kind === "cell" ? 6 : 18,
  };
}

/** Whoever was absent is reviewed as soon as possible, in a meeting of its own. */
function supplementOf(facts: CastingFacts, main: MeetingScript): MeetingScript | null {
  const missed = main.taken.filter(({ subject }) => subject.personId !== null && main.absent.has(subject.personId));
  if (main.state === "scheduled" || missed.length === 0) return null;
  const waits = main.unitId === facts.waitsForSupplement;
  const day = waits ? "2024-12-11" : addDays(dayOf(new Date(main.startsAt)), 3);
  const missedIds = new Set(missed.map(({ subject }) => subject.personId));
  const absent = new Map(
    [...main.absent].filter(([id, reason]) => !missedIds.has(id) && reason === EXCUSE_REASONS.exempt),
  );
  return {
    ...main,
    key: `${main.hostId}:supplementary`,
    kind: "supplementary",
    supplements: main.key,
    state: waits ? "scheduled" : "closed",
    scheduledAt: `${addDays(dayOf(new Date(main.startsAt)), 1)}T08:00:00+07:00`,
    startsAt: `${day}T19:30:00+07:00`,
    taken: missed,
    absent: waits ? new Map() : absent,
    recorderId: waits ? null : main.recorderId,
  };
}

/** The season's meetings, main ones first. */
export function castMeetings(facts: CastingFacts, appointments: readonly Appointment[]): MeetingScript[] {
  const mains = appointments.flatMap((appointment) => mainScript(facts, appointment) ?? []);
  return [...mains, ...mains.flatMap((main) => supplementOf(facts, main) ?? [])];
}
