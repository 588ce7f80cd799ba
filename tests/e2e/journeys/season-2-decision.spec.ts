import { expect, expectHeading, test } from "../fixtures/test";

/** After the cell of thôn 6 has met: its commune lists a member, presents the list and records what the committee decided in session. */
test("RQ-10 RQ-14 RQ-17: the body decides, staff record, and the cell sees the level", async ({
  page,
  signInAs,
  picture,
}) => {
  const main = page.locator("#main");
  await signInAs("huonglong");
  await page.goto("/ratings?scope=decide&state=open&q=hoang+duy+anh");
  await main.getByRole("link", { name: "Hoàng Duy Anh" }).click();
  await expectHeading(page, /Hoàng Duy Anh/);
  const level = main.getByRole("group", { name: /Mức trình/ });
  await level.getByRole("radio", { name: /Hoàn thành tốt nhiệm vụ/ }).check();
  await main.getByRole("button", { name: "Đưa vào danh sách trình" }).click();
  await main.getByRole("link", { name: "danh sách trình" }).click();

  await main.locator('a[href$="/present"]').click();
  await main.getByRole("button", { name: /^Trình / }).click();
  await main.locator('a[href$="/record"]').click();
  await main.getByRole("textbox", { name: "Ngày họp" }).fill("10/12/2024");
  await main.getByLabel("Số quyết định").fill("231-QĐ/ĐU");
  await main.getByRole("textbox", { name: "Ngày ký quyết định" }).fill("10/12/2024");
  await main.getByLabel("Có mặt").fill("14");
  await main.getByLabel("Tán thành").fill("3");
  await main.getByRole("button", { name: "Xem lại trước khi ghi" }).click();
  await expect(main.getByRole("alert").first()).toBeVisible();
  await expect(main.getByLabel("Số quyết định")).toHaveValue("231-QĐ/ĐU");
  await main.getByLabel("Tán thành").fill("14");
  await main.getByRole("button", { name: "Xem lại trước khi ghi" }).click();
  await picture("commune-decision-check");
  await main.getByRole("button", { name: "Ghi nhận quyết định" }).click();
  await expectHeading(page, "Đã ghi nhận quyết định xếp loại");
  await expect(main.getByText("231-QĐ/ĐU").first()).toBeVisible();

  await signInAs("chibo");
  await page.goto("/ratings?q=hoang+duy+anh");
  await expect(main.getByText("Hoàng Duy Anh").first()).toBeVisible();
});
