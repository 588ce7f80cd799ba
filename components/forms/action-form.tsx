"use client";

import { Fragment, type ReactNode, useId, useRef } from "react";
import {
  FORM_ACCOUNT_FIELD,
  FORM_NAME_FIELD,
  FORM_SEASON_FIELD,
  type FormAction,
  type FormState,
  IDEMPOTENCY_FIELD,
  KEPT_FORM_FIELD,
  VERSION_FIELD,
} from "@/lib/web/form-state";
import { DraftNotice } from "./draft-notice";
import { ErrorSummary } from "./error-summary";
import { FormContextProvider } from "./form-context";
import { HiddenFields, type HiddenValues } from "./hidden-fields";
import { useKeptForm, useKeptGeneration } from "./kept-form-context";
import { KeptNotice } from "./kept-notice";
import { SubmitRow } from "./submit-row";
import { useSubmission } from "./use-submission";

type ActionFormProps = {
  /** The server action itself, never bound: ids travel in `hidden`. */
  action: FormAction;
  /** Unique on its page: names the draft. */
  name: string;
  submitLabel: string;
  pendingLabel?: string;
  submitTone?: "main" | "danger" | "plain";
  submitSize?: "normal" | "small";
  hidden?: HiddenValues;
  /** A fresh uuid from the server on every rendering. */
  idempotencyKey: string;
  version?: number | null;
  /** Off for sign-in and for forms with nothing typed. */
  keepDraft?: boolean;
  /** What the form says when it arrives, when the server already knows what is missing. */
  initialState?: FormState;
  /** The field that takes the focus after a save that stays on the page (entering one row after another). */
  focusAfterDone?: string;
  /** Further buttons beside the main one. */
  secondary?: ReactNode;
  children?: ReactNode;
};

/** The one form of the application. Without JavaScript the browser posts it and the page comes back with what was typed and the errors. */
export function ActionForm(props: ActionFormProps) {
  return <SendingForm key={useKeptGeneration()} {...props} />;
}

function SendingForm({ name, version = null, keepDraft = true, ...props }: ActionFormProps) {
  const formId = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const summaryRef = useRef<HTMLDivElement>(null);
  const { action, focusAfterDone } = props;
  const { accountId, seasonId, found: kept } = useKeptForm(name);
  const initialState = kept?.state ?? props.initialState;
  const sent = useSubmission({ action, initialState, name, version, keepDraft, formRef, summaryRef, focusAfterDone });
  const { state, draft } = sent;
  const found = kept?.state || state.status === "error" ? kept : null; // what was refused just now stands in the form itself
  const carried = {
    ...props.hidden,
    [IDEMPOTENCY_FIELD]: sent.freshKey ?? props.idempotencyKey,
    [FORM_NAME_FIELD]: accountId ? name : null,
    [FORM_ACCOUNT_FIELD]: accountId,
    [FORM_SEASON_FIELD]: sentSeason(state) ?? seasonId,
    [KEPT_FORM_FIELD]: found?.id,
    [VERSION_FIELD]: state.status === "error" ? (state.version ?? version) : version,
  };
  return (
    <form
      ref={formRef}
      action={sent.formAction}
      onSubmit={sent.onSubmit}
      noValidate
      data-kept-form={found?.index}
      className="space-y-5"
    >
      <FormContextProvider formId={formId} state={state}>
        <ErrorSummary summaryRef={summaryRef} />
        <div role="status" className="empty:sr-only">
          {state.status === "done" && state.notice ? (
            <p className="rounded-lg border border-excellent-edge bg-excellent-tint px-4 py-2.5 text-excellent">
              {state.notice}
            </p>
          ) : null}
          {found && state.kept ? (
            <KeptNotice keptId={found.id} refused={found.refused} onGiveUp={draft.forget} />
          ) : null}
          {draft.restored ? (
            <DraftNotice draft={draft.restored} currentVersion={version} onDiscard={draft.discard} />
          ) : null}
        </div>
        <HiddenFields values={carried} />
        <Fragment key={sent.doneCount}>{props.children}</Fragment>
        <SubmitRow
          pending={sent.pending}
          label={props.submitLabel}
          pendingLabel={props.pendingLabel ?? "Đang lưu…"}
          tone={props.submitTone ?? "main"}
          size={props.submitSize ?? "normal"}
        >
          {props.secondary}
        </SubmitRow>
      </FormContextProvider>
    </form>
  );
}

/** A refused form stays one of the season it was opened in, whatever the page shows by now (ADR 0028). */
function sentSeason(state: FormState): string | null {
  const season = state.status === "error" ? state.values[FORM_SEASON_FIELD] : null;
  return typeof season === "string" ? season : null;
}
