import { expect, expectHeading, test } from "../fixtures/test";

test("RQ-12: a directing member of Nghi Xuân sees the assigned units and records an observation", async ({
  page,
  signInAs,
  picture,
}) => {
  await signInAs("chidao");
  const main = page.locator("#main");
  await page.goto("/plans/areas");
  await expectHeading(page, "Địa bàn được giao");
  await picture("directing-areas");
  await main.getByRole("link", { name: "Đảng ủy xã Xuân Phổ" }).first().click();
  const note = "Nội bộ đoàn kết; còn một kiến nghị về đất ở thôn Thống Nhất chưa xử lý xong.";
  await main.getByRole("textbox").first().fill(note);
  await main
    .getByRole("button", { name: /[Gg]hi/ })
    .first()
    .click();
  await expect(main.getByText(note).first()).toBeVisible();
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

test("RQ-07: a member reopens the own review, is told what is missing, and hands it in again", async ({
  page,
  signInAs,
  picture,
}) => {
  test.slow();
  await signInAs("dangvien");
  const main = page.locator("#main");
  await page.goto("/reviews");
  await main.getByRole("link", { name: "Bản kiểm điểm của tôi" }).click();
  await main.getByRole("button", { name: "Mở lại để sửa" }).click();
  const submit = main.getByRole("button", { name: "Nộp bản kiểm điểm" });
  await main.getByLabel("Hạn chế, khuyết điểm", { exact: true }).fill("Dự sinh hoạt còn vắng một buổi.");
  await main.getByLabel("Phương hướng, biện pháp, thời gian").fill("");
  await submit.click();
  await expect(main.getByRole("alert").first()).toContainText("Chưa nộp được");
  await expect(main.getByLabel("Hạn chế, khuyết điểm", { exact: true })).toHaveValue("Dự sinh hoạt còn vắng một buổi.");
  await picture("member-review");
  for (const box of await main.getByRole("textbox").all()) {
    if ((await box.inputValue()) === "") await box.fill("Đã thực hiện đầy đủ, có kết quả cụ thể.");
  }
  await submit.click();
  await expectHeading(page, "Đã nộp bản kiểm điểm");
});

test("RQ-16: a foreign unit's pages are not found by address", async ({ page, signInAs }) => {
  await signInAs("huonglong");
  await page.goto("/shortcomings");
  const own = await page.locator('#main a[href^="/shortcomings/"]').last().getAttribute("href");
  expect((await page.goto(own ?? ""))?.status()).toBe(200);
  await signInAs("nghixuan");
  expect((await page.goto(own ?? ""))?.status()).toBe(404);
});
