import { Callout } from "@/components/ui/callout";
import { ChooseSeason } from "./choose-season";
import { currentShell } from "./current-shell";

/**
 * On the page of one thing, which is read whatever season is looked at: of which year it is, when that is another. On paper its
 * year stands in place of the one in the line of the frame (`print.css`).
 */
export async function SeasonNote({ year }: { year: number }) {
  const { season, seasons, wayBack } = await currentShell();
  if (!season || season.year === year) return null;
  const own = seasons.find((kept) => kept.year === year);
  return (
    <div data-own-season={year}>
      <p className="hidden text-sm print:block">Đợt kiểm điểm năm {year}</p>
      <div className="print:hidden">
        <Callout
          kind="warning"
          title={`Trang này thuộc đợt kiểm điểm năm ${year}; các danh sách đang hiện đợt ${season.phrase}`}
        >
          {own ? (
            <ChooseSeason id={own.id}>
              {wayBack?.id === own.id ? `Trở về đợt năm ${year}` : `Xem đợt năm ${year}`}
            </ChooseSeason>
          ) : null}
        </Callout>
      </div>
    </div>
  );
}
