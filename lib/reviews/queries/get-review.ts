import type { Actor } from "../../core/actor";
import type { Verdict } from "../../core/policy";
import { type ContentItemDto, listContentItemsFor } from "../../cycles/queries/content";
import { getShownCycle, whileOpen } from "../../cycles/queries/open-cycle";
import { askedItems } from "../../cycles/rules/point-items";
import type { Tx } from "../../db/client";
import type { Grade, Level, Track } from "../../db/generated/enums";
import { asNumber } from "../../db/numeric";
import { read } from "../../db/read";
import type { Explanation } from "../../regulations/explanation";
import { type EarlierShortcoming, earlierShortcomingsOf } from "../../shortcomings/queries/list-shortcomings";
import { isOwnReview, mayEditReview, mayReopenReview } from "../policy";
import type { ReviewForm, ReviewState } from "../rules";
import { formName } from "../rules/form-names";
import { type ReviewScore, scoreOf } from "../rules/score";
import type { ReviewRef } from "../schema";
import { loadReviewTarget } from "./review-target";

export type ReviewItem = ContentItemDto & { text: string; grade: Grade | null; points: number | null };

export type ReviewDetail = {
  ref: ReviewRef;
  year: number;
  name: string;
  title: string | null;
  unitName: string;
  form: ReviewForm;
  /** As the guidance of the season names it. */
  formName: string;
  /** Why this form, under a pack of points; null where the person's facts have come to fit another since it was handed in. */
  formReason: Explanation | null;
  /** The register does not say where the person works, and the form hangs on it. */
  isFormUnsaid: boolean;
  state: ReviewState;
  version: number;
  isOwn: boolean;
  enteredOnPaper: boolean;
  items: ReviewItem[];
  /** Null under a pack of grades. */
  score: ReviewScore | null;
  shortcomingsText: string;
  causesText: string;
  remedyText: string;
  tracks: { track: Track; level: Level | null }[];
  earlierShortcomings: EarlierShortcoming[];
  may: { edit: Verdict; reopen: Verdict };
};

/** A review with all that stands beside it: the items that reach the unit, last year's shortcomings (RQ-07). */
export async function getReview(actor: Actor, ref: ReviewRef): Promise<ReviewDetail> {
  return read(actor, async (db) => {
    const cycle = await getShownCycle(db);
    const target = await loadReviewTarget(db, actor, cycle, ref);
    const asked = { subject: target.form, withEnded: target.facts.state === "submitted" };
    const all = await listContentItemsFor(db, { cycleId: cycle.id, unitPath: target.unit.path, ...asked });
    const stored = target.stored ? await findContent(db, target.stored.id) : null;
    const items = itemsOf(all, stored?.answers ?? [], target.facts.state);
    const owner = ref.kind === "person" ? { personId: ref.id } : { collectiveId: ref.id };
    return {
      ref,
      year: cycle.year,
      name: target.name,
      title: target.title,
      unitName: target.unit.name,
      form: target.form,
      formName: formName(cycle.pack.id, target.form),
      formReason: target.fitting?.form === target.form ? target.fitting.explanation : null,
      isFormUnsaid: target.fitting?.isUnsaid ?? false,
      state: target.facts.state,
      version: target.stored?.version ?? 0,
      isOwn: isOwnReview(actor, target.facts),
      enteredOnPaper: stored?.enteredOnPaper ?? false,
      items,
      score: scoreOf(cycle.pack, items),
      shortcomingsText: stored?.shortcomingsText ?? "",
      causesText: stored?.causesText ?? "",
      remedyText: stored?.remedyText ?? "",
      tracks: target.tracks.map(({ track }) => ({
        track,
        level: stored?.levels.find((level) => level.track === track)?.level ?? null,
      })),
      earlierShortcomings: await earlierShortcomingsOf(db, actor, owner, cycle.year),
      may: {
        edit: whileOpen(cycle, mayEditReview(actor, target.facts)),
        reopen: whileOpen(cycle, mayReopenReview(actor, target.facts)),
      },
    };
  });
}

type StoredAnswer = NonNullable<Awaited<ReturnType<typeof findContent>>>["answers"][number];

/**
 * A draft is asked what holds now. A review that was handed in keeps the items it was asked, whatever has been added, ended or
 * changed since, and each of its points the maximum of that day (R5.1, R8.17).
 */
function itemsOf(all: readonly ContentItemDto[], answers: readonly StoredAnswer[], state: ReviewState): ReviewItem[] {
  const answerTo = (id: string) => answers.find((given) => given.contentItemId === id);
  const asked =
    state === "submitted"
      ? all.flatMap((item): ContentItemDto[] => {
          const given = answerTo(item.id);
          if (!given || (item.pointGroup !== null && given.maxPoints === null)) return [];
          return [{ ...item, maxPoints: asNumber(given.maxPoints) }];
        })
      : askedItems(all);
  return asked.map((item) => {
    const answer = answerTo(item.id);
    return {
      ...item,
      text: answer?.text ?? "",
      grade: answer?.grade ?? null,
      points: asNumber(answer?.points ?? null),
    };
  });
}

function findContent(db: Tx, reviewId: string) {
  return db.selfReview.findUnique({
    where: { id: reviewId },
    select: {
      enteredOnPaper: true,
      shortcomingsText: true,
      causesText: true,
      remedyText: true,
      answers: { select: { contentItemId: true, text: true, grade: true, points: true, maxPoints: true } },
      levels: { select: { track: true, level: true } },
    },
  });
}
