import { instantAt } from "../../../lib/core/calendar";
import { newId } from "../../../lib/core/ids";
import type { Tx } from "../../../lib/db/client";
import type { TargetOutcome } from "../../../lib/task-results/rules";
import type { AccountRows } from "../story/accounts";
import { mainCommune } from "../story/accounts";
import type { Story } from "../story/story";
import type { StoryUnit } from "../story/world";
import { insertRows } from "../write/insert-rows";
import { randomFor } from "../write/random";
import { auditRow } from "./audit-rows";
import type { BookSubject } from "./book";
import { disciplineStory } from "./discipline";
import type { ResultRow, ResultRows, Troubled } from "./result-rows";
import { type PlayedSeason, typistOf } from "./season";

type Facts = PlayedSeason & { story: Story; accounts: AccountRows };

const QUIET = new Set(["Phú Phong", "Phúc Đồng"]);

function troubledCommunes(story: Story): Troubled | null {
  const main = mainCommune(story).unit.id;
  const others = story.huongKhe.communes.filter(
    ({ unit }) => unit.id !== main && ![...QUIET].some((name) => unit.name.includes(name)),
  );
  const [undone, flooded, corrected, disciplined] = others;
  return undone && flooded && corrected && disciplined ? { undone, flooded, corrected, disciplined } : null;
}

const SYMBOLS: Partial<Record<StoryUnit["kind"], string>> = {
  districtCommittee: "HU",
  grassrootsCommittee: "ĐU",
  cell: "CB",
  grassrootsCell: "CB",
};

type Figures = Pick<
  ResultRow,
  "assigned" | "done" | "doneLate" | "aboveRequirement" | "mainTargets" | "forceMajeure"
> & {
  targets: TargetOutcome;
};

/** Nearly everywhere everything was done, some of it late, a part above what was asked. */
function ordinaryFigures(subject: BookSubject, unit: StoryUnit): Figures {
  const random = randomFor(`results:${subject.id}`);
  const isCommittee = unit.kind === "grassrootsCommittee" || unit.kind === "districtCommittee";
  const isBody = subject.personId === null;
  const assigned = isBody && isCommittee ? random.between(38, 64) : random.between(9, 24);
  const done =
    assigned -
    random.weighted([
      [0, 70],
      [1, 22],
      [2, 8],
    ]);
  return {
    assigned,
    done,
    doneLate: Math.min(
      done,
      random.weighted([
        [0, 55],
        [1, 30],
        [2, 15],
      ]),
    ),
    aboveRequirement: Math.min(done, random.between(Math.floor(assigned / 8), Math.ceil(assigned / 3))),
    mainTargets: "met",
    forceMajeure: null,
    targets: isBody && isCommittee ? "met" : "notRelevant",
  };
}

function figuresOf(subject: BookSubject, unit: StoryUnit, troubled: Troubled | null): Figures {
  const usual = ordinaryFigures(subject, unit);
  if (subject.track !== "organisation") return usual;
  if (unit.id === troubled?.undone.unit.id) {
    return {
      ...usual,
      assigned: 46,
      done: 21,
      doneLate: 6,
      aboveRequirement: 2,
      mainTargets: "notMet",
      targets: "notMet",
    };
  }
  if (unit.id === troubled?.flooded.unit.id) {
    const forceMajeure = "Lũ tháng 9/2024 làm hỏng 3 tuyến đường và toàn bộ diện tích bưởi đang thu hoạch";
    return { ...usual, assigned: 44, done: 20, doneLate: 4, aboveRequirement: 3, mainTargets: "notMet", forceMajeure };
  }
  return usual;
}

type Writing = { rows: ResultRows; subject: BookSubject; unit: StoryUnit; facts: Facts };

function writeVersion(
  { rows, subject, unit, facts }: Writing,
  figures: Figures,
  replaces: ResultRow | null,
): ResultRow {
  const random = randomFor(`result-source:${subject.id}:${replaces === null ? "first" : "second"}`);
  const by = typistOf(facts.story, facts.accounts)(unit.code);
  const day = replaces === null ? random.pick(["2024-12-02", "2024-12-03"]) : "2024-12-06";
  const at = instantAt(day, `${String(random.between(8, 16)).padStart(2, "0")}:${random.pick(["05", "20", "40"])}`);
  const { targets, ...counts } = figures;
  const row: ResultRow = {
    id: newId(),
    subjectId: subject.id,
    ...counts,
    growth: targets,
    budgetRevenue: targets,
    publicInvestment: targets,
    incomePerHead: targets,
    povertyReduction: targets,
    sourceDocument: `Báo cáo ${random.between(21, 189)}-BC/${SYMBOLS[unit.kind] ?? "ĐU"}`,
    sourceOn: day,
    supersedesId: replaces?.id ?? null,
    reason: replaces === null ? null : "Số liệu chính thức sau khi rà soát, thay số liệu ước thực hiện",
    recordedAt: at.toISOString(),
    recordedById: by.accountId,
    actorName: by.name,
  };
  rows.results.push(row);
  rows.audit.push(
    auditRow({
      event: replaces === null ? "taskResult.recorded" : "taskResult.superseded",
      at,
      by,
      unit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: `Kết quả nhiệm vụ của ${subject.name}: ${row.done}/${row.assigned} hoàn thành`,
    }),
  );
  return row;
}

/** Task results of the bodies and leading cadres of Hương Khê, and the year's discipline there. */
export async function writeResults(tx: Tx, facts: Facts): Promise<void> {
  const { story, book, register } = facts;
  const rows: ResultRows = { results: [], discipline: [], audit: [] };
  const troubled = troubledCommunes(story);
  const wanted = book.subjects.filter(
    (subject) =>
      subject.required &&
      subject.homePath.startsWith(story.huongKhe.unit.path) &&
      (subject.personId === null || (subject.track === "official" && subject.isLeader)),
  );
  for (const subject of wanted) {
    const unit = register.unit(subject.homeUnitId);
    const writing = { rows, subject, unit, facts };
    const figures = figuresOf(subject, unit, troubled);
    const isCorrected = subject.track === "organisation" && unit.id === troubled?.corrected.unit.id;
    const estimate = { ...figures, done: figures.done - 3, doneLate: 0, aboveRequirement: 5 };
    const first = writeVersion(writing, isCorrected ? estimate : figures, null);
    if (isCorrected) writeVersion(writing, figures, first);
  }
  if (troubled) disciplineStory(rows, facts, troubled);
  await insertRows(tx, "taskResult", rows.results);
  await insertRows(tx, "disciplineFact", rows.discipline);
  await insertRows(tx, "auditEvent", rows.audit);
}
