import { expect, expectHeading, test } from "../fixtures/test";
import { openBrowser } from "../pages/ended-session";

const SECOND = "Chi bộ thôn 6 xã Hương Long";

test("RQ-17: with a second role one chooses in the top bar whose work the screens show; a link cannot choose", async ({
  page,
  browser,
  signInAs,
  javaScriptEnabled,
}) => {
  await test.step("the administrator gives a cell secretary the place of another", async () => {
    await signInAs("quantri");
    await page.goto("/admin/accounts?q=chibo3");
    await page.locator("#main").locator('a[href^="/admin/accounts/"]', { hasNotText: "Tạo" }).first().click();
    const form = page.locator("#main form", { hasText: "Giao vai trò" }).last();
    await form.getByLabel("Vai trò").selectOption({ label: "Bí thư chi bộ" });
    await form.locator("select[name=unitId]").selectOption({ label: SECOND });
    await form.getByLabel(/^Thôi từ ngày/).fill("31/12/2024");
    await form.getByLabel(/^Thay cho/).fill("đồng chí bí thư đi công tác");
    await form.getByRole("button", { name: "Giao vai trò" }).click();
    await expect(page.locator("#main").getByText("thay đồng chí bí thư đi công tác").first()).toBeVisible();
  });

  const secretary = await openBrowser(browser, "chibo3", javaScriptEnabled ?? true);
  const unit = secretary.locator("summary", { hasText: "Đơn vị" });
  const first = (await unit.locator("span").last().textContent()) ?? "";
  expect(first).not.toBe(SECOND);

  await test.step("the old address of choosing no longer exists", async () => {
    expect((await secretary.goto("/api/choose-grant?id=1"))?.status()).toBe(404);
    await secretary.goto("/shortcomings");
  });

  await test.step("the other unit is chosen, the menu closes, home shows its work", async () => {
    await unit.click();
    await secretary.getByRole("button", { name: SECOND }).click();
    await expectHeading(secretary, "Việc cần làm");
    await expect(unit).toContainText(SECOND);
    await expect(secretary.getByRole("button", { name: SECOND })).toBeHidden();
    expect(new URL(secretary.url()).pathname).toBe("/");
  });

  await test.step("and back by the line on the home page", async () => {
    const line = secretary.locator("#main form", { hasText: "Xem việc ở vai trò khác" });
    await line.getByRole("button", { name: first }).click();
    await expect(unit).toContainText(first);
    await expect(line).toContainText(`Đang xem việc của ${first}`);
  });
  await secretary.context().close();
});
