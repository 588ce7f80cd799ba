import { reviewRefSchema } from "@/lib/reviews/schema";

/** The address of one review. */
export function reviewPath(ref: unknown): string {
  const { kind, id } = reviewRefSchema.parse(ref);
  return `/reviews/${kind}/${id}`;
}
