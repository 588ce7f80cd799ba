import type { Actor } from "../../core/actor";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import type { Level } from "../../db/generated/enums";
import { loadPersonForm } from "../../obligations/queries/person-form";
import { formatCitation } from "../../regulations/citation";
import { withConclusions } from "../../regulations/conclusions";
import type { Explanation } from "../../regulations/explanation";
import { gapText } from "../../regulations/level-facts";
import type { Pack } from "../../regulations/pack";
import type { Severity } from "../../regulations/parameter";
import { mayManageComplaints } from "../policy";
import { orderBlockers } from "../rules";
import { type ScoredSheet, type ScorerTotal, totalsOf } from "../rules/counted-points";
import { resultFactsOf, type Surroundings, tasksOf } from "../rules/finding-facts";
import { type Lack, lackText, packLevelOf } from "../rules/pack-level";
import { findingsFor, loadSurroundings } from "./findings";
import { loadOrderFacts } from "./order-facts";
import { type Answers, loadReviewAnswers } from "./review-answers";
import type { SubjectRow } from "./subject-facts";

/** Whom or what a decision waits for: the first few by name, and how many there are. */
export type WaitsFor = { names: string[]; subjectIds: string[]; count: number };

const NOBODY: WaitsFor = { names: [], subjectIds: [], count: 0 };

export type Finding = {
  severity: Severity | "order";
  text: string;
  citation: string;
  waitsFor: WaitsFor;
  explanation: Explanation | null;
};

/** What the rules say of the facts, beside the values that people give; null level: the competent level decides. */
export type PackLevel = {
  level: Level | null;
  gaps: string[];
  /** The gaps are things not entered yet: nobody has to decide, somebody has to enter them. */
  isLacking: boolean;
  lacking: readonly Lack[];
  /** Complete totals out of 100, the one that counts first; null under a pack of grades. */
  totals: ScorerTotal[] | null;
  explanation: Explanation | null;
};

export type SubjectJudgement = {
  findings: Finding[];
  packLevel: PackLevel | null;
  /** The task figures that count for this subject. */
  tasks: { assigned: number; done: number; doneLate: number; aboveRequirement: number } | null;
};

const nothing: SubjectJudgement = { findings: [], packLevel: null, tasks: null };

/** What this reader sees: the level that stands, and the sheets of points beside the self-review. */
export type Shown = { level: Level | null; sheets: readonly ScoredSheet[] };

type Given = { grades: Answers["grades"]; sheets: readonly ScoredSheet[]; form: Explanation | null };

/** Coupling first, then what the decision still waits for; an open complaint shows to the Organisation Board side alone. */
export async function judgeSubject(
  db: Tx,
  actor: Actor,
  facts: SubjectRow,
  { level, sheets }: Shown,
): Promise<SubjectJudgement> {
  if (!facts.required) return nothing;
  const cycle = await db.cycle.findUniqueOrThrow({
    where: { id: facts.cycleId },
    select: { year: true },
  });
  const pack = await getPackInForce(db, facts.cycleId, facts.decidingUnit.path);
  const around = (await loadSurroundings(db, cycle.year, [facts.id])).get(facts.id);
  if (!around) return nothing;
  const { grades, scored } = await loadReviewAnswers(db, facts);
  const self: ScoredSheet[] = scored.length === 0 ? [] : [{ scorer: "self", answers: scored }];
  const form =
    facts.personId === null || pack.levelRules.method !== "points"
      ? null
      : (await loadPersonForm(db, { cycleId: facts.cycleId, pack }, facts.personId)).explanation;
  const packLevel = describePackLevel(pack, around, { grades, sheets: [...self, ...sheets], form });
  const tasks = tasksOf(pack, resultFactsOf(pack, "good", around).subject, around.results);
  if (facts.decided) return { findings: [], packLevel, tasks };
  const conflicts = level ? findingsFor(pack, level, around) : [];
  const shown = conflicts.map(({ severity, text, citation, explanation }) => ({
    severity,
    text,
    citation: formatCitation(citation),
    waitsFor: NOBODY,
    explanation,
  }));
  return { findings: [...shown, ...(await loadWaits(db, actor, facts, pack))], packLevel, tasks };
}

async function loadWaits(db: Tx, actor: Actor, facts: SubjectRow, pack: Pack): Promise<Finding[]> {
  const order = (await loadOrderFacts(db, [facts.id], [])).get(facts.id);
  const seesComplaints = mayManageComplaints(actor, facts.homeUnit).allowed;
  return (order ? orderBlockers(pack, order.subject, order.missing) : [])
    .filter((wait) => seesComplaints || wait.prerequisite !== "complaintSettled")
    .map((wait) => ({
      severity: "order" as const,
      text: wait.text,
      citation: formatCitation(wait.citation),
      waitsFor: wait.subjectIds.includes(facts.id)
        ? NOBODY
        : { names: wait.names, subjectIds: wait.subjectIds, count: wait.count },
      explanation: null,
    }));
}

function describePackLevel(pack: Pack, around: Surroundings, { grades, sheets, form }: Given): PackLevel {
  const answer = packLevelOf(pack, around, grades, sheets);
  const totals = pack.levelRules.method === "points" ? totalsOf(pack, sheets) : null;
  if ("lacking" in answer) {
    const { lacking } = answer;
    return { level: null, gaps: lacking.map(lackText), isLacking: true, lacking, totals, explanation: null };
  }
  const gaps = answer.gaps.map(gapText);
  const concluded = withConclusions(answer.explanation, around.results?.conclusions ?? []);
  const explanation = form ? { ...concluded, steps: [form, ...concluded.steps] } : concluded;
  return { level: answer.level, gaps, isLacking: false, lacking: [], totals, explanation };
}
