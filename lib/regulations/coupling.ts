import type { Citation } from "./citation";
import { type Explanation, explain, explainedInput } from "./explanation";
import { compareShares, type Share, showPercent } from "./fraction";
import { compareLevels, describeLevel, isAtLeast, LEVELS, type Level } from "./levels";
import type { CouplingCode, Pack } from "./pack";
import type { Severity } from "./parameter";
import { showNumber, showPart } from "./show-number";
import type { PersonTrack } from "./subjects";

/** Ratings and results around one rating; what is not known is left out. */
export type CouplingFacts = {
  readonly subject: "organisation" | "collective" | "head" | "individual";
  readonly track?: PersonTrack;
  readonly level: Level;
  /** Level of the head's locality, agency or unit. */
  readonly unitLevel?: Level;
  /** The person's level on the official track, for the member track; null when not yet known. */
  readonly officialLevel?: Level | null;
  readonly isOfficial?: boolean;
  readonly collectiveLevel?: Level;
  readonly disciplinePresent?: boolean;
  readonly shortcomingsFixedShare?: Share;
  /** Subordinate organisations by level; of a cell: its members. */
  readonly subordinates?: Readonly<Record<Level, number>>;
  /** Government, Front and mass organisations of the same level. */
  readonly sameLevelBodies?: readonly Level[];
  /** Of a body: how many of its officials, and of its Party members, are rated and how many of them excellent. */
  readonly officials?: ExcellentCount;
  readonly members?: ExcellentCount;
};

export type ExcellentCount = { readonly excellent: number; readonly rated: number };

export type CouplingFinding = {
  readonly code: CouplingCode;
  readonly severity: Severity;
  readonly text: string;
  readonly citation: Citation;
  readonly explanation: Explanation;
};

type Check = (pack: Pack, facts: CouplingFacts) => string | null;

function headAboveUnit(_pack: Pack, facts: CouplingFacts): string | null {
  if (facts.subject !== "head" || facts.unitLevel === undefined) return null;
  return compareLevels(facts.level, facts.unitLevel) < 0
    ? `Người đứng đầu: ${describeLevel(facts.level).name}; đơn vị: ${describeLevel(facts.unitLevel).name}`
    : null;
}

function memberAboveOfficial(_pack: Pack, facts: CouplingFacts): string | null {
  if (facts.track !== "partyMember" || facts.isOfficial !== true || facts.level !== "excellent") return null;
  if (facts.officialLevel === "excellent") return null;
  const official =
    facts.officialLevel === undefined || facts.officialLevel === null
      ? "chưa có"
      : describeLevel(facts.officialLevel).name;
  return `Đề nghị đảng viên HTXSNV; xếp loại cán bộ, công chức, viên chức: ${official}`;
}

function excellentWithDiscipline(_pack: Pack, facts: CouplingFacts): string | null {
  return facts.level === "excellent" && facts.disciplinePresent === true
    ? "Đề nghị HTXSNV trong khi có kỷ luật trong năm"
    : null;
}

function excellentWithUnfixedShortcomings(_pack: Pack, facts: CouplingFacts): string | null {
  const share = facts.shortcomingsFixedShare;
  if (facts.level !== "excellent" || share === undefined || compareShares(share, 1) >= 0) return null;
  return `Hạn chế, khuyết điểm của kỳ trước mới khắc phục ${showPercent(share)}`;
}

function individualAboveFailedCollective(_pack: Pack, facts: CouplingFacts): string | null {
  const person = facts.subject === "head" || facts.subject === "individual";
  return person && facts.level === "excellent" && facts.collectiveLevel === "failed"
    ? "Cá nhân HTXSNV trong khi tập thể lãnh đạo KHTNV"
    : null;
}

function organisationAboveSubordinates(pack: Pack, facts: CouplingFacts): string | null {
  const counts = facts.subordinates;
  if (facts.subject !== "organisation" || facts.level !== "excellent" || counts === undefined) return null;
  const total = LEVELS.reduce((sum, level) => sum + counts[level], 0);
  const good = counts.excellent + counts.good;
  const required = pack.parameters["coupling.organisation.goodShare"].value;
  if (counts.failed > 0) return `Có ${showNumber(counts.failed)} tổ chức trực thuộc (đảng viên) KHTNV`;
  if (total === 0 || compareShares({ num: good, den: total }, required) >= 0) return null;
  return `${showPart(good, total)} (${showPercent({ num: good, den: total })}) đạt từ HTTNV, cần ít nhất ${showPercent(required)}`;
}

function organisationAboveGovernment(_pack: Pack, facts: CouplingFacts): string | null {
  if (facts.subject !== "organisation" || facts.level !== "excellent") return null;
  const below = (facts.sameLevelBodies ?? []).filter((level) => !isAtLeast(level, "good")).length;
  return below > 0 ? `Có ${showNumber(below)} tập thể chính quyền, Mặt trận, đoàn thể cùng cấp chưa đạt HTTNV` : null;
}

function officialsShareAboveMembers(_pack: Pack, facts: CouplingFacts): string | null {
  const { officials, members } = facts;
  if (officials === undefined || members === undefined || !officialsAboveMembers(officials, members)) return null;
  return `Cán bộ, công chức, viên chức HTXSNV ${showCount(officials)}; đảng viên HTXSNV ${showCount(members)}`;
}

function showCount({ excellent, rated }: ExcellentCount): string {
  return rated === 0 ? "0/0" : `${showPart(excellent, rated)} (${showPercent({ num: excellent, den: rated })})`;
}

/** Every code has its check: one that is missing does not compile. */
const CHECKS: Readonly<Record<CouplingCode, Check>> = {
  headAboveUnit,
  memberAboveOfficial,
  excellentWithDiscipline,
  excellentWithUnfixedShortcomings,
  individualAboveFailedCollective,
  organisationAboveSubordinates,
  organisationAboveGovernment,
  officialsShareAboveMembers,
};

/** The codes that a check carries out; a code of a pack outside them would never find anything. */
export const CHECKED_CODES: readonly CouplingCode[] = Object.keys(CHECKS) as CouplingCode[];

function severityOf(pack: Pack, code: CouplingCode, stated: Severity, facts: CouplingFacts): Severity {
  if (code === "headAboveUnit") {
    return facts.track === "partyMember"
      ? pack.parameters["coupling.headAboveUnit.partyMember"].value
      : pack.parameters["coupling.headAboveUnit.official"].value;
  }
  if (code === "memberAboveOfficial") return pack.parameters["coupling.memberAboveOfficial"].value;
  if (code === "organisationAboveSubordinates" || code === "organisationAboveGovernment") {
    return pack.parameters["coupling.organisation"].value;
  }
  return stated;
}

/** Conflicts between a rating and the results around it (R8.31–R8.34, R20.4, R20.7, RQ-10): findings, never a silent change. */
export function findCouplingConflicts(pack: Pack, facts: CouplingFacts): CouplingFinding[] {
  return pack.coupling.flatMap((rule) => {
    const text = CHECKS[rule.code](pack, facts);
    if (text === null) return [];
    const severity = severityOf(pack, rule.code, rule.severity, facts);
    const explanation = explain({
      title: "Gắn kết quả xếp loại",
      inputs: [explainedInput("level", "Mức đang xét", facts.level, describeLevel(facts.level).name)],
      rule: rule.text,
      citation: rule.citation,
      arithmetic: [text],
      result: { value: severity, text: SEVERITY_TEXTS[severity] },
    });
    return [{ code: rule.code, severity, text, citation: rule.citation, explanation }];
  });
}

const SEVERITY_TEXTS: Record<Severity, string> = {
  blocks: "không được quyết định",
  warns: "cảnh báo, phải nêu lý do",
  asks: "cần cấp có thẩm quyền cho ý kiến",
};

export function severityText(severity: Severity): string {
  return SEVERITY_TEXTS[severity];
}

/** Share of excellent among officials above the share among members of the same body (R8.29). */
export function officialsAboveMembers(officials: ExcellentCount, members: ExcellentCount): boolean {
  if (officials.rated === 0) return false;
  if (members.rated === 0) return officials.excellent > 0;
  return (
    compareShares({ num: officials.excellent, den: officials.rated }, { num: members.excellent, den: members.rated }) >
    0
  );
}
