import { gapText, type LevelAnswer } from "../level-facts";
import { describeLevel } from "../levels";
import { gradesQuestion, pointsQuestion } from "../questions/rating-questions";
import { type AnswerView, answerView, explained } from "./answer-view";
import { DISCIPLINE_CHOICES, RATED_CHOICES } from "./code-names";
import { questionForm } from "./question-form";

const TASKS = "Kết quả thực hiện nhiệm vụ";
const CASES = "Trường hợp đặc biệt trong năm";
const PERCENT = "Phần trăm (35 hoặc 33,3) hoặc số lượng (7/20).";

const PERIOD_WORDS = {
  discipline: {
    label: "Kỷ luật trong năm",
    hint: "Của cá nhân; với tập thể, tổ chức: của tập thể hoặc một thành viên lãnh đạo.",
    group: CASES,
    choices: DISCIPLINE_CHOICES,
  },
  relief: {
    label: "Tình tiết được xem xét",
    group: CASES,
    choices: { none: "Không có", selfDiscovered: "Tự phát hiện và khắc phục", forceMajeure: "Bất khả kháng" },
  },
  subordinateDisciplined: { label: "Có tổ chức trực thuộc bị kỷ luật", group: CASES },
  disunityConcluded: { label: "Bị kết luận mất đoàn kết nội bộ", group: CASES },
  degradationConcluded: { label: "Bị kết luận suy thoái", group: CASES },
  prohibitedOrExemplaryBreach: {
    label: "Vi phạm những điều đảng viên không được làm, trách nhiệm nêu gương",
    group: CASES,
  },
};

function levelView(answer: LevelAnswer): AnswerView {
  const { level } = answer;
  return answerView({
    result: level === null ? "Cấp có thẩm quyền quyết định" : describeLevel(level).name,
    level,
    tone: level === null ? "warning" : "quiet",
    lines: [
      ...answer.gaps.map((gap) => `Văn bản không xếp vào mức nào vì ${gapText(gap)}.`),
      ...answer.asks.map((gap) => `Nên hỏi cấp có thẩm quyền: ${gapText(gap)}.`),
    ],
    explanations: explained(answer.explanation),
  });
}

export const pointsForm = questionForm(pointsQuestion, {
  key: "level-points",
  lead: "Mức xếp loại theo thang điểm 100 và các điều kiện của từng mức.",
  words: {
    subject: { label: "Đối tượng xếp loại", choices: RATED_CHOICES },
    points: { label: "Tổng điểm", hint: "Từ 0 đến 100, ví dụ 89,5." },
    tasksDoneShare: { label: "Nhiệm vụ đã hoàn thành", hint: PERCENT, group: TASKS },
    tasksLateShare: { label: "Nhiệm vụ chậm tiến độ", hint: PERCENT, group: TASKS },
    tasksAboveShare: { label: "Nhiệm vụ vượt yêu cầu", hint: PERCENT, group: TASKS },
    previousShortcomingsFixedShare: {
      label: "Hạn chế, khuyết điểm kỳ trước đã khắc phục",
      hint: `${PERCENT} Nhập 100 nếu kỳ trước không có.`,
      group: TASKS,
    },
    subordinatesFailedShare: { label: "Tổ chức, cá nhân trực thuộc KHTNV", hint: PERCENT, group: CASES },
    lowConfidenceShare: { label: "Phiếu tín nhiệm thấp", hint: PERCENT, group: CASES },
    basicTargetsFailed: { label: "Không đạt các chỉ tiêu cơ bản", group: CASES },
    personnelWrongdoing: { label: "Có sai phạm về công tác cán bộ", group: CASES },
    subordinateNegativity: {
      label: "Tổ chức, cá nhân quản lý trực tiếp tham nhũng, lãng phí, tiêu cực bị kỷ luật",
      group: CASES,
    },
    ...PERIOD_WORDS,
  },
  view: levelView,
  example: {
    subject: "nonLeader",
    points: 92,
    tasksDoneShare: 1,
    tasksLateShare: 0,
    tasksAboveShare: 0.35,
    previousShortcomingsFixedShare: 0.5,
    discipline: "none",
  },
});

export const gradesForm = questionForm(gradesQuestion, {
  key: "level-grades",
  lead: "Mức xếp loại theo các tiêu chí Xuất sắc, Tốt, Trung bình, Kém.",
  gradesSubject: true,
  words: {
    subject: { label: "Đối tượng xếp loại", choices: RATED_CHOICES },
    grades: { label: "Các tiêu chí", hint: "Tiêu chí để trống được hiểu là chưa đánh giá." },
    tasksDoneShare: { label: "Nhiệm vụ đã hoàn thành", hint: PERCENT, group: TASKS },
    mainTargetsMissed: { label: "Các chỉ tiêu chủ yếu không đạt", asked: "yesNo", group: TASKS },
    previousShortcomingsFixedShare: {
      label: "Hạn chế, khuyết điểm kỳ trước đã khắc phục",
      hint: PERCENT,
      group: TASKS,
    },
    subordinateCorruption: { label: "Cấp dưới tham nhũng, tiêu cực", group: CASES },
    subordinatesDisciplinedShare: { label: "Tổ chức, cá nhân trực thuộc bị kỷ luật", hint: PERCENT, group: CASES },
    ...PERIOD_WORDS,
  },
  view: levelView,
  example: {
    subject: "nonLeader",
    grades: [
      { code: "quality", group: "general", grade: "excellent" },
      { code: "duty", group: "taskResult", grade: "excellent" },
      { code: "remediation", group: "remediation", grade: "good" },
    ],
    discipline: "none",
  },
});
