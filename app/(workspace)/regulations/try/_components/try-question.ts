import { formatDay } from "@/lib/core/format";
import type { AnswerView } from "@/lib/regulations/forms/answer-view";
import type { FormField } from "@/lib/regulations/forms/form-field";
import { type Typed, writeForm } from "@/lib/regulations/forms/form-values";
import { askForm } from "@/lib/regulations/forms/forms";
import type { QuestionForm } from "@/lib/regulations/forms/question-form";
import type { Pack } from "@/lib/regulations/pack";
import type { SearchParams } from "@/lib/web/query-string";

export type AskedQuestion = {
  fields: readonly FormField[];
  /** What stands in the fields. */
  typed: Typed;
  errors: Readonly<Record<string, string>>;
  /** Null before the question was put, and while the form has further fields to fill. */
  answer: AnswerView | null;
};

/** Names of the address that are no fields of a question. */
const CHOICE = new Set(["pack", "question", "asked"]);

function typedIn(query: Awaited<SearchParams>): Typed {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      CHOICE.has(name) || value === undefined ? [] : [[name, typeof value === "string" ? [value] : value]],
    ),
  );
}

/** The question of an address: only its fields, or its answer when exactly this form was sent. */
export function tryQuestion(
  form: QuestionForm,
  pack: Pack,
  query: Awaited<SearchParams>,
  season: { referenceOn: string } | null,
): AskedQuestion {
  const sent = typedIn(query);
  const fields = form.fields(pack, sent);
  if (query.asked === undefined && season) {
    return { fields, typed: { cycleDate: [formatDay(season.referenceOn)], ...sent }, errors: {}, answer: null };
  }
  if (query.asked !== form.signature(sent)) return { fields, typed: sent, errors: {}, answer: null };
  const outcome = askForm(form, pack, sent);
  return outcome.status === "answered"
    ? { fields, typed: sent, errors: {}, answer: outcome.answer }
    : { fields, typed: sent, errors: outcome.errors, answer: null };
}

/** The address under which the example of a form is answered. */
export function exampleHref(form: QuestionForm, pack: Pack): string {
  const subject = form.example.subject;
  const chosen: Typed = typeof subject === "string" ? { subject: [subject] } : {};
  const typed = writeForm(form.fields(pack, chosen), form.example);
  const query = new URLSearchParams([
    ["pack", pack.id],
    ["question", form.question],
    ["asked", form.signature(chosen)],
    ...Object.entries(typed).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  ]);
  return `/regulations/try?${query}#answer`;
}
