import { enterReturn } from "../../../lib/aggregates/commands/enter-return";
import { replaceIdSource } from "../../../lib/core/ids";
import { getOpenCycle } from "../../../lib/cycles/queries/open-cycle";
import type { Tx } from "../../../lib/db/client";
import type { Track } from "../../../lib/db/generated/enums";
import { actOf } from "../story/actors";
import { storyIds } from "../write/id-source";
import { standingActor } from "./standing-accounts";

/** What stands in the reports: how many had to review, and how many had on the two days of the reports. */
type Told = { track: Track; required: number; exempt: number; reviewed: readonly [number, number] };

const FIGURES: Record<string, { source: string; told: readonly Told[] }> = {
  CA: {
    source: "BC/ĐUCA",
    told: [
      { track: "organisation", required: 148, exempt: 0, reviewed: [61, 139] },
      { track: "collective", required: 52, exempt: 0, reviewed: [10, 44] },
      { track: "partyMember", required: 2986, exempt: 41, reviewed: [1204, 2811] },
      { track: "official", required: 214, exempt: 0, reviewed: [48, 187] },
    ],
  },
  QS: {
    source: "BC/ĐUQS",
    told: [
      { track: "organisation", required: 74, exempt: 0, reviewed: [28, 63] },
      { track: "collective", required: 31, exempt: 0, reviewed: [6, 24] },
      { track: "partyMember", required: 1217, exempt: 18, reviewed: [455, 1046] },
      { track: "official", required: 122, exempt: 0, reviewed: [22, 95] },
    ],
  },
  BP: {
    source: "BC/ĐUBP",
    told: [
      { track: "organisation", required: 58, exempt: 0, reviewed: [19, 42] },
      { track: "collective", required: 22, exempt: 0, reviewed: [4, 14] },
      { track: "partyMember", required: 894, exempt: 11, reviewed: [302, 668] },
      { track: "official", required: 87, exempt: 0, reviewed: [15, 58] },
    ],
  },
};

const DAYS = [
  { countedOn: "2024-11-30", sourceOn: "2024-12-02", number: 214, at: "2024-12-02T09:10:00+07:00" },
  { countedOn: "2024-12-08", sourceOn: "2024-12-09", number: 231, at: "2024-12-09T10:25:00+07:00" },
] as const;

/** Both reports of one committee, entered by its officer with number and date. */
export async function handInFigures(tx: Tx, code: string): Promise<void> {
  replaceIdSource(storyIds("2024-11-12T15:30:00+07:00", `ids:${code}`));
  const figures = FIGURES[code];
  if (figures === undefined) throw new RangeError(`no figures of ${code}`);
  const actor = await standingActor(tx, code, "districtOfficer");
  const cycle = await getOpenCycle(tx);
  const unitId = actor.active?.unit.id;
  for (const [index, { number, at, ...day }] of DAYS.entries()) {
    for (const { track, required, exempt, reviewed } of figures.told) {
      await enterReturn(actOf(tx, actor, at), {
        cycleId: cycle.id,
        unitId,
        track,
        required,
        exempt,
        reviewed: reviewed[index],
        decided: { excellent: 0, good: 0, fair: 0, failed: 0 },
        source: `Báo cáo số ${number}-${figures.source}`,
        ...day,
      });
    }
  }
}
