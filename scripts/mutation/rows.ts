/** One row of the table of rules in docs/requirements.md. */
export type Row = {
  readonly id: string;
  /** Files it is carried out in, as named there: "cap", "packs", "packs/levels-124". */
  readonly files: readonly string[];
  /** Test files, named without ".test.ts". */
  readonly tests: readonly string[];
  readonly isMarked: boolean;
};

const NAMED = /`([^`]+)`/g;

function namesIn(cell: string): string[] {
  return [...cell.matchAll(NAMED)].map(([, name = ""]) => name.replace(/\.ts$/, ""));
}

/** The rows of the table "Regulation rules". */
export function rowsOf(requirements: string): Row[] {
  const [, table = ""] = requirements.split("## Regulation rules");
  const [rules = ""] = table.split("\n### ");
  return rules
    .split("\n")
    .filter((line) => /^\| R[Q\d]/.test(line))
    .map((line) => {
      const [id = "", , files = "", tests = "", mark = ""] = line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1);
      return { id, files: namesIn(files), tests: namesIn(tests), isMarked: mark === "●" };
    });
}

/** Ids of rules, requirements and oracles in a title. */
export function idsIn(title: string): string[] {
  return [...new Set(title.match(/\b(?:RQ-\d+[ab]?|R\d+\.\d+b?)\b/g) ?? [])];
}

/** The same document with the last column as the ledger has it: ● where a mutant of the rule was noticed under its id. */
export function withMarks(requirements: string, proved: ReadonlySet<string>): string {
  const ids = new Set(rowsOf(requirements).map(({ id }) => id));
  return requirements
    .split("\n")
    .map((line) => {
      const id = /^\| (R[Q\d]\S*) \|.*\| [●○] \|$/.exec(line)?.[1];
      if (id === undefined || !ids.has(id)) return line;
      return line.replace(/[●○] \|$/, `${proved.has(id) ? "●" : "○"} |`);
    })
    .join("\n");
}
