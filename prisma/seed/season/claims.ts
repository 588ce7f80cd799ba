import type { ClaimedLevel } from "../../../lib/meetings/queries/claimed-levels";
import type { AgendaRow } from "../../../lib/meetings/queries/load-agenda";
import { isBodyTrack } from "./script";
import type { Stage } from "./stage";

const TRACK_ORDER = ["official", "partyMember", "collective", "organisation"];

/** What each subject of the agenda claimed for itself, on every track. Organisations file no review of their own. */
export function claimedOn(stage: Stage, agenda: readonly AgendaRow[]): Map<string, ClaimedLevel[]> {
  return new Map(
    agenda.map((item) => {
      const own = isBodyTrack(item.track)
        ? item.subjectIds.map((id) => ({ id, track: item.track }))
        : item.personId === null
          ? []
          : stage.subjectsOfPerson(item.personId);
      const claims = own
        .filter(({ track }) => track !== "organisation")
        .toSorted((a, b) => TRACK_ORDER.indexOf(a.track) - TRACK_ORDER.indexOf(b.track))
        .flatMap(({ id, track }): ClaimedLevel[] => {
          const claimed = stage.outcomes.get(id)?.claimed;
          return claimed ? [{ track, level: claimed }] : [];
        });
      return [item.id, claims];
    }),
  );
}
