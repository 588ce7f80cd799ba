// Where files may stand, what they may be called and how long they may grow.
import { domainOrder } from "./layers.mjs";
import { isTest, linesWith } from "./source-files.mjs";

const domainFile =
  /^(rules|schema|policy|dto|queries)\.tsx?$|^rules\/[a-z0-9-]+\.ts$|^(queries|commands)\/[a-z0-9-]+\.ts$/;
const kebab = /^(\[{1,2}[.a-zA-Z]+\]{1,2}|\([a-z-]+\)|_?[a-z0-9]+([-.][a-z0-9]+)*)$/;
const dump = /(^|\/)(utils?|helpers?|common|misc|types|index)(\.(ts|tsx)$|\/)/;
/** Its own vocabulary: parameters, packs and pure rules by subject. */
const ownVocabulary = new Set(["regulations"]);
const longestFile = 400;
const longestPage = 60;

export function checkPlacement(files) {
  return files.flatMap((file) =>
    [rootProblem, domainProblem, nameProblem, lengthProblem, routeProblem].flatMap((rule) => rule(file)),
  );
}

function rootProblem({ path }) {
  return /^lib\/[^/]+$/.test(path) ? [`${path}: lib has no files of its own; every file belongs to a domain`] : [];
}

function domainProblem(file) {
  const [, domain, rest] = file.path.match(/^lib\/([^/]+)\/(.+)$/) ?? [];
  if (domain === undefined || !domainOrder.includes(domain) || ownVocabulary.has(domain) || isTest(file)) return [];
  if (domainFile.test(rest)) return [];
  return [
    `${file.path}: a domain holds rules, schema, policy, dto, queries and commands/<verb-noun>; what fits none of them is a sign of a missing domain`,
  ];
}

function nameProblem({ path }) {
  if (dump.test(path)) return [`${path}: name the file after what it holds (no utils, helpers, common, types, index)`];
  return path.split("/").every((part) => kebab.test(part)) ? [] : [`${path}: names are kebab-case`];
}

function lengthProblem({ path, text }) {
  const lines = text.split("\n").length - 1;
  const limit = /^app\/.*\/?page\.tsx$/.test(path) ? longestPage : longestFile;
  if (path.startsWith("lib/regulations/packs/") || lines <= limit) return [];
  return [`${path}: ${lines} lines, at most ${limit}`];
}

function routeProblem(file) {
  const problems = [];
  if (/^app\/(.*\/)?loading\.tsx$/.test(file.path))
    problems.push(`${file.path}: without JavaScript a reader would stay on it for ever; pages arrive whole`);
  if (file.path.startsWith("app/") && linesWith(file.text, /<Suspense\b/).length > 0)
    problems.push(`${file.path}: no Suspense around page content; pages arrive whole`);
  const directive = /^\s*["']use server["']/;
  if (linesWith(file.text, directive).length > 0 && !/^app\/(.*\/)?actions\.ts$/.test(file.path)) {
    problems.push(`${file.path}: only app/**/actions.ts may say "use server"; everything in it is a public endpoint`);
  }
  return problems;
}
