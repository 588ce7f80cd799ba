"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type FormEvent,
  Fragment,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { v4 as newKey } from "uuid";
import {
  emptyFormState,
  type FormAction,
  type FormState,
  IDEMPOTENCY_FIELD,
  VERSION_FIELD,
} from "@/lib/web/form-state";
import { DraftNotice } from "./draft-notice";
import { ErrorSummary } from "./error-summary";
import { FormContextProvider } from "./form-context";
import { HiddenFields, type HiddenValues } from "./hidden-fields";
import { SubmitRow } from "./submit-row";
import { useDraft } from "./use-draft";

type ActionFormProps = {
  /** The server action itself, never bound: ids travel in `hidden`. */
  action: FormAction;
  /** Unique on its page: names the draft. */
  name: string;
  submitLabel: string;
  pendingLabel?: string;
  submitTone?: "main" | "danger" | "plain";
  hidden?: HiddenValues;
  /** A fresh uuid from the server on every rendering. */
  idempotencyKey: string;
  version?: number | null;
  /** Off for sign-in and for forms with nothing typed. */
  keepDraft?: boolean;
  /** The field that takes the focus after a save that stays on the page (entering one row after another). */
  focusAfterDone?: string;
  /** Further buttons beside the main one. */
  secondary?: ReactNode;
  children: ReactNode;
};

const lostConnection: FormState = {
  ...emptyFormState,
  status: "error",
  formError:
    "Chưa nhận được trả lời của máy chủ. Nội dung đã nhập vẫn còn nguyên: kiểm tra kết nối mạng rồi bấm lại; bấm lại không tạo hai bản.",
};

function dataOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const data = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) data.set(submitter.name, submitter.value);
  return data;
}

/**
 * The one form of the application. Without JavaScript the browser posts it and the page comes back with what was typed;
 * with JavaScript the same action is called in place, nothing is reset after a refusal, and a lost connection is a sentence, not an error page.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, name, hidden, idempotencyKey, version = null, keepDraft = true } = props;
  const [posted, formAction] = useActionState(action, emptyFormState);
  const [state, setState] = useState(posted);
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [doneCount, setDoneCount] = useState(0);
  const [pending, startTransition] = useTransition();
  const formId = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const summaryRef = useRef<HTMLDivElement>(null);
  const draft = useDraft({ formRef, name, version, enabled: keepDraft, postedStatus: posted.status });

  useEffect(() => {
    if (state.status === "error") summaryRef.current?.focus();
    if (state.status === "done" && props.focusAfterDone) {
      const target = formRef.current?.elements.namedItem(props.focusAfterDone);
      if (target instanceof HTMLElement) target.focus();
    }
  }, [state, props.focusAfterDone]);

  function accept(next: FormState) {
    draft.onAnswered();
    setState(next);
    setOwnKey(newKey()); // the server has answered for the old key; only an unanswered submission may repeat it
    if (next.status === "done") {
      draft.forget();
      setDoneCount((count) => count + 1);
    }
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = dataOf(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    draft.onSending();
    startTransition(async () => {
      try {
        const next = await action(state, data);
        startTransition(() => accept(next));
      } catch (error) {
        unstable_rethrow(error);
        draft.onAnswered();
        startTransition(() => setState(lostConnection));
      }
    });
  }

  const rowVersion = state.status === "error" ? (state.version ?? version) : version;
  return (
    <form ref={formRef} action={formAction} onSubmit={onSubmit} noValidate className="space-y-5">
      <FormContextProvider formId={formId} state={state}>
        <ErrorSummary summaryRef={summaryRef} />
        <div role="status" className="empty:hidden">
          {state.status === "done" && state.notice ? (
            <p className="rounded-lg border border-excellent-edge bg-excellent-tint px-4 py-2.5 text-excellent">
              {state.notice}
            </p>
          ) : null}
          {draft.restored ? (
            <DraftNotice draft={draft.restored} currentVersion={version} onDiscard={draft.discard} />
          ) : null}
        </div>
        <HiddenFields
          values={{ ...hidden, [IDEMPOTENCY_FIELD]: ownKey ?? idempotencyKey, [VERSION_FIELD]: rowVersion }}
        />
        <Fragment key={doneCount}>{props.children}</Fragment>
        <SubmitRow
          pending={pending}
          label={props.submitLabel}
          pendingLabel={props.pendingLabel ?? "Đang lưu…"}
          tone={props.submitTone ?? "main"}
        >
          {props.secondary}
        </SubmitRow>
      </FormContextProvider>
    </form>
  );
}
