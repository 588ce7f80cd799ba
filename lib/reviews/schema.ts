import { z } from "zod";
import { checkedInput, idInput, optionalTextInput } from "../core/inputs";
import { GRADES, LEVELS } from "../regulations/levels";

/** Who is reviewed: one person or one collective. */
export const reviewRefSchema = z.object({ kind: z.enum(["person", "collective"]), id: idInput });
export type ReviewRef = z.infer<typeof reviewRefSchema>;

const optionalGrade = z
  .string()
  .default("")
  .transform((text) => (text === "" ? null : text))
  .pipe(z.union([z.null(), z.enum(GRADES)]));

/** Points stay as typed: what they may be depends on the maximum of the item (readScores). */
const answer = z.object({ text: optionalTextInput(8000), grade: optionalGrade, points: optionalTextInput(20) });

const levels = z
  .partialRecord(z.enum(["partyMember", "official", "collective"]), z.union([z.enum(LEVELS), z.literal("")]))
  .default({})
  .transform((given) => {
    const chosen: Partial<Record<"partyMember" | "official" | "collective", (typeof LEVELS)[number]>> = {};
    for (const track of ["partyMember", "official", "collective"] as const) {
      const level = given[track];
      if (level) chosen[track] = level;
    }
    return chosen;
  });

export const saveReviewSchema = z.object({
  ref: reviewRefSchema,
  /** The version the form was made from; 0 when nothing was stored yet. */
  version: z.coerce.number().int().min(0),
  intent: z.enum(["save", "submit"]).default("save"),
  answers: z.record(idInput, answer).default({}),
  shortcomingsText: optionalTextInput(8000),
  causesText: optionalTextInput(8000),
  remedyText: optionalTextInput(8000),
  levels,
  onPaper: checkedInput,
});
export type SaveReviewInput = z.infer<typeof saveReviewSchema>;

export const reopenReviewSchema = z.object({ ref: reviewRefSchema, version: z.coerce.number().int().positive() });
