import type { Actor } from "../../core/actor";
import { getCycle } from "../../cycles/queries/open-cycle";
import { packsInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import type { Level } from "../../db/generated/enums";
import { loadPersonFormFacts } from "../../obligations/queries/person-form";
import { formatCitation } from "../../regulations/citation";
import type { Pack } from "../../regulations/pack";
import { personForm } from "../../regulations/person-form";
import { mayManageComplaints } from "../policy";
import { type OrderBlocker, orderBlockers, standingLevel } from "../rules";
import type { ScoredSheet } from "../rules/counted-points";
import { resultFactsOf, type Surroundings, tasksOf } from "../rules/finding-facts";
import {
  describePackLevel,
  explainWait,
  type Finding,
  NOBODY,
  NOTHING_JUDGED,
  type SubjectJudgement,
} from "../rules/judgement";
import { findingsFor, loadSurroundings } from "./findings";
import { loadOrderFacts, type OrderFacts } from "./order-facts";
import { type PointSheetVersion, sheetsShown, standingSheets } from "./point-sheets";
import { type Answers, loadAnswersOf, NONE } from "./review-answers";
import type { SubjectRow } from "./subject-facts";

export type { Finding, PackLevel, SubjectJudgement, WaitsFor } from "../rules/judgement";

/** What a reader sees: the level that stands, and the sheets of points beside the self-review. */
export type Shown = { level: Level | null; sheets: readonly ScoredSheet[] };

/** A subject as it is shown to one side: the deciding side's appraisal, list and points show to that side alone (seesDecidingSide). */
export function shownTo(sees: boolean, facts: SubjectRow, versions: readonly PointSheetVersion[]): Shown {
  const level = standingLevel(sees ? facts : { ...facts, appraisalLevel: null });
  return {
    level: facts.listedItem && sees ? facts.listedItem.level : level,
    sheets: standingSheets(sheetsShown(versions, sees)),
  };
}

export type Judged = { facts: SubjectRow; shown: Shown };

/** The season of subjects with the pack in force for each deciding unit. */
export type JudgedSeason = { cycle: { id: string; year: number; pack: Pack }; packOf: (unitPath: string) => Pack };

export async function loadSeason(db: Tx, cycleId: string): Promise<JudgedSeason> {
  const cycle = await getCycle(db, cycleId);
  return { cycle, packOf: await packsInForce(db, cycle) };
}

/** What the caller has loaded, and for whom the judgement is. */
export type Known = {
  season?: JudgedSeason;
  around?: ReadonlyMap<string, Surroundings>;
  order?: ReadonlyMap<string, OrderFacts>;
  /** For papers that others read too: no complaint, whoever asks. */
  hidesComplaints?: boolean;
};

/** Coupling first, then what the decision still waits for; an open complaint shows to the Organisation Board side alone. */
export async function judgeSubject(db: Tx, actor: Actor, facts: SubjectRow, shown: Shown): Promise<SubjectJudgement> {
  return (await judgeSubjects(db, actor, [{ facts, shown }])).get(facts.id) ?? NOTHING_JUDGED;
}

/** The same of many subjects of one season, by subject: eight statements at most, however many there are. */
export async function judgeSubjects(
  db: Tx,
  actor: Actor,
  judged: readonly Judged[],
  { season, around, order: knownOrder, hidesComplaints = false }: Known = {},
): Promise<Map<string, SubjectJudgement>> {
  const required = judged.filter(({ facts }) => facts.required);
  const [first] = required;
  if (!first) return new Map();
  const { cycle, packOf } = season ?? (await loadSeason(db, first.facts.cycleId));
  const subjects = required.map(({ facts }) => facts);
  const ids = subjects.map(({ id }) => id);
  const surroundings = around ?? (await loadSurroundings(db, cycle.year, ids));
  const answers = await loadAnswersOf(db, subjects);
  const formOf = await loadForms(db, cycle, subjects);
  const open = subjects.flatMap(({ id, decided }) => (decided ? [] : [id]));
  const order = knownOrder ?? (open.length === 0 ? new Map() : await loadOrderFacts(db, open, []));
  return new Map(
    required.flatMap(({ facts, shown }) => {
      const facing = surroundings.get(facts.id);
      if (!facing) return [];
      const pack = packOf(facts.decidingUnit.path);
      const seesComplaints = !hidesComplaints && mayManageComplaints(actor, facts.homeUnit).allowed;
      const waits = waitsOf(pack, facts, order.get(facts.id)).filter(
        (wait) => seesComplaints || wait.prerequisite !== "complaintSettled",
      );
      const given = {
        answers: answers.get(facts.id) ?? NONE,
        form: formOf(pack, facts),
        waits: waits.map(toFinding(facts)),
      };
      return [[facts.id, judge(pack, { facts, shown, around: facing, ...given })]];
    }),
  );
}

type Form = ReturnType<typeof personForm>["explanation"];

async function loadForms(
  db: Tx,
  cycle: { id: string; pack: Pack },
  subjects: readonly SubjectRow[],
): Promise<(pack: Pack, facts: SubjectRow) => Form> {
  const personIds = subjects.flatMap(({ personId }) => personId ?? []);
  if (cycle.pack.levelRules.method !== "points" || personIds.length === 0) return () => null;
  const known = await loadPersonFormFacts(db, cycle.id, personIds);
  return (pack, { personId }) => {
    const facts = personId === null ? undefined : known.get(personId);
    return facts ? personForm(pack, facts).explanation : null;
  };
}

type Facing = Judged & { around: Surroundings; answers: Answers; form: Form; waits: Finding[] };

function judge(
  pack: Pack,
  { facts, shown: { level, sheets }, around, answers, form, waits }: Facing,
): SubjectJudgement {
  const { grades, scored } = answers;
  const self: ScoredSheet[] = scored.length === 0 ? [] : [{ scorer: "self", answers: scored }];
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
  return { findings: [...shown, ...waits], packLevel, tasks };
}

function waitsOf(pack: Pack, { decided }: SubjectRow, order: OrderFacts | undefined): OrderBlocker[] {
  return order && !decided ? orderBlockers(pack, order.subject, order.missing) : [];
}

/** What a subject waits for names the others, not itself. */
function toFinding({ id }: SubjectRow): (wait: OrderBlocker) => Finding {
  return (wait) => ({
    severity: "order",
    text: wait.text,
    citation: formatCitation(wait.citation),
    waitsFor: wait.subjectIds.includes(id)
      ? NOBODY
      : { names: wait.names, subjectIds: wait.subjectIds, count: wait.count },
    explanation: explainWait(wait),
  });
}
