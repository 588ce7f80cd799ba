import type { PlacedUnit } from "../../core/actor";
import { groupBy } from "../../core/group-by";
import { foldForSearch } from "../../core/vietnamese";
import type {
  CollectiveRole,
  Gender,
  ManagementLevel,
  PartyStatus,
  PositionRank,
  WorkSector,
} from "../../db/generated/enums";
import { distinctPlaceName } from "../../people/rules";

/** What of the register a list of people is held against. */

export type NamedPlace = PlacedUnit & { name: string; code: string };
export type NamedCollective = { id: string; name: string; unit: PlacedUnit & { name: string }; hasHead: boolean };

export type KnownPerson = {
  id: string;
  fullName: string;
  searchName: string;
  birthDate: string;
  gender: Gender;
  cardNumber: string | null;
  isOfficial: boolean;
  workSector: WorkSector | null;
  version: number;
  /** Belongs to a unit that this actor keeps. */
  isReached: boolean;
  membership: {
    cellId: string;
    cellName: string;
    status: PartyStatus;
    admittedOn: string;
    officialOn: string | null;
  } | null;
  seats: { collectiveId: string; role: CollectiveRole; title: string }[];
  positions: { unitId: string; title: string; rank: PositionRank; managementLevel: ManagementLevel }[];
};

export type PeopleRegister = {
  cells: PlaceIndex<NamedPlace>;
  collectives: PlaceIndex<NamedCollective>;
  workplaces: PlaceIndex<NamedPlace>;
  byCard: ReadonlyMap<string, KnownPerson>;
  /** By folded name and birth date, within the cells of the unit. */
  byIdentity: ReadonlyMap<string, readonly KnownPerson[]>;
};

export function identityKey(fullName: string, birthDate: string): string {
  return `${foldForSearch(fullName)}|${birthDate}`;
}

/** Finds a thing by what stands in a drop-down: its name, with the unit or code behind it where two are called alike. */
export type PlaceIndex<T> = {
  labels: readonly string[];
  find: (typed: string) => { found: T } | { problem: string };
};

export function placeIndex<T extends { id: string; name: string }>(
  things: readonly T[],
  distinctionOf: (thing: T) => string,
  noun: string,
): PlaceIndex<T> {
  const byName = groupBy(things, (thing) => foldForSearch(thing.name));
  const distinct = (thing: T) => distinctPlaceName(thing.name, distinctionOf(thing));
  const labelOf = (thing: T) =>
    (byName.get(foldForSearch(thing.name))?.length ?? 0) > 1 ? distinct(thing) : thing.name;
  // Also where the name alone would do: a file exported for a whole district tells apart what one commune need not.
  const byLabel = groupBy(things, (thing) => foldForSearch(distinct(thing)));
  return {
    labels: things.map(labelOf),
    find: (typed) => {
      const folded = foldForSearch(typed);
      const found = byLabel.get(folded) ?? byName.get(folded) ?? [];
      const [only] = found;
      if (only && found.length === 1) return { found: only };
      if (found.length > 1) {
        return {
          problem: `Có ${found.length} ${noun} cùng tên. Xin chọn trong danh sách thả xuống: ${found
            .slice(0, 3)
            .map((thing) => `“${labelOf(thing)}”`)
            .join(", ")}.`,
        };
      }
      return {
        problem: `Không có ${noun} nào tên “${typed}” trong đơn vị này. Xin chọn trong danh sách thả xuống của tệp mẫu.`,
      };
    },
  };
}
