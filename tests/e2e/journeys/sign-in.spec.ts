import { expect, expectHeading, test } from "../fixtures/test";

test("RQ-17: a wrong password gives one neutral sentence and keeps the name; the right one leads to the wanted page", async ({
  page,
}) => {
  await page.goto("/shortcomings");
  await expectHeading(page, "Kiểm điểm – Xếp loại");
  await page.getByLabel("Tên đăng nhập").fill("huonglong");
  await page.getByLabel("Mật khẩu").fill("sai");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByText("Tên đăng nhập hoặc mật khẩu chưa đúng.").first()).toBeVisible();
  await expect(page.getByLabel("Tên đăng nhập")).toHaveValue("huonglong");
  await page.getByLabel("Mật khẩu").fill("KiemDiem2024");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expectHeading(page, /Khắc phục/);
});

test("RQ-17: signing out ends the session for good, also for a kept cookie", async ({ page, signInAs }) => {
  await signInAs("huonglong");
  const cookies = await page.context().cookies();
  await page.locator("summary", { hasText: /./ }).last().waitFor({ state: "attached" });
  await page
    .getByText("Đăng xuất")
    .first()
    .evaluate((button) => {
      const form = button.closest("form");
      if (form instanceof HTMLFormElement) form.requestSubmit();
    });
  await expectHeading(page, "Kiểm điểm – Xếp loại");
  await page.context().addCookies(cookies);
  await page.goto("/shortcomings");
  await expectHeading(page, "Kiểm điểm – Xếp loại");
});
