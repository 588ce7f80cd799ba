import type { Tx } from "../../../lib/db/client";
import { type Area, administrativeAreas } from "../story/province";
import { HUONG_KHE } from "../story/story";
import { buildAgenciesPart } from "./agencies-part";
import { buildDistrictPart } from "./district-part";
import { handInFigures } from "./figures-part";
import { listPart, playPart } from "./load-part";
import type { PartWorld } from "./part-world";

/** One step of the loading: one of the seventeen committees, as far as the story has left it out. */
export type Part = {
  key: string;
  name: string;
  /** Builds what the two halves write; each half is a transaction of its own. */
  prepare(): { list(tx: Tx): Promise<void>; play(tx: Tx): Promise<void> };
};

function ofWorld(key: string, name: string, build: () => PartWorld): Part {
  return {
    key,
    name,
    prepare: () => {
      const part = build();
      return { list: (tx) => listPart(tx, { part, key }), play: (tx) => playPart(tx, { part, key }) };
    },
  };
}

/** Police, army and border guard: nothing is listed, figures come in (R20.20). */
function ofFigures(key: string, name: string): Part {
  return { key, name, prepare: () => ({ list: async () => undefined, play: (tx) => handInFigures(tx, key) }) };
}

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
    return ofWorld(code, area.name, () => buildDistrictPart(area, index));
  }),
  ofWorld("KHOI", "Khối Các cơ quan và Doanh nghiệp tỉnh", () => buildAgenciesPart(ORDER.length)),
  ofFigures("CA", "Công an tỉnh"),
  ofFigures("QS", "Quân sự tỉnh"),
  ofFigures("BP", "Bộ đội Biên phòng tỉnh"),
];
