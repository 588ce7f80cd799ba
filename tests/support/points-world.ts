import type { Actor } from "@/lib/core/actor";
import type { PointScorer } from "@/lib/db/generated/enums";
import { getSubjectPoints } from "@/lib/ratings/queries/get-subject-points";
import { actorWith } from "./actors";
import {
  type BuiltCell,
  type BuiltCommune,
  type BuiltPerson,
  type BuiltProvince,
  type BuiltUnit,
  buildProvince,
} from "./build";
import { openPointsSeason } from "./cycles";

export type PointsWorld = {
  province: BuiltProvince;
  commune: BuiltCommune;
  cell: BuiltCell;
  /** A member of the cell. */
  person: BuiltPerson;
  cycleId: string;
  provincial: Actor;
  /** Of the cell, whose committee scores the organisation. */
  secretary: Actor;
  /** Of the commune, which decides. */
  officer: Actor;
  /** Where a subject of the cell belongs, for the builder of subjects. */
  ofCell: { cycleId: string; home: BuiltUnit; deciding: BuiltUnit };
};

/** A province with the open season of 2025, on 100 points, and those who score in one of its cells. */
export async function buildPointsWorld(): Promise<PointsWorld> {
  const province = await buildProvince();
  const { cycleId, officer: provincial } = await openPointsSeason(province);
  const [commune] = province.communes;
  const [cell] = commune.cells;
  const person = cell?.members[1];
  if (!cell || !person) throw new Error("the builder gives cells and members");
  const secretary = await actorWith("cellSecretary", cell.unit);
  const officer = await actorWith("grassrootsOfficer", commune.unit);
  const ofCell = { cycleId, home: cell.unit, deciding: commune.unit };
  return { province, commune, cell, person, cycleId, provincial, secretary, officer, ofCell };
}

type Scored = {
  subjectId: string;
  scorer: PointScorer;
  /** Of the asked items in order, or the same for each. */
  points: readonly string[] | string;
};

/** What the form of points sends to follow the newest sheet that its reader sees. */
export async function pointsForm(
  actor: Actor,
  { subjectId, scorer, points }: Scored,
  more: Record<string, unknown> = {},
) {
  const { asked, sheets } = await getSubjectPoints(actor, subjectId);
  const of = (index: number) => (typeof points === "string" ? points : (points[index] ?? ""));
  return {
    subjectId,
    scorer,
    supersedesId: sheets.find((sheet) => sheet.scorer === scorer)?.newestId ?? "",
    items: Object.fromEntries((asked?.items ?? []).map(({ id }, index) => [id, { points: of(index), note: "" }])),
    note: "Theo biên bản của cấp ủy",
    ...more,
  };
}
