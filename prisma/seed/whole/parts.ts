import { type Area, administrativeAreas } from "../story/province";
import { HUONG_KHE } from "../story/story";
import { buildAgenciesPart } from "./agencies-part";
import { buildDistrictPart } from "./district-part";
import type { PartWorld } from "./part-world";

/** One step of the loading: one of the seventeen committees, as far as the story has left it out. */
export type Part = {
  key: string;
  name: string;
  build(): PartWorld;
};

/** Districts whose season is far along come first: there is more to see in them. */
const ORDER = ["442", "440", "443", "441", "437", "436", "445", "448", "439", "446", "447", "449"];

function areaOf(code: string): Area {
  const area = administrativeAreas().find((candidate) => candidate.code === code);
  if (area === undefined || code === HUONG_KHE) throw new RangeError(`no district ${code}`);
  return area;
}

/** In the order of loading. The story itself is the first committee, Hương Khê. */
export const PARTS: readonly Part[] = [
  ...ORDER.map((code, index): Part => {
    const area = areaOf(code);
    return { key: code, name: area.name, build: () => buildDistrictPart(area, index) };
  }),
  { key: "KHOI", name: "Khối Các cơ quan và Doanh nghiệp tỉnh", build: () => buildAgenciesPart(ORDER.length) },
];
