import { revalidatePath } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import { ZodError } from "zod";
import { findCommandContext } from "../auth/current";
import { forgetKeptForm, keepPostedForm } from "../auth/kept-form";
import type { Actor } from "../core/actor";
import { DomainError } from "../core/errors";
import { newRandomId } from "../core/ids";
import { showsOpenSeason } from "../cycles/queries/open-cycle";
import type { CommandContext } from "../db/run-command";
import { type FormObject, fieldLabels, formDataToObject, typedValues } from "./form-data";
import {
  FORM_ACCOUNT_FIELD,
  FORM_NAME_FIELD,
  FORM_SEASON_FIELD,
  type FormAction,
  type FormState,
  IDEMPOTENCY_FIELD,
  KEPT_FORM_ANCHOR,
  KEPT_FORM_FIELD,
  nearestField,
  VERSION_FIELD,
} from "./form-state";
import { reportIncident } from "./incidents";
import { applyVietnameseMessages, zodFieldErrors } from "./zod-messages";

applyVietnameseMessages();

export type ActionOutcome = {
  /** Where to go; a path of this application. */
  redirectTo?: string;
  /** What went well, when staying. */
  notice?: string;
};

/**
 * Makes a server action for a form: session → actor, FormData → object, run, and every expected refusal
 * back into the form with everything that was typed. Works without JavaScript.
 */
export function defineAction(
  /** `data` is for those that take a file. */
  run: (ctx: CommandContext, input: FormObject, data: FormData) => Promise<ActionOutcome>,
): FormAction {
  return async (_previous, data) => {
    const values = typedValues(data);
    let outcome: ActionOutcome;
    let actor: Actor | null = null;
    try {
      const ctx = await findCommandContext(stringOf(values[IDEMPOTENCY_FIELD]), stringOf(values[FORM_SEASON_FIELD]));
      if (!ctx) return await sessionEnded(values);
      actor = ctx.actor;
      outcome = await run(ctx, inputOf(data), data);
      await forgetSent(ctx.actor, values);
    } catch (error) {
      unstable_rethrow(error);
      const refused = failureFrom(error, data);
      if (actor) await keepOfOtherSeason(actor, values, refused);
      return refused;
    }
    revalidatePath("/", "layout");
    if (outcome.redirectTo) redirect(outcome.redirectTo as never);
    return { status: "done", fieldErrors: {}, values: {}, ...(outcome.notice ? { notice: outcome.notice } : {}) };
  };
}

/**
 * Without scripts the answer to a refusal is the page as it is now: when another tab has moved on to another season, or the season has
 * ended meanwhile, the form is withheld there (ADR 0028) and what was typed is kept until the form's own season is shown.
 */
async function keepOfOtherSeason(actor: Actor, values: FormState["values"], refused: FormState): Promise<void> {
  const seasonId = stringOf(values[FORM_SEASON_FIELD]);
  try {
    if (!seasonId || (await showsOpenSeason(actor, seasonId))) return;
    const sentence = refused.formError ?? "";
    await keepPostedForm({ ...postedForm(values), accountId: actor.accountId, refused: { seasonId, sentence } });
  } catch (error) {
    reportIncident(error);
  }
}

function postedForm(values: FormState["values"]) {
  const {
    [FORM_NAME_FIELD]: name,
    [FORM_ACCOUNT_FIELD]: account,
    [FORM_SEASON_FIELD]: _season,
    [KEPT_FORM_FIELD]: kept,
    ...typed
  } = values;
  return {
    formName: stringOf(name),
    accountId: stringOf(account),
    sendingKey: stringOf(values[IDEMPOTENCY_FIELD]),
    keptId: stringOf(kept),
    values: typed,
  };
}

/** With scripts the form itself still holds everything; without them the server keeps it until the person is back. */
async function sessionEnded(values: FormState["values"]): Promise<FormState> {
  const keeping = await keepPostedForm(postedForm(values));
  if (keeping.status === "inPage") return failure(values, { formError: new DomainError("session.ended").sentence });
  const next = encodeURIComponent(`${keeping.wanted}${keeping.status === "kept" ? `#${KEPT_FORM_ANCHOR}` : ""}`);
  redirect(`/sign-in?next=${next}${keeping.status === "kept" ? "" : "&lost=1"}` as never);
}

/** Recorded is recorded: that the kept copy could not be thrown away must not look like a refusal. */
async function forgetSent(actor: Actor, values: FormState["values"]): Promise<void> {
  const sending = { keptId: stringOf(values[KEPT_FORM_FIELD]), key: stringOf(values[IDEMPOTENCY_FIELD]) };
  try {
    await forgetKeptForm(actor, sending);
  } catch (error) {
    reportIncident(error);
  }
}

function inputOf(data: FormData): FormObject {
  const {
    [IDEMPOTENCY_FIELD]: _key,
    [FORM_NAME_FIELD]: _name,
    [FORM_ACCOUNT_FIELD]: _account,
    [FORM_SEASON_FIELD]: _season,
    [KEPT_FORM_FIELD]: _kept,
    ...input
  } = formDataToObject(data);
  return input;
}

/** Shared with the actions that run without a session (sign-in). */
export function failureFrom(error: unknown, data: FormData): FormState {
  const refused = refusalOf(error, typedValues(data));
  return { ...refused, ...labelsOf(refused, fieldLabels(data)) };
}

/** Of the refused fields alone, because the state travels with the form; in the order of the form. */
function labelsOf({ fieldErrors }: FormState, sent: Record<string, string>): Pick<FormState, "labels"> {
  if (Object.keys(sent).length === 0) return {};
  const refused = Object.keys(fieldErrors).map((name) => nearestField(name, (each) => Object.hasOwn(sent, each)));
  return { labels: Object.fromEntries(Object.entries(sent).filter(([name]) => refused.includes(name))) };
}

function refusalOf(error: unknown, values: FormState["values"]): FormState {
  if (error instanceof ZodError) {
    return failure(values, { formError: new DomainError("form.invalid").sentence, fieldErrors: zodFieldErrors(error) });
  }
  if (error instanceof DomainError) {
    const isConflict = error.code === "form.key_reused";
    return failure(isConflict ? { ...values, [IDEMPOTENCY_FIELD]: newRandomId() } : values, {
      formError: error.sentence,
      // A stale form takes the version of the freshly read page, or it could never be saved after comparing.
      ...(error.code === "form.stale" ? { version: undefined } : {}),
      ...(error.field ? { fieldErrors: { [error.field]: error.sentence } } : {}),
    });
  }
  const incidentId = reportIncident(error);
  return failure(values, {
    incidentId,
    formError: `Có lỗi ngoài dự kiến, chưa ghi nhận được gì. Nội dung vừa nhập vẫn còn đây. Mã sự cố: ${incidentId}.`,
  });
}

function failure(values: FormState["values"], parts: Partial<FormState>): FormState {
  const version = Number(stringOf(values[VERSION_FIELD]));
  return {
    status: "error",
    fieldErrors: {},
    values,
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
    ...parts,
  };
}

function stringOf(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
