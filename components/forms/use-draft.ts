"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { realNow } from "@/lib/core/clock";
import type { FormState } from "@/lib/web/form-state";
import {
  applyValues,
  collectValues,
  type Draft,
  draftKey,
  readDraft,
  removeDraft,
  sameValues,
  writeDraft,
} from "./draft-store";

const SIGN_IN_PATH = "/sign-in";

type DraftOptions = {
  formRef: RefObject<HTMLFormElement | null>;
  name: string;
  version: number | null;
  enabled: boolean;
  postedStatus: FormState["status"];
};

/**
 * Keeps what is typed while it is typed, brings it back after a lost session, a crash or a closed tab,
 * and forgets it once it is saved: when the answer says so, or when the form leaves the page while being sent
 * (a redirect after success) unless that redirect is to the sign-in page.
 */
export function useDraft({ formRef, name, version, enabled, postedStatus }: DraftOptions) {
  const [restored, setRestored] = useState<Draft | null>(null);
  const sending = useRef(false);
  const key = useRef("");

  useEffect(() => {
    const form = formRef.current;
    if (!form || !enabled) return;
    key.current = draftKey(name);
    if (postedStatus === "done") removeDraft(key.current); // saved by a plain post, before the scripts were there
    const draft = postedStatus === "idle" ? readDraft(key.current) : null; // after a refused post the page already holds what was typed
    if (draft && !sameValues(draft.values, collectValues(form))) {
      applyValues(form, draft.values);
      setRestored(draft);
    }
    const keep = () =>
      writeDraft(key.current, { savedAt: realNow().toISOString(), version, values: collectValues(form) });
    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
    return () => {
      form.removeEventListener("input", keep);
      form.removeEventListener("change", keep);
      if (sending.current && !location.pathname.startsWith(SIGN_IN_PATH)) removeDraft(key.current);
    };
  }, [formRef, name, version, enabled, postedStatus]);

  const forget = () => {
    if (key.current) removeDraft(key.current);
    setRestored(null);
  };
  return {
    restored,
    forget,
    /** Back to what the page was made with. */
    discard: () => {
      const form = formRef.current;
      if (form) {
        form.reset();
        applyValues(form, collectValues(form));
      }
      forget();
    },
    /** Keeps the draft through the wait, so that a lost answer loses nothing. */
    onSending: () => {
      sending.current = true;
      setRestored(null);
    },
    onAnswered: () => {
      sending.current = false;
    },
  };
}
