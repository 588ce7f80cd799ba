import type { Actor } from "../../core/actor";
import { type Day, dayOf } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { reachOf } from "../../core/reach";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import { sourceDocument } from "../../regulations/documents";
import type { Pack } from "../../regulations/pack";
import { listPacks } from "../../regulations/registry";
import { type OpeningDeadline, proposedDeadlines } from "../rules/opening-deadlines";

export type PackChoice = { id: string; name: string; documents: string[]; contentCount: number };

export type OpeningForm = {
  province: { id: string; name: string };
  year: number;
  /** Years that can still be opened: a released pack covers them and they have no season yet; the newest first. */
  years: number[];
  /** The packs made for this year, the newest first. */
  packs: PackChoice[];
  referenceOn: Day;
  deadlines: OpeningDeadline[];
};

function packsOf(year: number): Pack[] {
  return listPacks().filter((pack) => pack.released && pack.years.from <= year && year <= pack.years.to);
}

/** The years up to this one that a released pack covers, the newest first. */
function yearsUpTo(last: number): number[] {
  const first = Math.min(...listPacks().map((pack) => pack.years.from));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => last - back).filter(
    (year) => packsOf(year).length > 0,
  );
}

/** What the form of a new season begins with: the year, its rule packs, the proposed dates (RQ-01, RQ-13). */
export async function getOpeningForm(actor: Actor, now: Date, chosenYear: number | null): Promise<OpeningForm> {
  return read(actor, async (db) => {
    const province = foundOrRefuse(
      await db.unit.findFirst({
        where: { AND: [{ kind: "province" }, unitWhere(reachOf(actor, "cycle.manage"))] },
        select: { id: true, name: true },
      }),
    );
    const year = chosenYear ?? Number(dayOf(now).slice(0, 4));
    const packs = packsOf(year);
    const opened = new Set((await db.cycle.findMany({ select: { year: true } })).map((cycle) => cycle.year));
    const years = yearsUpTo(Number(dayOf(now).slice(0, 4)) + 1).filter((each) => !opened.has(each));
    const newest = packs.at(-1);
    return {
      province,
      year,
      years,
      packs: packs.toReversed().map((pack) => ({
        id: pack.id,
        name: pack.name,
        documents: pack.documents.map((key) => sourceDocument(key).shortName),
        contentCount: pack.content.length,
      })),
      referenceOn: `${year}-12-31`,
      deadlines: newest ? proposedDeadlines(newest, year) : [],
    };
  });
}
