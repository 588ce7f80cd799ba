import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { getShownCycle } from "../../cycles/queries/open-cycle";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import { reportsWrittenBy } from "../policy";
import { addresseeWhenTakenUp } from "../rules";

export type CompilableEntry = { id: string; text: string; unitName: string };

export type Compilable = {
  unit: { id: string; name: string };
  /** Goes into a report that was already sent. */
  isSupplement: boolean;
  difficulties: CompilableEntry[];
  /** `addresseeName`: to whom it goes once taken up; null when nobody stands above. */
  proposals: (CompilableEntry & { addresseeName: string | null; isForThisUnit: boolean; isAnswered: boolean })[];
};

/** What the sent reports of the units directly below hold that this unit has not taken up yet (RQ-11). */
export async function listCompilable(actor: Actor, unitId: string): Promise<Compilable> {
  return read(actor, async (db) => {
    const cycle = await getShownCycle(db);
    const unit = foundOrRefuse(
      await db.unit.findFirst({
        where: { AND: [{ id: unitId }, unitWhere(reportsWrittenBy(actor))] },
        select: { id: true, name: true, parentId: true, parent: { select: { name: true } } },
      }),
    );
    const own = await db.qualityReport.findUnique({
      where: { cycleId_unitId: { cycleId: cycle.id, unitId } },
      select: { status: true },
    });
    const open = { compiled: null, report: { cycleId: cycle.id, status: "sent", unit: { parentId: unitId } } } as const;
    const from = { select: { unit: { select: { name: true } } } } as const;
    const difficulties = await db.difficulty.findMany({
      where: open,
      select: { id: true, text: true, report: from },
      orderBy: [{ report: { sentAt: "asc" } }, { id: "asc" }],
    });
    const proposals = await db.proposal.findMany({
      where: open,
      select: {
        id: true,
        text: true,
        addressee: { select: { id: true, name: true } },
        report: from,
        _count: { select: { answers: true } },
      },
      orderBy: [{ report: { sentAt: "asc" } }, { id: "asc" }],
    });
    return {
      unit: { id: unit.id, name: unit.name },
      isSupplement: own?.status === "sent",
      difficulties: difficulties.map(({ report, ...row }) => ({ ...row, unitName: report.unit.name })),
      proposals: proposals.map((row) => {
        const addresseeId = addresseeWhenTakenUp({ addresseeId: row.addressee.id }, unit);
        const onward = addresseeId === row.addressee.id ? row.addressee.name : (unit.parent?.name ?? null);
        return {
          id: row.id,
          text: row.text,
          unitName: row.report.unit.name,
          addresseeName: addresseeId === null ? null : onward,
          isForThisUnit: row.addressee.id === unit.id,
          isAnswered: row._count.answers > 0,
        };
      }),
    };
  });
}
