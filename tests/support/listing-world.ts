import { expect } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { act, actorWith } from "./actors";
import { type BuiltCell, type BuiltProvince, buildProvince } from "./build";
import { buildDeadline, buildOpenCycle } from "./season";

export type ListingWorld = {
  province: BuiltProvince;
  communeOfficer: Actor;
  districtOfficer: Actor;
  cell: BuiltCell;
};

export async function generate(actor: Actor, unitId: string, now?: string) {
  return generateObligations(act(actor, now), { unitId });
}

export async function subjectsOf(personId: string) {
  return database().subject.findMany({
    where: { personId },
    orderBy: { track: "asc" },
    include: { obligations: { orderBy: { isPrimary: "desc" } }, group: true },
  });
}

/** A province with an open season and two days, and those who keep its lists; without a season no list is made. */
export async function buildListingWorld(): Promise<ListingWorld> {
  const province = await buildProvince();
  const [commune] = province.communes;
  const [cell] = commune.cells;
  if (!cell) throw new Error("the builder gives two cells");
  const communeOfficer = await actorWith("grassrootsOfficer", commune.unit);
  const districtOfficer = await actorWith("districtOfficer", province.district);
  await expect(generate(communeOfficer, commune.unit.id)).rejects.toMatchObject({ code: "cycle.noneOpen" });
  const cycle = await buildOpenCycle();
  const [district, ownCell] = [
    { unitId: province.unit.id, level: "district", kind: "completion", bound: "through", dueOn: "2024-12-15" },
    { unitId: province.district.id, level: "cell", kind: "review", bound: "before", dueOn: "2024-12-08" },
  ] as const;
  await buildDeadline(cycle, district);
  await buildDeadline(cycle, ownCell);
  return { province, communeOfficer, districtOfficer, cell };
}
