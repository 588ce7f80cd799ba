import { expect, expectHeading, test } from "../fixtures/test";

/** A council of two in a commune of Nghi Xuân: nobody has decided where it is reviewed. */
test("R3.7: the district decides where a council of two is reviewed, and its members move there", async ({
  page,
  signInAs,
  accessible,
  picture,
}) => {
  const main = page.locator("#main");
  await signInAs("nghixuan");
  await page.goto("/units");
  await main
    .getByRole("link", { name: /Đảng bộ huyện Nghi Xuân|Huyện ủy Nghi Xuân/ })
    .first()
    .click();
  await main.getByRole("link", { name: "Danh sách phải kiểm điểm" }).click();
  await expect(main.getByText("1 tập thể ít thành viên kiểm điểm riêng")).toBeVisible();
  await accessible();
  await main.getByRole("link", { name: "Xem nơi kiểm điểm" }).click();
  await expectHeading(page, "Nơi kiểm điểm của tập thể ít thành viên");
  await picture("places-of-review");
  await main.getByRole("link", { name: /Quyết định nơi kiểm điểm của Thường trực HĐND/ }).click();
  await expectHeading(page, "Nơi kiểm điểm");

  await main.getByRole("button", { name: "Ghi quyết định" }).click();
  await expect(main.getByRole("alert").first()).toBeVisible();
  const host = main.getByLabel("Kiểm điểm tại");
  const front = await host.locator("option", { hasText: "MTTQ" }).first().getAttribute("value");
  await host.selectOption(front);
  await main.getByLabel("Văn bản số").fill("Thông báo 45-TB/HU");
  await main.getByRole("textbox", { name: "Ngày văn bản" }).fill("09/12/2024");
  await main.getByLabel("Lý do", { exact: true }).fill("Thường trực HĐND chỉ có hai thành viên");
  await picture("place-of-review-form");
  await main.getByRole("button", { name: "Ghi quyết định" }).click();
  await expect(main.getByText("đang áp dụng")).toBeVisible();
  await accessible();
  await picture("place-of-review-decided");

  await main.getByRole("link", { name: "cập nhật danh sách phải kiểm điểm" }).click();
  await main.getByRole("button", { name: "Ghi các thay đổi này" }).click();
  await expect(main.getByText("Nơi kiểm điểm của tập thể ít thành viên")).toBeVisible();
  await main.getByLabel("Loại đối tượng").selectOption({ label: "Tập thể lãnh đạo, quản lý" });
  await main
    .getByRole("button", { name: /Lọc|Tìm|Xem/ })
    .first()
    .click();
  await expect(main.getByText(/theo Thông báo 45-TB\/HU ngày 09\/12\/2024/).first()).toBeVisible();
  await picture("place-of-review-list");

  await main.getByRole("link", { name: "Nơi kiểm điểm của tập thể ít thành viên" }).click();
  await main.getByRole("link", { name: /^Xem nơi kiểm điểm của Thường trực HĐND/ }).click();
  await main.getByRole("link", { name: "Thay quyết định" }).click();
  await expect(main.getByRole("button", { name: "Ghi quyết định mới" })).toBeVisible();
});
