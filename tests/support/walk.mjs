// Walks through the pages of an installation as one person, by plain requests: what a browser without scripts would open.
import { readdirSync } from "node:fs";
import path from "node:path";
import { cookiesOf, postSignIn } from "./installation.mjs";

const WORKSPACE = "app/(workspace)";

/** The address patterns of the workspace, as its folders say: "/units/[unitId]/figures". */
export function workspaceRoutes() {
  return readdirSync(WORKSPACE, { recursive: true })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => `/${path.dirname(file).split(path.sep).join("/")}`.replace("/.", "/"))
    .toSorted();
}

export async function sessionOf(address, signInName, password) {
  return cookiesOf(await postSignIn(address, signInName, password));
}

const MOST_WAITS = 10;

/** Asks again where the answer says that others come first: few files are written at once. */
async function fetchInTurn(url, options) {
  for (let waits = 0; ; waits += 1) {
    const answer = await fetch(url, options);
    const seconds = Number(answer.headers.get("retry-after") ?? Number.NaN);
    if (answer.status !== 503 || Number.isNaN(seconds) || waits === MOST_WAITS) return answer;
    await answer.arrayBuffer();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
}

/** Where a page leads to, what it says in its main part, and how it answered. */
export async function openPage(address, asked, cookie) {
  const answer = await fetchInTurn(`${address}${asked}`, { headers: { cookie, accept: "text/html" } });
  const isPage = (answer.headers.get("content-type") ?? "").includes("text/html");
  const html = isPage ? await answer.text() : "";
  if (!isPage) await answer.arrayBuffer();
  const main = (/<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? "").replace(/<p class="hidden[\s\S]*?<\/p>/, "");
  return {
    asked,
    status: answer.status,
    ended: new URL(answer.url).pathname,
    isPage,
    text: main
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
    links: [
      ...new Set([...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href]) => href.replaceAll("&amp;", "&"))),
    ],
  };
}

/** Every page that can be reached by links from the first one, one of each kind whatever is filtered there. */
export async function walkLinks(address, cookie) {
  const pages = [];
  const seen = new Set([shapeOf("/")]);
  for (let next = ["/"]; next.length > 0; ) {
    const opened = await openPages(address, next, cookie);
    pages.push(...opened);
    next = [];
    for (const link of opened.flatMap(({ links }) => links)) {
      if (seen.has(shapeOf(link))) continue;
      seen.add(shapeOf(link));
      next.push(link);
    }
  }
  return pages;
}

const AT_ONCE = 4;

/** Several pages, a few at a time. */
export async function openPages(address, asked, cookie) {
  const pages = [];
  for (let first = 0; first < asked.length; first += AT_ONCE) {
    const some = asked.slice(first, first + AT_ONCE);
    pages.push(...(await Promise.all(some.map((each) => openPage(address, each, cookie)))));
  }
  return pages;
}

/** The path with its ids left out, and the names of what is asked: lists lead to many pages of one kind. */
function shapeOf(link) {
  const { pathname, searchParams } = new URL(link, "http://any");
  return `${pathname.replace(/[0-9a-f-]{36}/g, "[id]")}?${[...searchParams.keys()].toSorted().join("&")}`;
}
