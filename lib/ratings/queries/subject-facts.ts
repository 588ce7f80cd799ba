import type { PlacedUnit } from "../../core/actor";
import { fromOptionalDateColumn } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { DecisionStatus, Level, Track, UnitKind } from "../../db/generated/enums";
import type { SubjectFacts } from "../policy";
import type { Ladder } from "../rules";

export type ListedItem = {
  decisionId: string;
  status: Exclude<DecisionStatus, "recorded">;
  level: Level;
  reason: string | null;
};

export type SubjectRow = SubjectFacts &
  Ladder & {
    id: string;
    cycleId: string;
    track: Track;
    name: string;
    title: string | null;
    groupId: string | null;
    personId: string | null;
    collectiveId: string | null;
    unitId: string | null;
    reviewedOn: string | null;
    listedItem: ListedItem | null;
    homeUnit: { name: string };
  };

const placed = { id: true, path: true, parentId: true } as const;

/** The facts that policies and rules ask about these subjects, in three statements; the caller has checked visibility. */
export async function loadSubjects(db: Tx, subjectIds: readonly string[]): Promise<Map<string, SubjectRow>> {
  const rows = await db.subject.findMany({
    where: { id: { in: [...subjectIds] } },
    select: {
      id: true,
      cycleId: true,
      track: true,
      name: true,
      title: true,
      groupId: true,
      personId: true,
      collectiveId: true,
      unitId: true,
      required: true,
      reviewedOn: true,
      obligations: { where: { status: { not: "ended" } }, select: { id: true }, take: 1 },
      selfLevel: true,
      voteLevel: true,
      proposalLevel: true,
      appraisalLevel: true,
      decidedLevel: true,
      homeUnitId: true,
      decidingUnitId: true,
      decisionItems: {
        where: { decision: { status: { in: ["draft", "presented"] } } },
        select: { level: true, reason: true, decision: { select: { id: true, status: true } } },
      },
    },
  });
  const units = await unitsOf(
    db,
    rows.flatMap((row) => [row.homeUnitId, row.decidingUnitId]),
  );
  const sent = await sentDossiers(db, subjectIds);
  return new Map(
    rows.map(({ decisionItems, homeUnitId, decidingUnitId, reviewedOn, obligations, ...row }) => {
      const item = decisionItems[0];
      const status = item?.decision.status === "presented" ? "presented" : "draft";
      const subject: SubjectRow = {
        ...row,
        reviewedOn: fromOptionalDateColumn(reviewedOn),
        homeUnit: unitOrThrow(units, homeUnitId),
        decidingUnit: unitOrThrow(units, decidingUnitId),
        awaitsReview: row.track !== "organisation" && obligations.length > 0 && reviewedOn === null,
        decided: row.decidedLevel !== null,
        listed: item ? status : null,
        listedItem: item ? { decisionId: item.decision.id, status, level: item.level, reason: item.reason } : null,
        sentByUnitIds: sent.get(row.id) ?? [],
      };
      return [row.id, subject];
    }),
  );
}

type UnitFacts = PlacedUnit & { kind: UnitKind; name: string };

async function unitsOf(db: Tx, ids: readonly string[]): Promise<Map<string, UnitFacts>> {
  const units = await db.unit.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { ...placed, kind: true, name: true },
  });
  return new Map(units.map((unit) => [unit.id, unit]));
}

function unitOrThrow(units: Map<string, UnitFacts>, id: string): UnitFacts {
  const unit = units.get(id);
  if (!unit) throw new Error(`unit ${id} of a subject is missing`);
  return unit;
}

async function sentDossiers(db: Tx, subjectIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ subject_id: string; unit_ids: string[] }[]>`
    SELECT subject.id AS subject_id, array_agg(dossier.unit_id::text) AS unit_ids
    FROM subject
    JOIN unit home ON home.id = subject.home_unit_id
    CROSS JOIN LATERAL unnest(string_to_array(trim(BOTH '/' FROM home.path), '/')) AS above (code)
    JOIN unit sender ON sender.code = above.code
    JOIN dossier ON dossier.unit_id = sender.id AND dossier.cycle_id = subject.cycle_id
      AND dossier.status IN ('submitted', 'received', 'decided')
    WHERE subject.id = ANY(${[...subjectIds]}::uuid[])
    GROUP BY subject.id`;
  return new Map(rows.map((row) => [row.subject_id, row.unit_ids]));
}
