import type { Day } from "../../core/calendar";
import { type PreparationNote, preparationNotes } from "../../regulations/preparation";
import type { MeetingView } from "../queries/get-meeting";

/** What is still to be seen to before a meeting that was scheduled; nothing of a supplementary one, whose papers went out before. */
export function preparationOf(
  { pack, kinds, day, kind }: Pick<MeetingView, "pack" | "kinds" | "day" | "kind">,
  today: Day,
): PreparationNote[] {
  if (kind === "supplementary") return [];
  return preparationNotes(pack, { kinds: kinds.map((each) => each.kind), meetingOn: day, today });
}
