import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../fixtures/test";
import { ROUTES } from "./routes";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

for (const { route, as, from, onward = [] } of ROUTES) {
  test(`${route} has no accessibility violation and does not scroll sideways`, async ({ page, signInAs }) => {
    if (as) await signInAs(as);
    let address = from ? await firstLink(page, from.list, from.link) : route;
    for (const next of onward) {
      address = typeof next === "string" ? `${address}${next}` : await firstLink(page, address, next);
    }
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`)).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
  });
}

async function firstLink(page: import("@playwright/test").Page, list: string, shape: RegExp): Promise<string> {
  await page.goto(list);
  const addresses = await page
    .locator("main a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const found = addresses.find((address) => shape.test(address));
  if (!found) throw new Error(`${list} has no link like ${shape}`);
  return found;
}
