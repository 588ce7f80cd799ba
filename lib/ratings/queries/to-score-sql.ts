import { Prisma } from "../../db/generated/client";
import { reviewedSql } from "./reviewed-sql";
import type { SubjectScope } from "./side-sql";

/**
 * What of `subject`, at home in `home`, its side has still to score in a season of points: the level that decides once something came up
 * to it (R7.2, R8.12), a Party organisation's own committee until its dossier is sent. As `mayScore` has it, never after the decision
 * nor while the list that names it is with the deciding body.
 */
export function toScoreSql(scope: SubjectScope): Prisma.Sql {
  const side = scope === "decide" ? COMPETENT : OWN;
  return Prisma.sql`(subject.decided_level IS NULL AND ${side} AND NOT EXISTS (SELECT FROM decision_item item
    JOIN decision ON decision.id = item.decision_id WHERE item.subject_id = subject.id AND decision.status = 'presented'))`;
}

const COMPETENT = Prisma.sql`coalesce(subject.proposal_level, subject.vote_level) IS NOT NULL AND ${reviewedSql}
  AND ${without("competent")}`;

const OWN = Prisma.sql`subject.track = 'organisation' AND home.kind <> 'agency' AND ${without("own")}
  AND NOT EXISTS (SELECT FROM dossier WHERE dossier.unit_id = home.id AND dossier.cycle_id = subject.cycle_id
    AND dossier.status IN ('submitted', 'received', 'decided'))`;

/** No sheet of this scorer stands. */
function without(scorer: "own" | "competent"): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM point_sheet sheet WHERE sheet.subject_id = subject.id
    AND sheet.scorer = ${scorer}::point_scorer AND NOT sheet.is_withdrawn
    AND NOT EXISTS (SELECT FROM point_sheet later WHERE later.supersedes_id = sheet.id))`;
}
