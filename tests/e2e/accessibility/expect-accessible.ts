import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

/**
 * The page as it stands on a desk and, the same page, on a phone: nothing in it is rendered by width. Contrast is by far the
 * longest check and colours are the same at both: on the phone it is asked for where the page shows what a desk does not.
 */
export async function expectAccessibleAtBothWidths(page: Page, contrastOnPhone = false): Promise<void> {
  await page.setViewportSize(PHONE);
  await test.step("360 px", () => expectAccessible(page, contrastOnPhone ? [] : ["color-contrast"]));
  await page.setViewportSize(DESK);
  await test.step("1280 px", () => expectAccessible(page));
}

/** One main heading, no violation of WCAG 2.2 AA that axe finds, no sideways scrolling. */
export async function expectAccessible(page: Page, without: readonly string[] = []): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(TAGS)
    .disableRules([...without])
    // No page has frames: one run in the page itself, without a second page to gather the results.
    .setLegacyMode(true)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`)).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
}
