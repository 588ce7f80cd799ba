import type { Tx } from "../../db/client";
import type { Level, Track } from "../../db/generated/enums";
import { formatCitation } from "../../regulations/citation";
import { type ExcellentCount, findCouplingConflicts } from "../../regulations/coupling";
import type { Pack } from "../../regulations/pack";
import { standing } from "./around-rows";
import type { Finding } from "./subject-findings";

type Group = {
  cycleId: string;
  track: Track;
  decidingPath: string;
  /** The level each of its subjects stands at; null where nobody has given one. */
  levels: readonly (Level | null)[];
};

/** What conflicts with the levels of a group as a whole: officials more often excellent than the members below the same committee (R8.29). */
export async function groupFindings(db: Tx, pack: Pack, group: Group): Promise<Finding[]> {
  const rated = group.levels.filter((level) => level !== null);
  const excellent = rated.filter((level) => level === "excellent").length;
  if (group.track !== "official" || excellent === 0) return [];
  const members = await countMembers(db, group);
  const officials = { excellent, rated: rated.length };
  return findCouplingConflicts(pack, {
    subject: "individual",
    track: "official",
    level: "excellent",
    officials,
    members,
  }).map(({ severity, text, citation, explanation }) => ({
    severity,
    text,
    citation: formatCitation(citation),
    waitsFor: { names: [], subjectIds: [], count: 0 },
    explanation,
  }));
}

/** Members at home below the committee that decides on the group, at the level they stand at now. One statement. */
async function countMembers(db: Tx, { cycleId, decidingPath }: Group): Promise<ExcellentCount> {
  const [counted] = await db.$queryRaw<ExcellentCount[]>`
    SELECT count(*)::int AS rated, count(*) FILTER (WHERE stood.level = 'excellent')::int AS excellent
    FROM (SELECT ${standing("member")} AS level
      FROM subject member JOIN unit home ON home.id = member.home_unit_id
      WHERE member.cycle_id = ${cycleId}::uuid AND member.track = 'partyMember' AND member.required
        AND home.path LIKE ${`${decidingPath}%`}) stood
    WHERE stood.level IS NOT NULL`;
  return counted ?? { excellent: 0, rated: 0 };
}
