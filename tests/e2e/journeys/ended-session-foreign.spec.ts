import type { Browser, Page } from "@playwright/test";
import { expectAccessible } from "../accessibility/expect-accessible";
import { expect, test } from "../fixtures/test";
import { endSession, KEPT_BESIDE, KEPT_ON_SIGN_IN, openBrowser, signIn } from "../pages/ended-session";

const NOTE = "Thôn Tân Lập còn hai đơn về đất rừng; bí thư chi bộ nhiều tuổi, chưa có người kế cận.";
const UNIT = "Đảng ủy xã Xuân Lĩnh";

/** Axe asks from inside the page and so needs scripts. */
async function expectAccessibleWithScripts(browser: Browser, page: Page, address: string): Promise<void> {
  const reader = await browser.newContext({
    storageState: await page.context().storageState(),
    javaScriptEnabled: true,
  });
  const view = await reader.newPage();
  await view.goto(address);
  await expect(view.getByText(KEPT_BESIDE)).toBeVisible();
  await expectAccessible(view);
  await reader.close();
}

test("RQ-17: what was typed about a unit that is no longer in reach stays readable to its writer, the page is not found", async ({
  browser,
}) => {
  const page = await openBrowser(browser, "chidao", false);
  const main = page.locator("#main");
  await page.goto("/plans/areas");
  await main.getByRole("link", { name: UNIT }).first().click();
  await main.getByLabel("Ghi nhận mới").fill(NOTE);
  const address = new URL(page.url()).pathname;

  await test.step("the district ends the assignment, and the session ends", async () => {
    const district = await openBrowser(browser, "nghixuan", false);
    await district.goto(address);
    const assigned = district.getByRole("listitem").filter({ hasText: "phân công từ" });
    await assigned.getByRole("button", { name: "Kết thúc" }).first().click();
    await expect(assigned.getByText("đến trước").first()).toBeVisible();
    await district.context().close();
    await endSession(browser, page);
  });

  await test.step("the note is kept; its page is not found, the text stands above until it is given up", async () => {
    await main.getByRole("button", { name: "Ghi nhận" }).click();
    await expect(page.getByText(KEPT_ON_SIGN_IN)).toBeVisible();
    await signIn(page, "chidao");
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không tìm thấy trang này");
    await expect(page.getByText(KEPT_BESIDE)).toBeVisible();
    await page.getByText("Xem nội dung vừa nhập (1 đoạn)").click();
    await expect(main.getByText(NOTE)).toBeVisible();
    await expectAccessibleWithScripts(browser, page, address);
    await page.getByRole("button", { name: "Bỏ nội dung này" }).click();
    await expect(page.getByText(KEPT_BESIDE)).toHaveCount(0);
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(KEPT_BESIDE)).toHaveCount(0);
  });
  await page.context().close();
});

test("RQ-17: another site cannot have a form kept in somebody's name", async ({ browser, baseURL, request }) => {
  const page = await openBrowser(browser, "huongkhe", false);
  await page.goto("/shortcomings/new");
  const form = page.locator("#main form", { hasText: "Đưa vào sổ theo dõi" });
  const fields = await form
    .locator("input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""]),
    );
  await page.context().close();
  const send = (origin: string) =>
    request.post("/shortcomings/new", {
      multipart: { ...Object.fromEntries(fields), text: "Lời của người khác" },
      headers: { origin },
      maxRedirects: 0,
    });
  const own = await send(baseURL ?? "");
  expect(own.headers()["set-cookie"]).toMatch(/^kept-form\.[^;]+;.*HttpOnly; SameSite=lax/);
  for (const origin of ["http://elsewhere.example", "null"]) {
    const foreign = await send(origin);
    expect(foreign.status()).toBe(500);
    expect(foreign.headers()["set-cookie"]).toBeUndefined();
  }
});
