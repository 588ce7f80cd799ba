"use client";

import { createContext, type ReactNode, useContext } from "react";
import { coreMessages } from "@/lib/core/messages/core";
import { emptyFormState, type FormState, type KeptForm, VERSION_FIELD } from "@/lib/web/form-state";

type KeptFormValue = { accountId: string | null; kept: KeptForm | null };

const KeptFormContext = createContext<KeptFormValue>({ accountId: null, kept: null });

export function KeptFormProvider({ children, ...value }: KeptFormValue & { children: ReactNode }) {
  return <KeptFormContext value={value}>{children}</KeptFormContext>;
}

/** For whom the page was made, and what this form held when the session had ended at sending. */
export function useKeptForm(name: string): { accountId: string | null; keptState: FormState | null } {
  const { accountId, kept } = useContext(KeptFormContext);
  if (kept?.name !== name) return { accountId, keptState: null };
  const version = Number(kept.values[VERSION_FIELD]);
  const keptState: FormState = {
    ...emptyFormState,
    status: "error",
    formError: coreMessages["session.formKept"],
    values: kept.values,
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
  };
  return { accountId, keptState };
}
