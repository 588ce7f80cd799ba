import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { whileOpen } from "../../cycles/queries/open-cycle";
import type { ContentSubject } from "../../cycles/rules/content-layers";
import type { PointGroup, PointLimits } from "../../cycles/rules/point-items";
import type { PointScorer, Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import type { PersonFormAnswer } from "../../regulations/person-form";
import { mayScore, seesDecidingSide } from "../policy";
import { POINT_SCORERS, scorersOf } from "../rules/point-sheets";
import type { ScoredAnswer } from "../rules/points-input";
import { type AskedPoints, loadAskedPoints } from "./asked-points";
import { loadPointSheets, type PointSheetVersion, sheetsShown } from "./point-sheets";
import { loadReviewAnswers } from "./review-answers";
import { loadSubjects } from "./subject-facts";

export type AskedItem = Omit<ScoredAnswer, "points"> & { id: string };

export type ScorerSheet = {
  scorer: PointScorer;
  /** What stands; null before the first and after a withdrawal. */
  current: PointSheetVersion | null;
  /** The last version, which the next one follows. */
  newestId: string | null;
  /** Superseded and withdrawn versions, newest first. */
  earlier: PointSheetVersion[];
  may: Verdict;
};

export type SubjectPoints = {
  subject: { id: string; name: string; title: string | null; track: Track; homeUnit: string };
  year: number;
  /** Null under a pack of grades: nothing is scored. */
  asked: {
    form: ContentSubject;
    /** Why this form, and whether the register lacks the fact it hangs on; null for a body. */
    fitting: PersonFormAnswer | null;
    limits: PointLimits;
    items: AskedItem[];
    /** The titles of all criteria of each group: what a group that is not split is scored on. */
    criteria: Record<PointGroup, string[]>;
  } | null;
  /** The scored items of the self-review that was handed in. */
  self: ScoredAnswer[];
  /** One for each who can score such a subject, as far as this reader sees it. */
  sheets: ScorerSheet[];
};

/** The points of a subject: of its self-review, of its own committee, of the competent level. Not visible = not found. */
export async function getSubjectPoints(actor: Actor, subjectId: string): Promise<SubjectPoints> {
  return read(actor, async (db) => {
    const { cycle, ...row } = foundOrRefuse(
      await db.subject.findFirst({
        where: { id: subjectId, homeUnit: unitWhere(reachOf(actor, "rating.view")) },
        select: { cycle: { select: { year: true, status: true } }, homeUnit: { select: { name: true } } },
      }),
    );
    const facts = foundOrRefuse((await loadSubjects(db, [subjectId])).get(subjectId));
    const { id, name, title, track } = facts;
    const subject = { id, name, title, track, homeUnit: row.homeUnit.name };
    const asked = await loadAskedPoints(db, facts);
    if (asked === null) return { subject, year: cycle.year, asked: null, self: [], sheets: [] };
    const sees = seesDecidingSide(actor, facts);
    const versions = sheetsShown(await loadPointSheets(db, subjectId), sees);
    const { scored: self } = await loadReviewAnswers(db, facts);
    const season = { isOpen: cycle.status === "open" };
    return {
      subject,
      year: cycle.year,
      asked: {
        form: asked.form,
        fitting: asked.fitting,
        limits: asked.limits,
        items: asked.items.flatMap(toAsked),
        criteria: { general: criteriaOf(asked, "general"), result: criteriaOf(asked, "result") },
      },
      self,
      sheets: POINT_SCORERS.filter((scorer) => scorersOf(track).includes(scorer) && (sees || scorer === "own")).map(
        (scorer) => sheetOf(scorer, versions, whileOpen(season, mayScore(actor, scorer, facts))),
      ),
    };
  });
}

function criteriaOf({ all }: AskedPoints, group: PointGroup): string[] {
  return all.flatMap((item) => (item.pointGroup === group && !item.coversGroup ? [item.title] : []));
}

type Item = { id: string; code: string; title: string; pointGroup: AskedItem["group"] | null } & {
  coversGroup: boolean;
  maxPoints: number | null;
};

function toAsked({ id, code, title, pointGroup: group, coversGroup, maxPoints }: Item): AskedItem[] {
  return group === null || maxPoints === null ? [] : [{ id, code, title, group, coversGroup, maxPoints }];
}

function sheetOf(scorer: PointScorer, versions: readonly PointSheetVersion[], may: Verdict): ScorerSheet {
  const own = versions.filter((each) => each.scorer === scorer);
  const newest = own.find((each) => !each.isSuperseded) ?? null;
  const current = newest?.isWithdrawn ? null : newest;
  return { scorer, current, newestId: newest?.id ?? null, earlier: own.filter((each) => each !== current), may };
}
