import type { Actor } from "../../core/actor";
import type { Verdict } from "../../core/policy";
import { type ContentItemDto, listContentItemsFor } from "../../cycles/queries/content";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import type { Grade, Level, Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { type EarlierShortcoming, earlierShortcomingsOf } from "../../shortcomings/queries/list-shortcomings";
import { isOwnReview, mayEditReview, mayReopenReview } from "../policy";
import type { ReviewForm, ReviewState } from "../rules";
import type { ReviewRef } from "../schema";
import { loadReviewTarget } from "./review-target";

export type ReviewItem = ContentItemDto & { text: string; grade: Grade | null };

export type ReviewDetail = {
  ref: ReviewRef;
  year: number;
  name: string;
  title: string | null;
  unitName: string;
  form: ReviewForm;
  state: ReviewState;
  version: number;
  isOwn: boolean;
  enteredOnPaper: boolean;
  items: ReviewItem[];
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
    const cycle = await getOpenCycle(db);
    const target = await loadReviewTarget(db, actor, cycle.id, ref);
    const items = await listContentItemsFor(db, {
      cycleId: cycle.id,
      unitPath: target.unit.path,
      subject: target.form,
    });
    const stored = target.stored ? await findContent(db, target.stored.id) : null;
    const owner = ref.kind === "person" ? { personId: ref.id } : { collectiveId: ref.id };
    return {
      ref,
      year: cycle.year,
      name: target.name,
      title: target.title,
      unitName: target.unit.name,
      form: target.form,
      state: target.facts.state,
      version: target.stored?.version ?? 0,
      isOwn: isOwnReview(actor, target.facts),
      enteredOnPaper: stored?.enteredOnPaper ?? false,
      items: items.map((item) => {
        const answer = stored?.answers.find((given) => given.contentItemId === item.id);
        return { ...item, text: answer?.text ?? "", grade: answer?.grade ?? null };
      }),
      shortcomingsText: stored?.shortcomingsText ?? "",
      causesText: stored?.causesText ?? "",
      remedyText: stored?.remedyText ?? "",
      tracks: target.tracks.map(({ track }) => ({
        track,
        level: stored?.levels.find((level) => level.track === track)?.level ?? null,
      })),
      earlierShortcomings: await earlierShortcomingsOf(db, actor, owner, cycle.year),
      may: { edit: mayEditReview(actor, target.facts), reopen: mayReopenReview(actor, target.facts) },
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
      answers: { select: { contentItemId: true, text: true, grade: true } },
      levels: { select: { track: true, level: true } },
    },
  });
}
