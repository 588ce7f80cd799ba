/** What was typed into one form, kept in the tab's session storage until it is saved. */
export type Draft = { savedAt: string; version: number | null; values: Record<string, string[]> };

const PREFIX = "draft:";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const skippedTypes = new Set(["hidden", "password", "file", "submit", "button", "reset"]);

function typedControls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement) &&
      element.name !== "" &&
      !skippedTypes.has(element.type),
  );
}

function isBox(control: Control): control is HTMLInputElement {
  return control.type === "radio" || control.type === "checkbox";
}

/** Everything typed or chosen, by field name; fields of one name keep their order. */
export function collectValues(form: HTMLFormElement): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const control of typedControls(form)) {
    const list = values[control.name] ?? [];
    if (!isBox(control) || control.checked) list.push(control.value);
    values[control.name] = list;
  }
  return values;
}

/** Puts kept values back and tells every changed control's listeners. */
export function applyValues(form: HTMLFormElement, values: Record<string, string[]>): void {
  const used: Record<string, number> = {};
  for (const control of typedControls(form)) {
    const kept = values[control.name];
    if (!kept) continue;
    if (isBox(control)) {
      control.checked = kept.includes(control.value);
    } else {
      const index = used[control.name] ?? 0;
      used[control.name] = index + 1;
      const value = kept[index];
      if (value !== undefined) control.value = value;
    }
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

export function sameValues(a: Record<string, string[]>, b: Record<string, string[]>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** One key per account, address and form: what one person typed never appears to the next person at the same laptop. */
export function draftKey(formName: string): string {
  const owner = document.querySelector("[data-account]")?.getAttribute("data-account") ?? "";
  return `${PREFIX}${owner}:${location.pathname}${location.search}:${formName}`;
}

function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null; // storage is switched off: the form works without drafts
  }
}

export function readDraft(key: string): Draft | null {
  const text = storage()?.getItem(key);
  if (!text) return null;
  try {
    return JSON.parse(text) as Draft;
  } catch {
    storage()?.removeItem(key); // written by another version of the application
    return null;
  }
}

export function writeDraft(key: string, draft: Draft): void {
  try {
    storage()?.setItem(key, JSON.stringify(draft));
  } catch {
    storage()?.removeItem(key); // full: an old draft must not come back as if it were the last one
  }
}

export function removeDraft(key: string): void {
  storage()?.removeItem(key);
}
