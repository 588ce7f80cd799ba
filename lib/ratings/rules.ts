import type { CollectiveKind, CollectiveRole, RatingStage, Track, UnitKind } from "../db/generated/enums";
import { type CapAnswer, confirmedCapBase, groupShares, judgeCap, judgeShare } from "../regulations/cap";
import { type Citation, convention } from "../regulations/citation";
import { compareShares, type Fraction, fraction, showPercent } from "../regulations/fraction";
import type { Level } from "../regulations/levels";
import { judgeOrder, prerequisitesOf } from "../regulations/order";
import type { OrderSubject, Pack, Prerequisite } from "../regulations/pack";
import type { CapBase } from "../regulations/parameter";

export const TRACK_NAMES: Record<Track, string> = {
  organisation: "Tổ chức đảng",
  collective: "Tập thể",
  partyMember: "Đảng viên",
  official: "Cán bộ, công chức, viên chức",
};

export const STAGE_NAMES: Record<RatingStage, string> = {
  self: "Tự nhận",
  cellCommitteeOpinion: "Chi ủy",
  massOrganisationOpinion: "Đoàn thể",
  headOfAgency: "Thủ trưởng",
  vote: "Bỏ phiếu",
  committeeProposal: "Cấp ủy đề nghị",
  appraisal: "Thẩm định",
  decision: "Quyết định",
};

export type Ladder = {
  selfLevel: Level | null;
  voteLevel: Level | null;
  proposalLevel: Level | null;
  appraisalLevel: Level | null;
  decidedLevel: Level | null;
};

/** What comes up from below: the committee's proposal, else the vote (R7.2). */
export function proposedLevel(ladder: Pick<Ladder, "voteLevel" | "proposalLevel">): Level | null {
  return ladder.proposalLevel ?? ladder.voteLevel;
}

/** The level a subject stands at now: the latest stage that has one; the self-rating alone is no result. */
export function standingLevel(ladder: Omit<Ladder, "selfLevel">): Level | null {
  return ladder.decidedLevel ?? ladder.appraisalLevel ?? proposedLevel(ladder);
}

/** Whether a level for the list needs a reason: it differs from what was proposed (R20.18: lowering never reopens the vote). */
export function differsFromProposal(level: Level, ladder: Pick<Ladder, "voteLevel" | "proposalLevel">): boolean {
  return level !== proposedLevel(ladder);
}

/** What the order of rating calls a subject (R6.7). */
export function orderSubjectOf(track: Track, unitKind: UnitKind | null, role: CollectiveRole | null): OrderSubject {
  if (track === "collective") return "collective";
  if (track === "organisation") {
    return unitKind === "cell" || unitKind === "grassrootsCell" || unitKind === "subCommittee" ? "cell" : "commune";
  }
  return role === "head" ? "head" : "individual";
}

/** Something that has to come first: which rule wants it, and whom or what it waits for. */
export type Missing = {
  prerequisite: Prerequisite | "ownReview";
  count: number;
  /** The first few, each name with its subject at the same place of `subjectIds`. */
  names: string[];
  subjectIds: string[];
};

export type OrderBlocker = Missing & { text: string; citation: Citation };

/** What keeps a subject from being decided, in the order of the rules (R6.7–R6.9, R20.3, R20.13). */
export function orderBlockers(pack: Pack, subject: OrderSubject, missing: readonly Missing[]): OrderBlocker[] {
  const known = new Map(missing.map((entry) => [entry.prerequisite, entry]));
  const waitsFor = prerequisitesOf(pack, subject).filter((prerequisite) => known.has(prerequisite));
  const answer = judgeOrder(pack, "decision", subject, waitsFor);
  const own = known.get("ownReview");
  const first = own
    ? [
        {
          text: "Chưa kiểm điểm, hoặc vắng mặt chưa kiểm điểm bổ sung, thì chưa xếp loại",
          citation: convention("R20.13"),
          ...own,
        },
      ]
    : [];
  const rest = answer.details
    .filter((detail) => detail.effect === "refused")
    .flatMap((detail) => {
      const entry = known.get(detail.prerequisite);
      return entry ? [{ text: detail.text, citation: detail.citation, ...entry }] : [];
    });
  return [...first, ...rest];
}

/** The share that was set for a group, and by which document. */
export type GroupShare = { sharePercent: number; shareDocument: string | null };

export type GroupCapFacts = GroupShare & {
  confirmedBase: CapBase | null;
  /** All who reach "good" or better at their present level. */
  goodOrBetter: number;
  /** Decided excellent and listed as excellent. */
  excellent: number;
};

/**
 * The share that binds a group: its own as far as the rules in force where it is decided let it go, else the usual one of those rules,
 * also where a document lowered that after the group was made (R8.11, R8.24).
 */
export function bindingShare(pack: Pack, { sharePercent, shareDocument }: GroupShare): Fraction {
  const shares = groupShares(pack);
  const own = fraction(sharePercent, 100);
  return judgeShare(shares, own, shareDocument ?? "") === "allowed" ? own : shares.usual;
}

/** The same in words, with the document that set it: "15% theo 20-QĐ/HU". */
export function bindingShareText(pack: Pack, group: GroupShare): string {
  const share = bindingShare(pack, group);
  const isOwn = compareShares(share, fraction(group.sharePercent, 100)) === 0;
  const document = isOwn ? group.shareDocument : pack.parameters["cap.share"].changedBy?.number;
  return document ? `${showPercent(share)} theo ${document}` : showPercent(share);
}

/** The cap of one comparable group: a reading confirmed for the group wins over the pack's (R20.6). */
export function judgeGroupCap(pack: Pack, group: GroupCapFacts): CapAnswer {
  const confirmedBase = group.confirmedBase ?? confirmedCapBase(pack);
  return judgeCap(pack, {
    groupGoodOrBetter: group.goodOrBetter,
    proposedExcellent: group.excellent,
    share: bindingShare(pack, group),
    ...(confirmedBase ? { confirmedBase } : {}),
  });
}

/** How many of the excellent need a reason: those beyond the strict reading while none is confirmed (R20.6). */
export function excellentNeedingReason(answer: CapAnswer, excellent: number): number {
  return answer.verdict === "needsReason" ? excellent - answer.strict : 0;
}

/** The decision needs more than half of all members of the body, not only of those present. */
export function isMajority(votesFor: number, membersTotal: number): boolean {
  return votesFor * 2 > membersTotal;
}

/** Of a grassroots organisation its committee decides on cells and members; above it the standing committee (R7.5). */
export function decidingBodyKinds(kind: UnitKind): readonly CollectiveKind[] {
  return kind === "grassrootsCommittee" || kind === "subCommittee"
    ? ["executiveCommittee", "standingCommittee"]
    : ["standingCommittee", "executiveCommittee", "cellCommittee", "leadership"];
}
