import type { PackLine } from "@/lib/regulations/describe-pack";

/** What the levels down to the reader's unit have set in the season, by the key of the parameter: the value and by which document. */
export function seasonSettings(lines: readonly PackLine[], inForce: readonly PackLine[]): Map<string, string> {
  const now = new Map(inForce.map((line) => [`${line.section}:${line.key}`, line]));
  return new Map(
    lines.flatMap((line) => {
      const set = now.get(`${line.section}:${line.key}`);
      const isChanged = set !== undefined && line.latitude !== null && set.setBy !== line.setBy;
      return isChanged ? [[line.key, `${set.text}; ${set.setBy}`] as const] : [];
    }),
  );
}
