import { Icon } from "@/components/ui/icon";
import { lookingBack, type SeasonShown, type WayBack } from "@/lib/cycles/rules/shown-season";
import { ChooseSeason } from "./choose-season";

type LookingBackProps = { season: SeasonShown | null; wayBack: WayBack | null };

/** On every page while another season than the current one is looked at. */
export function LookingBack({ season, wayBack }: LookingBackProps) {
  if (!season || !wayBack) return null;
  return (
    <section
      aria-label="Đợt đang xem"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-fair-edge bg-fair-tint px-4 py-2 text-sm md:px-6"
    >
      <p className="font-semibold">
        <Icon name="warning" className="mr-1.5 size-4 text-fair" />
        {lookingBack(season)}
      </p>
      <ChooseSeason id={wayBack.id}>{`Trở về đợt ${wayBack.phrase}`}</ChooseSeason>
    </section>
  );
}
