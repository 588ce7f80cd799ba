import { expect, expectHeading, test } from "../fixtures/test";

/** Ban Tổ chức Tỉnh ủy watches the season: from the province down to the names of one cell. */
test("RQ-13 RQ-15: the provincial officer drills from the province to the names in a cell and takes the table along", async ({
  page,
  signInAs,
  picture,
}) => {
  await signInAs("tinh");
  await picture("province-home");
  await page.goto("/dashboard");
  await expectHeading(page, /Tổng hợp: Tỉnh ủy Hà Tĩnh/);
  const main = page.locator("#main");
  await expect(main.getByText("Tỷ lệ đúng hạn").first()).toBeVisible();
  await picture("province-dashboard");

  await main.getByRole("link", { name: "Huyện ủy Hương Khê" }).first().click();
  await expectHeading(page, /Tổng hợp: Huyện ủy Hương Khê/);
  await main.getByRole("link", { name: "Đảng ủy xã Hương Long" }).first().click();
  await expectHeading(page, /Tổng hợp: Đảng ủy xã Hương Long/);
  await main
    .getByRole("link", { name: /Chi bộ thôn 1/ })
    .first()
    .click();
  await expectHeading(page, /Tổng hợp: Chi bộ thôn 1/);
  await expect(main.getByRole("link").first()).toBeVisible();
});

test("RQ-15: the spreadsheet of the visible table arrives as a workbook", async ({ page, signInAs }) => {
  await signInAs("tinh");
  await page.goto("/dashboard");
  const address = await page
    .getByRole("link", { name: /Xuất Excel/ })
    .first()
    .getAttribute("href");
  const answer = await page.request.get(address ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("spreadsheetml");
  expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
});

test("RQ-01 RQ-13: the season shows its documents and deadlines with the last day and its weekday", async ({
  page,
  signInAs,
  picture,
}) => {
  await signInAs("tinh");
  await page.goto("/admin/cycles");
  const main = page.locator("#main");
  await main
    .getByRole("link", { name: /năm 2024/ })
    .first()
    .click();
  await main.getByRole("link", { name: "Hạn", exact: true }).click();
  await expect(main.getByText("ngày cuối: Thứ Bảy 14/12/2024").first()).toBeVisible();
  await page.goto("/regulations");
  await expect(main.getByText("31-QĐ/TU").first()).toBeVisible();
  await picture("province-regulations");
});
