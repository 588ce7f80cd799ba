import { messageFor } from "../../core/errors";
import { formatCount } from "../../core/format";
import type { TaskResultVersion } from "../../task-results/dto";
import {
  BASIC_TARGETS,
  type BasicTargets,
  problemsOf,
  TARGET_OUTCOMES,
  type TaskCounts,
} from "../../task-results/rules";
import type { CheckedRow, RowProblem } from "../dto";
import { COUNT_FIELDS, taskResultHeading } from "./task-result-fields";

/** What is kept of a subject now. */
export type KnownResult = Omit<TaskResultVersion, "reason" | "recordedAt" | "actorName">;

export type ResultTarget = { id: string; isPerson: boolean; refusal: string | null; current: KnownResult | null };

/** What `recordTaskResult` takes. */
export type PlannedResult = Omit<KnownResult, "id" | "forceMajeure"> & {
  subjectId: string;
  supersedesId: string;
  forceMajeure: string;
  reason: string;
};

export type TaskResultVerdict = Pick<CheckedRow, "outcome" | "problems" | "changes"> & { plan: PlannedResult | null };

type Line = {
  data: Record<string, string>;
  problems: readonly RowProblem[];
  /** A line above is about the same subject. */
  isRepeated: boolean;
};

/** Holds one line against what is kept of its subject: a line left empty, or that says the same again, writes nothing. */
export function checkTaskResult(
  { data, problems: unreadable, isRepeated }: Line,
  target: ResultTarget | undefined,
  today: string,
): TaskResultVerdict {
  const problems = [...unreadable];
  const at = (key: string, text: string) => problems.push({ column: taskResultHeading(key), text });
  if (!target) {
    at("name", "Dòng này không có trong tệp mẫu của đơn vị. Xin tải lại tệp mẫu và không thêm dòng.");
    return { outcome: "problem", problems, changes: [], plan: null };
  }
  if (isRepeated) {
    at("name", "Dòng này bị lặp. Xin giữ một dòng như trong tệp mẫu.");
    return { outcome: "problem", problems, changes: [], plan: null };
  }
  const wanted = readLine(data);
  if (problems.length === 0 && (isEmpty(data) || isSame(wanted, target.current)))
    return { outcome: "same", problems, changes: [], plan: null };
  if (target.refusal) at("name", target.refusal);
  if ((target.current?.id ?? "") !== (data.replaces ?? ""))
    at("name", "Số liệu của đối tượng này đã thay đổi từ lúc tải tệp mẫu. Xin tải lại tệp mẫu.");
  for (const key of COUNT_FIELDS) if (data[key] === "") at(key, "Chưa ghi con số này; không có thì ghi 0.");
  if (wanted.sourceDocument === "") at("sourceDocument", "Chưa ghi văn bản nêu số liệu.");
  if (wanted.sourceOn === "" && !unreadable.some(({ column }) => column === taskResultHeading("sourceOn")))
    at("sourceOn", "Chưa ghi ngày của văn bản.");
  const reason = data.reason ?? "";
  const isCounted = COUNT_FIELDS.every((key) => data[key] !== "");
  const about = { isPerson: target.isPerson, hasEarlier: target.current !== null };
  for (const { field, code, params } of problemsOf({ ...wanted, reason }, about, today))
    if (isCounted || !COUNTS.has(field)) at(field, messageFor(code, params));
  if (problems.length > 0) return { outcome: "problem", problems, changes: [], plan: null };
  const plan = {
    ...wanted,
    subjectId: target.id,
    supersedesId: target.current?.id ?? "",
    reason: target.current ? reason : "",
  };
  return {
    outcome: target.current ? "change" : "add",
    problems,
    changes: [summaryOf(target.current, wanted)],
    plan,
  };
}

type Wanted = Omit<KnownResult, "id" | "forceMajeure"> & { forceMajeure: string };

function readLine(data: Record<string, string>): Wanted {
  const outcomeAt = (key: string) => TARGET_OUTCOMES.find((outcome) => outcome === data[key]) ?? null;
  const targets = Object.fromEntries(
    BASIC_TARGETS.map((key) => [key, outcomeAt(key) ?? "notRelevant"]),
  ) as unknown as BasicTargets;
  return {
    ...targets,
    assigned: Number(data.assigned ?? 0),
    done: Number(data.done ?? 0),
    doneLate: Number(data.doneLate ?? 0),
    aboveRequirement: Number(data.aboveRequirement ?? 0),
    mainTargets: outcomeAt("mainTargets"),
    forceMajeure: data.forceMajeure ?? "",
    sourceDocument: data.sourceDocument ?? "",
    sourceOn: data.sourceOn ?? "",
  };
}

const COUNTS: ReadonlySet<string> = new Set(COUNT_FIELDS);
const GIVEN = new Set(["subject", "replaces", "name", "post"]);

function isEmpty(data: Record<string, string>): boolean {
  return Object.entries(data).every(([key, value]) => GIVEN.has(key) || value === "");
}

function isSame(wanted: Wanted, current: KnownResult | null): boolean {
  if (!current) return false;
  const { id: _id, forceMajeure, ...kept } = current;
  const known: Record<string, unknown> = { ...kept, forceMajeure: forceMajeure ?? "" };
  return Object.entries(wanted).every(([key, value]) => known[key] === value);
}

function summaryOf(before: TaskCounts | null, after: TaskCounts): string {
  const words = ({ done, assigned }: TaskCounts) => `${formatCount(done)}/${formatCount(assigned)} nhiệm vụ hoàn thành`;
  return before ? `Thay ${words(before)} bằng ${words(after)}` : `Ghi ${words(after)}`;
}
