"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useActionState, useContext } from "react";
import { emptyFormState, type FormState, type KeptForm, MISSING_PAGE, VERSION_FIELD } from "@/lib/web/form-state";
import { KeptFallback } from "./kept-fallback";

type KeptForms = {
  accountId: string | null;
  /** Of this page. */
  kept: readonly KeptForm[];
  /** Grows when something is given up: its form then starts afresh. */
  generation: number;
};

type KeptFormProviderProps = {
  accountId: string;
  kept: readonly KeptForm[];
  giveUpAction: (count: number, data: FormData) => Promise<number>;
  children: ReactNode;
};

const KeptFormContext = createContext<KeptForms>({ accountId: null, kept: [], generation: 0 });

/** Brings kept forms back into their forms, and shows the text of those whose form is no longer on the page (`kept-forms.css`). */
export function KeptFormProvider({ accountId, kept, giveUpAction, children }: KeptFormProviderProps) {
  const [generation, giveUp] = useActionState(giveUpAction, 0);
  const [pathname, search] = [usePathname(), useSearchParams().toString()];
  const here = kept.filter(
    ({ path }) => pathname === MISSING_PAGE || samePage(...splitPath(path)) === samePage(pathname, search), // the layout outlives the page it was made for
  );
  return (
    <KeptFormContext value={{ accountId, kept: here, generation }}>
      <div className="kept-forms">
        <div>
          {here.map((form, index) => (
            <KeptFallback key={form.id} form={form} index={index} giveUp={giveUp} />
          ))}
        </div>
        {children}
      </div>
    </KeptFormContext>
  );
}

export type FoundForm = KeptForm & {
  index: number;
  /** What the form shows before it is sent again. */
  state: FormState;
};

/** For whom the page was made, and what this form held when the session had ended at sending. */
export function useKeptForm(name: string): { accountId: string | null; found: FoundForm | null } {
  const { accountId, kept } = useContext(KeptFormContext);
  const index = kept.findIndex((form) => form.name === name);
  const form = kept[index];
  if (!form) return { accountId, found: null };
  const version = Number(form.values[VERSION_FIELD]);
  const state: FormState = {
    ...emptyFormState,
    status: "error",
    kept: true,
    values: form.values,
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
  };
  return { accountId, found: { ...form, index, state } };
}

export function useKeptGeneration(): number {
  return useContext(KeptFormContext).generation;
}

function splitPath(path: string): [string, string] {
  const [pathname = "/", search = ""] = path.split("?", 2);
  return [pathname, search];
}

function samePage(pathname: string, search: string): string {
  return `${pathname}?${new URLSearchParams(search)}`;
}
