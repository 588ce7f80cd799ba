import type { PackLine } from "@/lib/regulations/pack-line";

/** What the levels down to the reader's unit have set in the season, with the document; null while the default holds. */
export function seasonSetting(line: PackLine, inForce: readonly PackLine[]): string | null {
  const now = inForce.find((one) => one.section === line.section && one.key === line.key);
  return now === undefined || now.setBy === line.setBy ? null : `${now.text}; ${now.setBy}`;
}
