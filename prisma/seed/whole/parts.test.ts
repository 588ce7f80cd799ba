import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { administrativeAreas } from "../story/province";
import { buildStory } from "../story/story";
import type { World } from "../story/world";
import { buildAgenciesPart } from "./agencies-part";
import { buildDistrictPart } from "./district-part";
import { addedSince } from "./part-world";
import { PARTS } from "./parts";
import { LOC_HA, movesOf2025 } from "./reorganisation";

const areas = administrativeAreas().filter(({ code }) => code !== "444");
const built = [...areas.map((area, index) => buildDistrictPart(area, index)), buildAgenciesPart(areas.length)];
const worlds: World[] = [buildStory().world, ...built.map((part) => addedSince(part.world, part.standing))];

const all = <T>(list: (world: World) => readonly T[]) => worlds.flatMap(list);
const isCell = ({ kind }: { kind: string }) => kind === "cell" || kind === "grassrootsCell";

test("RQ-02 the whole province: communes, other organisations, cells, members", () => {
  const units = all((world) => world.units);
  const grassroots = units.filter(({ kind }) => kind === "grassrootsCommittee" || kind === "grassrootsCell");
  const communes = grassroots.filter(({ baseType }) => ["commune", "town", "ward"].includes(baseType ?? ""));
  expect(units.filter(({ kind }) => kind === "districtCommittee")).toHaveLength(13);
  expect(units.filter(({ kind }) => kind === "affiliatedCommittee")).toHaveLength(4);
  expect(communes).toHaveLength(216);
  expect(grassroots.length - communes.length).toBeGreaterThanOrEqual(390);
  expect(grassroots.length - communes.length).toBeLessThanOrEqual(430);
  expect(units.filter(isCell).length).toBeGreaterThan(4700);
  expect(units.filter(isCell).length).toBeLessThan(4900);
  const members = all((world) => world.memberships).filter(({ validTo }) => validTo === null).length;
  expect(members).toBeGreaterThan(99_000);
  expect(members).toBeLessThan(102_000);
  expect(units.filter(({ kind }) => kind === "agency")).toHaveLength(40);
});

test("no id, code or Party card is given twice, and nobody bears a name of public life", () => {
  const units = all((world) => world.units);
  const people = all((world) => world.people);
  const cards = people.flatMap(({ cardNumber }) => cardNumber ?? []);
  expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
  expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  expect(new Set(cards).size).toBe(cards.length);
  const avoided = new Set(readFileSync(new URL("../data/avoided-names.txt", import.meta.url), "utf8").split("\n"));
  expect(people.filter(({ fullName }) => avoided.has(fullName))).toEqual([]);
});

test("building a part again gives the same rows", () => {
  const [area] = areas;
  const [first] = built;
  if (area === undefined || first === undefined) throw new RangeError("no part");
  expect(buildDistrictPart(area, 0).world).toEqual(first.world);
});

test("government, council, Front and mass organisations stand in every commune and district of a part", () => {
  const [part] = built;
  if (part === undefined) throw new RangeError("no part");
  for (const unit of [part.unit, ...part.communes.map((commune) => commune.unit)]) {
    const kinds = part.world.collectives.filter((body) => body.unitId === unit.id).map(({ kind }) => kind);
    for (const kind of ["standingCommittee", "government", "council", "front"]) expect(kinds).toContain(kind);
    expect(kinds.filter((kind) => kind === "massOrganisation")).toHaveLength(4);
  }
});

test("seventeen committees: the story's own and sixteen parts", () => {
  expect(PARTS).toHaveLength(16);
  expect(new Set(PARTS.map(({ key }) => key)).size).toBe(16);
});

test("Lộc Hà goes to Thạch Hà, Hộ Độ to the city", () => {
  const gone = movesOf2025().filter(({ from }) => from === LOC_HA);
  expect(gone).toHaveLength(12);
  expect(gone.filter(({ to }) => to === "436").map(({ code }) => code)).toEqual(["18598"]);
  expect(gone.filter(({ to }) => to === "445")).toHaveLength(11);
});
