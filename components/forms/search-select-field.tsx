"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useScripted } from "@/components/ui/use-scripted";
import { controlClass, describedBy, FieldFrame, type FieldProps } from "./field-frame";
import { useField } from "./form-context";
import { searchOptions } from "./option-search";
import { type Option, SelectOptions } from "./select-field";

type SearchSelectFieldProps = FieldProps & {
  options: readonly Option[];
  defaultValue?: string;
  placeholder?: string;
};

const VISIBLE_MATCHES = 7;

/** A plain list; with scripts a box above it narrows the list while typing ("tm" → Trần Thị Mai, Enter takes the first). */
export function SearchSelectField({ name, options, defaultValue, placeholder, ...frame }: SearchSelectFieldProps) {
  const field = useField(name, defaultValue);
  const select = useRef<HTMLSelectElement>(null);
  const [query, setQuery] = useState("");
  const scripted = useScripted();
  const matches = searchOptions(options, query);
  const chosen = select.current?.value ?? field.value;
  const kept = options.filter((option) => option.value === chosen && !matches.includes(option));
  const narrowed = query.trim() !== "";
  const best = matches[0];

  function take(value: string) {
    if (!select.current) return;
    select.current.value = value;
    select.current.dispatchEvent(new Event("input", { bubbles: true }));
    setQuery("");
  }
  function onKey(event: KeyboardEvent) {
    if (event.key === "ArrowDown") select.current?.focus();
    if (event.key !== "Enter" || !narrowed) return;
    event.preventDefault();
    if (best) take(best.value);
  }
  return (
    <FieldFrame field={field} {...frame}>
      {scripted ? (
        <input
          type="text"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKey}
          autoComplete="off"
          placeholder="Gõ vài chữ để tìm"
          aria-label={`Tìm trong danh sách: ${frame.label}`}
          className={`${controlClass} mb-1`}
        />
      ) : null}
      <select
        ref={select}
        id={field.id}
        name={name}
        defaultValue={field.value}
        size={narrowed ? Math.min(VISIBLE_MATCHES, matches.length + kept.length + 1) : undefined}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !narrowed) return;
          event.preventDefault();
          setQuery("");
        }}
        onClick={() => {
          if (narrowed && select.current?.value) setQuery("");
        }}
        aria-required={frame.optional ? undefined : true}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, frame.hint)}
        className={controlClass}
      >
        <option value="">{placeholder ?? "Chọn…"}</option>
        <SelectOptions options={[...matches, ...kept]} />
      </select>
      <p role="status" className="mt-1 text-sm text-soft empty:sr-only">
        {narrowed
          ? best
            ? `${matches.length} kết quả; Enter chọn: ${best.label}`
            : "Không có ai hay mục nào khớp"
          : null}
      </p>
    </FieldFrame>
  );
}
