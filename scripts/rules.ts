import { formatCitation } from "../lib/regulations/citation";
import { askRules } from "../lib/regulations/questions/ask";
import { RuleError } from "../lib/regulations/rule-error";
import { citationsIn } from "../lib/regulations/seen-clauses";

/** npm run --silent rules -- <pack> <question>: JSON on standard input, JSON on standard output (docs/rules-cli.md). */

async function readInput(): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new RuleError("input", "Dữ liệu vào không phải JSON.");
    throw error;
  }
}

/** Each citation also as an official reads it. */
function withShownCitations(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withShownCitations);
  const [own] = citationsIn(value);
  if (own === value) return { ...value, shown: formatCitation(own) };
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withShownCitations(entry)]));
}

async function main(): Promise<void> {
  const [packName = "", questionName = ""] = process.argv.slice(2);
  try {
    const answer = askRules(packName, questionName, await readInput());
    process.stdout.write(`${JSON.stringify(withShownCitations(answer), null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    process.stdout.write(`${JSON.stringify({ error: { field: error.field, message: error.message } })}\n`);
    process.exitCode = 1;
  }
}

await main();
