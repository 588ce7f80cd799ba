import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { decidePlace } from "@/lib/obligations/commands/decide-place";
import { act } from "./actors";
import {
  type BuiltCollective,
  type BuiltCommune,
  type BuiltPerson,
  buildCollective,
  buildPerson,
  joinCell,
  takeSeat,
} from "./build";

export type SmallBodies = {
  /** Three members: reviews itself. */
  front: BuiltCollective;
  /** Head, deputy. */
  farmers: BuiltCollective;
  women: BuiltCollective;
  people: { front: BuiltPerson[]; farmers: BuiltPerson[]; women: BuiltPerson[] };
};

/** Beside the bodies of a commune: the Front with three members, two mass organisations with two; one of the women sits on the Front too. */
export async function buildSmallBodies(commune: BuiltCommune): Promise<SmallBodies> {
  const front = await buildCollective(commune.unit, "front", `Ủy ban MTTQ ${commune.unit.name}`);
  const farmers = await buildCollective(commune.unit, "massOrganisation", `Hội Nông dân ${commune.unit.name}`);
  const women = await buildCollective(commune.unit, "massOrganisation", `Hội Phụ nữ ${commune.unit.name}`);
  const people = {
    front: [await somebody(commune, "Chủ tịch Mặt trận"), await somebody(commune, "Phó Chủ tịch Mặt trận")],
    farmers: [await somebody(commune, "Chủ tịch Nông dân"), await somebody(commune, "Phó Chủ tịch Nông dân")],
    women: [await somebody(commune, "Chủ tịch Phụ nữ"), await somebody(commune, "Phó Chủ tịch Phụ nữ")],
  };
  const roles = ["head", "deputy"] as const;
  for (const [key, body] of Object.entries({ front, farmers, women })) {
    for (const [index, person] of people[key as keyof typeof people].entries())
      await takeSeat(person, body, roles[index] ?? "ordinary", `Chức vụ ở ${body.name}`);
  }
  const [both] = people.women;
  if (both) await takeSeat(both, front, "ordinary", `Ủy viên ${front.name}`);
  return { front, farmers, women, people };
}

async function somebody(commune: BuiltCommune, name: string): Promise<BuiltPerson> {
  const person = await buildPerson(`${name} ${newId().slice(-6)}`, { isOfficial: true });
  const [cell] = commune.cells;
  if (cell) await joinCell(person, cell.unit);
  return person;
}

export function placeForm(body: BuiltCollective, host: BuiltCollective, overrides: Record<string, unknown> = {}) {
  return {
    collectiveId: body.id,
    supersedesId: "",
    hostId: host.id,
    document: "Thông báo 45-TB/HU",
    documentOn: "2024-11-20",
    reason: "Chỉ có hai thành viên",
    ...overrides,
  };
}

export async function place(actor: Actor, body: BuiltCollective, host: BuiltCollective): Promise<void> {
  await decidePlace(act(actor), placeForm(body, host));
}
