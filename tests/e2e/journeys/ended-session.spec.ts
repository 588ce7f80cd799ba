import { expect, expectHeading, test } from "../fixtures/test";

const TYPED =
  `Còn nể nang, chưa thẳng thắn góp ý với đồng chí cùng chi bộ. ${"Đã nhận ra và đang sửa từng việc. ".repeat(40)}`.trim();
const PASSWORD = "KiemDiem2024";

test("RQ-17: a session that ends while someone types loses nothing typed, with scripts or without", async ({
  page,
  browser,
  signInAs,
  javaScriptEnabled,
}) => {
  await signInAs("dangvien");
  const main = page.locator("#main");
  await page.goto("/reviews");
  await main.getByRole("link", { name: "Bản kiểm điểm của tôi" }).click();
  const reopen = main.getByRole("button", { name: "Mở lại để sửa" });
  const answer = main.getByLabel("Hạn chế, khuyết điểm", { exact: true });
  await expect(reopen.or(answer).first()).toBeVisible();
  if (await reopen.isVisible()) await reopen.click();
  await answer.fill(TYPED);
  const address = page.url();

  await test.step("the session is ended elsewhere while the answer is being typed", async () => {
    const elsewhere = await browser.newContext({ storageState: await page.context().storageState() });
    const second = await elsewhere.newPage();
    await second.goto("/");
    const signOut = second.locator("form", { hasText: "Đăng xuất" }).locator("button");
    if (!(await signOut.first().isVisible()))
      await second
        .locator("summary", { has: second.locator("..", { has: signOut }) })
        .last()
        .click();
    await signOut.first().click();
    await expectHeading(second, "Kiểm điểm – Xếp loại");
    await elsewhere.close();
  });

  await test.step("sending it is answered with what was typed, or with the way to sign in again", async () => {
    await main.getByRole("button", { name: "Nộp bản kiểm điểm" }).click();
    if (javaScriptEnabled) {
      await expect(main.getByRole("alert").first()).toContainText("Phiên làm việc đã hết");
      await expect(answer).toHaveValue(TYPED);
      await page.goto(address);
    } else {
      await expect(page.getByRole("status").first()).toContainText("được giữ trong 60 phút");
    }
    await expectHeading(page, "Kiểm điểm – Xếp loại");
  });

  await test.step("after signing in by the same account the text stands in the form and can be sent", async () => {
    await page.getByLabel("Tên đăng nhập").fill("dangvien");
    await page.getByLabel("Mật khẩu").fill(PASSWORD);
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(answer).toHaveValue(TYPED);
    if (!javaScriptEnabled) await expect(main.getByRole("alert").first()).toContainText("nội dung vừa nhập còn đây");
    await main.getByRole("button", { name: "Nộp bản kiểm điểm" }).click();
    await expectHeading(page, "Đã nộp bản kiểm điểm");
    await page.goto(address);
    await expect(main.getByText("nội dung vừa nhập còn đây")).toHaveCount(0);
  });
});
