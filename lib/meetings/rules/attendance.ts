import type { Pack } from "../../regulations/pack";
import { countsInBase, type QuorumAnswer, quorumOf, type Summoned } from "../../regulations/quorum";
import type { Excuse, CollectiveKind as ReviewKind } from "../../regulations/subjects";
import type { Presence } from "../rules";
import type { KeptCapacity } from "./participants";

/** One participant as far as quorum and the vote are concerned. */
export type Attending = {
  presence: Presence;
  capacities: readonly { kind: ReviewKind; capacity: KeptCapacity }[];
  excused: Excuse | null;
  activeElsewhere: boolean;
};

/** Conditions that take a summoned member out of the base; one who comes all the same is counted (R20.14). */
function toSummoned(person: Attending, kind: ReviewKind): Summoned {
  const capacity = person.capacities.find((entry) => entry.kind === kind)?.capacity ?? "none";
  const present = person.presence === "present";
  return {
    capacity,
    present,
    excused: present ? null : person.excused,
    activeElsewhere: !present && person.activeElsewhere,
  };
}

/** The one base of quorum and approval, counted for one kind of subject. */
export function quorumFor(pack: Pack, kind: ReviewKind, people: readonly Attending[]): QuorumAnswer {
  return quorumOf(
    pack,
    people.map((person) => toSummoned(person, kind)),
  );
}

/** Whether an absence takes the member out of the base: exempt, excused, suspended, active elsewhere. */
export function isOutsideBase(person: Attending, kind: ReviewKind): boolean {
  const summoned = toSummoned(person, kind);
  return summoned.capacity === "voting" && !countsInBase(summoned);
}

/** What stands as the reason of an absence that the register explains. */
export const EXCUSE_REASONS: Record<Excuse, string> = {
  exempt: "Được miễn công tác và sinh hoạt đảng",
  temporarilyExcused: "Được tạm miễn sinh hoạt đảng",
  suspended: "Đang bị đình chỉ sinh hoạt đảng",
  sickLeave: "Nghỉ ốm dài ngày",
  maternity: "Nghỉ thai sản",
};
