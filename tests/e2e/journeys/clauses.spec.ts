import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";

const CLAUSE = /\/regulations\/packs\/ha-tinh-2024\?q=/;

/** The second click: the first line of this part of the rules that has a clause. */
async function openClauseOf(page: Page, section: string): Promise<void> {
  const part = page.locator(`#${section}`);
  await expect(part).toBeVisible();
  await part.locator('a[href^="/regulations/clause"]').first().click();
}

test("R20.22: from the figures of the dashboard to the clause in two clicks", async ({
  page,
  signInAs,
  accessible,
}) => {
  await signInAs("tinh");
  const main = page.locator("#main");
  for (const [link, section] of [
    ["Đối tượng không kiểm điểm, không xếp loại", "exemptions"],
    ["Thời hạn", "deadlines"],
    ["Điều kiện các mức", "levels"],
    ["Giá trị và thiết lập", "parameters"],
  ] as const) {
    await page.goto("/dashboard");
    await main.getByRole("link", { name: link, exact: true }).click();
    await openClauseOf(page, section);
    await expect(page).toHaveURL(CLAUSE);
  }
  await accessible();
});

test("R20.22: a cap on the dashboard unfolds to its reckoning, and its clause stands there", async ({
  page,
  signInAs,
}) => {
  await signInAs("huongkhe");
  await page.goto("/dashboard");
  const main = page.locator("#main");
  await main.getByRole("link", { name: /^Cán bộ lãnh đạo, quản lý/ }).click();
  const within = main.getByText("nhóm trong tỷ lệ và cách tính");
  await within.click();
  const cap = main.getByRole("listitem").filter({ hasText: "Đề nghị HTXSNV" }).filter({ visible: true }).first();
  await cap.getByText("Vì sao?").first().click();
  await cap.locator('a[href^="/regulations/"]').first().click();
  await expect(page).toHaveURL(/\/regulations\/(packs|rules)/);
});

test("R20.22: from the list of decisions and the line of the deadline to the clause in two clicks", async ({
  page,
  signInAs,
}) => {
  await signInAs("huongkhe");
  const main = page.locator("#main");
  await page.goto("/ratings/decisions");
  await main
    .getByRole("link", { name: /Danh sách trình đợt 1/ })
    .first()
    .click();
  const list = page.url();
  for (const [link, section] of [
    ["Trình tự", "order"],
    ["Gắn kết quả", "coupling"],
  ] as const) {
    await page.goto(list);
    await main.getByRole("link", { name: link, exact: true }).click();
    await openClauseOf(page, section);
    await expect(page).toHaveURL(CLAUSE);
  }
  await page.goto("/");
  await page.getByRole("link", { name: /căn cứ của hạn$/ }).click();
  await openClauseOf(page, "deadlines");
  await expect(page).toHaveURL(CLAUSE);
});

test("R20.22: from the last day of a report and from the changes of who is reviewed to the clause in two clicks", async ({
  page,
  signInAs,
}) => {
  await signInAs("huonglong");
  const main = page.locator("#main");
  await page.goto("/reports");
  await main.getByRole("link", { name: "Thời hạn", exact: true }).click();
  await openClauseOf(page, "deadlines");
  await expect(page).toHaveURL(CLAUSE);
  await page.goto("/units");
  await main.getByRole("link", { name: "Đảng ủy xã Hương Long" }).first().click();
  await expect(page).toHaveURL(/\/units\/[0-9a-f-]{36}/);
  const update = `${page.url().replace(/[?#].*/, "")}/obligations/update`;
  for (const [link, section] of [
    ["Đối tượng không kiểm điểm, không xếp loại", "exemptions"],
    ["Tập thể kiểm điểm", "collectives"],
    ["Nơi kiểm điểm", "places"],
  ] as const) {
    await page.goto(update);
    await main.getByRole("link", { name: link, exact: true }).click();
    await openClauseOf(page, section);
    await expect(page).toHaveURL(CLAUSE);
  }
});

test("R20.22: from the deadlines of the season, and from reports that no plan dates, to the clause in two clicks", async ({
  page,
  signInAs,
}) => {
  await signInAs("tinh");
  const main = page.locator("#main");
  await page.goto("/admin/cycles");
  await main.getByRole("link", { name: /2024/ }).first().click();
  await expect(page).toHaveURL(/\/admin\/cycles\/[0-9a-f-]{36}/);
  const deadlines = `${page.url().replace(/[?#].*/, "")}/deadlines`;
  for (const address of [deadlines, "/reports"]) {
    await page.goto(address);
    await main.getByRole("link", { name: "Thời hạn", exact: true }).click();
    await openClauseOf(page, "deadlines");
    await expect(page).toHaveURL(CLAUSE);
  }
});

test("R20.22: what no rule cites is not found, whatever the season", async ({ page, signInAs }) => {
  await signInAs("huongkhe");
  const answer = await page.goto(`/regulations/clause?text=${encodeURIComponent("Điều 999 Quy định 124-QĐ/TW")}`);
  expect(answer?.status()).toBe(404);
});
