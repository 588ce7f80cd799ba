import type { ReactNode } from "react";
import { Callout } from "@/components/ui/callout";
import { whyNothingToWrite } from "@/lib/cycles/rules/shown-season";
import { ChooseSeason } from "./choose-season";
import { currentShell } from "./current-shell";

/** A form that writes in the open season: shown while that is the one looked at, else why not and where to go. */
export async function WhileSeasonOpen({ children }: { children: ReactNode }) {
  return (await whySeasonWithholds()) ?? children;
}

/** Why nothing is written in the season looked at, with the way to the one that is open; null while it is that one. */
export async function whySeasonWithholds(): Promise<ReactNode | null> {
  const { season, wayBack } = await currentShell();
  return season?.isOpen ? null : <NothingToWrite season={season} wayBack={wayBack} />;
}

type NothingToWriteProps = Pick<Awaited<ReturnType<typeof currentShell>>, "season" | "wayBack">;

function NothingToWrite({ season, wayBack }: NothingToWriteProps) {
  const { title, text } = whyNothingToWrite(season, wayBack);
  return (
    <Callout kind="warning" title={title}>
      <p className="mb-2">{text}</p>
      {wayBack ? <ChooseSeason id={wayBack.id}>{`Trở về đợt ${wayBack.phrase}`}</ChooseSeason> : null}
    </Callout>
  );
}
