export type HiddenValues = Record<string, string | number | null | undefined>;

/** Ids and keys that travel with the form; the server checks every one of them again. */
export function HiddenFields({ values }: { values: HiddenValues }) {
  return Object.entries(values).map(([name, value]) =>
    value === null || value === undefined ? null : (
      <input key={name} type="hidden" name={name} value={value} readOnly />
    ),
  );
}
