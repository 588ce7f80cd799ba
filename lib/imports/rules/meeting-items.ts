import type { CountedRow } from "../../ballots/rules";
import { COUNT_KEYS, meetingHeading } from "./meeting-fields";
import { at, type Judgement, type MeetingFacts, type MeetingLine, type MeetingPlan } from "./meeting-plan";

/** Conclusions and counts, by the id of the line; gives the counts that could be read. */
export function judgeItems(
  lines: ReadonlyMap<string, MeetingLine>,
  facts: MeetingFacts,
  judged: Map<number, Judgement>,
  plan: MeetingPlan,
  present: ReadonlySet<string>,
): Map<string, CountedRow> {
  const counted = new Map<string, CountedRow>();
  const byPerson = new Map(facts.people.map((person) => [person.personId, person.id]));
  for (const item of facts.items) {
    const line = lines.get(item.id);
    const judgement = line && judged.get(line.ordinal);
    if (!line || !judgement) continue;
    const { data } = line;
    const who = item.personId === null ? null : (byPerson.get(item.personId) ?? "");
    const isPostponed = who !== null && !present.has(who) && !facts.readsOutAbsent;
    if (isPostponed) {
      const isFilled = ["conclusion", ...COUNT_KEYS].some((key) => (data[key] ?? "") !== "");
      if (isFilled)
        judgement.problems.push(
          at(
            "conclusion",
            "Người này vắng mặt nên chuyển kiểm điểm bổ sung. Xin để trống cả dòng, hoặc sửa điểm danh.",
          ),
        );
      else judgement.changes.push("Vắng mặt: chuyển kiểm điểm bổ sung");
      continue;
    }
    judgeConclusion(item, data.conclusion ?? "", judgement, plan);
    const row = countsOf(data, judgement);
    if (row) counted.set(item.id, row);
  }
  return counted;
}

function judgeConclusion(
  item: MeetingFacts["items"][number],
  conclusion: string,
  judgement: Judgement,
  plan: MeetingPlan,
): void {
  const earlier = plan.conclusions[item.itemId];
  if (conclusion === "" && earlier === undefined && !item.concluded) {
    judgement.problems.push(at("conclusion", "Chưa ghi kết luận của chủ trì."));
  } else if (conclusion !== "" && earlier !== undefined && earlier !== conclusion) {
    judgement.problems.push(at("conclusion", "Đối tượng này đã có kết luận khác ở dòng trên. Xin để trống ô này."));
  } else if (conclusion !== "" && earlier === undefined) {
    plan.conclusions[item.itemId] = conclusion;
    judgement.changes.push(`Kết luận: ${conclusion.length > 120 ? `${conclusion.slice(0, 120)}…` : conclusion}`);
  }
}

function countsOf(data: Record<string, string>, judgement: Judgement): CountedRow | null {
  const empty = COUNT_KEYS.filter((key) => key !== "blank" && (data[key] ?? "") === "");
  for (const key of empty) judgement.problems.push(at(key, "Chưa ghi số phiếu. Không có phiếu nào thì ghi 0."));
  const row = Object.fromEntries(COUNT_KEYS.map((key) => [key, Number(data[key] || 0)])) as CountedRow;
  if (empty.length > 0 || COUNT_KEYS.some((key) => !Number.isInteger(row[key]))) return null;
  judgement.changes.push(
    `Số phiếu: ${COUNT_KEYS.map((key) => `${meetingHeading(key).toLowerCase()} ${row[key]}`).join(", ")}`,
  );
  return row;
}
