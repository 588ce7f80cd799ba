import type { StoryCell } from "../story/cells";
import { emptyWorld, type StoryPerson, type StoryUnit, type World } from "../story/world";
import type { Stage } from "./stages";

/** A grassroots organisation of a part: a committee with cells, or one of its own kind. */
export type PartGroup = { unit: StoryUnit; cells: StoryCell[]; leaders: ReadonlyMap<string, StoryPerson> };

/** What one step of the loading adds below one of the seventeen committees. */
export type PartWorld = {
  world: World;
  /** Rows of the story that stand already: the first of each list. */
  standing: Marks;
  unit: StoryUnit;
  leaders: ReadonlyMap<string, StoryPerson>;
  communes: PartGroup[];
  committees: PartGroup[];
  /** Cells that stand alone. */
  cells: StoryCell[];
  /** Leadership collectives directly under the province. */
  agencies: StoryUnit[];
  stage: Stage;
};

const LISTS = ["units", "collectives", "seats", "people", "memberships", "conditions", "positions"] as const;
export type Marks = Record<(typeof LISTS)[number], number>;

export function marksOf(world: World): Marks {
  return Object.fromEntries(LISTS.map((list) => [list, world[list].length])) as Marks;
}

/** Only what came after the marks. */
export function addedSince(world: World, marks: Marks): World {
  return {
    firstCard: world.firstCard,
    units: world.units.slice(marks.units),
    collectives: world.collectives.slice(marks.collectives),
    seats: world.seats.slice(marks.seats),
    people: world.people.slice(marks.people),
    memberships: world.memberships.slice(marks.memberships),
    conditions: world.conditions.slice(marks.conditions),
    positions: world.positions.slice(marks.positions),
  };
}

/** Party cards of a part never meet those of the story or of another part. */
const CARDS_PER_PART = 20_000;

export function worldOfPart(index: number): World {
  return emptyWorld(1 + CARDS_PER_PART * (index + 1));
}
