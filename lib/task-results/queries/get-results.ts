import type { Actor } from "../../core/actor";
import { fromDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { whileOpen } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import type { DisciplineVersion, SubjectResults, TaskResultVersion } from "../dto";
import { mayRecordConclusion, mayRecordDiscipline, mayRecordTaskResult, resultsVisibleTo } from "../policy";
import { listConclusionKinds, listConclusions } from "./conclusions";
import { listUnitsOfAct } from "./units-of-act";

/** Task results, discipline and conclusions of one subject with every version and its source. Not visible = not found. */
export async function getResults(actor: Actor, subjectId: string): Promise<SubjectResults> {
  return read(actor, async (db) => {
    const subject = foundOrRefuse(
      await db.subject.findFirst({
        where: { id: subjectId, homeUnit: unitWhere(resultsVisibleTo(actor)) },
        select: {
          id: true,
          name: true,
          title: true,
          required: true,
          decidedLevel: true,
          personId: true,
          collectiveId: true,
          unitId: true,
          cycle: { select: { year: true, status: true } },
          homeUnit: { select: { id: true, name: true, path: true, parentId: true } },
        },
      }),
    );
    const { personId, collectiveId, unitId, homeUnit } = subject;
    const versions = await loadVersions(db, subject.id);
    const decided = subject.decidedLevel !== null;
    const season = { isOpen: subject.cycle.status === "open" };
    const may = {
      record: whileOpen(season, mayRecordTaskResult(actor, { required: subject.required, decided, homeUnit })),
      discipline: mayRecordDiscipline(actor, homeUnit),
      conclude: mayRecordConclusion(actor, homeUnit),
    };
    return {
      subject: {
        id: subject.id,
        name: subject.name,
        title: subject.title,
        isPerson: personId !== null,
        isCollective: collectiveId !== null,
        homeUnit: { id: homeUnit.id, name: homeUnit.name },
      },
      year: subject.cycle.year,
      current: versions[0] ?? null,
      earlier: versions.slice(1),
      discipline: await loadDiscipline(db, { personId, collectiveId, unitId }),
      conclusions: await listConclusions(db, { personId, collectiveId, unitId }),
      conclusionKinds: await listConclusionKinds(db, subject.id),
      unitsOfAct: may.discipline.allowed ? await listUnitsOfAct(db, { personId, homeUnit }) : [],
      may,
    };
  });
}

async function loadVersions(db: Tx, subjectId: string): Promise<TaskResultVersion[]> {
  const rows = await db.taskResult.findMany({
    where: { subjectId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    omit: { subjectId: true, supersedesId: true, recordedById: true },
  });
  return rows.map((row) => ({ ...row, sourceOn: fromDateColumn(row.sourceOn) }));
}

type Owner = { personId: string | null; collectiveId: string | null; unitId: string | null };

async function loadDiscipline(db: Tx, owner: Owner): Promise<DisciplineVersion[]> {
  const rows = await db.disciplineFact.findMany({
    where: owner,
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      kind: true,
      decidedOn: true,
      document: true,
      actOn: true,
      actUnit: { select: { id: true, name: true } },
      isDutyRelated: true,
      selfDiscovered: true,
      isWithdrawn: true,
      reason: true,
      recordedAt: true,
      actorName: true,
      supersededBy: { select: { id: true } },
    },
  });
  return rows.map(({ supersededBy, decidedOn, actOn, ...row }) => ({
    ...row,
    decidedOn: fromDateColumn(decidedOn),
    actOn: fromDateColumn(actOn),
    isSuperseded: supersededBy !== null,
  }));
}
