"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { type FormEvent, type RefObject, useActionState, useEffect, useState, useTransition } from "react";
import { v4 as newKey } from "uuid";
import { emptyFormState, type FormAction, type FormState } from "@/lib/web/form-state";
import { showSummary } from "./error-summary";
import { keepFocusAfterStep } from "./step-focus";
import { useDraft } from "./use-draft";

const lostConnection: FormState = {
  ...emptyFormState,
  status: "error",
  formError:
    "Chưa nhận được trả lời của máy chủ. Nội dung đã nhập vẫn còn nguyên: kiểm tra kết nối mạng rồi bấm lại; bấm lại không tạo hai bản.",
};

type SubmissionOptions = {
  action: FormAction;
  initialState: FormState | undefined;
  name: string;
  version: number | null;
  keepDraft: boolean;
  formRef: RefObject<HTMLFormElement | null>;
  summaryRef: RefObject<HTMLDivElement | null>;
  focusAfterDone: string | undefined;
};

function dataOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const data = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) data.set(submitter.name, submitter.value);
  return data;
}

/**
 * Sends a form twice over: `formAction` is what the browser posts before or without scripts, `onSubmit` calls the same action in place,
 * so that nothing is reset after a refusal and a lost connection is a sentence, not an error page.
 */
export function useSubmission(submission: SubmissionOptions) {
  const { action, initialState, formRef, summaryRef, focusAfterDone, ...options } = submission;
  const [posted, formAction] = useActionState(action, initialState ?? emptyFormState);
  const [state, setState] = useState(posted);
  const [freshKey, setFreshKey] = useState<string | null>(null);
  const [doneCount, setDoneCount] = useState(0);
  const [pending, startTransition] = useTransition();
  const router = useRouter();
  const draft = useDraft({ ...options, formRef, enabled: options.keepDraft, postedStatus: posted.status });

  useEffect(() => {
    if (state.status === "error") showSummary(summaryRef.current);
    if (state.status === "done" && focusAfterDone) {
      const target = formRef.current?.elements.namedItem(focusAfterDone);
      if (target instanceof HTMLElement) target.focus();
    }
  }, [state, focusAfterDone, formRef, summaryRef]);

  function accept(next: FormState) {
    draft.onAnswered();
    setState(next);
    setFreshKey(newKey()); // the server has answered for the old key; only an unanswered submission may repeat it
    if (next.status === "error" && next.version === undefined && options.version !== null) router.refresh();
    if (next.status === "done") {
      draft.forget();
      if (!focusAfterDone) keepFocusAfterStep(formRef.current);
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
        keepFocusAfterStep(null); // a redirect arrives as an error, to be thrown on
        unstable_rethrow(error);
        draft.onAnswered();
        startTransition(() => setState(lostConnection));
      }
    });
  }

  return { state, formAction, onSubmit, pending, freshKey, doneCount, draft };
}
