import { findPackNamed } from "../registry";
import { RuleError } from "../rule-error";
import { exemptionQuestion, obligationsQuestion, participantsQuestion, quorumQuestion } from "./person-questions";
import type { Question } from "./question";
import {
  capQuestion,
  couplingQuestion,
  deadlineQuestion,
  levelQuestion,
  orderQuestion,
  voteQuestion,
} from "./rating-questions";

/** Every question, in the order an official meets them. */
export const QUESTIONS: readonly Question[] = [
  exemptionQuestion,
  obligationsQuestion,
  participantsQuestion,
  quorumQuestion,
  orderQuestion,
  levelQuestion,
  voteQuestion,
  capQuestion,
  couplingQuestion,
  deadlineQuestion,
];

/** Puts one question to one pack ("ha-tinh-2024" or "ha-tinh-2024@1"). Throws RuleError on "pack", "question" or a field. */
export function askRules(packName: string, questionName: string, input: unknown): unknown {
  const pack = findPackNamed(packName);
  if (pack === undefined) throw new RuleError("pack", `Không có bộ quy định “${packName}”.`);
  const question = QUESTIONS.find((candidate) => candidate.name === questionName);
  if (question === undefined) throw new RuleError("question", `Không có câu hỏi “${questionName}”.`);
  return question.ask(pack, input);
}
