import { viewExplanation } from "../explanation-view";
import { describeLevel } from "../levels";
import { capacityText } from "../participants";
import { exemptionQuestion, participantsQuestion, quorumQuestion } from "../questions/person-questions";
import { showNumber, showPart } from "../show-number";
import { answerView, clauseView, explained } from "./answer-view";
import { COLLECTIVE_CHOICES, EXCUSE_CHOICES, PARTY_STATUS_CHOICES, POST_CHOICES } from "./code-names";
import { questionForm } from "./question-form";

export const exemptionForm = questionForm(exemptionQuestion, {
  lead: "Một người có phải kiểm điểm, xếp loại trong kỳ hay không.",
  words: {
    partyStatus: { label: "Tư cách đảng viên", choices: PARTY_STATUS_CHOICES },
    admittedOn: { label: "Ngày kết nạp", hint: "Cần có với đảng viên dự bị, để tính đủ tháng." },
    cycleDate: { label: "Ngày tính của kỳ", hint: "Ngày mà số tháng được tính đến." },
    excused: { label: "Tình trạng trong kỳ", hint: "Để trống khi sinh hoạt bình thường.", choices: EXCUSE_CHOICES },
    sickLeaveMonths: { label: "Số tháng nghỉ ốm trong năm", hint: "Chỉ khi nghỉ ốm; để trống được hiểu là đủ dài." },
  },
  view: (answer) => {
    const limit = answer.levelAtMost === null ? [] : [`Mức cao nhất: ${describeLevel(answer.levelAtMost).name}`];
    const view = viewExplanation(answer.explanation);
    return answerView({
      result: answer.explanation.result.text,
      tone: answer.reviewed && answer.rated ? "done" : "warning",
      lines: limit,
      explanations: [
        view,
        ...answer.reasons.slice(1).map((reason) => clauseView("Lý do khác", reason.citation, reason.text)),
      ],
    });
  },
  example: { partyStatus: "probationary", admittedOn: "2024-06-02", cycleDate: "2024-12-01" },
});

export const participantsForm = questionForm(participantsQuestion, {
  lead: "Một người dự hội nghị kiểm điểm với tư cách nào, có được bỏ phiếu hay không.",
  words: {
    subjectKind: { label: "Hội nghị kiểm điểm của", choices: COLLECTIVE_CHOICES },
    post: { label: "Người dự là", choices: POST_CHOICES },
    partyStatus: { label: "Tư cách đảng viên", choices: PARTY_STATUS_CHOICES },
  },
  view: (answer, input) =>
    answerView({
      result: answer.text,
      tone: answer.capacity === "voting" ? "done" : answer.capacity === "none" ? "warning" : "quiet",
      explanations: [
        clauseView("Tư cách tham dự", answer.citation, capacityText(answer.capacity), [
          { label: "Hội nghị kiểm điểm của", value: COLLECTIVE_CHOICES[input.subjectKind] },
          { label: "Người dự", value: POST_CHOICES[input.post] },
          { label: "Tư cách đảng viên", value: PARTY_STATUS_CHOICES[input.partyStatus] },
          { label: "Kết quả", value: answer.text, strong: true },
        ]),
      ],
    }),
  example: { subjectKind: "grassrootsStandingCommittee", post: "executiveCommitteeMember", partyStatus: "official" },
});

export const quorumForm = questionForm(quorumQuestion, {
  lead: "Hội nghị có đủ số người có mặt để tiến hành hay không.",
  words: { members: { label: "Người được triệu tập và có mặt", hint: "Ô để trống được hiểu là 0." } },
  view: (answer) =>
    answerView({
      result: `${answer.explanation.result.text}: có mặt ${showPart(answer.present, answer.base)}, cần ít nhất ${showNumber(answer.needed)}`,
      tone: answer.quorate ? "done" : "warning",
      explanations: explained(answer.explanation),
    }),
  example: {
    members: [
      ...Array.from({ length: 20 }, (_, index) => ({ capacity: "voting" as const, present: index < 14 })),
      { capacity: "voting", excused: "temporarilyExcused", present: false },
      { capacity: "directing", present: true },
    ],
  },
});
