import type { z } from "zod";
import { gradedItems } from "../content";
import type { Pack } from "../pack";
import { parseInput, type TypedQuestion } from "../questions/question";
import type { AnswerView } from "./answer-view";
import { type FormField, formFields, type SchemaWords } from "./form-field";
import type { Typed } from "./form-values";

/** A question as a form: its fields come from the schema that also reads the command line. */
export type QuestionForm = {
  /** Unique among the forms; one question may have a form for each method of the packs. */
  readonly key: string;
  readonly question: string;
  readonly title: string;
  /** What it answers, as one sentence. */
  readonly lead: string;
  readonly schema: z.ZodObject;
  /** Some fields depend on what is typed: the criteria of a subject. */
  readonly fields: (pack: Pack, typed: Typed) => FormField[];
  /** Changes when other fields are asked; a form sent under another signature is shown again instead of judged. */
  readonly signature: (typed: Typed) => string;
  /** Throws RuleError naming the field. */
  readonly show: (pack: Pack, input: unknown) => AnswerView;
  readonly example: Readonly<Record<string, unknown>>;
};

type Parts<S extends z.ZodObject, A> = {
  key?: string;
  lead: string;
  words: SchemaWords<S>;
  view: (answer: A, input: z.output<S>, pack: Pack) => AnswerView;
  example: z.input<S>;
  /** The criteria to grade are those of the subject chosen. */
  gradesSubject?: boolean;
};

const CRITERIA_OF = {
  organisation: "collective",
  collective: "collective",
  leader: "leader",
  nonLeader: "nonLeader",
} as const;

function subjectOf(typed: Typed): keyof typeof CRITERIA_OF | null {
  const subject = typed.subject?.[0] ?? "";
  return subject in CRITERIA_OF ? (subject as keyof typeof CRITERIA_OF) : null;
}

function criteriaFor(pack: Pack, typed: Typed) {
  const subject = subjectOf(typed);
  return subject === null ? [] : gradedItems(pack, CRITERIA_OF[subject]);
}

export function questionForm<S extends z.ZodObject, A>(
  question: TypedQuestion<S, A>,
  parts: Parts<S, A>,
): QuestionForm {
  const { key = question.name, lead, words, view, example, gradesSubject = false } = parts;
  return {
    key,
    question: question.name,
    title: question.title,
    lead,
    schema: question.schema,
    fields: (pack, typed) => formFields(question.schema, words, gradesSubject ? criteriaFor(pack, typed) : []),
    signature: (typed) => (gradesSubject ? `${key}.${subjectOf(typed) ?? ""}` : key),
    show: (pack, input) => {
      const parsed = parseInput(question.schema, input);
      return view(question.answer(pack, parsed), parsed, pack);
    },
    example: example as Readonly<Record<string, unknown>>,
  };
}
