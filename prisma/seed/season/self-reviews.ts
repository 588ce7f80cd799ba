import { dayOf } from "../../../lib/core/calendar";
import { newId } from "../../../lib/core/ids";
import type { Grade, Level } from "../../../lib/regulations/levels";
import type { CellTrade } from "../story/cells";
import type { StoryUnit } from "../story/world";
import { collectiveAnswers } from "../texts/self-review-collectives";
import { CAUSES, DUTY_ANSWERS, OWN_SHORTCOMINGS, PERSON_ANSWERS, REMEDIES } from "../texts/self-review-people";
import type { TableRows } from "../write/insert-rows";
import { type Random, randomFor } from "../write/random";
import type { BookSubject } from "./book";
import type { SeasonRows } from "./rows";
import { addMinutes, type MeetingScript, type Recorder } from "./script";
import type { Stage } from "./stage";

export type ReviewRows = {
  reviews: TableRows["selfReview"][];
  answers: TableRows["selfReviewAnswer"][];
  levels: TableRows["selfReviewLevel"][];
};

export type Asked = { id: string; code: string; isGraded: boolean };

export type ReviewStage = Stage & {
  askedOf(unitId: string, form: "collective" | "leader" | "nonLeader"): readonly Asked[];
};

const TRADES: Record<string, CellTrade> = {
  village: "village",
  school: "school",
  health: "health",
  enterprise: "company",
};

function tradeOf(unit: StoryUnit): CellTrade {
  return TRADES[unit.baseType ?? ""] ?? "office";
}

const DISTRICT_ANSWERS: readonly string[] = [
  "Đã trực tiếp chỉ đạo ứng phó, khắc phục hậu quả mưa lũ; hoàn thành phần việc được giao về tiêu chí nông thôn mới, còn tiêu chí môi trường chưa đạt.",
  "Dự sinh hoạt với chi bộ thôn được phân công 8 lần trong năm; đã giúp tháo gỡ vướng mắc về nhà văn hóa thôn và hồ sơ đất ở hai hộ.",
  "Kết quả thực hiện đạt 90% kế hoạch; ba kiến nghị của nhân dân chưa giải quyết xong, đã báo cáo cấp trên.",
];

const GRADES_FOR: Record<Level, readonly (readonly [Grade, number])[]> = {
  excellent: [
    ["excellent", 75],
    ["good", 25],
  ],
  good: [
    ["excellent", 12],
    ["good", 80],
    ["average", 8],
  ],
  fair: [
    ["good", 45],
    ["average", 55],
  ],
  failed: [
    ["average", 70],
    ["poor", 30],
  ],
};

type Author = { main: BookSubject; tracks: readonly BookSubject[]; form: "collective" | "leader" | "nonLeader" };

function answerTo(stage: ReviewStage, random: Random, author: Author, asked: Asked): string {
  const { main, form } = author;
  const unit = stage.register.unit(main.homeUnitId);
  if (form === "collective") {
    const kind = main.collectiveId === null ? "cell" : stage.register.collective(main.collectiveId).kind;
    return random.pick(collectiveAnswers(kind)[asked.code] ?? DISTRICT_ANSWERS);
  }
  if (asked.code === "duty") return random.pick(DUTY_ANSWERS[tradeOf(unit)]);
  return random.pick(PERSON_ANSWERS[asked.code] ?? DISTRICT_ANSWERS);
}

type Filing = { submittedAt: Date; typedBy: Recorder; onPaper: boolean };

function file(stage: ReviewStage, rows: SeasonRows & ReviewRows, author: Author, filing: Filing): void {
  const { main, tracks, form } = author;
  const key = main.personId ?? main.collectiveId ?? main.id;
  const random = randomFor(`self-review:${key}`);
  const id = newId();
  const claimed = stage.outcomes.get(main.id)?.claimed ?? "good";
  rows.reviews.push({
    id,
    cycleId: rows.cycleId,
    personId: main.personId,
    collectiveId: main.personId === null ? main.collectiveId : null,
    unitId: main.homeUnitId,
    form,
    status: "submitted",
    shortcomingsText: random.pick(OWN_SHORTCOMINGS),
    causesText: random.pick(CAUSES),
    remedyText: random.pick(REMEDIES),
    enteredOnPaper: filing.onPaper,
    submittedAt: filing.submittedAt.toISOString(),
  });
  for (const asked of stage.askedOf(main.homeUnitId, form)) {
    const grade = asked.isGraded ? random.weighted(GRADES_FOR[claimed]) : null;
    rows.answers.push({
      id: newId(),
      selfReviewId: id,
      contentItemId: asked.id,
      text: answerTo(stage, random, author, asked),
      grade,
    });
  }
  for (const subject of tracks) {
    const level = stage.outcomes.get(subject.id)?.claimed;
    if (level === undefined || subject.track === "organisation") continue;
    rows.levels.push({ selfReviewId: id, track: subject.track, level });
    rows.addRating({
      subjectId: subject.id,
      stage: "self",
      level,
      ratedOn: dayOf(filing.submittedAt),
      recordedAt: filing.submittedAt,
      by: filing.typedBy,
    });
  }
}

function authorOf(stage: ReviewStage, subject: BookSubject): Author | null {
  if (subject.track === "organisation") return null;
  if (subject.personId === null) return { main: subject, tracks: [subject], form: "collective" };
  const tracks = stage.subjectsOfPerson(subject.personId);
  const main = tracks.find((other) => other.track === "partyMember") ?? tracks[0] ?? subject;
  return { main, tracks, form: tracks.some((other) => other.isLeader) ? "leader" : "nonLeader" };
}

/** Everybody whom these meetings take up has handed in the review some days before; each once. */
export function fileReviews(
  stage: ReviewStage,
  rows: SeasonRows & ReviewRows,
  scripts: readonly MeetingScript[],
  filed: Set<string> = new Set(),
): void {
  const ordered = scripts.toSorted((a, b) =>
    a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.key < b.key ? -1 : 1,
  );
  for (const script of ordered) {
    const officials = script.kind === "main" ? stage.officialsOf(script.unitId) : [];
    for (const subject of [...script.taken.map((taken) => taken.subject), ...officials]) {
      const author = authorOf(stage, subject);
      const key = subject.personId ?? subject.collectiveId ?? "";
      if (author === null || filed.has(key) || !hasFiled(script, key)) continue;
      filed.add(key);
      const random = randomFor(`filing:${key}`);
      const before = random.between(2, 4) * 24 * 60 + random.between(0, 480);
      const submittedAt = addMinutes(new Date(script.startsAt), -before);
      const onPaper = subject.personId !== script.typedBy.personId;
      file(stage, rows, author, { submittedAt, typedBy: script.typedBy, onPaper });
    }
  }
}

/** Before a meeting that is still to come some have not handed in theirs. */
function hasFiled(script: MeetingScript, key: string): boolean {
  return script.state !== "scheduled" || script.kind === "supplementary" || randomFor(`filed:${key}`).chance(0.55);
}
