import { expect, expectHeading, test } from "../fixtures/test";

test("RQ-13: a district reads who set its dates, grants an extension within them, and is told where they end", async ({
  page,
  signInAs,
}) => {
  await signInAs("nghixuan");
  await expect(page.getByText(/trước 15\/12, ngày cuối Thứ Bảy 14\/12|đến hết Thứ Sáu 13\/12/).first()).toBeVisible();
  await page.goto("/admin/cycles");
  await page
    .getByRole("link", { name: /năm 2024/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Hạn", exact: true }).click();
  await expectHeading(page, /^Hạn/);
  await expect(page.getByText("trước ngày 15/12/2024 (ngày cuối: Thứ Bảy 14/12/2024)").first()).toBeVisible();
  await page.getByRole("link", { name: "Gia hạn cho một đơn vị" }).click();
  await page.locator("select[name=targetUnitId]").selectOption({ label: "Đảng ủy xã Xuân Phổ" });
  await page.getByLabel("Gửi hồ sơ lên cấp trên").check();
  await page.getByLabel("Tổ chức cơ sở đảng").check();
  await page.getByLabel("Đến hết ngày").check();
  await page.getByRole("textbox", { name: "Ngày", exact: true }).fill("20/12/2024");
  await page.getByLabel("Lý do").fill("Bí thư Đảng ủy đi công tác đột xuất");
  await page.getByRole("button", { name: "Gia hạn" }).click();
  await expect(page.getByText(/Mức muộn nhất cấp mình được cho là/).first()).toBeVisible();
  await expect(page.getByLabel("Lý do")).toHaveValue("Bí thư Đảng ủy đi công tác đột xuất");
});

test("RQ-04 RQ-12: a member reads the units he was sent to and notes what he learned; who sent him reads it, another district does not", async ({
  page,
  signInAs,
}) => {
  await signInAs("chidao");
  await page.goto("/plans");
  await expectHeading(page, "Địa bàn được giao");
  await expect(page.getByText("khó khăn, phức tạp").first()).toBeVisible();
  await page.getByRole("link", { name: "Đảng ủy xã Xuân Phổ", exact: true }).first().click();
  await expectHeading(page, /Xuân Phổ/);
  await expect(page.getByRole("heading", { name: "Hạn chế, khuyết điểm các năm trước" })).toBeVisible();
  await page.getByLabel("Ghi nhận mới").fill("Đã làm việc với Ban Thường vụ Đảng ủy; nội bộ thống nhất.");
  await page.getByRole("button", { name: "Ghi nhận", exact: true }).click();
  await expect(page.getByText("Đã làm việc với Ban Thường vụ Đảng ủy; nội bộ thống nhất.")).toBeVisible();
  const address = new URL(page.url()).pathname;
  await signInAs("nghixuan");
  await page.goto(address);
  await expect(page.getByText("nội bộ thống nhất.").first()).toBeVisible();
  await signInAs("huongkhe");
  const foreign = await page.goto(address);
  expect(foreign?.status()).toBe(404);
});

test("RQ-03: a district adds an item of content; its cells read it, another district does not", async ({
  page,
  signInAs,
}) => {
  await signInAs("huongkhe");
  await page.goto("/admin/cycles");
  await page
    .getByRole("link", { name: /năm 2024/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Nội dung", exact: true }).click();
  await page.getByRole("link", { name: "Thêm mục của đơn vị" }).click();
  await page.getByLabel("Cá nhân không giữ chức vụ").check();
  await page.getByLabel("Nội dung kiểm điểm").fill("Tham gia khắc phục hậu quả mưa lũ ở địa bàn dân cư");
  await page.getByLabel("Căn cứ").fill("Công văn 1021-CV/HU ngày 18/11/2024");
  await page.getByRole("button", { name: "Thêm mục" }).click();
  await expect(page.getByText("Tham gia khắc phục hậu quả mưa lũ ở địa bàn dân cư")).toBeVisible();
  await signInAs("chibo");
  await page.goto("/regulations/season");
  await expect(page.getByText("Tham gia khắc phục hậu quả mưa lũ ở địa bàn dân cư")).toBeVisible();
  await signInAs("nghixuan");
  await page.goto("/regulations/season");
  await expect(page.getByText("Tham gia khắc phục hậu quả mưa lũ ở địa bàn dân cư")).toHaveCount(0);
});
