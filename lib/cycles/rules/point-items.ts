import { type Citation, convention } from "../../regulations/citation";
import type { Pack } from "../../regulations/pack";
import { CONTENT_SUBJECTS, type ContentSubject } from "./content-layers";

export const POINT_GROUPS = ["general", "result"] as const;
export type PointGroup = (typeof POINT_GROUPS)[number];

/** What a group is called, where it is scored as a whole too. */
export const POINT_GROUP_NAMES: Record<PointGroup, string> = {
  general: "Tiêu chí chung",
  result: "Kết quả thực hiện nhiệm vụ",
};

export type PointLimits = Readonly<Record<PointGroup, number>>;

/** How many of the 100 points each group has (R8.12); null under a pack of grades. */
export function pointLimits(pack: Pack): PointLimits | null {
  if (pack.levelRules.method !== "points") return null;
  const general = pack.parameters["points.general"].value;
  const result = pack.parameters["points.result"].value;
  if (general === null || result === null) throw new RangeError(`pack ${pack.id} states no points of the groups`);
  return { general, result };
}

export type PointItemDraft = {
  subject: ContentSubject;
  pointGroup: PointGroup;
  /** Stands for the whole group until the province has split it. */
  coversGroup: boolean;
  maxPoints: number | null;
  code: string;
  title: string;
  citation: Citation;
};

/**
 * What a season of 100 points scores: the criteria of the appendices, without points of their own because no text splits them
 * (R8.13–R8.17), and each group as a whole, the system's own convention until the province has split it.
 */
export function packPointItems(pack: Pack): PointItemDraft[] {
  const limits = pointLimits(pack);
  if (limits === null) return [];
  return CONTENT_SUBJECTS.flatMap((subject) =>
    pack.levelRules.pointGroups
      .filter((each) => each.subject === subject)
      .flatMap(({ group, items, citation }) => [
        {
          subject,
          pointGroup: group,
          coversGroup: true,
          maxPoints: limits[group],
          code: `points.${group}`,
          title: POINT_GROUP_NAMES[group],
          citation: convention("R8.17"),
        },
        ...items.map((title, index) => ({
          subject,
          pointGroup: group,
          coversGroup: false,
          maxPoints: null,
          code: `points.${group}.${index + 1}`,
          title,
          citation,
        })),
      ]),
  );
}

export type Scorable = {
  subject: ContentSubject;
  pointGroup: PointGroup | null;
  coversGroup: boolean;
  maxPoints: number | null;
};

/** What one form asks: everything that is written, and of each group its criteria once split, else the group as a whole (R8.17). */
export function askedItems<T extends Scorable>(items: readonly T[]): T[] {
  const isSplit = ({ subject, pointGroup }: T) =>
    items.some(
      (each) =>
        each.subject === subject && each.pointGroup === pointGroup && !each.coversGroup && each.maxPoints !== null,
    );
  return items.filter(
    (item) => item.pointGroup === null || (item.maxPoints !== null && item.coversGroup !== isSplit(item)),
  );
}
