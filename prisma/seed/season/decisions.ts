import { newId } from "../../../lib/core/ids";
import type { Tx } from "../../../lib/db/client";
import type { Level } from "../../../lib/db/generated/enums";
import { judgeGroupCap } from "../../../lib/ratings/rules";
import type { Pack } from "../../../lib/regulations/pack";
import type { StoryUnit } from "../story/world";
import { OVERRULING_REASONS } from "../texts/reports";
import { insertRows, type TableRows } from "../write/insert-rows";
import { randomFor } from "../write/random";
import { auditRow } from "./audit-rows";
import type { Book, BookSubject } from "./book";
import type { Outcome } from "./outcomes";
import type { Register } from "./register";
import type { Recorder, SeasonStates } from "./script";

export type Deciding = {
  cycleId: string;
  book: Book;
  register: Register;
  outcomes: ReadonlyMap<string, Outcome>;
  states: SeasonStates;
};

type Listed = { subject: BookSubject; level: Level; reason: string | null };

function isReviewed({ states }: Deciding, subject: BookSubject): boolean {
  const primary = subject.places.find((place) => place.isPrimary);
  return primary === undefined || states.get(primary.id)?.status === "reviewed";
}

/**
 * Whom the committee of a commune may decide on before the district has decided anything (R6.7–R6.9, R20.3): officials it manages,
 * members without an open official rating, the committees of cells, and cells all of whose members are on the same list.
 */
function decidable(facts: Deciding, unit: StoryUnit): BookSubject[] {
  const own = facts.book.subjects.filter(
    (subject) => subject.required && subject.decidingUnitId === unit.id && isReviewed(facts, subject),
  );
  const officials = own.filter((subject) => subject.track === "official" && subject.places.length === 0);
  const settled = new Set(officials.map((subject) => subject.personId));
  const members = own.filter((subject) => {
    if (subject.track !== "partyMember" || subject.isLeader) return false;
    const official = facts.book.ofPerson(subject.personId ?? "").find((other) => other.track === "official");
    return official === undefined || settled.has(official.personId);
  });
  const bodies = own.filter((subject) => subject.track === "collective");
  const listed = new Set([...officials, ...members, ...bodies].map((subject) => subject.id));
  const cells = own.filter(
    (subject) =>
      subject.track === "organisation" &&
      facts.book.atHome(subject.homeUnitId).every((other) => other === subject || listed.has(other.id)),
  );
  return [...officials, ...members, ...bodies, ...cells];
}

/** Who was chosen as excellent goes on the list with the reason; the others at the level that came up. */
function listOf(facts: Deciding, subjects: readonly BookSubject[]): Listed[] {
  return subjects.map((subject) => {
    const level = facts.outcomes.get(subject.id)?.level ?? "good";
    const reason = level === "excellent" ? randomFor(`reason:${subject.id}`).pick(OVERRULING_REASONS) : null;
    return { subject, level, reason };
  });
}

export type Session = { unit: StoryUnit; bodyId: string; day: string; number: string; by: Recorder; pack: Pack };

type Rows = {
  decisions: TableRows["decision"][];
  items: TableRows["decisionItem"][];
  ratings: TableRows["rating"][];
  audit: TableRows["auditEvent"][];
};

/** The arithmetic of the cap stays with each excellent one. */
function capOf(facts: Deciding, pack: Pack, groupId: string | null, excellent: number): object {
  const group = facts.book.subjects.filter((subject) => subject.required && subject.groupId === groupId);
  const goodOrBetter = group.filter((subject) => {
    const level = facts.outcomes.get(subject.id)?.level;
    return (level === "excellent" || level === "good") && isReviewed(facts, subject);
  }).length;
  return judgeGroupCap(pack, { sharePercent: 20, shareDocument: null, confirmedBase: null, goodOrBetter, excellent })
    .explanation;
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function addSession(rows: Rows, facts: Deciding, session: Session): void {
  const { unit, day, by } = session;
  const id = newId();
  const listed = listOf(facts, decidable(facts, unit));
  const recordedAt = new Date(`${day}T16:30:00+07:00`).toISOString();
  const total = facts.register.seatsOf(session.bodyId).length;
  const random = randomFor(`session:${unit.code}`);
  const present = total - random.between(0, 2);
  rows.decisions.push({
    id,
    cycleId: facts.cycleId,
    unitId: unit.id,
    bodyId: session.bodyId,
    title: "Danh sách trình đợt 1",
    status: "recorded",
    sessionOn: day,
    number: session.number,
    decidedOn: day,
    membersTotal: total,
    membersPresent: present,
    votesFor: present - random.between(0, 1),
    presentedAt: new Date(`${day}T08:30:00+07:00`).toISOString(),
    recordedAt,
    version: 3,
    createdAt: new Date(`${day}T08:00:00+07:00`).toISOString(),
  });
  const [year, month, date] = day.split("-");
  const summary = `Quyết định số ${session.number} ngày ${date}/${month}/${year}: xếp loại ${listed.length} đối tượng`;
  const at = new Date(recordedAt);
  rows.audit.push(
    auditRow({ event: "decision.recorded", at, by, unit, subjectType: "decision", subjectId: id, summary }),
  );
  const chosenIn = (groupId: string | null) =>
    listed.filter((item) => item.level === "excellent" && item.subject.groupId === groupId).length;
  for (const { subject, level, reason } of listed) {
    rows.items.push({ decisionId: id, subjectId: subject.id, level, reason });
    rows.ratings.push({
      id: newId(),
      subjectId: subject.id,
      stage: "decision",
      level,
      placeId: null,
      ballotId: null,
      decisionId: id,
      supersedesId: null,
      reason,
      explanation:
        level === "excellent"
          ? plain(capOf(facts, session.pack, subject.groupId, chosenIn(subject.groupId)))
          : undefined,
      ratedOn: day,
      recordedAt,
      recordedById: by.accountId,
      actorName: by.name,
    });
  }
}

/** The recorded sessions of many units at once. The database checks every level against its list, and each group's cap. */
export async function writeSessions(tx: Tx, facts: Deciding, sessions: readonly Session[]): Promise<void> {
  const rows: Rows = { decisions: [], items: [], ratings: [], audit: [] };
  for (const session of sessions) addSession(rows, facts, session);
  const drafts = rows.decisions.map((decision) => ({ ...decision, status: "draft" as const }));
  await insertRows(tx, "decision", drafts);
  await insertRows(tx, "decisionItem", rows.items);
  await tx.decision.updateMany({
    where: { id: { in: rows.decisions.flatMap((row) => row.id ?? []) } },
    data: { status: "recorded" },
  });
  await insertRows(tx, "rating", rows.ratings);
  await insertRows(tx, "auditEvent", rows.audit);
}

/** The district's staff have begun the list for their session: those whose level nobody disputes. */
export async function beginDistrictList(tx: Tx, facts: Deciding, unit: StoryUnit): Promise<void> {
  const body = facts.register.collectivesOf(unit.id).find((candidate) => candidate.kind === "standingCommittee");
  const own = facts.book.subjects.filter(
    (subject) => subject.required && subject.decidingUnitId === unit.id && isReviewed(facts, subject),
  );
  const items = listOf(facts, own).filter((item) => item.level !== "excellent");
  if (body === undefined) return;
  const id = newId();
  const createdAt = new Date("2024-12-09T15:00:00+07:00");
  await tx.decision.create({
    data: { id, cycleId: facts.cycleId, unitId: unit.id, bodyId: body.id, title: "Danh sách trình đợt 1", createdAt },
    select: { id: true },
  });
  await insertRows(
    tx,
    "decisionItem",
    items.map(({ subject, level, reason }) => ({ decisionId: id, subjectId: subject.id, level, reason })),
  );
}
