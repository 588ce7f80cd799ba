import { formatCount } from "../core/format";
import { formatPoints } from "../core/points";
import type { DossierStatus, Level, Track, UnitKind } from "../db/generated/enums";
import { describeLevel } from "../regulations/levels";

/** The one vocabulary of the way up; the first three are computed, the others stand in the row. */
export type DossierState = "preparing" | "waiting" | "ready" | "sent" | "received" | "returned" | "decided";

/** Parts of a dossier that are missing: the mandatory items of R11.1, R11.5 and what the levels below owe. */
export const GAPS = ["subjects", "selfReview", "review", "level", "minutes", "lowerDossier"] as const;
export type GapKind = (typeof GAPS)[number];

export type GapCount = { kind: GapKind; count: number };
/** With the first of them by name. */
export type Gap = GapCount & { items: { id: string; name: string }[] };

/** Agencies and groups without a committee of their own hand in nothing: their subjects stand in the dossier of the unit above. */
export const WITHOUT_DOSSIER = ["agency", "partyGroup"] as const satisfies readonly UnitKind[];

export function handsInDossier(kind: string): boolean {
  return !(WITHOUT_DOSSIER as readonly string[]).includes(kind);
}

export function stateOf(status: DossierStatus | null, gaps: readonly GapCount[]): DossierState {
  if (status === "submitted") return "sent";
  if (status === "received" || status === "returned" || status === "decided") return status;
  if (gaps.some((gap) => gap.kind === "lowerDossier")) return "waiting";
  return gaps.length === 0 ? "ready" : "preparing";
}

const GAP_SENTENCES: Record<GapKind, (count: string) => string> = {
  subjects: () => "chưa lập danh sách đối tượng kiểm điểm",
  selfReview: (count) => `còn ${count} bản tự kiểm điểm, báo cáo kiểm điểm chưa nộp`,
  review: (count) => `còn ${count} đối tượng chưa kiểm điểm`,
  level: (count) => `còn ${count} đối tượng chưa có kết quả bỏ phiếu hoặc mức đề nghị`,
  minutes: (count) => `còn ${count} hội nghị chưa ký biên bản`,
  lowerDossier: (count) => `còn ${count} đơn vị cấp dưới chưa gửi hoặc chưa được tiếp nhận hồ sơ`,
};

export function gapSentence(gap: GapCount): string {
  return GAP_SENTENCES[gap.kind](formatCount(gap.count));
}

/** "HS-2024-18562-01-v1": what to name when asking about it later. */
export function referenceOf(year: number, unitCode: string, version: number): string {
  return `HS-${year}-${unitCode}-01-v${version}`;
}

export type VoteCounts = {
  excellent: number;
  good: number;
  fair: number;
  failed: number;
  blank: number;
  valid: number;
};

export type DossierSubject = {
  subjectId: string;
  track: Track;
  name: string;
  title: string | null;
  homeUnit: string;
  reviewedOn: string | null;
  selfLevel: Level | null;
  votes: VoteCounts | null;
  voteLevel: Level | null;
  proposedLevel: Level | null;
  decidedLevel: Level | null;
  /** What it was scored by its own side, never what the level above scored; absent under a pack of grades, null while not complete. */
  points?: DossierPoints | null;
};

export type DossierPoints = { total: number; general: number; result: number; band: Level };

export type TrackCount = {
  track: Track;
  required: number;
  reviewed: number;
  exempt: number;
  excellent: number;
  good: number;
  fair: number;
  failed: number;
};

/** What is handed in, frozen with each version. Plain data. */
export type DossierContents = {
  year: number;
  unit: { id: string; code: string; name: string };
  receiver: { id: string; name: string };
  /** The unit and everything below it, per kind; never added together (R20.5). */
  counts: TrackCount[];
  subjects: DossierSubject[];
  notReviewed: {
    subjectId: string;
    track: Track;
    name: string;
    title: string | null;
    reason: string;
    citation: string;
  }[];
  meetings: { id: string; title: string; heldOn: string; signedOn: string | null }[];
  lower: { unitId: string; name: string; reference: string | null; isLate: boolean }[];
  /** Goes along when the unit has sent it; does not hold up the dossier. */
  qualityReport: { sentOn: string } | null;
};

export type ContentsChange = { name: string; text: string };

function levelText(level: Level | null): string {
  return level ? describeLevel(level).shortName : "chưa có";
}

function votesText(votes: VoteCounts | null): string {
  if (!votes) return "chưa có";
  return `${votes.excellent}–${votes.good}–${votes.fair}–${votes.failed}, trống/hỏng ${votes.blank}`;
}

/** "89,5/100 (28,5 + 61)". */
export function pointsText(points: DossierPoints | null): string {
  if (!points) return "chưa có";
  return `${formatPoints(points.total)}/100 (${formatPoints(points.general)} + ${formatPoints(points.result)})`;
}

const COMPARED: readonly { label: string; text: (subject: DossierSubject) => string }[] = [
  { label: "ngày kiểm điểm", text: (subject) => subject.reviewedOn?.split("-").toReversed().join("/") ?? "chưa có" },
  { label: "tự nhận", text: (subject) => levelText(subject.selfLevel) },
  { label: "điểm tự chấm", text: (subject) => pointsText(subject.points ?? null) },
  { label: "phiếu", text: (subject) => votesText(subject.votes) },
  { label: "bỏ phiếu", text: (subject) => levelText(subject.voteLevel) },
  { label: "đề nghị", text: (subject) => levelText(subject.proposedLevel) },
  { label: "quyết định", text: (subject) => levelText(subject.decidedLevel) },
];

function subjectChanges(before: DossierSubject, after: DossierSubject): string[] {
  return COMPARED.flatMap(({ label, text }) => {
    const [old, next] = [text(before), text(after)];
    return old === next ? [] : [`${label}: ${old} → ${next}`];
  });
}

type Named = { name: string };

function membership<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  words: { added: string; removed: string },
): ContentsChange[] {
  const [old, next] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [
    ...after.filter((item) => !old.has(keyOf(item))).map((item) => ({ name: item.name, text: words.added })),
    ...before.filter((item) => !next.has(keyOf(item))).map((item) => ({ name: item.name, text: words.removed })),
  ];
}

/** What differs between two states of a dossier, in words for the receiver. */
export function compareContents(before: DossierContents, after: DossierContents): ContentsChange[] {
  const old = new Map(before.subjects.map((subject) => [subject.subjectId, subject]));
  const changed = after.subjects.flatMap((subject) => {
    const previous = old.get(subject.subjectId);
    const texts = previous ? subjectChanges(previous, subject) : [];
    return texts.length > 0 ? [{ name: subject.name, text: texts.join("; ") }] : [];
  });
  return [
    ...changed,
    ...membership(before.subjects, after.subjects, (item) => item.subjectId, {
      added: "thêm vào danh sách",
      removed: "không còn trong danh sách",
    }),
    ...membership(before.notReviewed, after.notReviewed, (item) => `${item.subjectId} ${item.reason}`, {
      added: "thêm vào số không kiểm điểm",
      removed: "không còn trong số không kiểm điểm (hoặc đổi lý do)",
    }),
    ...membership(
      before.meetings.map((meeting) => ({ ...meeting, name: meeting.title })),
      after.meetings.map((meeting) => ({ ...meeting, name: meeting.title })),
      (meeting) => `${meeting.id} ${meeting.signedOn ?? ""}`,
      { added: "có biên bản mới", removed: "biên bản trước không còn" },
    ),
    ...membership(before.lower, after.lower, (item) => `${item.unitId} ${item.reference ?? ""}`, {
      added: "hồ sơ cấp dưới bản mới",
      removed: "hồ sơ cấp dưới bản trước",
    }),
  ];
}
