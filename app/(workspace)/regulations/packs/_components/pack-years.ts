import type { Pack } from "@/lib/regulations/pack";

/** "2024" or "2019–2022". */
export function packYears({ years }: Pack): string {
  return years.from === years.to ? String(years.from) : `${years.from}–${years.to}`;
}
