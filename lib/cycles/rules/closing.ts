import { formatCount } from "../../core/format";

/** What a season leaves behind, counted; all but the last are not finished, the last goes on into the next year (R12.7). */
export type Unfinished = {
  /** Required subjects without a decided level, by committee under the province; the province's own stand under its name. */
  undecided: { unitId: string; name: string; count: number }[];
  /** Committees that hand in figures without lists and have not: one thing that is missing of each, whatever stands in their name (R20.20). */
  figures: { unitId: string; name: string }[];
  dossiers: { notSent: number; notReceived: number; notDecided: number };
  lists: { draft: number; presented: number };
  complaints: number;
  meetings: number;
  shortcomings: number;
};

/** Kept with the season when it is closed with something unfinished. */
export type UnfinishedCounts = {
  undecided: number;
  /** Not counted in seasons that ended before it was named. */
  figures?: number;
  dossiers: number;
  lists: number;
  complaints: number;
  meetings: number;
};

const UNFINISHED_NAMES: Record<keyof UnfinishedCounts, string> = {
  undecided: "đối tượng chưa có mức quyết định",
  figures: "đảng bộ chưa gửi số liệu tổng hợp",
  dossiers: "hồ sơ chưa quyết định xong",
  lists: "danh sách trình chưa ghi quyết định",
  complaints: "đơn, phản ánh chưa giải quyết",
  meetings: "hội nghị chưa kết thúc",
};

export function countsOf(found: Unfinished): UnfinishedCounts {
  const { notSent, notReceived, notDecided } = found.dossiers;
  return {
    undecided: found.undecided.reduce((sum, row) => sum + row.count, 0),
    figures: found.figures.length,
    dossiers: notSent + notReceived + notDecided,
    lists: found.lists.draft + found.lists.presented,
    complaints: found.complaints,
    meetings: found.meetings,
  };
}

export function isFinished(counts: UnfinishedCounts): boolean {
  return Object.values(counts).every((count) => count === 0);
}

/** "12 đối tượng chưa có mức quyết định, 3 hội nghị chưa kết thúc"; empty when all is finished. */
export function unfinishedSentence(counts: UnfinishedCounts): string {
  return (Object.keys(UNFINISHED_NAMES) as (keyof UnfinishedCounts)[])
    .map((kind) => ({ kind, count: counts[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${formatCount(count)} ${UNFINISHED_NAMES[kind]}`)
    .join(", ");
}
