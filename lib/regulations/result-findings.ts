import { type Concluded, concludedCases, concludedInputs } from "./conclusions";
import type { CouplingFinding } from "./coupling";
import { type ExplainedInput, type Explanation, explain, explainedInput } from "./explanation";
import { compareShares, type Share, showPercent } from "./fraction";
import type { Relief } from "./level-facts";
import { failingOutcome } from "./level-failing";
import { describeLevel, type Level } from "./levels";
import type { CouplingCode, FailingCase, FailingCode, LevelRule, Pack, RatedSubject } from "./pack";
import type { Severity } from "./parameter";
import { showNumber, showPart } from "./show-number";
import { type Discipline, disciplineName } from "./subjects";

export type TaskFigures = {
  readonly assigned: number;
  readonly done: number;
  readonly doneLate: number;
  readonly aboveRequirement: number;
};

/** Results of the period around a level, as they were entered with their sources; what is not known is left out. */
export type ResultFacts = {
  readonly subject: RatedSubject;
  readonly level: Level;
  readonly tasks?: TaskFigures;
  readonly forceMajeure?: boolean;
  readonly mainTargetsMissed?: boolean;
  /** Of the five basic targets: how many concern the body, how many of those were missed. */
  readonly basicTargets?: { readonly missed: number; readonly relevant: number };
  readonly discipline?: {
    readonly kind: Discipline;
    readonly selfDiscovered: boolean;
    readonly isDutyRelated: boolean;
  };
  readonly subordinatesDisciplined?: { readonly disciplined: number; readonly total: number };
  readonly subordinatesFailed?: { readonly failed: number; readonly total: number };
  readonly concluded?: readonly Concluded[];
};

export type ConditionCode = "tasksDone" | "tasksLate" | "tasksAbove" | "basicTargetsPartly";
export type FindingCode = CouplingCode | `failing:${FailingCode}` | `condition:${ConditionCode}`;

/** A conflict of a level with what surrounds it: other ratings, results, discipline, conclusions. */
export type ResultFinding = Omit<CouplingFinding, "code"> & { readonly code: FindingCode };

type Present = { readonly code: FailingCode; readonly relief: Relief; readonly text: string };

function share(part: number, whole: number): Share | null {
  return whole > 0 ? { num: part, den: whole } : null;
}

function isAbove(value: Share | null, limit: Share | null): boolean {
  return value !== null && limit !== null && compareShares(value, limit) > 0;
}

/** Done below the limit of the method: 124 also wants the main targets missed, 366 counts a person's own tasks undone. */
function tasksUndone(pack: Pack, facts: ResultFacts): boolean {
  const { tasks } = facts;
  const done = tasks === undefined ? null : share(tasks.done, tasks.assigned);
  if (tasks === undefined || done === null) return false;
  if (pack.levelRules.method === "grades") {
    const limit = pack.parameters["grades.tasksDoneBelow"].value;
    return limit !== null && compareShares(done, limit) < 0 && facts.mainTargetsMissed === true;
  }
  if (facts.subject === "nonLeader") {
    return isAbove(
      share(tasks.assigned - tasks.done, tasks.assigned),
      pack.parameters["points.ownTasksUndoneAbove"].value,
    );
  }
  const limit = pack.parameters["points.unitTasksDoneBelow"].value;
  return limit !== null && compareShares(done, limit) < 0;
}

/** 366 counts discipline for duty only; 124 and HD 21 count any. */
function isDisciplined(pack: Pack, facts: ResultFacts): boolean {
  const { discipline } = facts;
  if (discipline === undefined || discipline.kind === "none") return false;
  return pack.levelRules.method === "grades" || discipline.isDutyRelated;
}

function presentCases(pack: Pack, facts: ResultFacts): Present[] {
  const { tasks, discipline, basicTargets, subordinatesDisciplined: disciplined, subordinatesFailed: failed } = facts;
  const majeure: Relief = facts.forceMajeure === true ? "forceMajeure" : "none";
  const cases: (Present | false)[] = [
    tasks !== undefined &&
      tasksUndone(pack, facts) && {
        code: "tasksUndone",
        relief: majeure,
        text: `Hoàn thành ${showPart(tasks.done, tasks.assigned)} nhiệm vụ (${showPercent({ num: tasks.done, den: tasks.assigned })})`,
      },
    basicTargets !== undefined &&
      basicTargets.relevant > 0 &&
      basicTargets.missed === basicTargets.relevant && {
        code: "basicTargetsFailed",
        relief: majeure,
        text: `Không đạt cả ${showNumber(basicTargets.relevant)} chỉ tiêu kinh tế - xã hội cơ bản được giao`,
      },
    discipline !== undefined &&
      isDisciplined(pack, facts) && {
        code: "disciplined",
        relief: discipline.selfDiscovered ? "selfDiscovered" : "none",
        text: `Kỷ luật ${disciplineName(discipline.kind)} trong năm`,
      },
    disciplined !== undefined &&
      isAbove(
        share(disciplined.disciplined, disciplined.total),
        pack.parameters["grades.subordinatesDisciplinedAbove"].value,
      ) && {
        code: "subordinatesDisciplined",
        relief: "none",
        text: `${showPart(disciplined.disciplined, disciplined.total)} đơn vị trực thuộc bị kỷ luật`,
      },
    failed !== undefined &&
      isAbove(share(failed.failed, failed.total), pack.parameters["points.subordinatesFailedAbove"].value) && {
        code: "subordinatesFailed",
        relief: "none",
        text: `${showPart(failed.failed, failed.total)} đơn vị phụ trách KHTNV`,
      },
    ...concludedCases(pack, facts.concluded ?? []),
  ];
  return cases.filter((found) => found !== false);
}

type Parts = { code: FindingCode; severity: Severity; text: string; rule: FailingCase | LevelRule; result: string };

function finding(facts: ResultFacts, { code, severity, text, rule, result }: Parts): ResultFinding {
  const explanation: Explanation = explain({
    title: "Kết quả trong năm và mức xếp loại",
    inputs: inputsOf(facts),
    rule: rule.text,
    citation: rule.citation,
    arithmetic: [text],
    result: { value: severity, text: result },
  });
  return { code, severity, text, citation: rule.citation, explanation };
}

function inputsOf(facts: ResultFacts): ExplainedInput[] {
  const { tasks } = facts;
  const level = explainedInput("level", "Mức đang xét", facts.level, describeLevel(facts.level).name);
  const concluded = concludedInputs(facts.concluded ?? []);
  if (tasks === undefined) return [level, ...concluded];
  return [
    level,
    explainedInput("assigned", "Nhiệm vụ được giao", tasks.assigned),
    explainedInput("done", "Hoàn thành", tasks.done),
    explainedInput("doneLate", "Hoàn thành chậm", tasks.doneLate),
    explainedInput("aboveRequirement", "Vượt yêu cầu", tasks.aboveRequirement),
    ...concluded,
  ];
}

/** A failing case beside a level other than "failed": an exact clause blocks, one that is deduced asks; a relief is weighed (R8.7, R8.19–R8.21). */
function failingFindings(pack: Pack, facts: ResultFacts): ResultFinding[] {
  return presentCases(pack, facts).flatMap(({ code, relief, text }) => {
    const judged = { subject: facts.subject, discipline: facts.discipline?.kind ?? ("none" as const), relief };
    const outcome = failingOutcome(pack, judged, new Set([code]));
    const reached = `mức đang xét là ${describeLevel(facts.level).shortName}`;
    return [
      ...outcome.failing.map((rule) =>
        finding(facts, {
          code: `failing:${code}`,
          severity: rule.citation.kind === "exact" ? "blocks" : "asks",
          text: `${text}: thuộc trường hợp KHTNV, ${reached}`,
          rule,
          result: "thuộc trường hợp KHTNV",
        }),
      ),
      ...outcome.weighed.map((rule) =>
        finding(facts, {
          code: `failing:${code}`,
          severity: "asks",
          text: `${text}, có tình tiết được xem xét; ${reached}`,
          rule,
          result: "cấp có thẩm quyền xem xét",
        }),
      ),
    ];
  });
}

type Condition = { code: ConditionCode; text: string };

/** What the level's own conditions want of the tasks and the figures do not show (R8.18, R8.22): a 100-point pack only. */
function unmetConditions(pack: Pack, { level, tasks }: ResultFacts): Condition[] {
  const { parameters } = pack;
  if (pack.levelRules.method !== "points" || tasks === undefined || tasks.assigned === 0) return [];
  const percent = (part: number) => showPercent({ num: part, den: tasks.assigned });
  const lateLimit = level === "fair" ? parameters["points.tasksLate"].value : 0;
  const aboveNeeded = parameters["points.tasksAbove"].value;
  const above = share(tasks.aboveRequirement, tasks.assigned);
  const conditions: (Condition | false)[] = [
    tasks.done < tasks.assigned && {
      code: "tasksDone",
      text: `Hoàn thành ${percent(tasks.done)}, cần 100% nhiệm vụ`,
    },
    isAbove(share(tasks.doneLate, tasks.assigned), lateLimit) && {
      code: "tasksLate",
      text: `Chậm ${percent(tasks.doneLate)}, cho phép ${lateLimit === null ? "0%" : showPercent(lateLimit)}`,
    },
    level === "excellent" &&
      above !== null &&
      aboveNeeded !== null &&
      compareShares(above, aboveNeeded) < 0 && {
        code: "tasksAbove",
        text: `Vượt yêu cầu ${percent(tasks.aboveRequirement)}, cần ít nhất ${showPercent(aboveNeeded)}`,
      },
  ];
  return conditions.filter((found) => found !== false);
}

/** Some of the basic targets missed: the text speaks of the five together, so the competent level decides. */
function partlyMissed(pack: Pack, facts: ResultFacts): ResultFinding[] {
  const { basicTargets } = facts;
  const rule = pack.levelRules.failing.find(
    (each) => each.code === "basicTargetsFailed" && each.subjects.includes(facts.subject),
  );
  if (rule === undefined || basicTargets === undefined) return [];
  if (basicTargets.missed === 0 || basicTargets.missed === basicTargets.relevant) return [];
  return [
    finding(facts, {
      code: "condition:basicTargetsPartly",
      severity: "asks",
      text: `Không đạt ${showPart(basicTargets.missed, basicTargets.relevant)} chỉ tiêu kinh tế - xã hội cơ bản được giao`,
      rule,
      result: "cấp có thẩm quyền quyết định",
    }),
  ];
}

/** Conflicts of a level with task results, discipline and conclusions (RQ-10, R8.7, R8.18–R8.22): findings, never a silent change. */
export function findResultConflicts(pack: Pack, facts: ResultFacts): ResultFinding[] {
  if (facts.level === "failed") return [];
  const conditions = unmetConditions(pack, facts).map((condition) =>
    finding(facts, {
      code: `condition:${condition.code}`,
      severity: "asks",
      text: condition.text,
      rule: pack.levelRules.levels[facts.level],
      result: "chưa đủ điều kiện của mức; cấp có thẩm quyền quyết định",
    }),
  );
  return [...failingFindings(pack, facts), ...conditions, ...partlyMissed(pack, facts)];
}
