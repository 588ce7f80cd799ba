/** What a form shows after its action ran. Plain data: it crosses from server to browser and survives without JavaScript. */
export type FormState = {
  status: "idle" | "error" | "done";
  /** One sentence above the form; field errors are listed beside it. */
  formError?: string;
  /** Given when something unexpected happened: the number an official can read out on the phone. */
  incidentId?: string;
  /** Keyed by field name. */
  fieldErrors: Record<string, string>;
  /** What the refused fields are called, when the form was sent without scripts: the head of the page is written before its fields. */
  labels?: Record<string, string>;
  /** Everything that was typed, echoed back so that nothing is lost. */
  values: Record<string, string | string[]>;
  /** The row version that the form was made from, when the row can be edited by others; left out when it was stale: the page is then read afresh. */
  version?: number;
  /** Nothing was refused: the values were sent when the session had ended and stand here again. */
  kept?: true;
  /** What went well, when the form stays on the same page. */
  notice?: string;
};

/** The signature of every server action that serves a form. */
export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

export const emptyFormState: FormState = { status: "idle", fieldErrors: {}, values: {} };

/** Names of the hidden fields that every writing form carries. */
export const IDEMPOTENCY_FIELD = "idempotencyKey";
export const VERSION_FIELD = "version";
/** Before a field's name: what the field is called. Sent without scripts only. */
export const LABEL_PREFIX = "label:";
/** Which form of the page it is and for whom the page was made: needed when the session has ended by the time the form arrives. */
export const FORM_NAME_FIELD = "formName";
export const FORM_ACCOUNT_FIELD = "formAccount";
/** Which season the page showed that the form stands on: it is never recorded in another (ADR 0028). */
export const FORM_SEASON_FIELD = "formSeason";
/** Which kept form stands in it again: forgotten once this is recorded. */
export const KEPT_FORM_FIELD = "keptForm";
/** Where the browser goes after signing in again: a form may stand far down the page, or in a fold. */
export const KEPT_FORM_ANCHOR = "kept-form";

/** Stands in for a page that is not found, at that page's address. */
export const MISSING_PAGE = "/missing";

/** What the browser sent without scripts and was not recorded, brought back for the same account on the same page. */
export type KeptForm = {
  id: string;
  path: string;
  name: string;
  values: FormState["values"];
  /** Null when the session had ended; else what was answered, and the season that the form is of: in no other is it brought back. */
  refused: { seasonId: string; sentence: string } | null;
};

/** Of a field and of the groups it stands in ("rows.3.votes", "rows.3", "rows") the first that the form has. */
export function nearestField(name: string, has: (name: string) => boolean): string | undefined {
  const parts = name.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const candidate = parts.slice(0, length).join(".");
    if (has(candidate)) return candidate;
    if (has(`${candidate}[]`)) return `${candidate}[]`;
  }
  return undefined;
}
