import { gzipSync } from "node:zlib";

const CHUNK = /\/_next\/static\/[\w./~-]+?\.js/g;

/** Every script that a page names, with its compressed size in bytes. */
export async function scriptsOf(address, path, cookie) {
  const html = await (await fetch(`${address}${path}`, { headers: { Cookie: cookie } })).text();
  const names = new Set(html.match(CHUNK) ?? []);
  for (const [, chunk] of html.matchAll(/(?:\\?")(static\/chunks\/[\w./~-]+?\.js)/g)) names.add(`/_next/${chunk}`);
  const sizes = new Map();
  for (const name of names) {
    const response = await fetch(`${address}${name}`);
    if (response.ok) sizes.set(name, gzipSync(Buffer.from(await response.arrayBuffer())).length);
  }
  return sizes;
}

/** Bytes of scripts that one page has and the other has not. */
export function beyond(page, floor) {
  return [...page].reduce((sum, [name, size]) => (floor.has(name) ? sum : sum + size), 0);
}
