import { expect, test } from "vitest";
import { missingParts } from "./rules";

const items = [
  { id: "a", isGraded: true },
  { id: "b", isGraded: false },
];
const complete = {
  answers: { a: { text: "Chấp hành tốt", grade: "good" }, b: { text: "Đã thực hiện cam kết", grade: null } },
  shortcomingsText: "Còn chậm báo cáo",
  remedyText: "Lập lịch báo cáo tháng",
  levels: { partyMember: "good", official: "good" },
};

test("RQ-07: a complete review misses nothing; each part is missed by its own field", () => {
  expect(missingParts(complete, items, ["partyMember", "official"])).toEqual({});
  expect(
    missingParts({ answers: {}, shortcomingsText: "", remedyText: "", levels: { partyMember: "good" } }, items, [
      "partyMember",
      "official",
    ]),
  ).toEqual({
    "answers.a.text": "review.answerMissing",
    "answers.a.grade": "review.gradeMissing",
    "answers.b.text": "review.answerMissing",
    shortcomingsText: "review.answerMissing",
    remedyText: "review.answerMissing",
    "levels.official": "review.levelMissing",
  });
});

test("R7.1: a graded item without grade is missing even when it has text", () => {
  const content = { ...complete, answers: { ...complete.answers, a: { text: "có chữ", grade: null } } };
  expect(missingParts(content, items, ["partyMember"])).toEqual({ "answers.a.grade": "review.gradeMissing" });
});
