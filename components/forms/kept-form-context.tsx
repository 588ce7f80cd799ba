"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useActionState, useContext } from "react";
import { emptyFormState, type FormState, type KeptForm, MISSING_PAGE, VERSION_FIELD } from "@/lib/web/form-state";
import { KeptFallback } from "./kept-fallback";

type KeptForms = {
  accountId: string | null;
  /** The season that the page shows. */
  seasonId: string | null;
  /** Of this page. */
  kept: readonly KeptForm[];
  /** Grows when something is given up: its form then starts afresh. */
  generation: number;
};

type KeptFormProviderProps = {
  accountId: string;
  seasonId: string | null;
  kept: readonly KeptForm[];
  giveUpAction: (count: number, data: FormData) => Promise<number>;
  /** Those that can be looked at. */
  seasons: readonly { id: string; label: string }[];
  chooseSeasonAction: (data: FormData) => void;
  children: ReactNode;
};

const KeptFormContext = createContext<KeptForms>({ accountId: null, seasonId: null, kept: [], generation: 0 });

/** Brings kept forms back into their forms, and shows the text of those whose form is no longer on the page (`kept-forms.css`). */
export function KeptFormProvider({ accountId, seasonId, kept, children, ...actions }: KeptFormProviderProps) {
  const [generation, giveUp] = useActionState(actions.giveUpAction, 0);
  const [pathname, search] = [usePathname(), useSearchParams().toString()];
  const here = kept.filter(
    ({ path }) => pathname === MISSING_PAGE || samePage(...splitPath(path)) === samePage(pathname, search), // the layout outlives the page it was made for
  );
  return (
    <KeptFormContext value={{ accountId, seasonId, kept: here, generation }}>
      <div className="kept-forms">
        <div>
          {here.map((form, index) => (
            <KeptFallback
              key={form.id}
              form={form}
              index={index}
              giveUp={giveUp}
              season={actions.seasons.find(({ id }) => id !== seasonId && id === form.refused?.seasonId)}
              chooseSeason={actions.chooseSeasonAction}
            />
          ))}
        </div>
        {children}
      </div>
    </KeptFormContext>
  );
}

export type FoundForm = KeptForm & {
  index: number;
  /** What the form shows before it is sent again; null on a page of another season than the form is of. */
  state: FormState | null;
};

type FormPlace = { accountId: string | null; seasonId: string | null; found: FoundForm | null };

/** For whom the page was made, in which season, and what this form held when the session had ended at sending. */
export function useKeptForm(name: string): FormPlace {
  const { accountId, seasonId, kept } = useContext(KeptFormContext);
  const index = kept.findIndex((form) => form.name === name);
  const form = kept[index];
  if (!form) return { accountId, seasonId, found: null };
  const version = Number(form.values[VERSION_FIELD]);
  const isOfPage = form.refused === null || form.refused.seasonId === seasonId;
  const state: FormState = {
    ...emptyFormState,
    status: "error",
    kept: true,
    values: form.values,
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
  };
  return { accountId, seasonId, found: { ...form, index, state: isOfPage ? state : null } };
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
