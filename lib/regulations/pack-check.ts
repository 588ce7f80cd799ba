import { isDay } from "../core/calendar";
import { formatCitation } from "./citation";
import { describePack } from "./describe-pack";
import { compareShares } from "./fraction";
import type { Pack } from "./pack";
import { isFraction, type Parameter } from "./parameter";
import { citationsIn, isSeen } from "./seen-clauses";

function parameterProblems(key: string, parameter: Parameter): string[] {
  const { value, choices, latitude, citation } = parameter;
  const problems: string[] = [];
  if (isFraction(value) && (compareShares(value, 0) < 0 || compareShares(value, 1) > 0))
    problems.push(`${key}: share outside 0–1`);
  if (typeof value === "number" && (!Number.isSafeInteger(value) || value < 0))
    problems.push(`${key}: not a whole number`);
  if (choices !== undefined && !choices.includes(String(value))) problems.push(`${key}: default not among its choices`);
  if (citation.kind === "convention" && latitude === "fixed" && value !== null)
    problems.push(`${key}: a convention cannot be fixed`);
  return problems;
}

function duplicates(pack: Pack): string[] {
  const seen = new Set<string>();
  return describePack(pack).flatMap((line) => {
    const identity = `${line.section} ${line.key}`;
    const again = seen.has(identity);
    seen.add(identity);
    return again ? [`twice: ${identity}`] : [];
  });
}

/** What is wrong with a pack's data: invented clauses, documents it does not name, impossible values, doubles. */
export function packProblems(pack: Pack): string[] {
  const citations = citationsIn(pack);
  const invented = citations
    .filter((citation) => !isSeen(citation))
    .map((citation) => `not read in its source: ${formatCitation(citation)} (${citation.rule})`);
  const foreign = citations
    .filter((citation) => citation.kind === "exact" || citation.kind === "documentOnly")
    .filter((citation) => !pack.documents.includes(citation.document))
    .map((citation) => `document not in the pack: ${formatCitation(citation)}`);
  const parameters = Object.entries<Parameter>(pack.parameters).flatMap(([key, parameter]) =>
    parameterProblems(key, parameter),
  );
  const deadlines = pack.deadlines
    .filter((rule) => !isDay(`2024-${rule.monthDay}`))
    .map((rule) => `deadline ${rule.code}: no such day`);
  return [...new Set([...invented, ...foreign, ...parameters, ...deadlines, ...duplicates(pack)])];
}
