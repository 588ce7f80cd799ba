import { type CountedRow, fieldProblems, handsAsPapers } from "../../ballots/rules";
import type { CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { meetingHeading, PAPER_KEYS } from "./meeting-fields";
import { at, type Judgement, type MeetingFacts, type MeetingLine, type MeetingPlan } from "./meeting-plan";

type BallotLine = { line: MeetingLine; kind: ReviewKind; phrase: string };
type Counted = {
  present: ReadonlySet<string>;
  counted: ReadonlyMap<string, CountedRow>;
  items: ReadonlyMap<string, MeetingLine>;
};

/** The same arithmetic as on the page: every mismatch at the line and column where it can be put right. */
export function judgeBallot(
  { line, kind, phrase }: BallotLine,
  facts: MeetingFacts,
  judged: Map<number, Judgement>,
  plan: MeetingPlan,
  { present, counted, items }: Counted,
): void {
  const judgement = judged.get(line.ordinal);
  const rows = Object.fromEntries(
    facts.items
      .filter((item) => item.kind === kind)
      .flatMap(({ id }) => {
        const row = counted.get(id);
        return row ? [[id, row] as const] : [];
      }),
  );
  if (!judgement || Object.keys(rows).length === 0) return;
  const needed =
    facts.ballotForm === "showOfHands" ? (["issued", "tellers"] as const) : ([...PAPER_KEYS, "tellers"] as const);
  const empty = needed.filter((key) => (line.data[key] ?? "") === "" && key !== "lost" && key !== "invalid");
  for (const key of empty) judgement.problems.push(at(key, `Chưa điền “${meetingHeading(key)}”.`));
  if (empty.length > 0) return;
  const read = Object.fromEntries(PAPER_KEYS.map((key) => [key, Number(line.data[key] || 0)])) as Record<
    (typeof PAPER_KEYS)[number],
    number
  >;
  if (PAPER_KEYS.some((key) => !Number.isInteger(read[key]))) return;
  const heads = facts.ballotForm === "showOfHands" ? handsAsPapers(read.issued) : read;
  const voters = facts.people.filter((person) => present.has(person.id) && person.votesOn.includes(kind)).length;
  for (const { path, text } of fieldProblems(voters, { ...heads, rows })) {
    const [first = "", id = "", column = ""] = path;
    const target = first === "rows" ? items.get(id) : line;
    const owner = target && judged.get(target.ordinal);
    owner?.problems.push(at(first === "rows" ? column : first, text));
  }
  judgement.changes.push(
    `Kiểm phiếu về ${phrase}: phát ra ${heads.issued}, hợp lệ ${heads.valid}, không hợp lệ ${heads.invalid}`,
  );
  plan.ballots.push({ kind, heads, tellers: line.data.tellers ?? "", rows });
}
