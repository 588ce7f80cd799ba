import { formatDay } from "../core/format";
import { type ExplainedInput, type Explanation, explainedInput } from "./explanation";
import { compareShares, type Fraction, showPercent } from "./fraction";
import type { GradesInput, PeriodFacts, PointsInput, Relief } from "./level-facts";
import type { FailingCode, Pack, RatedSubject } from "./pack";
import { showPart } from "./show-number";

/** Failing cases that rest on what a competent body concluded, or on a vote of confidence (R8.7–R8.9, R8.19–R8.21). */
export const CONCLUSION_KINDS = [
  "degraded",
  "prohibitedOrExemplary",
  "subordinateNegativity",
  "lowConfidence",
  "disunity",
  "personnelWrongdoing",
  "subordinateCorruption",
] as const satisfies readonly FailingCode[];
export type ConclusionKind = (typeof CONCLUSION_KINDS)[number];

const NAMES: Record<ConclusionKind, string> = {
  degraded: "Suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”",
  prohibitedOrExemplary: "Vi phạm những điều đảng viên không được làm, trách nhiệm nêu gương",
  subordinateNegativity: "Tổ chức, cá nhân quản lý trực tiếp tham nhũng, lãng phí, tiêu cực bị kỷ luật",
  lowConfidence: "Phiếu tín nhiệm thấp",
  disunity: "Mất đoàn kết, bè phái",
  personnelWrongdoing: "Sai phạm trong công tác cán bộ, chạy chức, chạy quyền",
  subordinateCorruption: "Đơn vị trực thuộc tham nhũng, lãng phí, tiêu cực hoặc vi phạm khác bị xử lý kỷ luật",
};

export function conclusionName(kind: ConclusionKind): string {
  return NAMES[kind];
}

/** About whom it is concluded. A member's degradation reaches the collective through the seat (R8.8, R8.19). */
const CONCLUDED_ABOUT: Record<ConclusionKind, readonly RatedSubject[]> = {
  degraded: ["leader", "nonLeader"],
  prohibitedOrExemplary: ["leader", "nonLeader"],
  subordinateNegativity: ["leader", "nonLeader"],
  lowConfidence: ["leader", "nonLeader"],
  disunity: ["collective"],
  personnelWrongdoing: ["collective"],
  subordinateCorruption: ["organisation"],
};

/** The conclusions that the pack counts against such a subject; what it does not know is not asked for. */
export function conclusionKindsFor(pack: Pack, subject: RatedSubject): ConclusionKind[] {
  const known = pack.levelRules.failing.filter((rule) => rule.subjects.includes(subject)).map((rule) => rule.code);
  return CONCLUSION_KINDS.filter((kind) => CONCLUDED_ABOUT[kind].includes(subject) && known.includes(kind));
}

/** One conclusion of the year as it was entered: of the subject itself, or of somebody who sat in the collective that day. */
export type Concluded = {
  readonly kind: ConclusionKind;
  readonly scope: "own" | "member";
  readonly document: string;
  readonly issuer: string;
  readonly concludedOn: string;
  readonly selfDiscovered: boolean;
  /** Of a vote of confidence: papers with low confidence, of all returned. */
  readonly lowVotes: number | null;
  readonly totalVotes: number | null;
};

function lowShare({ lowVotes, totalVotes }: Concluded): Fraction {
  return { num: lowVotes ?? 0, den: totalVotes ?? 1 };
}

/** Before another of its kind: a vote with the larger share, a conclusion without relief. */
function weighsMore(one: Concluded, other: Concluded): boolean {
  if (one.kind === "lowConfidence") return compareShares(lowShare(one), lowShare(other)) > 0;
  return other.selfDiscovered && !one.selfDiscovered;
}

/** One of each kind: the one that weighs most. */
function weightiest(concluded: readonly Concluded[]): Concluded[] {
  const kept = new Map<ConclusionKind, Concluded>();
  for (const each of concluded) {
    const held = kept.get(each.kind);
    if (held === undefined || weighsMore(each, held)) kept.set(each.kind, each);
  }
  return [...kept.values()];
}

function reliefOf({ selfDiscovered }: Concluded): Relief {
  return selfDiscovered ? "selfDiscovered" : "none";
}

type ConcludedFacts = Pick<
  PeriodFacts & GradesInput & PointsInput,
  | "degradationConcluded"
  | "prohibitedOrExemplaryBreach"
  | "subordinateNegativity"
  | "lowConfidenceShare"
  | "disunityConcluded"
  | "personnelWrongdoing"
  | "subordinateCorruption"
  | "reliefs"
>;

/** The part of the facts of the period that conclusions answer, whatever the method; each case keeps its own relief. */
export function concludedFacts(concluded: readonly Concluded[]): ConcludedFacts {
  const kept = new Map(weightiest(concluded).map((each) => [each.kind, each]));
  const votes = kept.get("lowConfidence");
  return {
    degradationConcluded: kept.has("degraded"),
    prohibitedOrExemplaryBreach: kept.has("prohibitedOrExemplary"),
    subordinateNegativity: kept.has("subordinateNegativity"),
    disunityConcluded: kept.has("disunity"),
    personnelWrongdoing: kept.has("personnelWrongdoing"),
    subordinateCorruption: kept.has("subordinateCorruption"),
    ...(votes ? { lowConfidenceShare: lowShare(votes) } : {}),
    reliefs: Object.fromEntries([...kept].map(([kind, each]) => [kind, reliefOf(each)])),
  };
}

/** "Phiếu tín nhiệm thấp 30/50 (60%)"; of a member: "Có thành viên suy thoái …". */
function whatIsConcluded(concluded: Concluded): string {
  const name = NAMES[concluded.kind];
  if (concluded.kind === "lowConfidence") {
    const votes = lowShare(concluded);
    return `${name} ${showPart(votes.num, votes.den)} (${showPercent(votes)})`;
  }
  return concluded.scope === "member" ? `Có thành viên ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

function source({ document, issuer, concludedOn }: Concluded): string {
  return `${document} của ${issuer} ngày ${formatDay(concludedOn)}`;
}

export type ConcludedCase = { readonly code: FailingCode; readonly relief: Relief; readonly text: string };

/** The failing cases that the conclusions show; a vote of confidence only above the pack's limit (R8.20). */
export function concludedCases(pack: Pack, concluded: readonly Concluded[]): ConcludedCase[] {
  const limit = pack.parameters["points.lowConfidenceAbove"].value;
  return weightiest(concluded)
    .filter((each) => each.kind !== "lowConfidence" || (limit !== null && compareShares(lowShare(each), limit) > 0))
    .map((each) => ({
      code: each.kind,
      relief: reliefOf(each),
      text: `${whatIsConcluded(each)} theo ${source(each)}`,
    }));
}

/** Each conclusion with its document, as "Vì sao?" lists it. */
export function concludedInputs(concluded: readonly Concluded[]): ExplainedInput[] {
  return concluded.map((each) => {
    const shown = each.selfDiscovered ? `${source(each)}; tự phát hiện, đã khắc phục` : source(each);
    return explainedInput(each.kind, whatIsConcluded(each), each.document, shown);
  });
}

/** The explanation of a level beside which conclusions stand: they are among its inputs, whatever the method. */
export function withConclusions(explanation: Explanation, concluded: readonly Concluded[]): Explanation {
  return { ...explanation, inputs: [...explanation.inputs, ...concludedInputs(concluded)] };
}
