import { administrativeAreas } from "@/prisma/seed/story/province";
import { buildDistrictPart } from "@/prisma/seed/whole/district-part";
import { listPart, playPart } from "@/prisma/seed/whole/load-part";
import type { Part } from "@/prisma/seed/whole/parts";
import { LOC_HA } from "@/prisma/seed/whole/reorganisation";

/** Lộc Hà, which ends on 1/1/2025, with two of its communes; `after` runs when everything is written but not committed. */
export function locHa(after: () => void = () => undefined): Part {
  const area = administrativeAreas().find(({ code }) => code === LOC_HA);
  if (area === undefined) throw new RangeError("no Lộc Hà");
  return {
    key: LOC_HA,
    name: area.name,
    prepare: () => {
      const part = buildDistrictPart(area, 7, { communes: 2 });
      return {
        list: (tx) => listPart(tx, { part, key: LOC_HA }),
        play: async (tx) => {
          await playPart(tx, { part, key: LOC_HA });
          after();
        },
      };
    },
  };
}
