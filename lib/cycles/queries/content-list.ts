import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { read } from "../../db/read";
import { mayAddContent, mayEditContent } from "../policy";
import { type ContentItemDto, listContentItemsFor } from "./content";
import { getUnitWithin } from "./placed-unit";

export type ContentRow = ContentItemDto & { mayEdit: Verdict };

export type ContentList = {
  season: { id: string; name: string; status: string };
  unit: { id: string; name: string };
  items: ContentRow[];
  mayAdd: Verdict;
};

/** The content that reaches a unit, with what its officer may do to each item (RQ-03). */
export async function getContentList(actor: Actor, scope: { cycleId: string; unitId: string }): Promise<ContentList> {
  return read(actor, async (db) => {
    const unit = await getUnitWithin(db, actor, "content.manage", scope.unitId);
    const season = foundOrRefuse(
      await db.cycle.findUnique({ where: { id: scope.cycleId }, select: { id: true, name: true, status: true } }),
    );
    const items = await listContentItemsFor(db, { cycleId: scope.cycleId, unitPath: unit.path, withEnded: true });
    const own = (item: ContentItemDto) => ({
      // Only the unit's own items can pass; for another owner the verdict is the same whatever its place.
      owner: item.owner.id === unit.id ? unit : { id: item.owner.id, path: "/", parentId: null },
      layer: item.layer,
      isEnded: item.endedAt !== null,
    });
    return {
      season,
      unit: { id: unit.id, name: unit.name },
      items: items.map((item) => ({ ...item, mayEdit: mayEditContent(actor, { season, item: own(item) }) })),
      mayAdd: mayAddContent(actor, { season, unit }),
    };
  });
}
