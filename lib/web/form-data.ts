import { LABEL_PREFIX } from "./form-state";

/** What a form can carry: text, lists of text, and groups ("answers.<id>.text"). */
export type FormValue = string | string[] | { [name: string]: FormValue };
export type FormObject = { [name: string]: FormValue };

const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/** Repeated names become lists, dots in names become groups. Files and framework fields are left out. Text is NFC. */
export function formDataToObject(data: FormData): FormObject {
  const object: FormObject = {};
  for (const name of new Set(data.keys())) {
    if (isFramework(name)) continue;
    const values = data.getAll(name).filter((value) => typeof value === "string");
    if (values.length === 0) continue;
    const texts = values.map((value) => value.normalize("NFC"));
    const isList = texts.length > 1 || name.endsWith("[]");
    place(object, name.replace(/\[\]$/, "").split("."), isList ? texts : (texts[0] ?? ""));
  }
  return object;
}

function place(target: FormObject, path: string[], value: FormValue): void {
  const [first, ...rest] = path;
  if (first === undefined || RESERVED.has(first)) return;
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const existing = target[first];
  const group = typeof existing === "object" && !Array.isArray(existing) ? existing : {};
  target[first] = group;
  place(group, rest, value);
}

/** What was typed, by field name, to be echoed back. Passwords never return. */
export function typedValues(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (isFramework(name) || /password/i.test(name)) continue;
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    if (texts.length === 0) continue;
    values[name] = texts.length > 1 ? texts : (texts[0] ?? "");
  }
  return values;
}

/** What the fields are called, by name: what the page itself sent along. */
export function fieldLabels(data: FormData): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const [name, value] of data) {
    if (!name.startsWith(LABEL_PREFIX) || typeof value !== "string") continue;
    labels[name.slice(LABEL_PREFIX.length)] = value.slice(0, 300);
  }
  return labels;
}

function isFramework(name: string): boolean {
  return name.startsWith("$ACTION") || name.startsWith(LABEL_PREFIX);
}
