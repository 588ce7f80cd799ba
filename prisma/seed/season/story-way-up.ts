import { type AccountRows, mainCommune, officeAccountOf } from "../story/accounts";
import type { Cast } from "../story/actors";
import type { Story } from "../story/story";
import { type PlayedSeason, typistOf } from "./season";
import type { WayUp } from "./way-up";

/** How the dossiers of Hương Khê go: two wait for reception, one came back, that of the main commune stays at home. */
export function storyWayUp(played: PlayedSeason, story: Story, accounts: AccountRows, cast: Cast): WayUp {
  const main = mainCommune(story);
  return {
    ...played,
    typedBy: typistOf(story, accounts),
    actorOf: (code) => {
      const account = officeAccountOf(story, accounts, code);
      if (account === null) throw new RangeError(`nobody types for ${code}`);
      return cast(account.signInName);
    },
    district: story.huongKhe,
    decides: () => true,
    fateOf: ({ unit }, index) => {
      if (unit.id === main.unit.id) return null;
      return index === 5 || index === 12 ? "sent" : index === 17 ? "returned" : "received";
    },
    returnedCell: main.cells[4]?.unit.id ?? null,
  };
}
