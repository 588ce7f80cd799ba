// Imports go one way: app shows, lib/<domain> knows, prisma keeps. See docs/architecture.md.
import { importsOf } from "./imports.mjs";
import { isTest } from "./source-files.mjs";

/** What serves every domain, in the order in which it may be imported. */
const foundation = ["core", "spreadsheets", "config", "db", "audit", "auth"];

/** A domain imports only from those before it. */
export const domainOrder = [
  "regulations",
  "units",
  "people",
  "accounts",
  "cycles",
  "obligations",
  "progress",
  "aggregates",
  "plans",
  "shortcomings",
  "task-results",
  "reviews",
  "meetings",
  "critiques",
  "ballots",
  "ratings",
  "minutes",
  "dossiers",
  "reports",
  "imports",
  "dashboards",
  "home",
];
const order = [...foundation, ...domainOrder];

/** Places that may speak to Prisma. */
const prismaPlaces = /^(lib\/(db|audit|auth)\/|lib\/[^/]+\/(queries(\/|\.)|commands\/)|prisma\/|scripts\/|tests\/)/;
const prismaModules = /^(@prisma\/|lib\/db\/generated\/|lib\/db\/client$)/;

export function checkLayers(files) {
  return files
    .filter((file) => /\.(ts|tsx)$/.test(file.path) && !isTest(file))
    .flatMap((file) =>
      importsOf(file).flatMap((item) =>
        problem(file.path, item).map((text) => `${file.path} → ${item.target}: ${text}`),
      ),
    );
}

function problem(from, { target, typeOnly }) {
  return [
    prismaProblem(from, target, typeOnly),
    orderProblem(from, target),
    pureProblem(from, target, typeOnly),
    doorProblem(from, target),
    shownProblem(from, target, typeOnly),
  ].filter((text) => text !== undefined);
}

/** The names of stored values, as types, belong to everyone: a rule that speaks of levels means the stored ones. */
const storedNames = "lib/db/generated/enums";

function prismaProblem(from, target, typeOnly) {
  if (typeOnly && target === storedNames) return undefined;
  if (prismaModules.test(target) && !prismaPlaces.test(from)) {
    return "only queries, commands, lib/db, lib/audit and lib/auth touch Prisma; ask a query or a command";
  }
}

function orderProblem(from, target) {
  const [own, other] = [domainOf(from), domainOf(target)];
  if (own === undefined || other === undefined || own === other) return undefined;
  if (other === "web") return own === "web" ? undefined : "lib/web serves forms and pages; a domain does not know them";
  if (own === "web") return undefined;
  if (!order.includes(own))
    return `lib/${own} has no place in the order of domains; add it to scripts/lib/structure/layers.mjs where it belongs`;
  if (order.indexOf(other) < order.indexOf(own)) return undefined;
  return `lib/${own} comes before lib/${other}; move what both need down, or do it in lib/${other}`;
}

function pureProblem(from, target, typeOnly) {
  if (!/^lib\/[^/]+\/(rules|schema|policy|dto)(\/|\.)/.test(from) && !/^lib\/(core|regulations)\//.test(from))
    return undefined;
  if (typeOnly) return undefined;
  if (/^lib\/(config|db|audit|auth)\//.test(target))
    return "rules, schema and policy are pure: they receive facts, they do not fetch them";
  if (/^lib\/[^/]+\/(queries|commands)/.test(target))
    return "rules, schema and policy are pure: the query or command calls them";
}

function doorProblem(from, target) {
  if (from.startsWith("lib/") && /^(app|components)\//.test(target)) return "lib knows nothing of screens";
  const framework = /^next(\/|$)|^next-auth(\/|$)/.test(target);
  if (from.startsWith("lib/") && framework && !/^lib\/(auth|web)\//.test(from)) {
    return "only lib/auth and lib/web know Next; pass what is needed as an argument";
  }
  if (/^next-auth(\/|$)/.test(target) && !from.startsWith("lib/auth/")) return "only lib/auth knows next-auth";
}

function shownProblem(from, target, typeOnly) {
  if (from.startsWith("components/")) {
    if (target.startsWith("app/")) return "components serve routes, not the other way round";
    if (!typeOnly && /^lib\/(config|db|audit|auth)\//.test(target)) return "components take DTOs and never fetch";
    if (!typeOnly && /^lib\/[^/]+\/(queries|commands)/.test(target)) return "components take DTOs and never fetch";
  }
  if (
    from.startsWith("app/") &&
    !from.startsWith("app/api/health/") &&
    /^lib\/(config\/|audit\/record-audit$)/.test(target) &&
    !typeOnly
  ) {
    return "a page asks queries and commands; configuration and the writing of the log are theirs";
  }
}

function domainOf(file) {
  return file.match(/^lib\/([^/]+)\//)?.[1];
}
