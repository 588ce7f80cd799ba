import type { Cookie, Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import { expectAccessibleAtBothWidths } from "./expect-accessible";
import { ROUTES } from "./routes";

/** Pages that show the bar at the bottom, rows as cards, and the panels of a meeting one after the other. */
const ONLY_ON_PHONES = new Set(["/", "/people", "/meetings/[meetingId]"]);

/** Each account signs in once; the later tests of the account go on in its session. */
const sessions = new Map<string, Cookie[]>();

for (const { route, as, from, onward = [], leadsTo } of ROUTES) {
  test(`${route} has no accessibility violation and does not scroll sideways`, async ({ page, signInAs }) => {
    if (as) {
      const session = sessions.get(as);
      if (session) await page.context().addCookies(session);
      else await signInAs(as);
      sessions.set(as, await page.context().cookies());
    }
    let address = from ? await firstLink(page, from.list, from.link) : route;
    for (const next of onward) {
      address = typeof next === "string" ? `${address}${next}` : await firstLink(page, address, next);
    }
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    if (leadsTo) await expect(page).toHaveURL(leadsTo);
    else expect(new URL(page.url()).pathname).toBe(new URL(address, page.url()).pathname);
    await expectAccessibleAtBothWidths(page, ONLY_ON_PHONES.has(route));
  });
}

async function firstLink(page: Page, list: string, shape: RegExp): Promise<string> {
  await page.goto(list);
  const addresses = await page
    .locator("main a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const found = addresses.find((address) => shape.test(address));
  if (!found) throw new Error(`${list} has no link like ${shape}`);
  return found;
}
