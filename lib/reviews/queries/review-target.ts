import type { Actor, PlacedUnit } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { Tx } from "../../db/client";
import type { Level, Track } from "../../db/generated/enums";
import { loadPersonForm } from "../../obligations/queries/person-form";
import type { Pack } from "../../regulations/pack";
import type { PersonFormAnswer } from "../../regulations/person-form";
import { mayReadReview, type ReviewFacts } from "../policy";
import type { ReviewForm, ReviewState } from "../rules";
import type { ReviewRef } from "../schema";

type TrackSubject = { subjectId: string; track: Track; voteLevel: Level | null };

export type ReviewTarget = {
  ref: ReviewRef;
  name: string;
  title: string | null;
  form: ReviewForm;
  /** Which form fits the person today and why; null for a collective. */
  fitting: PersonFormAnswer | null;
  /** The unit that looks after the review: the cell of a member, else the workplace; the unit of a collective. */
  unit: PlacedUnit & { name: string };
  tracks: TrackSubject[];
  stored: { id: string; version: number; state: ReviewState; form: ReviewForm } | null;
  facts: ReviewFacts;
};

/**
 * What one review is about in a cycle: its subjects on each track and what is stored. Unseen or exempt = not found.
 * With `lock` the stored row is locked for the rest of the transaction.
 */
export async function loadReviewTarget(
  db: Tx,
  actor: Actor,
  { id: cycleId, pack }: { id: string; pack: Pack },
  ref: ReviewRef,
  lock = false,
): Promise<ReviewTarget> {
  const owner = ref.kind === "person" ? { personId: ref.id } : { collectiveId: ref.id };
  const subjects = await db.subject.findMany({
    where: { cycleId, required: true, ...owner },
    select: {
      id: true,
      track: true,
      name: true,
      title: true,
      voteLevel: true,
      homeUnit: { select: { id: true, path: true, parentId: true, name: true } },
    },
    orderBy: { track: "asc" },
  });
  const main = foundOrRefuse(subjects.find((subject) => subject.track === "partyMember") ?? subjects[0]);
  const stored = await findStored(db, cycleId, ref, lock);
  const facts: ReviewFacts = {
    personId: ref.kind === "person" ? ref.id : null,
    units: subjects.map((subject) => subject.homeUnit),
    state: stored?.state ?? "notStarted",
    isVoted: subjects.some((subject) => subject.voteLevel !== null),
  };
  foundOrRefuse(mayReadReview(actor, facts) ? facts : null);
  const fitting = ref.kind === "collective" ? null : await loadPersonForm(db, { cycleId, pack }, ref.id);
  // What was handed in stays on the form it was written by, whatever the register says since.
  const kept = stored?.state === "submitted" ? stored.form : null;
  return {
    ref,
    name: main.name,
    title: main.title,
    form: kept ?? fitting?.form ?? "collective",
    fitting,
    unit: main.homeUnit,
    tracks: subjects.map(({ id, track, voteLevel }) => ({ subjectId: id, track, voteLevel })),
    stored,
    facts,
  };
}

async function findStored(db: Tx, cycleId: string, ref: ReviewRef, lock: boolean) {
  const owner = ref.kind === "person" ? { personId: ref.id } : { collectiveId: ref.id };
  const row = await db.selfReview.findFirst({ where: { cycleId, ...owner }, select: { id: true } });
  if (!row) return null;
  if (lock) await db.$queryRaw`SELECT id FROM self_review WHERE id = ${row.id}::uuid FOR UPDATE`;
  const held = await db.selfReview.findUniqueOrThrow({
    where: { id: row.id },
    select: { id: true, version: true, status: true, form: true },
  });
  return { id: held.id, version: held.version, state: held.status, form: held.form };
}
