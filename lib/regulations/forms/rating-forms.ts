import { severityText } from "../coupling";
import { citationLine, type ExplanationView, viewExplanation } from "../explanation-view";
import type { Pack, Prerequisite } from "../pack";
import {
  capQuestion,
  couplingQuestion,
  deadlineQuestion,
  orderQuestion,
  voteQuestion,
} from "../questions/rating-questions";
import { showNumber } from "../show-number";
import { answerView, clauseView, explained } from "./answer-view";
import { LEVEL_CHOICES, PREREQUISITE_CHOICES } from "./code-names";
import { questionForm } from "./question-form";

const PERCENT = "Phần trăm (35 hoặc 33,3) hoặc số lượng (7/20).";

const ORDER_RESULTS = {
  allowed: { result: "Được tiến hành", tone: "done" },
  warned: { result: "Được bỏ phiếu, có cảnh báo", tone: "warning" },
  refused: { result: "Chưa được tiến hành", tone: "warning" },
} as const;

const EFFECTS = { allowed: "không cản trở", warned: "cảnh báo", refused: "phải có trước" } as const;

function waitsForView(pack: Pack, waitsFor: readonly Prerequisite[]): ExplanationView[] {
  const rules = pack.order.filter((rule) => waitsFor.includes(rule.prerequisite));
  if (rules.length === 0) return [];
  const citations = rules.map((rule) => citationLine(rule.citation, PREREQUISITE_CHOICES[rule.prerequisite]));
  return [{ heading: "Tất cả những gì đối tượng này chờ", lines: [], citations, steps: [] }];
}

export const orderForm = questionForm(orderQuestion, {
  lead: "Có được bỏ phiếu hoặc quyết định khi còn thiếu bước trước hay không.",
  words: {
    step: { label: "Bước định làm", choices: { vote: "Bỏ phiếu đề xuất", decision: "Quyết định xếp loại" } },
    subject: {
      label: "Đối tượng",
      choices: {
        head: "Người đứng đầu",
        individual: "Cá nhân",
        collective: "Tập thể lãnh đạo, quản lý",
        cell: "Chi bộ",
        commune: "Đảng bộ cơ sở (xã, phường, cơ quan)",
      },
    },
    missing: { label: "Còn thiếu", hint: "Đánh dấu những gì chưa có.", choices: PREREQUISITE_CHOICES },
  },
  view: (answer, input, pack) => {
    const unruled = input.missing.filter((code) => !answer.missing.includes(code));
    return answerView({
      ...ORDER_RESULTS[answer.verdict],
      lines: unruled.map((code) => `Bộ quy định này không đặt điều kiện: ${PREREQUISITE_CHOICES[code]}.`),
      explanations: [
        ...answer.details.map((detail) =>
          clauseView(PREREQUISITE_CHOICES[detail.prerequisite], detail.citation, detail.text, [
            { label: "Còn thiếu", value: EFFECTS[detail.effect], strong: true },
          ]),
        ),
        ...waitsForView(pack, answer.waitsFor),
      ],
    });
  },
  example: { step: "decision", subject: "head", missing: ["collectiveDecision"] },
});

export const capForm = questionForm(capQuestion, {
  lead: "Bao nhiêu người trong một nhóm tương đồng được xếp Hoàn thành xuất sắc nhiệm vụ.",
  words: {
    groupGoodOrBetter: {
      label: "Số đạt HTTNV trở lên trong nhóm",
      hint: "Kể cả những người được đề nghị HTXSNV.",
    },
    proposedExcellent: { label: "Số đề nghị HTXSNV" },
    share: { label: "Tỷ lệ tối đa", hint: "Phần trăm; để trống thì lấy tỷ lệ của bộ quy định." },
    base: {
      label: "Cách tính tỉnh đã xác nhận bằng văn bản",
      hint: "Để trống khi chưa có văn bản xác nhận.",
      choices: {
        exclusive: "Cách tính chặt: không kể HTXSNV",
        inclusive: "Cách tính rộng: kể cả HTXSNV",
      },
    },
  },
  view: (answer) =>
    answerView({
      result: answer.explanation.result.text,
      tone: answer.verdict === "within" ? "done" : "warning",
      lines: [
        answer.left >= 0
          ? `Còn ${showNumber(answer.left)} chỉ tiêu không phải nêu lý do.`
          : `Đề nghị vượt ${showNumber(-answer.left)} so với số không phải nêu lý do.`,
        `Nhiều nhất được xếp ${showNumber(answer.limit)}.`,
        ...(answer.needsDecisionNumber
          ? ["Tỷ lệ cao hơn của bộ quy định: phải có số quyết định của cấp có thẩm quyền."]
          : []),
      ],
      explanations: explained(answer.explanation),
    }),
  example: { groupGoodOrBetter: 17, proposedExcellent: 3 },
});

const AROUND = "Kết quả chung quanh";

export const couplingForm = questionForm(couplingQuestion, {
  lead: "Mức đề nghị có mâu thuẫn với kết quả của tập thể, đơn vị, cấp dưới hay không.",
  words: {
    subject: {
      label: "Đối tượng",
      choices: {
        organisation: "Tổ chức đảng",
        collective: "Tập thể lãnh đạo, quản lý",
        head: "Người đứng đầu",
        individual: "Cá nhân khác",
      },
    },
    track: {
      label: "Xếp loại với tư cách",
      hint: "Chỉ với cá nhân.",
      choices: { official: "Cán bộ, công chức, viên chức", partyMember: "Đảng viên" },
    },
    level: { label: "Mức đang xét", choices: LEVEL_CHOICES },
    unitLevel: {
      label: "Mức của địa phương, cơ quan, đơn vị",
      hint: "Của người đứng đầu.",
      group: AROUND,
      choices: LEVEL_CHOICES,
    },
    officialLevel: {
      label: "Mức đã xếp với tư cách cán bộ, công chức, viên chức",
      hint: "Để trống khi chưa có.",
      group: AROUND,
      choices: LEVEL_CHOICES,
    },
    isOfficial: { label: "Người này là cán bộ, công chức, viên chức", group: AROUND },
    collectiveLevel: { label: "Mức của tập thể lãnh đạo", group: AROUND, choices: LEVEL_CHOICES },
    disciplinePresent: { label: "Có kỷ luật trong năm", group: AROUND },
    shortcomingsFixedShare: {
      label: "Hạn chế, khuyết điểm kỳ trước đã khắc phục",
      hint: PERCENT,
      group: AROUND,
    },
    subordinates: {
      label: "Tổ chức trực thuộc theo mức",
      hint: "Của chi bộ: các đảng viên.",
    },
    sameLevelBodies: {
      label: "Chính quyền, Mặt trận, đoàn thể cùng cấp theo mức",
      choices: LEVEL_CHOICES,
    },
  },
  view: ({ findings }) =>
    answerView({
      result: findings.length === 0 ? "Không thấy mâu thuẫn" : `Có ${showNumber(findings.length)} điểm cần xem`,
      tone: findings.length === 0 ? "done" : "warning",
      lines: findings.map((finding) => `${finding.text}: ${severityText(finding.severity)}.`),
      explanations: findings.map((finding) => viewExplanation(finding.explanation)),
    }),
  example: { subject: "head", track: "official", level: "excellent", unitLevel: "good" },
});

export const deadlineForm = questionForm(deadlineQuestion, {
  lead: "Một lần gửi có đúng hạn hay không, và ngày cuối là ngày nào.",
  words: {
    bound: { label: "Văn bản ghi", choices: { before: "Trước ngày", through: "Đến hết ngày" } },
    date: { label: "Ngày ghi trong văn bản" },
    at: { label: "Thời điểm gửi" },
  },
  view: (answer) =>
    answerView({
      result: answer.onTime ? "Đúng hạn" : "Quá hạn",
      tone: answer.onTime ? "done" : "warning",
      lines: [`Hạn: ${answer.text}.`],
      explanations: explained(answer.explanation),
    }),
  example: { bound: "before", date: "2024-12-15", at: "2024-12-15T00:00:00+07:00" },
});

export const voteForm = questionForm(voteQuestion, {
  lead: "Kết quả kiểm phiếu đề xuất mức nào.",
  words: {
    levels: { label: "Số phiếu theo mức", hint: "Ô để trống được hiểu là 0." },
    base: { label: "Số được triệu tập", hint: "Sau khi trừ người được miễn, tạm miễn, đình chỉ, sinh hoạt nơi khác." },
  },
  view: (answer) =>
    answerView({
      result: answer.level === null ? answer.explanation.result.text : LEVEL_CHOICES[answer.level],
      level: answer.level,
      tone: answer.level === null ? "warning" : "quiet",
      explanations: explained(answer.explanation),
    }),
  example: { levels: { excellent: 9, good: 8, fair: 1, failed: 0 }, base: 20 },
});
