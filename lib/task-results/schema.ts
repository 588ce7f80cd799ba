import { z } from "zod";
import {
  checkedInput,
  countInput,
  dayInput,
  idInput,
  optionalIdInput,
  optionalTextInput,
  textInput,
} from "../core/inputs";
import { CONCLUSION_KINDS } from "../regulations/conclusions";
import { DISCIPLINE_KINDS, TARGET_OUTCOMES } from "./rules";

const outcome = z.enum(TARGET_OUTCOMES).default("notRelevant");

/** Empty while nobody has said whether the main targets were reached. */
const optionalOutcome = z
  .string()
  .default("")
  .transform((text) => (text === "" ? null : text))
  .pipe(z.union([z.null(), z.enum(TARGET_OUTCOMES)]));

export const recordTaskResultSchema = z.object({
  subjectId: idInput,
  supersedesId: optionalIdInput,
  assigned: countInput(),
  done: countInput(),
  doneLate: countInput(),
  aboveRequirement: countInput(),
  mainTargets: optionalOutcome,
  growth: outcome,
  budgetRevenue: outcome,
  publicInvestment: outcome,
  incomePerHead: outcome,
  povertyReduction: outcome,
  forceMajeure: optionalTextInput(2000),
  sourceDocument: textInput(300),
  sourceOn: dayInput,
  reason: optionalTextInput(1000),
});

export const recordDisciplineSchema = z.object({
  subjectId: idInput,
  supersedesId: optionalIdInput,
  kind: z.enum(DISCIPLINE_KINDS, { error: "Xin chọn hình thức kỷ luật." }),
  decidedOn: dayInput,
  document: textInput(300),
  actOn: dayInput,
  actUnitId: idInput,
  isDutyRelated: checkedInput,
  selfDiscovered: checkedInput,
  reason: optionalTextInput(1000),
});

export const withdrawDisciplineSchema = z.object({ subjectId: idInput, factId: idInput, reason: textInput(1000) });

const optionalCount = z
  .union([z.string(), z.number()])
  .default("")
  .transform((value) => (String(value).trim() === "" ? null : value))
  .pipe(z.union([z.null(), countInput()]));

export const recordConclusionSchema = z.object({
  subjectId: idInput,
  supersedesId: optionalIdInput,
  kind: z.enum(CONCLUSION_KINDS, { error: "Xin chọn nội dung kết luận." }),
  document: textInput(300),
  issuer: textInput(300),
  concludedOn: dayInput,
  lowVotes: optionalCount,
  totalVotes: optionalCount,
  selfDiscovered: checkedInput,
  reason: optionalTextInput(1000),
});

export const withdrawConclusionSchema = withdrawDisciplineSchema;
