import { z } from "zod";
import { judgeCap } from "../cap";
import { findCouplingConflicts } from "../coupling";
import { judgeDeadline } from "../deadline";
import { compareShares } from "../fraction";
import { levelFromGrades } from "../level-grades";
import { levelFromPoints } from "../level-points";
import { LEVELS } from "../levels";
import { judgeOrder } from "../order";
import { ORDER_SUBJECTS, PREREQUISITES } from "../pack";
import { DISCIPLINES, PERSON_TRACKS } from "../subjects";
import { proposeLevel } from "../tally";
import { checkGrades, checkPoints, checkTracks, checkVotes } from "./consistency";
import {
  countField,
  dayField,
  gradesField,
  instantField,
  levelCountsField,
  levelListField,
  pointsField,
  shareField,
} from "./fields";
import { type Question, question } from "./question";

const periodFields = {
  discipline: z.enum(DISCIPLINES),
  relief: z.enum(["none", "selfDiscovered", "forceMajeure"]).optional(),
  subordinateDisciplined: z.boolean().optional(),
  disunityConcluded: z.boolean().optional(),
  degradationConcluded: z.boolean().optional(),
  prohibitedOrExemplaryBreach: z.boolean().optional(),
};

const pointsSchema = z.strictObject({
  subject: z.enum(["organisation", "collective", "leader", "nonLeader"]),
  points: pointsField,
  tasksDoneShare: shareField,
  tasksLateShare: shareField,
  tasksAboveShare: shareField,
  previousShortcomingsFixedShare: shareField,
  subordinatesFailedShare: shareField.optional(),
  lowConfidenceShare: shareField.optional(),
  basicTargetsFailed: z.boolean().optional(),
  personnelWrongdoing: z.boolean().optional(),
  subordinateNegativity: z.boolean().optional(),
  ...periodFields,
});

const gradesSchema = z.strictObject({
  subject: z.enum(["organisation", "collective", "leader", "nonLeader"]),
  grades: gradesField,
  tasksDoneShare: shareField.optional(),
  mainTargetsMissed: z.boolean().optional(),
  subordinateCorruption: z.boolean().optional(),
  subordinatesDisciplinedShare: shareField.optional(),
  previousShortcomingsFixedShare: shareField.optional(),
  ...periodFields,
});

const LEVEL_TITLE = "Mức xếp loại chất lượng";
export const pointsQuestion = question("level", LEVEL_TITLE, pointsSchema, (pack, input) => {
  checkPoints(input);
  return levelFromPoints(pack, input);
});
export const gradesQuestion = question("level", LEVEL_TITLE, gradesSchema, (pack, input) => {
  checkGrades(input);
  return levelFromGrades(pack, input);
});

/** The level under the pack's own method: points or grades. */
export const levelQuestion: Question = {
  name: "level",
  title: LEVEL_TITLE,
  ask: (pack, input) => (pack.levelRules.method === "points" ? pointsQuestion : gradesQuestion).ask(pack, input),
};

const capSchema = z.strictObject({
  groupGoodOrBetter: countField,
  proposedExcellent: countField,
  share: shareField.optional(),
  base: z.enum(["exclusive", "inclusive"]).optional(),
});

/** A share above the pack's own is allowed by a decision with its number only. */
export const capQuestion = question("cap", "Tỷ lệ tối đa HTXSNV", capSchema, (pack, input) => {
  const { base, ...rest } = input;
  const needsDecisionNumber =
    input.share !== undefined && compareShares(input.share, pack.parameters["cap.share"].value) > 0;
  return { ...judgeCap(pack, { ...rest, confirmedBase: base }), needsDecisionNumber };
});

export const deadlineQuestion = question(
  "deadline",
  "Hạn và đúng hạn",
  z.strictObject({ bound: z.enum(["before", "through"]), date: dayField, at: instantField }),
  (_pack, input) => judgeDeadline(input.bound, input.date, input.at),
);

export const orderQuestion = question(
  "order",
  "Trình tự",
  z.strictObject({
    step: z.enum(["vote", "decision"]),
    subject: z.enum(ORDER_SUBJECTS),
    missing: z.array(z.enum(PREREQUISITES)),
  }),
  (pack, input) => judgeOrder(pack, input.step, input.subject, input.missing),
);

export const couplingQuestion = question(
  "coupling",
  "Gắn kết quả cá nhân, tập thể, đơn vị",
  z.strictObject({
    subject: z.enum(["organisation", "collective", "head", "individual"]),
    track: z.enum(PERSON_TRACKS).optional(),
    level: z.enum(LEVELS),
    unitLevel: z.enum(LEVELS).optional(),
    officialLevel: z.enum(LEVELS).nullish(),
    isOfficial: z.boolean().optional(),
    collectiveLevel: z.enum(LEVELS).optional(),
    disciplinePresent: z.boolean().optional(),
    shortcomingsFixedShare: shareField.optional(),
    subordinates: levelCountsField.optional(),
    sameLevelBodies: levelListField.optional(),
  }),
  (pack, input) => {
    checkTracks(input);
    return { findings: findCouplingConflicts(pack, input) };
  },
);

export const voteQuestion = question(
  "vote",
  "Mức đề xuất theo kết quả bỏ phiếu",
  z.strictObject({ levels: levelCountsField, base: countField }),
  (pack, input) => {
    checkVotes(input.levels, input.base);
    return proposeLevel(pack, input.levels, input.base);
  },
);
