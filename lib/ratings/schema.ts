import { z } from "zod";
import {
  checkedInput,
  countInput,
  dayInput,
  idInput,
  optionalDayInput,
  optionalIdInput,
  optionalTextInput,
  textInput,
  versionInput,
} from "../core/inputs";
import { LEVELS } from "../regulations/levels";
import { POINT_SCORERS } from "./rules/point-sheets";

const levelInput = z.enum(LEVELS, { error: "Xin chọn một trong bốn mức." });

export const proposeLevelSchema = z.object({
  subjectId: idInput,
  level: levelInput,
  reason: optionalTextInput(1000),
});

const appraisalEntry = z.object({
  level: z.union([levelInput, z.literal("").transform(() => null)]).default(null),
  reason: optionalTextInput(1000),
});

export const appraiseLevelsSchema = z.object({ ratings: z.record(idInput, appraisalEntry) });

export const listSubjectSchema = z.object({ subjectId: idInput, level: levelInput, reason: optionalTextInput(1000) });

export const unlistSubjectSchema = z.object({ subjectId: idInput });

export const listGroupSchema = z.object({
  groupId: idInput,
  /** Ticked: those proposed excellent but not chosen go in as "good", all with this one reason. */
  lowerRest: checkedInput.default(false),
  reason: optionalTextInput(1000),
});

export const presentListSchema = z.object({ decisionId: idInput, version: versionInput });

export const postponeBlockedSchema = z.object({ decisionId: idInput, version: versionInput });

export const takeBackListSchema = z.object({ decisionId: idInput, version: versionInput, reason: textInput(1000) });

export const recordDecisionSchema = z.object({
  decisionId: idInput,
  version: versionInput,
  bodyId: idInput,
  sessionOn: dayInput,
  number: textInput(80),
  decidedOn: dayInput,
  membersTotal: countInput(200),
  membersPresent: countInput(200),
  votesFor: countInput(200),
});

export const setGroupCapSchema = z.object({
  groupId: idInput,
  version: versionInput,
  sharePercent: countInput(100),
  shareDocument: optionalTextInput(120),
  confirmedBase: z
    .enum(["", "exclusive", "inclusive"])
    .default("")
    .transform((value) => (value === "" ? null : value)),
  confirmedDocument: optionalTextInput(120),
});

export const COMPLAINT_KINDS = ["complaint", "denunciation", "notice"] as const;

export const COMPLAINT_KIND_NAMES: Record<(typeof COMPLAINT_KINDS)[number], string> = {
  complaint: "Khiếu nại",
  denunciation: "Tố cáo",
  notice: "Phản ánh, kiến nghị",
};

export const registerComplaintSchema = z.object({
  subjectId: idInput,
  kind: z.enum(COMPLAINT_KINDS, { error: "Xin chọn loại đơn." }),
  summary: textInput(2000),
  receivedOn: dayInput,
});

export const resolveComplaintSchema = z.object({
  complaintId: idInput,
  version: versionInput,
  outcome: textInput(2000),
  resolvedOn: dayInput,
});

/** Points stay as typed: what they may be depends on the maximum of the item (readScores). */
const scoredItem = z.object({ points: optionalTextInput(20), note: optionalTextInput(2000) });

export const recordPointsSchema = z.object({
  subjectId: idInput,
  scorer: z.enum(POINT_SCORERS),
  supersedesId: optionalIdInput,
  items: z.record(idInput, scoredItem).default({}),
  document: optionalTextInput(300),
  documentOn: optionalDayInput,
  note: optionalTextInput(2000),
  reason: optionalTextInput(1000),
});
export type RecordPointsInput = z.infer<typeof recordPointsSchema>;

export const withdrawPointsSchema = z.object({ subjectId: idInput, sheetId: idInput, reason: textInput(1000) });
