import { MASS_ORGANISATIONS } from "../texts/whole/body-posts";
import { addCollective, addSeat } from "./builder";
import type { StoryPerson, StoryUnit, World } from "./world";

/** People's Council and mass organisations of a district or commune; their leaders stand in `leaders` by the key of the post. */
export function addOtherBodies(
  world: World,
  unit: StoryUnit,
  place: string,
  leaders: ReadonlyMap<string, StoryPerson>,
): void {
  const council = addCollective(world, unit, "council", `Thường trực HĐND ${place}`);
  const seats = [
    { body: council, person: leaders.get("secretary"), role: "head" as const, title: "Chủ tịch HĐND" },
    {
      body: council,
      person: leaders.get("councilDeputy") ?? leaders.get("viceChairCouncil"),
      role: "deputy" as const,
      title: "Phó Chủ tịch HĐND",
    },
    ...MASS_ORGANISATIONS.flatMap(({ key, name, head, deputy }) => {
      const body = addCollective(
        world,
        unit,
        "massOrganisation",
        `Ban Thường vụ ${name} ${place}`,
        `massOrganisation:${key}`,
      );
      return [
        { body, person: leaders.get(key), role: "head" as const, title: head },
        { body, person: leaders.get(`${key}Deputy`), role: "deputy" as const, title: deputy },
      ];
    }),
  ];
  for (const { body, person, role, title } of seats) {
    if (person !== undefined) addSeat(world, body, person, { role, title });
  }
}
