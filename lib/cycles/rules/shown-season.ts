import type { Day } from "../../core/calendar";
import { formatDay } from "../../core/format";

export type KeptSeason = {
  id: string;
  year: number;
  name: string;
  isOpen: boolean;
  /** The one that pages start from: the open one, else the one closed last. */
  isCurrent: boolean;
};

/** What the pages say of the season they show. */
export type SeasonShown = {
  id: string;
  year: number;
  /** "năm 2024"; by its name where a year has more than one. */
  phrase: string;
  isOpen: boolean;
  endedOn: Day | null;
};

/** Where a reader goes back to who has chosen to look at another season. */
export type WayBack = { id: string; year: number; phrase: string; isOpen: boolean };

/** "năm 2024"; where a year has had more than one season, the name tells them apart. */
export function phraseOf(season: { year: number; name: string }, all: readonly { year: number }[]): string {
  const isOnlyOne = all.filter(({ year }) => year === season.year).length < 2;
  return isOnlyOne ? `năm ${season.year}` : `“${season.name}”`;
}

/** In the choice of the top bar, and as the label of the one that is shown. */
export function labelOf(season: { isOpen: boolean }, phrase: string): string {
  const label = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return season.isOpen ? label : `${label} (đã kết thúc)`;
}

/** On every page while a season other than the current one is looked at (ADR 0028). */
export function lookingBack({ phrase, endedOn }: Pick<SeasonShown, "phrase" | "endedOn">): string {
  const ended = endedOn ? `đã kết thúc ngày ${formatDay(endedOn)}` : "đã kết thúc";
  return `Đang xem đợt kiểm điểm ${phrase} (${ended}): số liệu của đợt chỉ để xem`;
}

/** Why a form is not shown, and what there is to do instead. */
export function whyNothingToWrite(
  season: SeasonShown | null,
  wayBack: WayBack | null,
): { title: string; text: string } {
  if (!season) {
    return { title: "Chưa mở đợt kiểm điểm", text: "Việc này làm được sau khi Ban Tổ chức Tỉnh ủy mở đợt." };
  }
  const title = `Đợt kiểm điểm ${season.phrase} đã kết thúc, không ghi gì thêm được`;
  if (wayBack?.isOpen)
    return { title, text: `Muốn ghi cho đợt ${wayBack.phrase}, hãy trở về đợt đó rồi mở lại trang này.` };
  return {
    title,
    text: "Số liệu của đợt vẫn xem được ở các trang. Việc này làm được khi Ban Tổ chức Tỉnh ủy mở đợt năm tiếp theo.",
  };
}
