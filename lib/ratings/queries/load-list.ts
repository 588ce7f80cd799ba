import type { PlacedUnit } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { Tx } from "../../db/client";
import type { UnitKind } from "../../db/generated/enums";
import type { ListItem } from "./list-problems";

export type LoadedList = {
  unit: PlacedUnit & { name: string; kind: UnitKind };
  items: ListItem[];
};

/** Unit and items of a list that the caller has found or locked through its reach. */
export async function loadList(db: Tx, decisionId: string): Promise<LoadedList> {
  const row = await db.decision.findUnique({
    where: { id: decisionId },
    select: {
      unit: { select: { id: true, path: true, parentId: true, name: true, kind: true } },
      items: { select: { subjectId: true, level: true, reason: true }, orderBy: { subjectId: "asc" } },
    },
  });
  return foundOrRefuse(row);
}
