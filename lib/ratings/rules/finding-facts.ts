import type { CouplingFacts } from "../../regulations/coupling";
import { LEVELS, type Level } from "../../regulations/levels";
import { violationsCounted } from "../../regulations/old-violations";
import type { Pack, RatedSubject } from "../../regulations/pack";
import type { ResultFacts } from "../../regulations/result-findings";
import { ratedAs } from "../../task-results/rules";
import type { AroundRow } from "../queries/around-rows";
import type { DisciplineAround, EnteredResult, ResultsRow } from "../queries/result-rows";

/** Ratings, task results, discipline and conclusions around one subject. */
export type Surroundings = { around: AroundRow; results: ResultsRow | undefined; year: number };

/** What counts against the subject: a person's own follows the person; of a body, only what was done in its unit (R8.23). */
function counted(pack: Pack, { results, year }: Surroundings): readonly DisciplineAround[] {
  if (!results) return [];
  const { body_unit_id: unitId, discipline } = results;
  if (unitId === null) return discipline;
  const kept = new Set(violationsCounted(pack, discipline, unitId, year));
  return discipline.filter((violation) => kept.has(violation));
}

/** Whether the body itself or somebody of its leadership was disciplined, for duty or not; false of a person. */
export function isBodyDisciplined(pack: Pack, facts: Surroundings): boolean {
  return facts.results?.body_unit_id != null && counted(pack, facts).length > 0;
}

export function couplingFactsOf(pack: Pack, level: Level, facts: Surroundings): CouplingFacts {
  const { around, results } = facts;
  const subject =
    around.track === "organisation" || around.track === "collective"
      ? around.track
      : around.is_head
        ? "head"
        : "individual";
  const disciplined = counted(pack, facts).length + (results?.below_disciplined ?? 0);
  const { officials, members } = around;
  return {
    subject,
    level,
    disciplinePresent: disciplined > 0,
    ...(around.track === "partyMember" || around.track === "official" ? { track: around.track } : {}),
    ...(around.unit_level ? { unitLevel: around.unit_level } : {}),
    ...(around.collective_level ? { collectiveLevel: around.collective_level } : {}),
    ...(around.official_known ? { isOfficial: true, officialLevel: around.official_level } : {}),
    ...(around.shortcomings > 0
      ? { shortcomingsFixedShare: { num: around.shortcomings_fixed, den: around.shortcomings } }
      : {}),
    ...(around.subordinates ? { subordinates: recordOf(around.subordinates) } : {}),
    ...(around.bodies ? { sameLevelBodies: around.bodies } : {}),
    ...(officials && members && officials.rated > 0 ? { officials, members } : {}),
  };
}

function recordOf(counts: Partial<Record<Level, number>>): Record<Level, number> {
  const [excellent, good, fair, failed] = LEVELS.map((level) => counts[level] ?? 0);
  return { excellent: excellent ?? 0, good: good ?? 0, fair: fair ?? 0, failed: failed ?? 0 };
}

/** Under a 100-point pack a leader answers for the unit; otherwise everybody for the own tasks, a body for its unit's. */
export function tasksOf(pack: Pack, subject: RatedSubject, results: ResultsRow | undefined): EnteredResult | null {
  if (!results) return null;
  const own = results.own ?? results.sibling;
  if (subject === "leader") return pack.levelRules.method === "points" ? (results.led ?? own) : own;
  return subject === "nonLeader" ? own : (results.own ?? results.led);
}

export function resultFactsOf(pack: Pack, level: Level, facts: Surroundings): ResultFacts {
  const { around, results } = facts;
  const subject = ratedAs(around.track, around.is_leader);
  if (!results) return { subject, level };
  const tasks = tasksOf(pack, subject, results);
  const discipline = failingDiscipline(pack, subject, counted(pack, facts));
  return {
    subject,
    level,
    ...(tasks ? { tasks, forceMajeure: tasks.forceMajeure } : {}),
    ...(tasks && tasks.mainTargetsMissed !== null ? { mainTargetsMissed: tasks.mainTargetsMissed } : {}),
    ...(tasks && tasks.relevant > 0 ? { basicTargets: { missed: tasks.missed, relevant: tasks.relevant } } : {}),
    ...(discipline ? { discipline } : {}),
    ...(results.conclusions.length > 0 ? { concluded: results.conclusions } : {}),
    ...(results.below_total > 0
      ? { subordinatesDisciplined: { disciplined: results.below_disciplined, total: results.below_total } }
      : {}),
    ...(results.led_total > 0 ? { subordinatesFailed: { failed: results.led_failed, total: results.led_total } } : {}),
  };
}

/** The discipline that can make the level "failed": one without relief before one with; under grades an organisation fails by its body's own only (R8.7). */
function failingDiscipline(
  pack: Pack,
  subject: RatedSubject,
  violations: readonly DisciplineAround[],
): ResultFacts["discipline"] {
  const bodyOnly = subject === "organisation" && pack.levelRules.method === "grades";
  const relevant = violations.filter((violation) => !bodyOnly || violation.scope === "own");
  const duty = pack.levelRules.method === "points" ? relevant.filter((violation) => violation.isDutyRelated) : relevant;
  const worst = duty.find((violation) => !violation.selfDiscovered) ?? duty[0];
  return worst && { kind: worst.kind, selfDiscovered: worst.selfDiscovered, isDutyRelated: worst.isDutyRelated };
}
