import { formatCitation } from "./citation";
import { type Explanation, explain, explainedInput } from "./explanation";
import { compareShares, type Fraction, floorOfShare, floorOfShareOfOthers, type Share, showPercent } from "./fraction";
import type { Pack } from "./pack";
import type { CapBase } from "./parameter";
import { showNumber } from "./show-number";

export type CapInput = {
  /** All who reach "good" or better in the comparable group, the proposed excellent among them. */
  readonly groupGoodOrBetter: number;
  readonly proposedExcellent: number;
  /** Instead of the pack's share; the outstanding share is given by decision only. */
  readonly share?: Share;
  /** A reading the province has confirmed; without one the pack's setting decides. */
  readonly confirmedBase?: CapBase;
};

/** Shares that may bind a group: the usual one, and what a decision of the competent level may raise it to where the pack knows that. */
export type GroupShares = { readonly usual: Fraction; readonly outstanding: Fraction | null };

/** The shares of a pack as they are in force for a unit (R8.11, R8.24). */
export function groupShares(pack: Pack): GroupShares {
  return { usual: pack.parameters["cap.share"].value, outstanding: pack.parameters["cap.outstandingShare"].value };
}

export type ShareVerdict = "allowed" | "needsDecision" | "beyondPack";

/** Whether a share may be set for a group: up to the usual one freely, above it as far as the pack goes and with the number of a decision (R8.24). */
export function judgeShare({ usual, outstanding }: GroupShares, share: Share, decisionNumber: string): ShareVerdict {
  if (compareShares(share, usual) <= 0) return "allowed";
  if (outstanding === null || compareShares(share, outstanding) > 0) return "beyondPack";
  return decisionNumber.trim() === "" ? "needsDecision" : "allowed";
}

export type CapVerdict = "within" | "needsReason" | "refused";

export type CapAnswer = {
  readonly strict: number;
  readonly lenient: number;
  /** The number that may not be exceeded at all. */
  readonly limit: number;
  /** How many more may be proposed without a reason; negative when the strict reading is exceeded. */
  readonly left: number;
  readonly verdict: CapVerdict;
  readonly confirmedBase: CapBase | null;
  readonly explanation: Explanation;
};

/** The reading confirmed by a document of the province, or null while both readings stand (R20.6). */
export function confirmedCapBase(pack: Pack): CapBase | null {
  const base = pack.parameters["cap.base"];
  return base.changedBy === undefined ? null : base.value;
}

/** Strict: excellent ≤ share × those left at good; lenient: excellent ≤ share × all at good or better (R20.6). */
export function capReadings(groupGoodOrBetter: number, share: Share): { strict: number; lenient: number } {
  return { strict: floorOfShareOfOthers(groupGoodOrBetter, share), lenient: floorOfShare(groupGoodOrBetter, share) };
}

function verdictOf(proposed: number, free: number, limit: number): CapVerdict {
  if (proposed > limit) return "refused";
  return proposed > free ? "needsReason" : "within";
}

const VERDICT_TEXTS: Record<CapVerdict, string> = {
  within: "trong tỷ lệ tối đa",
  needsReason: "vượt cách tính chặt, còn trong cách tính rộng: phải nêu lý do",
  refused: "vượt tỷ lệ tối đa: không được quyết định",
};

/** The cap on "excellent" in one comparable group, in whole numbers (R8.24–R8.27, R20.6). */
export function judgeCap(pack: Pack, input: CapInput): CapAnswer {
  const share = input.share ?? pack.parameters["cap.share"].value;
  const confirmedBase = input.confirmedBase ?? confirmedCapBase(pack);
  const { strict, lenient } = capReadings(input.groupGoodOrBetter, share);
  const limit = confirmedBase === "exclusive" ? strict : lenient;
  const free = confirmedBase === "inclusive" ? lenient : strict;
  const verdict = verdictOf(input.proposedExcellent, free, limit);
  const explanation = explainCap(pack, input, { share, strict, lenient, verdict, confirmedBase });
  return { strict, lenient, limit, left: free - input.proposedExcellent, verdict, confirmedBase, explanation };
}

type CapFigures = Pick<CapAnswer, "strict" | "lenient" | "verdict" | "confirmedBase"> & { readonly share: Share };

function explainCap(pack: Pack, input: CapInput, figures: CapFigures): Explanation {
  const { groupGoodOrBetter: group, proposedExcellent: proposed } = input;
  const percent = showPercent(figures.share);
  const base = pack.parameters["cap.base"];
  return explain({
    title: "Tỷ lệ tối đa HTXSNV",
    inputs: [
      explainedInput("groupGoodOrBetter", "Số đạt HTTNV trở lên trong nhóm", group),
      explainedInput("proposedExcellent", "Số đề nghị HTXSNV", proposed),
      explainedInput("share", "Tỷ lệ tối đa", percent),
      explainedInput("base", "Cách tính đã được xác nhận", figures.confirmedBase, readingName(figures.confirmedBase)),
    ],
    rule: `Số HTXSNV không vượt quá ${percent} số được xếp HTTNV trong nhóm tương đồng; làm tròn xuống`,
    citation: pack.parameters["cap.share"].citation,
    arithmetic: [
      readingLine("Cách tính chặt (không kể HTXSNV)", percent, figures.strict, (count) => group - count),
      readingLine("Cách tính rộng (kể cả HTXSNV)", percent, figures.lenient, () => group),
      "Người không được chọn HTXSNV vẫn tính vào số HTTNV",
      `Cơ sở tính: ${formatCitation(base.citation)}`,
    ],
    result: { value: figures.verdict, text: VERDICT_TEXTS[figures.verdict] },
  });
}

function readingLine(name: string, percent: string, maximum: number, baseFor: (count: number) => number): string {
  const holds = `${name}: tối đa ${showNumber(maximum)}, vì ${showNumber(maximum)} ≤ ${percent} × ${showNumber(baseFor(maximum))}`;
  const next = maximum + 1;
  return baseFor(next) < 0 ? holds : `${holds} và ${showNumber(next)} > ${percent} × ${showNumber(baseFor(next))}`;
}

function readingName(base: CapBase | null): string {
  if (base === null) return "chưa xác nhận: giữa hai cách tính phải nêu lý do";
  return base === "exclusive" ? "cách tính chặt (không kể HTXSNV)" : "cách tính rộng (kể cả HTXSNV)";
}
