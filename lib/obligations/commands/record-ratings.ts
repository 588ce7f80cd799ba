import { toDateColumn } from "../../core/calendar";
import type { ActContext } from "../../core/context";
import { newId } from "../../core/ids";
import { recordedBy } from "../../core/versions";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Level, RatingStage } from "../../db/generated/enums";

export type NewRating = {
  subjectId: string;
  stage: RatingStage;
  level: Level;
  /** Calendar day of the act, not of the entry. */
  ratedOn: string;
  /** The collective where a vote was held. */
  placeId?: string;
  ballotId?: string;
  decisionId?: string;
  /** Needed when an earlier value of a stage other than self and vote is replaced. */
  reason?: string;
  /** Plain data of the explanation (lib/regulations/explanation). */
  explanation?: unknown;
};

/**
 * Appends values to the ladders of subjects; nothing is ever overwritten (R20.4). A value for a stage (and place) that
 * already has one supersedes the newest of that line. Three statements however many rows.
 * Two writers of the same line: the unique root and unique `supersedes` let one win, the other gets row.duplicate.
 */
export async function recordRatings(tx: Tx, ctx: ActContext, ratings: readonly NewRating[]): Promise<void> {
  if (ratings.length === 0) return;
  const newest = await newestOfLines(tx, ratings);
  await tx.rating.createMany({
    data: ratings.map((rating) => ({
      id: newId(),
      subjectId: rating.subjectId,
      stage: rating.stage,
      level: rating.level,
      placeId: rating.placeId ?? null,
      ballotId: rating.ballotId ?? null,
      decisionId: rating.decisionId ?? null,
      supersedesId: newest.get(lineKey(rating.subjectId, rating.stage, rating.placeId ?? null)) ?? null,
      reason: rating.reason ?? null,
      explanation: rating.explanation === undefined ? Prisma.DbNull : (rating.explanation as Prisma.InputJsonValue),
      ratedOn: toDateColumn(rating.ratedOn),
      ...recordedBy(ctx),
    })),
  });
}

async function newestOfLines(tx: Tx, ratings: readonly NewRating[]): Promise<Map<string, string>> {
  const existing = await tx.rating.findMany({
    where: {
      subjectId: { in: [...new Set(ratings.map((rating) => rating.subjectId))] },
      stage: { in: [...new Set(ratings.map((rating) => rating.stage))] },
      supersededBy: null,
    },
    select: { id: true, subjectId: true, stage: true, placeId: true },
  });
  return new Map(existing.map((row) => [lineKey(row.subjectId, row.stage, row.placeId), row.id]));
}

function lineKey(subjectId: string, stage: string, placeId: string | null): string {
  return `${subjectId} ${stage} ${placeId ?? ""}`;
}
