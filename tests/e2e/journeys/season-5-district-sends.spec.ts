import { expect, expectHeading, test } from "../fixtures/test";
import { DossierPage } from "../pages/dossier-page";
import { ReportPage } from "../pages/report-page";

/** What came back to two communes goes up again. */
for (const [account, unit] of [
  ["huongtra", "Đảng ủy xã Hương Trà"],
  ["phuphong", "Đảng ủy xã Phú Phong"],
] as const) {
  test(`RQ-14: ${unit} reads why its dossier came back and sends it again`, async ({ page, signInAs, picture }) => {
    const dossiers = new DossierPage(page);
    await signInAs(account);
    await expect(
      page
        .locator("#main")
        .getByText(/trả lại/)
        .first(),
    ).toBeVisible();
    await picture(`${account}-home`);
    await dossiers.review();
    await dossiers.send("Đã bổ sung theo yêu cầu của Huyện ủy.");
  });
}

test("RQ-14 RQ-11: the district takes everything in, compiles the report and sends both to the province", async ({
  page,
  signInAs,
  picture,
  accessible,
}) => {
  const dossiers = new DossierPage(page);
  const reports = new ReportPage(page);
  const main = page.locator("#main");
  await signInAs("huongkhe");
  await dossiers.receiveAll();
  await dossiers.expectReady();

  await page.goto("/reports");
  await main.getByRole("link", { name: "Tổng hợp từ cấp dưới" }).first().click();
  await picture("district-compile");
  await accessible();
  for (const box of (await main.getByRole("checkbox").all()).slice(0, 2)) await box.check();
  await main.getByRole("button", { name: "Đưa các mục đã chọn vào báo cáo" }).click();
  await expectHeading(page, /Báo cáo chất lượng kiểm điểm 2024/);
  await reports.send();

  await dossiers.review();
  await accessible();
  await picture("district-dossier-check");
  await dossiers.send("Hồ sơ của Ban Thường vụ Huyện ủy và các đơn vị trực thuộc.");
  await expect(main.getByText("Tỉnh ủy Hà Tĩnh").first()).toBeVisible();
  await expect(main.getByText("đúng hạn").first()).toBeVisible();
  await picture("district-dossier-sent");
});

test("RQ-14 RQ-15: the province takes the district's dossier in, and the dashboard shows it", async ({
  page,
  signInAs,
  picture,
  accessible,
}) => {
  const dossiers = new DossierPage(page);
  await signInAs("tinh");
  await picture("province-home-later");
  await dossiers.open("Huyện ủy Hương Khê");
  await picture("province-dossier");
  await accessible();
  await dossiers.receive("Huyện ủy Hương Khê");
  await page.goto("/dashboard");
  const line = page.locator("#children").getByRole("row").filter({ hasText: "Huyện ủy Hương Khê" }).first();
  await expect(line).toBeVisible();
  await picture("province-dashboard-later");
});

test("RQ-17: a deputy works in the absent secretary's stead, and the log says so", async ({
  page,
  signInAs,
  picture,
}) => {
  await signInAs("phochibo");
  const main = page.locator("#main");
  await picture("deputy-home");
  await main.getByRole("link", { name: "Mở danh sách" }).click();
  await main.getByRole("table").locator('a[href^="/shortcomings/"]').first().click();
  await main.getByRole("textbox", { name: "Ngày thực hiện" }).fill("09/12/2024");
  await main.getByLabel("Đã làm gì, kết quả").fill("Đã phân công cụ thể từng đảng viên phụ trách nhóm hộ.");
  await main.getByRole("radio", { name: "Đang khắc phục" }).check();
  await picture("deputy-shortcoming");
  await main.getByRole("button", { name: "Ghi bước này" }).click();
  await expect(main.getByText("Đã phân công cụ thể từng đảng viên").first()).toBeVisible();
  await signInAs("kiemtra");
  await page.goto("/audit?event=shortcoming.stepReported");
  await expect(main.getByRole("listitem").filter({ hasText: "Chi bộ thôn 1 xã Hương Long" }).first()).toContainText(
    "làm thay",
  );
  await picture("auditor-deputy");
});

test("RQ-17: the auditor finds every step of the season in the log, and no word of criticism", async ({
  page,
  signInAs,
  picture,
  accessible,
}) => {
  const main = page.locator("#main");
  await signInAs("kiemtra");
  const lines: [event: string, unit: string][] = [
    ["Hủy hội nghị kiểm điểm", "Đảng ủy xã Hà Linh"],
    ["Lập lịch hội nghị kiểm điểm", "Đảng ủy xã Hà Linh"],
    ["Ghi ý kiến góp ý, phê bình", "Đảng ủy xã Hà Linh"],
    ["Ghi kết quả kiểm phiếu", "Đảng ủy xã Hà Linh"],
    ["Ký biên bản hội nghị", "Đảng ủy xã Hà Linh"],
    ["Gửi hồ sơ lên cấp trên", "Huyện ủy Hương Khê"],
    ["Tiếp nhận hồ sơ", "Huyện ủy Hương Khê"],
    ["Gửi báo cáo chất lượng kiểm điểm", "Huyện ủy Hương Khê"],
  ];
  await page.goto("/audit");
  for (const [event, unit] of lines) {
    await page.getByLabel("Việc", { exact: true }).selectOption({ label: event });
    await main
      .getByRole("button", { name: /Tìm|Lọc|Xem/ })
      .first()
      .click();
    const line = main.getByRole("listitem").filter({ has: page.getByRole("link", { name: unit, exact: true }) });
    await expect(line.first()).toContainText(`${event} · `);
    await expect(line.first()).toContainText("10/12/2024");
    await expect(main.getByText("chậm chỉ đạo sửa kênh")).toHaveCount(0);
  }
  await accessible();
  await picture("auditor-season");
});
