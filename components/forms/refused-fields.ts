"use client";

import { useLayoutEffect, useState } from "react";
import { type FormState, nearestField } from "@/lib/web/form-state";
import { fieldIdOf } from "./form-context";

/** One error: where it leads (nowhere when the form has no such field) and what is said. */
export type RefusedField = { name: string; href: string | undefined; text: string };

type Place = { id: string | undefined; label: string | undefined; order: number };

/** What is no field of the form comes after the fields. */
const NOWHERE: Place = { id: undefined, label: undefined, order: Number.MAX_SAFE_INTEGER };

/** The errors in the order of the form, with the names of their fields: read off the page, or without scripts from what the form sent along. */
export function useRefusedFields(formId: string, state: FormState): RefusedField[] {
  const [seen, setSeen] = useState<{ state: FormState; places: Record<string, Place> } | null>(null);
  useLayoutEffect(() => {
    const places = Object.keys(state.fieldErrors).map((name) => [name, placeOnPage(formId, name)] as const);
    setSeen({ state, places: Object.fromEntries(places) });
  }, [formId, state]);
  return Object.entries(state.fieldErrors)
    .map(([name, message]) => {
      const place = (seen?.state === state ? seen.places[name] : undefined) ?? placeSent(formId, name, state.labels);
      return {
        name,
        href: place.id ? `#${place.id}` : undefined,
        text: sentence(place.label, message),
        order: place.order,
      };
    })
    .sort((a, b) => a.order - b.order);
}

function placeOnPage(formId: string, name: string): Place {
  const ids = [...document.querySelectorAll(`[id^="${formId}-"]`)].map(({ id }) => id);
  const field = nearestField(name, (each) => ids.includes(fieldIdOf(formId, each)));
  if (field === undefined) return NOWHERE;
  const id = fieldIdOf(formId, field);
  const title = document.querySelector(`label[for="${id}"], fieldset#${id} > legend`);
  return { id, label: title?.firstChild?.textContent ?? undefined, order: ids.indexOf(id) };
}

function placeSent(formId: string, name: string, labels: FormState["labels"]): Place {
  if (!labels) return { id: fieldIdOf(formId, name), label: undefined, order: 0 };
  const field = nearestField(name, (each) => Object.hasOwn(labels, each));
  if (field === undefined) return NOWHERE;
  return { id: fieldIdOf(formId, field), label: labels[field], order: Object.keys(labels).indexOf(field) };
}

/** A sentence that names the field itself stays as it is. */
function sentence(label: string | undefined, message: string): string {
  const plain = label?.trim().replace(/[.:]$/, "");
  if (!plain || message.toLowerCase().includes(plain.toLowerCase())) return message;
  return `${plain}: ${message}`;
}
