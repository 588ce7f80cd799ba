// npm run bench [-- <measure> …] [-- --all] — figures on the production build and the whole data; never part of the tests.
// DATA_DIR (default .data/bench) holds the data, DEMO_SIZE=story takes the small demonstration, BENCH_SECONDS the length of each load.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { Lifetime } from "../../scripts/lib/lifetime.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { explain, StopError, say } from "../../scripts/lib/say.mjs";
import { openBenchData } from "./harness/data.mjs";
import { measures } from "./registry.mjs";

const lifetime = new Lifetime();

function chosenMeasures(args) {
  const names = args.filter((arg) => !arg.startsWith("--"));
  const unknown = names.find((name) => !measures.some((measure) => measure.name === name));
  if (unknown) throw new StopError(`Không có phép đo “${unknown}”: ${measures.map(({ name }) => name).join(", ")}.`);
  if (names.length > 0) return measures.filter(({ name }) => names.includes(name));
  return args.includes("--all") ? measures : measures.filter(({ isSlow }) => !isSlow);
}

/** Runs one measure, shows what it prints and answers it. */
function run({ name }, environment) {
  const folder = path.join(root, "tests/bench/measures");
  const file = [`${name}.ts`, `${name}.mjs`].map((each) => path.join(folder, each)).find((each) => existsSync(each));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", file], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "inherit"],
    });
    lifetime.onEnd(() => child.kill());
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(output.trim()) : reject(new StopError(`Phép đo ${name} dừng với mã ${code}.`)),
    );
  });
}

/** Replaces what the document says of one measure; each section names its day, machine and data. */
function writeSection(title, text) {
  const file = path.join(root, "docs/bench.md");
  const kept = existsSync(file) ? sectionsOf(readFileSync(file, "utf8")) : new Map();
  kept.set(title, text);
  const sections = measures.flatMap((measure) =>
    kept.has(measure.title) ? [`## ${measure.title}\n\n${kept.get(measure.title)}`] : [],
  );
  writeFileSync(file, `${["# Bench", ...sections].join("\n\n")}\n`);
}

function sectionsOf(document) {
  const [, ...sections] = document.split(/^## /m);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf("\n");
      return [section.slice(0, end).trim(), section.slice(end).trim()];
    }),
  );
}

function machine() {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}`;
}

async function main() {
  const args = process.argv.slice(2);
  const chosen = chosenMeasures(args);
  const needsData = chosen.some(({ needs }) => needs === "application");
  const data = needsData ? await openBenchData(lifetime) : { environment: {}, notes: [] };
  const about = [`${new Date().toISOString().slice(0, 10)} · ${machine()}`, ...data.notes];
  for (const line of about) say(line);
  for (const measure of chosen) {
    say(`\n## ${measure.title}\n`);
    const output = await run(measure, data.environment);
    const figures = measure.isPlain ? `\`\`\`\n${output}\n\`\`\`` : output;
    if (args.includes("--write")) writeSection(measure.title, [...about, figures].join("\n\n"));
  }
}

async function end() {
  for (const problem of await lifetime.end()) explain(problem);
  process.exit();
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);
try {
  await main();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
await end();
