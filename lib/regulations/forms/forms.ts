import type { Pack } from "../pack";
import { messageOf } from "../questions/question";
import { RuleError } from "../rule-error";
import type { AnswerView } from "./answer-view";
import type { FormField } from "./form-field";
import { readForm, type Typed } from "./form-values";
import { gradesForm, pointsForm } from "./level-forms";
import { exemptionForm, participantsForm, quorumForm } from "./person-forms";
import type { QuestionForm } from "./question-form";
import { capForm, couplingForm, deadlineForm, orderForm, voteForm } from "./rating-forms";

/** The questions that a form can ask, in the order an official meets them; the level by the method of the pack. */
export function formsFor(pack: Pack): QuestionForm[] {
  const levelForm = pack.levelRules.method === "points" ? pointsForm : gradesForm;
  return [
    exemptionForm,
    participantsForm,
    quorumForm,
    orderForm,
    levelForm,
    voteForm,
    capForm,
    couplingForm,
    deadlineForm,
  ];
}

export function findForm(pack: Pack, question: string): QuestionForm | undefined {
  return formsFor(pack).find((form) => form.question === question);
}

export type FormOutcome =
  | { readonly status: "answered"; readonly answer: AnswerView }
  /** By the name of the control. */
  | { readonly status: "refused"; readonly errors: Readonly<Record<string, string>> };

function controlAt(fields: readonly FormField[], path: readonly PropertyKey[]): { name: string; label: string } {
  const field = fields.find(({ key }) => key === path[0]);
  const exact = field?.controls.find(({ name }) => name === path.map(String).join("."));
  return exact ?? field?.controls[0] ?? fields[0]?.controls[0] ?? { name: "", label: "" };
}

function problemAt(fields: readonly FormField[], path: readonly PropertyKey[], message: string): [string, string] {
  const { name, label } = controlAt(fields, path);
  return [name, `${label}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`];
}

function schemaErrors(form: QuestionForm, fields: readonly FormField[], input: unknown): [string, string][] {
  const { error } = form.schema.safeParse(input);
  return (error?.issues ?? []).map((issue) => problemAt(fields, issue.path, messageOf(issue)));
}

/** Puts what was typed to the pack: the answer, or every problem at its control. */
export function askForm(form: QuestionForm, pack: Pack, typed: Typed): FormOutcome {
  const fields = form.fields(pack, typed);
  const { input, errors } = readForm(fields, typed);
  const found = { ...Object.fromEntries(schemaErrors(form, fields, input)), ...errors };
  if (Object.keys(found).length > 0) return { status: "refused", errors: found };
  try {
    return { status: "answered", answer: form.show(pack, input) };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return {
      status: "refused",
      errors: Object.fromEntries([problemAt(fields, error.field.split("."), error.message)]),
    };
  }
}
