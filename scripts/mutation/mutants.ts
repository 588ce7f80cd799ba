import { addDays } from "../../lib/core/calendar";
import type { OrderVerdict, Pack } from "../../lib/regulations/pack";
import { isFraction, type Parameter, type ParameterValue, type Severity } from "../../lib/regulations/parameter";

/** One changed value in one pack: the path to it and what stands there instead. */
export type Mutant = { readonly packId: string; readonly path: readonly (string | number)[]; readonly value: unknown };

type Change = Omit<Mutant, "packId">;

function parameterValues(value: ParameterValue): unknown[] {
  if (isFraction(value)) {
    const step = { num: value.num * 100, den: value.den * 100 };
    return [
      { ...step, num: step.num + 1 },
      { ...step, num: step.num - 1 },
    ];
  }
  return typeof value === "number" ? [value + 1, value - 1] : [];
}

function parameterChanges(pack: Pack): Change[] {
  return Object.entries<Parameter>(pack.parameters).flatMap(([key, parameter]) =>
    parameterValues(parameter.value).map((value) => ({ path: ["parameters", key, "value"], value })),
  );
}

const OTHER_SEVERITY: Record<Severity, Severity> = { blocks: "warns", warns: "asks", asks: "blocks" };
const OTHER_VERDICT: Record<OrderVerdict, OrderVerdict> = { allowed: "warned", warned: "refused", refused: "warned" };

/** Severities that findCouplingConflicts reads from the rule itself or from a parameter. */
const SEVERITY_KEYS = [
  "coupling.headAboveUnit.official",
  "coupling.headAboveUnit.partyMember",
  "coupling.memberAboveOfficial",
  "coupling.organisation",
] as const;
const OWN_SEVERITY = new Set([
  "excellentWithDiscipline",
  "excellentWithUnfixedShortcomings",
  "individualAboveFailedCollective",
]);

function severityChanges(pack: Pack): Change[] {
  const settings = SEVERITY_KEYS.map((key) => ({
    path: ["parameters", key, "value"],
    value: OTHER_SEVERITY[pack.parameters[key].value],
  }));
  const own = pack.coupling.flatMap((rule, index) =>
    OWN_SEVERITY.has(rule.code)
      ? [{ path: ["coupling", index, "severity"], value: OTHER_SEVERITY[rule.severity] }]
      : [],
  );
  return [...settings, ...own];
}

function deadlineChanges(pack: Pack): Change[] {
  return pack.deadlines.flatMap((rule, index) => [
    { path: ["deadlines", index, "monthDay"], value: addDays(`2024-${rule.monthDay}`, 1).slice(5) },
    { path: ["deadlines", index, "monthDay"], value: addDays(`2024-${rule.monthDay}`, -1).slice(5) },
    { path: ["deadlines", index, "bound"], value: rule.bound === "before" ? "through" : "before" },
  ]);
}

function exemptionChanges(pack: Pack): Change[] {
  const rules = Object.entries(pack.exemptions).flatMap(([cause, rule]) => [
    { path: ["exemptions", cause, "reviewed"], value: !rule.reviewed },
    ...(rule.reviewed ? [{ path: ["exemptions", cause, "rated"], value: !rule.rated }] : []),
  ]);
  return [...rules, { path: ["newlyEstablished", "rated"], value: !pack.newlyEstablished.rated }];
}

function orderChanges(pack: Pack): Change[] {
  return pack.order.flatMap((rule, index) => [
    { path: ["order", index, "atVote"], value: OTHER_VERDICT[rule.atVote] },
    { path: ["order", index, "atDecision"], value: OTHER_VERDICT[rule.atDecision] },
  ]);
}

/** A rule taken away: its list without it. */
function removals(pack: Pack, list: "capacities" | "collectives" | "coupling"): Change[] {
  return pack[list].map((_, index) => ({ path: [list], value: pack[list].toSpliced(index, 1) }));
}

function failingRemovals(pack: Pack): Change[] {
  const { failing } = pack.levelRules;
  return failing.map((_, index) => ({ path: ["levelRules", "failing"], value: failing.toSpliced(index, 1) }));
}

/** Values that choose between ways of reckoning. */
function choiceChanges(pack: Pack): Change[] {
  const { parameters } = pack;
  const grouping =
    parameters["cap.grouping"].value === "comparableGroup" ? "grassrootsOrganisation" : "comparableGroup";
  const effect = parameters["sickLeave.effect"].value === "actualWork" ? "notGoodOrBetter" : "actualWork";
  return [
    { path: ["parameters", "cap.grouping", "value"], value: grouping },
    { path: ["parameters", "sickLeave.effect", "value"], value: effect },
    { path: ["parameters", "draft.binding", "value"], value: !parameters["draft.binding"].value },
  ];
}

/** Content: an item taken away, a grade moved to another group. */
function contentChanges(pack: Pack): Change[] {
  const { content } = pack;
  return content.flatMap((item, index) => [
    { path: ["content"], value: content.toSpliced(index, 1) },
    ...(item.graded === null
      ? []
      : [
          {
            path: ["content", index, "graded"],
            value: item.graded === "taskResult" ? "general" : "taskResult",
          },
        ]),
  ]);
}

/** Every mutant of one pack. */
export function mutantsOf(pack: Pack): Mutant[] {
  const changes = [
    ...parameterChanges(pack),
    ...severityChanges(pack),
    ...deadlineChanges(pack),
    ...exemptionChanges(pack),
    ...orderChanges(pack),
    ...removals(pack, "capacities"),
    ...removals(pack, "collectives"),
    ...removals(pack, "coupling"),
    ...failingRemovals(pack),
    ...choiceChanges(pack),
    ...contentChanges(pack),
  ];
  return changes.map((change) => ({ packId: pack.id, ...change }));
}

/** The same data with one value replaced; nothing shared with other packs is touched. */
export function replaceAt(data: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.map((entry, index) => (index === key ? replaceAt(entry, rest, value) : entry));
  if (typeof data !== "object" || data === null) throw new RangeError(`nothing at ${path.join(".")}`);
  return { ...data, [key]: replaceAt(Reflect.get(data, key), rest, value) };
}
