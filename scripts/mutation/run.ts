import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EQUIVALENTS } from "./equivalents";
import { LEDGER_FILE, provedRules, readLedger, writeLedger } from "./ledger";
import { idsIn, type Row, rowsOf, withMarks } from "./rows";
import { type Noticed, openSession, type Session } from "./session";
import type { Case, Subject } from "./subjects";

type Run = {
  readonly session: Session;
  readonly rows: readonly Row[];
  /** The test files, the quickest first. */
  readonly files: readonly string[];
};

type Outcome = {
  readonly survivors: readonly string[];
  readonly equivalent: number;
  readonly proves: Map<string, string>;
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function requirementsFile(root: string): string {
  return path.join(root, "docs/requirements.md");
}

export function readRows(root: string): Row[] {
  return rowsOf(readFileSync(requirementsFile(root), "utf8"));
}

function isEquivalent({ change }: Case): boolean {
  if (!("source" in change)) return false;
  const { file, code, becomes } = change.source;
  return EQUIVALENTS.some((one) => one.file === file && one.code === code && one.becomes === becomes);
}

/** Test files that the rows of these rules name. */
function testsOf(files: readonly string[], ids: ReadonlySet<string>, rows: readonly Row[]): string[] {
  const named = new Set(rows.filter(({ id }) => ids.has(id)).flatMap(({ tests }) => tests));
  return files.filter((file) => named.has(file.replace(/\.test\.ts$/, "")));
}

/**
 * File by file, the quickest first: the tests of the rules that a value cites, those of all rules of the mutant, all the
 * others. Ends when somebody noticed, among the named tests only once each of these rules is proved.
 */
async function noticedBy(run: Run, { change, rules, cited }: Case, proved: ReadonlySet<string>): Promise<Noticed[]> {
  const { session, files, rows } = run;
  const named = new Set([...testsOf(files, cited, rows), ...testsOf(files, rules, rows)]);
  const noticed: Noticed[] = [];
  for (const file of new Set([...named, ...files])) {
    const idsOpen = [...rules].some((id) => !proved.has(id) && !noticed.some(({ title }) => idsIn(title).includes(id)));
    if (noticed.length > 0 && !(named.has(file) && idsOpen)) break;
    noticed.push(...(await session.run(change, new Set([file]))));
  }
  return noticed;
}

async function judge(root: string, run: Run, subject: Subject): Promise<Outcome> {
  const survivors: string[] = [];
  const proves = new Map<string, string>();
  const proved = provedRules(readLedger(root));
  let equivalent = 0;
  for (const one of subject.cases) {
    const noticed = await noticedBy(run, one, proved);
    if (isEquivalent(one)) {
      equivalent += 1;
      if (noticed.length > 0) survivors.push(`listed as equivalent, yet noticed: ${one.name}`);
      continue;
    }
    if (noticed.length === 0) survivors.push(`survived: ${one.name}`);
    for (const { title } of noticed) {
      for (const id of idsIn(title).filter((each) => one.rules.has(each) && !proves.has(each))) {
        proves.set(id, title);
        proved.add(id);
      }
    }
  }
  return { survivors, equivalent, proves };
}

/** Nothing changed must mean nothing noticed, before the first mutant and after the last. Answers the files, the quickest first. */
async function expectQuiet(session: Session): Promise<string[]> {
  const timed: { file: string; time: number }[] = [];
  for (const file of session.files) {
    const start = performance.now();
    const [first] = await session.run(null, new Set([file]));
    if (first !== undefined) throw new Error(`fails without a mutant: ${first.file} ${first.title}`);
    timed.push({ file, time: performance.now() - start });
  }
  return timed.toSorted((x, y) => x.time - y.time).map(({ file }) => file);
}

function sortIds(ids: Iterable<string>): string {
  return [...ids].toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })).join(" ");
}

/** Runs every mutant, writes what was shown to the ledger and the marks of the requirements, says what survived. */
export async function runMutants(root: string, subjects: readonly Subject[]): Promise<void> {
  const rows = readRows(root);
  const session = openSession(root);
  await expectQuiet(session);
  const run: Run = { session, rows, files: await expectQuiet(session) };
  let survived = 0;
  for (const subject of subjects) {
    const { survivors, equivalent, proves } = await judge(root, run, subject);
    survived += survivors.length;
    const { [subject.key]: _old, ...others } = readLedger(root);
    const killed = subject.cases.length - equivalent;
    const entry = { digest: subject.digest, killed, equivalent, proves: Object.fromEntries([...proves].toSorted()) };
    writeLedger(root, survivors.length === 0 ? { ...others, [subject.key]: entry } : others);
    for (const survivor of survivors) say(survivor);
    say(`${subject.key}: ${subject.cases.length} mutants, ${equivalent} equivalent, proved ${sortIds(proves.keys())}`);
  }
  await expectQuiet(session);
  const proved = provedRules(readLedger(root));
  const file = requirementsFile(root);
  writeFileSync(file, withMarks(readFileSync(file, "utf8"), proved));
  say(`rules proved in ${LEDGER_FILE}: ${sortIds(proved)}`);
  say(`without a kill: ${sortIds(rows.filter(({ id }) => !proved.has(id)).map(({ id }) => id))}`);
  const total = subjects.reduce((sum, { cases }) => sum + cases.length, 0);
  say(`${total} mutants, ${survived} survived`);
  if (total === 0 || survived > 0) process.exitCode = 1;
}
