import type { AgendaRow } from "../../../lib/meetings/queries/load-agenda";
import type { MeetingPerson } from "../../../lib/meetings/queries/load-people";
import type { Pack } from "../../../lib/regulations/pack";
import type { BookSubject } from "./book";
import type { Outcome } from "./outcomes";
import type { Register } from "./register";
import type { MeetingScript } from "./script";

/** What the meetings of a season are played on. */
export type Stage = {
  cycleId: string;
  register: Register;
  /** The rules in force for the unit. */
  packOf(unitId: string): Pack;
  outcomes: ReadonlyMap<string, Outcome>;
  /** Content items by subject and code, as they reach the unit. */
  contentOf(
    unitId: string,
    subject: "collective" | "leader" | "nonLeader",
  ): ReadonlyMap<string, { id: string; title: string }>;
  subjectsOfPerson(personId: string): readonly BookSubject[];
  officialsOf(cellId: string): readonly BookSubject[];
};

export type Held = {
  id: string;
  script: MeetingScript;
  pack: Pack;
  startsAt: Date;
  title: string;
  people: MeetingPerson[];
  agenda: AgendaRow[];
};
