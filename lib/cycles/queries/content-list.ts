import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { sumPoints } from "../../core/points";
import type { Verdict } from "../../core/policy";
import { read } from "../../db/read";
import { formatCitation } from "../../regulations/citation";
import { mayAddContent, mayEditContent, maySplitPoints } from "../policy";
import { notAskedOutside } from "../rules/content-copies";
import { CONTENT_SUBJECTS, type ContentSubject } from "../rules/content-layers";
import { contentSubjectsOf, frozenPack } from "../rules/frozen-pack";
import { POINT_GROUPS, type PointGroup, type PointLimits, pointLimits } from "../rules/point-items";
import { type ContentItemDto, listContentItemsFor } from "./content";
import { getUnitWithin } from "./placed-unit";

export type ContentRow = ContentItemDto & { mayEdit: Verdict };

/** The criteria of one form in one group, with what the group has and what they add up to. */
export type PointGroupSplit = { group: PointGroup; limit: number; sum: number | null; criteria: ContentItemDto[] };

export type FormSplit = {
  subject: ContentSubject;
  groups: PointGroupSplit[];
  /** Of all criteria together: what a form was made from. */
  version: number;
  document: string | null;
};

export type ContentList = {
  season: { id: string; name: string; status: string };
  unit: { id: string; name: string };
  /** What is written; what is scored stands in `splits`. */
  items: ContentRow[];
  mayAdd: Verdict;
  /** Of `items`, what members outside the political system are not asked although those without a post are. */
  notAskedOutside: ContentRow[];
  /** Whom the season's content is written for. */
  subjects: ContentSubject[];
  /** Null under a pack of grades. */
  splits: { forms: FormSplit[]; limits: PointLimits; basis: string; maySplit: Verdict } | null;
};

const SEASON = {
  id: true,
  name: true,
  status: true,
  rulePackId: true,
  rulePackVersion: true,
  parameters: true,
} as const;

/** The content that reaches a unit, with what its officer may do to each item (RQ-03). */
export async function getContentList(actor: Actor, scope: { cycleId: string; unitId: string }): Promise<ContentList> {
  return read(actor, async (db) => {
    const unit = await getUnitWithin(db, actor, "content.manage", scope.unitId);
    const row = foundOrRefuse(await db.cycle.findUnique({ where: { id: scope.cycleId }, select: SEASON }));
    const pack = frozenPack(row);
    const season = { id: row.id, name: row.name, status: row.status };
    const limits = pointLimits(pack);
    const items = await listContentItemsFor(db, { cycleId: scope.cycleId, unitPath: unit.path, withEnded: true });
    const own = (item: ContentItemDto) => ({
      // Only the unit's own items can pass; for another owner the verdict is the same whatever its place.
      owner: item.owner.id === unit.id ? unit : { id: item.owner.id, path: "/", parentId: null },
      layer: item.layer,
      isEnded: item.endedAt !== null,
    });
    const subjects = contentSubjectsOf(pack);
    const written = items
      .filter((item) => item.pointGroup === null)
      .map((item) => ({ ...item, mayEdit: mayEditContent(actor, { season, item: own(item) }) }));
    return {
      season,
      unit: { id: unit.id, name: unit.name },
      items: written,
      mayAdd: mayAddContent(actor, { season, unit }),
      notAskedOutside: notAskedOutside(written, { id: unit.id, subjects }),
      subjects,
      splits: limits && {
        // A season opened before a form existed has no criteria of it.
        forms: CONTENT_SUBJECTS.map((subject) => formSplit(items, subject, limits)).filter((form) =>
          form.groups.some(({ criteria }) => criteria.length > 0),
        ),
        limits,
        basis: formatCitation(pack.parameters["points.general"].citation),
        maySplit: maySplitPoints(actor, { season, unit }),
      },
    };
  });
}

function formSplit(items: readonly ContentItemDto[], subject: ContentSubject, limits: PointLimits): FormSplit {
  const own = items.filter((item) => item.subject === subject && item.pointGroup !== null && !item.coversGroup);
  return {
    subject,
    version: own.reduce((sum, item) => sum + item.version, 0),
    document: own.find((item) => item.maxPointsDocument !== null)?.maxPointsDocument ?? null,
    groups: POINT_GROUPS.map((group) => {
      const criteria = own.filter((item) => item.pointGroup === group);
      const points = criteria.flatMap(({ maxPoints }) => (maxPoints === null ? [] : [maxPoints]));
      return { group, limit: limits[group], sum: points.length > 0 ? sumPoints(points) : null, criteria };
    }),
  };
}
