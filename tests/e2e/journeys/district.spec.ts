import { expect, expectHeading, test } from "../fixtures/test";

/** Huyện ủy Hương Khê in the morning: what came in, what is beyond the cap, what goes to the standing committee. */
test("RQ-14: the district officer returns one dossier with a reason and receives another", async ({
  page,
  signInAs,
  picture,
}) => {
  await signInAs("huongkhe");
  await picture("district-home");
  const main = page.locator("#main");

  await page.goto("/dossiers?state=sent");
  await main.getByRole("link", { name: "Đảng ủy xã Phú Phong" }).click();
  await expectHeading(page, /Hồ sơ Đảng ủy xã Phú Phong/);
  await picture("district-dossier");
  await main.getByRole("button", { name: "Trả lại hồ sơ" }).click();
  await expect(main.getByRole("alert").first()).toBeVisible();
  await main.getByLabel("Lý do trả lại").fill("Biên bản hội nghị Ban Thường vụ thiếu chữ ký của thư ký.");
  await main.getByRole("button", { name: "Trả lại hồ sơ" }).click();
  await expectHeading(page, /trả lại/);

  await page.goto("/dossiers?state=sent");
  await main.getByRole("link", { name: "Đảng ủy xã Phúc Đồng" }).click();
  await main.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await expectHeading(page, /đã tiếp nhận/);
});

test("RQ-10: the cap of a comparable group shows its derivation, and a list names what must be decided first", async ({
  page,
  signInAs,
  picture,
}) => {
  await signInAs("huongkhe");
  const main = page.locator("#main");
  await page.goto("/ratings/groups");
  await main.getByRole("link", { name: "Bí thư đảng ủy xã, phường, thị trấn", exact: true }).click();
  await expect(main.getByText(/chỉ tiêu/).first()).toBeVisible();
  await expect(main.getByText(/Điều 12 Quy định 124-QĐ\/TW/).first()).toBeVisible();
  await picture("district-cap");
  await page.goto("/ratings/decisions");
  await main.getByRole("link", { name: "Danh sách trình đợt 1" }).click();
  await expect(main.getByText("1–25 trong 462")).toBeVisible();
  await main
    .locator("summary", { hasText: /Đảng ủy thị trấn Hương Khê – \d+ điểm/ })
    .last()
    .click();
  await expect(
    main
      .locator("details[open]")
      .getByText(/được quyết định xếp loại trước/)
      .first(),
  ).toBeVisible();
  await picture("district-decision-list");
});

test("RQ-03 RQ-04 RQ-11: plan, clusters and the proposals from below", async ({ page, signInAs, picture }) => {
  await signInAs("huongkhe");
  const main = page.locator("#main");
  await page.goto("/plans");
  await expect(main.getByRole("link", { name: "Cụm công tác số 1" }).first()).toBeVisible();
  await picture("district-plan");
  await page.goto("/reports");
  await expectHeading(page, /Báo cáo/);
  await main.locator('a[href^="/reports/proposals/"]').first().click();
  await main.getByRole("textbox").last().fill("Huyện ủy đã giao Ban Tổ chức tham mưu, trả lời trước 20/12/2024.");
  await main
    .getByRole("button", { name: /[Tt]rả lời/ })
    .first()
    .click();
  await expect(main.getByText("Huyện ủy đã giao Ban Tổ chức tham mưu").first()).toBeVisible();
});
