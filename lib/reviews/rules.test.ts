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

test("R8.12: a scored item misses its points only; zero is an answer, evidence is not asked for", () => {
  const scored = [{ id: "a", isGraded: false, maxPoints: 15 }];
  const withPoints = (points: number | null) => ({ ...complete, answers: { a: { text: "", grade: null, points } } });
  expect(missingParts(withPoints(null), scored, [])).toEqual({ "answers.a.points": "review.pointsMissing" });
  expect(missingParts({ ...complete, answers: {} }, scored, [])).toEqual({
    "answers.a.points": "review.pointsMissing",
  });
  expect(missingParts(withPoints(0), scored, [])).toEqual({});
});
