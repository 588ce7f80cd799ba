import { expect, expectHeading, test } from "../fixtures/test";
import { signOut } from "../pages/ended-session";

test("RQ-12: a directing member of Nghi Xuân sees the assigned units and records an observation", async ({
  page,
  signInAs,
  picture,
  accessible,
}) => {
  await signInAs("chidao");
  const main = page.locator("#main");
  await page.goto("/plans/areas");
  await expectHeading(page, "Địa bàn được giao");
  await accessible();
  await picture("directing-areas");
  await main.getByRole("link", { name: "Đảng ủy xã Xuân Phổ" }).first().click();
  const note = "Nội bộ đoàn kết; còn một kiến nghị về đất ở thôn Thống Nhất chưa xử lý xong.";
  await main.getByRole("textbox").first().fill(note);
  await main
    .getByRole("button", { name: /[Gg]hi/ })
    .first()
    .click();
  await expect(main.getByText(note).first()).toBeVisible();
  await accessible();
  await page.goto("/ratings");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("RQ-17: the auditor reads who did what, and nothing of criticism", async ({ page, signInAs, picture }) => {
  await signInAs("kiemtra");
  await page.goto("/audit");
  await expectHeading(page, "Nhật ký");
  await expect(page.locator('#main a[href^="/units/"]').first()).toBeVisible();
  await picture("auditor-log");
  expect((await page.goto("/meetings"))?.status()).toBeLessThan(500);
  await expect(page.locator("#main").getByText(/Nội dung ý kiến/)).toHaveCount(0);
});

test("RQ-16: a foreign unit's pages are not found by address", async ({ page, signInAs }) => {
  await signInAs("huonglong");
  await page.goto("/shortcomings");
  const own = await page.locator('#main a[href^="/shortcomings/"]').last().getAttribute("href");
  expect((await page.goto(own ?? ""))?.status()).toBe(200);
  await signInAs("nghixuan");
  for (const nowhere of [own ?? "", "/khong-co-trang-nay"]) {
    expect((await page.goto(nowhere))?.status()).toBe(404);
    await expectHeading(page, "Không tìm thấy trang này");
    await expect(page.getByRole("link", { name: "Việc cần làm" }).first()).toBeVisible();
  }
  await signOut(page);
  await page.goto("/meetings");
  await expectHeading(page, "Kiểm điểm – Xếp loại");
});
