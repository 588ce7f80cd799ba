import { readFileSync } from "node:fs";
import type { Random } from "./random";

type Weighted = [string, number][];
type NameParts = {
  family: Weighted;
  middleMale: Weighted;
  middleFemale: Weighted;
  givenMaleYoung: Weighted;
  givenFemaleYoung: Weighted;
  givenMaleOld: Weighted;
  givenFemaleOld: Weighted;
};

const PARTS = JSON.parse(readFileSync(new URL("../data/names-vi.json", import.meta.url), "utf8")) as NameParts;

/** People of public life; nobody in the demonstration bears one of these names. */
const AVOIDED: ReadonlySet<string> = new Set(
  readFileSync(new URL("../data/avoided-names.txt", import.meta.url), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

const YOUNG_SINCE = 1982;

export type Gender = "male" | "female";

function compose(random: Random, gender: Gender, birthYear: number): string {
  const age = birthYear >= YOUNG_SINCE ? "Young" : "Old";
  const sex = gender === "male" ? "Male" : "Female";
  const family = random.weighted(PARTS.family);
  const middle = random.weighted(PARTS[`middle${sex}`]);
  const given = random.weighted(PARTS[`given${sex}${age}`]);
  return `${family} ${middle} ${given}`;
}

function isAwkward(name: string): boolean {
  const words = name.split(" ");
  return AVOIDED.has(name) || new Set(words).size < words.length;
}

/** A full name nobody in `taken` has; fictitious. */
export function fullNameFor(random: Random, gender: Gender, birthYear: number, taken: Set<string>): string {
  let name = compose(random, gender, birthYear);
  while (taken.has(name) || isAwkward(name)) name = compose(random, gender, birthYear);
  taken.add(name);
  return name;
}
