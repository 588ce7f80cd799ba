import { addMonths } from "../core/calendar";
import { showDay } from "./calendar-day";
import type { Citation } from "./citation";
import { type Explanation, explain, explainedInput } from "./explanation";
import type { Level } from "./levels";
import type { ExemptionCause, Pack } from "./pack";
import type { Excuse, PartyStatus } from "./subjects";

export type ExemptionInput = {
  readonly partyStatus: PartyStatus;
  readonly admittedOn?: string;
  /** The one day of the cycle to which months of membership are counted (R20.16). */
  readonly cycleDate: string;
  readonly excused?: Excuse | null;
  /** Months of sick leave in the year, in total; long enough when not stated. */
  readonly sickLeaveMonths?: number;
};

export type ExemptionReason = {
  readonly cause: ExemptionCause | "subject" | "nonPartyLeader";
  readonly citation: Citation;
  readonly text: string;
};

export type ExemptionAnswer = {
  readonly reviewed: boolean;
  readonly rated: boolean;
  /** The best level still open; null when nothing limits it. */
  readonly levelAtMost: Level | null;
  readonly reasons: readonly ExemptionReason[];
  readonly explanation: Explanation;
};

/** Whether the months since admission are complete on the day of the cycle (R3.10, R20.16). */
export function hasCompletedMonths(admittedOn: string, cycleDate: string, months: number): boolean {
  return addMonths(admittedOn, months) <= cycleDate;
}

function causesOf(pack: Pack, input: ExemptionInput): ExemptionCause[] {
  const causes: ExemptionCause[] = [];
  const shortSickness =
    input.excused === "sickLeave" &&
    input.sickLeaveMonths !== undefined &&
    input.sickLeaveMonths < pack.parameters["sickLeave.months"].value;
  if (input.excused !== undefined && input.excused !== null && !shortSickness) causes.push(input.excused);
  const months = pack.parameters["admission.months"].value;
  const newly = input.admittedOn !== undefined && !hasCompletedMonths(input.admittedOn, input.cycleDate, months);
  if (newly && input.partyStatus !== "nonParty") causes.push("newlyAdmitted");
  return causes;
}

function baseReason(pack: Pack, input: ExemptionInput): ExemptionReason {
  return input.partyStatus === "nonParty"
    ? {
        cause: "nonPartyLeader",
        citation: pack.nonPartyLeaders,
        text: "Không là đảng viên: kiểm điểm với tư cách cán bộ lãnh đạo, quản lý",
      }
    : { cause: "subject", citation: pack.reviewedPersons, text: "Đảng viên thuộc đối tượng kiểm điểm" };
}

/** Whether a person is reviewed and rated in the cycle, and why (R3.10–R3.17, R20.8, R20.11, R20.16). */
export function judgeExemption(pack: Pack, input: ExemptionInput): ExemptionAnswer {
  const causes = causesOf(pack, input);
  const rules = causes.map((cause) => pack.exemptions[cause]);
  const reviewed = rules.every((rule) => rule.reviewed);
  const rated = reviewed && rules.every((rule) => rule.rated);
  const limited = causes.includes("sickLeave") && pack.parameters["sickLeave.effect"].value === "notGoodOrBetter";
  const reasons =
    causes.length === 0
      ? [baseReason(pack, input)]
      : causes.map((cause) => ({
          cause,
          citation: pack.exemptions[cause].citation,
          text: pack.exemptions[cause].text,
        }));
  const levelAtMost = rated && limited ? "fair" : null;
  return {
    reviewed,
    rated,
    levelAtMost,
    reasons,
    explanation: explainExemption(pack, input, { reviewed, rated, reasons }),
  };
}

function outcomeText(reviewed: boolean, rated: boolean): string {
  if (!reviewed) return "không kiểm điểm, không xếp loại";
  return rated ? "kiểm điểm và xếp loại" : "kiểm điểm, không xếp loại";
}

const ADMISSION_UNKNOWN = "Chưa có ngày kết nạp: chưa xét được điều kiện đủ tháng, coi như thuộc đối tượng kiểm điểm";

function admissionLines(pack: Pack, input: ExemptionInput): string[] {
  if (input.admittedOn === undefined) {
    return input.partyStatus === "probationary" ? [ADMISSION_UNKNOWN] : [];
  }
  const months = pack.parameters["admission.months"].value;
  const complete = addMonths(input.admittedOn, months);
  const relation = complete <= input.cycleDate ? "không sau" : "sau";
  return [
    `Kết nạp ${showDay(input.admittedOn)}, đủ ${months} tháng ngày ${showDay(complete)}: ${relation} ngày tính của kỳ ${showDay(input.cycleDate)}`,
  ];
}

function explainExemption(
  pack: Pack,
  input: ExemptionInput,
  outcome: Pick<ExemptionAnswer, "reviewed" | "rated" | "reasons">,
): Explanation {
  const [first] = outcome.reasons;
  const text = outcomeText(outcome.reviewed, outcome.rated);
  return explain({
    title: "Đối tượng kiểm điểm, xếp loại",
    inputs: [
      explainedInput("partyStatus", "Tư cách đảng viên", input.partyStatus, PARTY_STATUS_NAMES[input.partyStatus]),
      explainedInput("cycleDate", "Ngày tính của kỳ", input.cycleDate, showDay(input.cycleDate)),
    ],
    rule: outcome.reasons.map((reason) => reason.text).join("; "),
    citation: first?.citation ?? pack.reviewedPersons,
    arithmetic: admissionLines(pack, input),
    result: { value: text, text },
  });
}

const PARTY_STATUS_NAMES: Record<PartyStatus, string> = {
  official: "đảng viên chính thức",
  probationary: "đảng viên dự bị",
  nonParty: "không là đảng viên",
};
