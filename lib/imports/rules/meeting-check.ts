import { messageFor } from "../../core/errors";
import type { CheckedRow, RowProblem } from "../dto";
import { judgeBallot } from "./meeting-ballots";
import { judgeItems } from "./meeting-items";
import {
  at,
  type Judgement,
  type MeetingFacts,
  type MeetingLine,
  type MeetingPlan,
  type MeetingVerdict,
} from "./meeting-plan";

/** Holds the three sheets against the meeting and against each other. What only the commands know is asked by a rehearsal afterwards. */
export function checkMeeting(lines: readonly MeetingLine[], facts: MeetingFacts): MeetingVerdict {
  const judged = new Map<number, Judgement>(
    lines.map((line) => [line.ordinal, { problems: [...line.problems], changes: [] }]),
  );
  const problems: RowProblem[] = [];
  const byId = (part: MeetingLine["part"]) =>
    new Map(lines.filter((line) => line.part === part).map((line) => [line.data.id ?? "", line]));
  const files = { attendance: byId("attendance"), items: byId("items"), ballots: byId("ballots") };
  refuseForeign(lines, facts, judged);
  problems.push(...missingLines(files, facts));
  const plan: MeetingPlan = { people: {}, chairId: "", recorderId: "", conclusions: {}, ballots: [] };
  const present = judgeAttendance(files.attendance, facts, judged, plan);
  const counted = judgeItems(files.items, facts, judged, plan, present);
  for (const { kind, phrase } of facts.kinds) {
    const line = files.ballots.get(kind);
    if (line) judgeBallot({ line, kind, phrase }, facts, judged, plan, { present, counted, items: files.items });
  }
  const rows = new Map(
    [...judged].map(([ordinal, judgement]) => [ordinal, { ...judgement, outcome: outcomeOf(judgement) }]),
  );
  return { rows, problems, plan };
}

function outcomeOf({ problems, changes }: Judgement): CheckedRow["outcome"] {
  if (problems.length > 0) return "problem";
  return changes.length > 0 ? "change" : "same";
}

function refuseForeign(lines: readonly MeetingLine[], facts: MeetingFacts, judged: Map<number, Judgement>): void {
  const known = {
    attendance: new Set(facts.people.map(({ id }) => id)),
    items: new Set(facts.items.map(({ id }) => id)),
    ballots: new Set<string>(facts.kinds.map(({ kind }) => kind)),
  };
  const seen = new Set<string>();
  for (const { part, data, ordinal } of lines) {
    const id = data.id ?? "";
    if (!known[part].has(id)) {
      judged
        .get(ordinal)
        ?.problems.push(
          at("id", "Dòng này không có trong hội nghị. Xin không thêm dòng; tải lại tệp mẫu rồi chép kết quả sang."),
        );
    } else if (seen.has(`${part} ${id}`)) {
      judged.get(ordinal)?.problems.push(at("id", "Dòng này bị lặp. Xin giữ một dòng như trong tệp mẫu."));
    }
    seen.add(`${part} ${id}`);
  }
}

type Files = Record<MeetingLine["part"], ReadonlyMap<string, MeetingLine>>;

function missingLines(files: Files, facts: MeetingFacts): RowProblem[] {
  const missing = [
    ...facts.people.filter(({ id }) => !files.attendance.has(id)).map(({ fullName }) => `điểm danh ${fullName}`),
    ...facts.items
      .filter(({ id, concluded }) => !concluded && !files.items.has(id))
      .map(({ name }) => `kết quả của ${name}`),
    ...facts.kinds.filter(({ kind }) => !files.ballots.has(kind)).map(({ phrase }) => `kiểm phiếu về ${phrase}`),
  ];
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 5).join("; ");
  return [
    {
      column: "Thiếu dòng",
      text: `${shown}${missing.length > 5 ? ` và ${missing.length - 5} dòng khác` : ""}. Kết quả hội nghị phải ghi đủ; xin không xóa, không loại dòng.`,
    },
  ];
}

function judgeAttendance(
  lines: ReadonlyMap<string, MeetingLine>,
  facts: MeetingFacts,
  judged: Map<number, Judgement>,
  plan: MeetingPlan,
): Set<string> {
  const present = new Set<string>();
  for (const person of facts.people) {
    const line = lines.get(person.id);
    const judgement = line && judged.get(line.ordinal);
    if (!line || !judgement) continue;
    const { presence, reason = "", duty } = line.data;
    if (presence !== "present" && presence !== "absent") {
      if (presence === "") judgement.problems.push(at("presence", "Chưa ghi có mặt hay vắng."));
      continue;
    }
    if (presence === "present") present.add(person.id);
    else if (reason === "" && !person.excused)
      judgement.problems.push(at("reason", messageFor("meeting.absence_needs_reason")));
    if (duty === "chair" || duty === "recorder") judgeDuty(duty, person, presence === "present", judgement, plan);
    plan.people[person.id] = { presence, reason: presence === "absent" ? reason : "" };
    judgement.changes.push(presence === "present" ? "Có mặt" : `Vắng mặt${reason ? `: ${reason}` : ""}`);
  }
  return present;
}

function judgeDuty(
  duty: "chair" | "recorder",
  person: MeetingFacts["people"][number],
  isPresent: boolean,
  judgement: Judgement,
  plan: MeetingPlan,
): void {
  const key = duty === "chair" ? "chairId" : "recorderId";
  const words = duty === "chair" ? "chủ trì" : "thư ký";
  if (!isPresent) judgement.problems.push(at("duty", `Người vắng mặt không thể là ${words}.`));
  else if (plan[key] !== "")
    judgement.problems.push(at("duty", `Đã có người khác được ghi là ${words}. Xin giữ một người.`));
  else plan[key] = person.id;
}
