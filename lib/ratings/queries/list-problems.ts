import type { Actor } from "../../core/actor";
import { formatCount } from "../../core/format";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import type { Level } from "../../db/generated/enums";
import { type Citation, formatCitation } from "../../regulations/citation";
import { describeLevel } from "../../regulations/levels";
import type { Pack } from "../../regulations/pack";
import type { ResultFinding } from "../../regulations/result-findings";
import { mayManageComplaints } from "../policy";
import {
  differsFromProposal,
  excellentNeedingReason,
  judgeGroupCap,
  type OrderBlocker,
  orderBlockers,
  proposedLevel,
} from "../rules";
import type { Surroundings } from "../rules/finding-facts";
import { findingsFor, loadSurroundings } from "./findings";
import { type GroupStanding, groupStandings } from "./group-standing";
import { loadOrderFacts, type OrderFacts } from "./order-facts";
import { loadSubjects, type SubjectRow } from "./subject-facts";

export type ListItem = { subjectId: string; level: Level; reason: string | null };

/** Why a list cannot be decided, or cannot be presented yet: each with its clause and where to clear it. */
export type ListProblem = {
  kind: "order" | "coupling" | "cap" | "reason";
  /** The subject concerned; null for a whole group. */
  subjectId: string | null;
  groupId: string | null;
  /** Whom it concerns; null for a whole group. */
  name: string | null;
  /** What the rule says, without the name: the same for everybody it concerns. */
  ruleText: string;
  text: string;
  citation: string;
  /** The subjects that have to be settled first. */
  waitsFor: { subjectIds: string[]; names: string[]; count: number };
};

export type ListJudgement = {
  blockers: ListProblem[];
  /** Only a reason is missing. */
  reasons: ListProblem[];
  groups: GroupStanding[];
  pack: Pack;
  subjects: Map<string, SubjectRow>;
  /** What was judged from, for whoever says more about the same subjects. */
  around: Map<string, Surroundings>;
  order: Map<string, OrderFacts>;
};

const nobody = { subjectIds: [], names: [], count: 0 };
type List = { id: string; cycleId: string; unitPath: string };

/** Everything the rules say about a list as it stands: order (R20.3), coupling (RQ-10), cap (R20.6), reasons (R20.18). */
export async function judgeList(db: Tx, actor: Actor, list: List, items: readonly ListItem[]): Promise<ListJudgement> {
  const ids = items.map((item) => item.subjectId);
  const cycle = await db.cycle.findUniqueOrThrow({
    where: { id: list.cycleId },
    select: { year: true },
  });
  const pack = await getPackInForce(db, list.cycleId, list.unitPath);
  const subjects = await loadSubjects(db, ids);
  const order = await loadOrderFacts(db, ids, ids);
  const around = await loadSurroundings(db, cycle.year, ids);
  const groupIds = [...subjects.values()].flatMap((subject) => (subject.groupId ? [subject.groupId] : []));
  const groups = await groupStandings(db, [...new Set(groupIds)], list.id);
  const orderProblems = items.flatMap((item) => {
    const facts = order.get(item.subjectId);
    const subject = subjects.get(item.subjectId);
    if (!facts || !subject) return [];
    return orderBlockers(pack, facts.subject, facts.missing).map((blocker) => orderProblem(actor, subject, blocker));
  });
  const coupling = items.flatMap((item) => {
    const facts = around.get(item.subjectId);
    const conflicts = facts ? findingsFor(pack, item.level, facts) : [];
    return couplingProblems(item, subjects.get(item.subjectId), conflicts);
  });
  const caps = groups.map((group) => capProblem(pack, group)).filter((found) => found !== null);
  const reasons = items.flatMap((item) => loweringProblem(item, subjects.get(item.subjectId)));
  const all = [...orderProblems, ...coupling, ...caps];
  return {
    blockers: all.filter((found) => found.kind !== "reason"),
    reasons: [...all.filter((found) => found.kind === "reason"), ...reasons],
    groups,
    pack,
    subjects,
    around,
    order,
  };
}

function problem(
  kind: ListProblem["kind"],
  subject: SubjectRow,
  text: string,
  citation: Citation,
  waitsFor: ListProblem["waitsFor"] = nobody,
): ListProblem {
  return {
    kind,
    subjectId: subject.id,
    groupId: subject.groupId,
    name: subject.name,
    ruleText: text,
    text: `${subject.name}: ${text}`,
    citation: formatCitation(citation),
    waitsFor,
  };
}

/** That somebody complained is known to the Organisation Board side alone (R20.21); others read that it is being looked into. */
function orderProblem(actor: Actor, subject: SubjectRow, blocker: OrderBlocker): ListProblem {
  const hidden = blocker.prerequisite === "complaintSettled" && !mayManageComplaints(actor, subject.homeUnit).allowed;
  const text = hidden ? "cấp trên đang xem xét, xác minh; chưa quyết định được" : blocker.text;
  const { subjectIds, names, count } = blocker;
  const waitsFor = blocker.prerequisite === "complaintSettled" ? nobody : { subjectIds, names, count };
  return problem("order", subject, text, blocker.citation, waitsFor);
}

/** What blocks, blocks; what warns asks for a reason (RQ-10). */
function couplingProblems(
  item: ListItem,
  subject: SubjectRow | undefined,
  conflicts: readonly ResultFinding[],
): ListProblem[] {
  if (!subject) return [];
  return conflicts.flatMap((finding) => {
    if (finding.severity === "blocks") return [problem("coupling", subject, finding.text, finding.citation)];
    return item.reason === null ? [problem("reason", subject, finding.text, finding.citation)] : [];
  });
}

function capProblem(pack: Pack, group: GroupStanding): ListProblem | null {
  const answer = judgeGroupCap(pack, group);
  const needed = excellentNeedingReason(answer, group.excellent);
  const base = {
    subjectId: null,
    groupId: group.id,
    name: null,
    citation: formatCitation(answer.explanation.citation),
    waitsFor: nobody,
  };
  if (answer.verdict === "refused") {
    const text = `Nhóm “${group.name}”: ${formatCount(group.excellent)} hoàn thành xuất sắc nhiệm vụ, tối đa ${formatCount(answer.limit)}`;
    return { ...base, kind: "cap", ruleText: text, text };
  }
  if (group.reasonedExcellent >= needed) return null;
  const text = `Nhóm “${group.name}”: ${formatCount(group.excellent)} hoàn thành xuất sắc nhiệm vụ, cách tính chặt tối đa ${formatCount(answer.strict)}; cần lý do cho ${formatCount(needed)} trường hợp vượt`;
  return { ...base, kind: "reason", ruleText: text, text };
}

function loweringProblem(item: ListItem, subject: SubjectRow | undefined): ListProblem[] {
  if (!subject || item.reason !== null) return [];
  const proposed = proposedLevel(subject);
  if (proposed === null || !differsFromProposal(item.level, subject)) return [];
  const text = `đề nghị ${describeLevel(proposed).shortName}, trình ${describeLevel(item.level).shortName}: cần ghi lý do`;
  return [problem("reason", subject, text, { kind: "convention", rule: "R20.18" })];
}
