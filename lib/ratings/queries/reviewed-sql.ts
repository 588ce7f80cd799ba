import { Prisma } from "../../db/generated/client";

/**
 * Whether nothing is left to review about `subject` (as `awaitsReview` of `loadSubjects` has it): organisations are rated only, and
 * officials without a leading post have no review of their own on that track.
 */
export const reviewedSql = Prisma.sql`(subject.track = 'organisation' OR subject.reviewed_on IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM obligation WHERE obligation.subject_id = subject.id AND obligation.status <> 'ended'))`;
