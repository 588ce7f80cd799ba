import { expect, expectHeading, test } from "../fixtures/test";
import { DossierPage } from "../pages/dossier-page";
import { MeetingPage } from "../pages/meeting-page";
import { ReportPage } from "../pages/report-page";
import { ReviewPage } from "../pages/review-page";

const DIFFICULTY = "Ủy viên Ban Chấp hành kiêm nhiều việc, chuẩn bị ý kiến góp ý còn ngắn.";
const PROPOSAL = "Đề nghị Huyện ủy hướng dẫn mẫu bảng kiểm phiếu chung cho các xã.";

const DIFFICULTY_OF_FIRST_TAB = "Đường vào thôn 9 bị ngập, chi bộ họp muộn hai ngày.";
const PROPOSAL_OF_SECOND_TAB = "Đề nghị Huyện ủy tập huấn cho bí thư chi bộ trước mùa kiểm điểm.";

/** Đảng ủy xã Hà Linh after its meetings: the last paper, the report and the dossier. */
test("RQ-11: Back, a change and a second sending of the report lose nothing and are explained", async ({
  page,
  signInAs,
  picture,
}) => {
  const reports = new ReportPage(page);
  const main = page.locator("#main");
  await signInAs("halinh");
  await reports.write();
  const quality = page.getByLabel("Đánh giá chung về chất lượng kiểm điểm");
  await quality.fill("Chuẩn bị kỹ; ý kiến góp ý thẳng thắn.");
  await page.getByLabel("Khó khăn, vướng mắc 1 (không bắt buộc)").fill(DIFFICULTY);
  await page.getByLabel("Kiến nghị 1 (không bắt buộc)").fill(PROPOSAL);
  await picture("commune-report");
  await reports.save();
  await expectHeading(page, /Báo cáo chất lượng kiểm điểm 2024/);

  await page.goBack();
  await expect(page.getByLabel("Khó khăn, vướng mắc 1 (không bắt buộc)")).toHaveValue(DIFFICULTY);
  await quality.fill("Chuẩn bị kỹ; ý kiến góp ý thẳng thắn, có phân tích nguyên nhân.");
  await reports.save();
  const again = main.getByRole("alert").first();
  const saved = page.getByRole("heading", { level: 1, name: /Báo cáo chất lượng kiểm điểm 2024/ });
  await expect(again.or(saved).first()).toBeVisible();
  if (await again.isVisible()) {
    await expect(again).toContainText("Nội dung vừa nhập vẫn còn đây");
    await expect(quality).toHaveValue(/có phân tích nguyên nhân/);
    await picture("commune-report-back");
    await reports.save();
  }
  await expectHeading(page, /Báo cáo chất lượng kiểm điểm 2024/);
  await expect(main.getByText("có phân tích nguyên nhân").first()).toBeVisible();
  await expect(main.getByText(DIFFICULTY)).toHaveCount(1);
  await expect(main.getByText(PROPOSAL)).toHaveCount(1);
});

test("RQ-11: the report saved from two tabs: the second is told, keeps what was typed, and may save it after comparing", async ({
  page,
  signInAs,
  picture,
  accessible,
}) => {
  const reports = new ReportPage(page);
  await signInAs("halinh");
  await reports.write();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.getByLabel("Khó khăn, vướng mắc 1 (không bắt buộc)").fill(DIFFICULTY_OF_FIRST_TAB);
  await reports.save();
  await expectHeading(page, /Báo cáo chất lượng kiểm điểm 2024/);

  const second = new ReportPage(other);
  const proposal = other.getByLabel("Kiến nghị 1 (không bắt buộc)");
  await proposal.fill(PROPOSAL_OF_SECOND_TAB);
  await second.save();
  await expect(other.locator("#main").getByRole("alert").first()).toContainText("người khác đã sửa mục này");
  await expect(proposal).toHaveValue(PROPOSAL_OF_SECOND_TAB);
  await second.save();
  await expectHeading(other, /Báo cáo chất lượng kiểm điểm 2024/);
  await expect(other.locator("#main").getByText(PROPOSAL_OF_SECOND_TAB)).toHaveCount(1);
  await other.close();

  await reports.send();
  await accessible();
  await picture("commune-report-sent");
});

test("RQ-14: what is missing in the dossier leads to its place; then it is looked through and sent", async ({
  page,
  signInAs,
  picture,
  accessible,
}) => {
  const dossiers = new DossierPage(page);
  const main = page.locator("#main");
  await signInAs("halinh");
  await page.goto("/dossiers");
  await expect(main.getByText(/còn 1 bản tự kiểm điểm, báo cáo kiểm điểm chưa nộp/).first()).toBeVisible();
  await picture("commune-dossier-gaps");
  await new ReviewPage(page).enterNextOnPaper();
  await dossiers.review();
  await accessible();
  await picture("commune-dossier-check");
  await dossiers.send("Hồ sơ gửi đúng thời gian được gia hạn.");
  await expect(main.getByText("Huyện ủy Hương Khê").first()).toBeVisible();
  await accessible();
  await picture("commune-dossier-sent");
});

/** Đảng ủy xã Hương Long waits for three cells. */
test("RQ-05: the commune's office moves a cell's supplementary review forward and enters it as its signed paper says", async ({
  page,
  signInAs,
  picture,
}) => {
  const title = /^Hội nghị kiểm điểm bổ sung Chi bộ thôn 3 xã Hương Long$/;
  const meeting = new MeetingPage(page);
  await signInAs("huonglong");
  await meeting.openFromList(title);
  await expect(meeting.main().getByText("theo bản giấy đã ký").first()).toBeVisible();
  await picture("commune-for-cell");
  await meeting.move({ day: "10/12/2024", time: "19:30" });
  await meeting.checkInAll();
  await meeting.concludeAll("Nhất trí với bản tự kiểm điểm.");
  await meeting.countAll();
  await meeting.announce(title);
  await meeting.signMinutes(title);
  const dossiers = new DossierPage(page);
  await dossiers.reviewFor("Chi bộ thôn 3 xã Hương Long");
  await expect(
    meeting
      .main()
      .getByText(/Gửi thay .* theo bản giấy đã ký/)
      .first(),
  ).toBeVisible();
  await dossiers.send();
});

test("RQ-14: what was returned is sent again with the earlier version kept", async ({ page, signInAs, picture }) => {
  const dossiers = new DossierPage(page);
  const unit = "Chi bộ thôn 4 xã Hương Long";
  await signInAs("huonglong");
  await dossiers.open(unit);
  await expect(
    page
      .locator("#main")
      .getByText(/trả lại hồ sơ/)
      .first(),
  ).toBeVisible();
  await picture("commune-returned-dossier");
  await dossiers.reviewFor(unit);
  await dossiers.send("Đã bổ sung theo yêu cầu.");
  await expect(page.locator("#main").getByText(/-v2$/).first()).toBeVisible();
});

test("RQ-14 R20.13: a cell reviews its absent member, then sends its dossier and report", async ({
  page,
  signInAs,
  picture,
}) => {
  const title = /^Hội nghị kiểm điểm bổ sung Chi bộ thôn 6 xã Hương Long$/;
  const meeting = new MeetingPage(page);
  await signInAs("chibo");
  await page.goto("/");
  await picture("cell-home-after");
  await meeting.openFromList(/^Hội nghị kiểm điểm Chi bộ thôn 6 xã Hương Long$/);
  await meeting.main().getByRole("link", { name: "Lập hội nghị kiểm điểm bổ sung" }).click();
  await meeting.schedule({ day: "10/12/2024", time: "21:00", place: "Nhà văn hóa thôn" });
  await meeting.toMeeting();
  await expectHeading(page, title);
  await meeting.checkInAll();
  await meeting.concludeAll("Nhất trí với bản tự kiểm điểm.");
  await meeting.countAll();
  await meeting.announce(title);
  await meeting.signMinutes(title);
  const reports = new ReportPage(page);
  await reports.write();
  await page.getByLabel("Đánh giá chung về chất lượng kiểm điểm").fill("Chuẩn bị chu đáo, góp ý thẳng thắn.");
  await reports.save();
  await expectHeading(page, /Báo cáo chất lượng kiểm điểm 2024/);
  await reports.send();
  const dossiers = new DossierPage(page);
  await dossiers.review();
  await dossiers.send();
  await picture("cell-dossier-sent");
});

test("RQ-14: the same dossier sent from two tabs at once arrives once, and the other tab says so", async ({
  page,
  signInAs,
  picture,
}) => {
  const dossiers = new DossierPage(page);
  await signInAs("huonglong");
  await dossiers.receiveAll();
  await dossiers.review();
  const other = await page.context().newPage();
  await other.goto(page.url());
  const tabs = [page, other];
  await Promise.all(
    tabs.map((tab) =>
      tab
        .locator("#main")
        .getByRole("button", { name: /^Gửi Huyện ủy/ })
        .click(),
    ),
  );
  const sentOf = (tab: typeof page) => tab.getByRole("heading", { level: 1, name: /^Đã gửi hồ sơ/ });
  const refusedOf = (tab: typeof page) => tab.locator("#main").getByText(/đã gửi trước đó .* không tạo bản thứ hai/);
  for (const tab of tabs) await expect(sentOf(tab).or(refusedOf(tab)).first()).toBeVisible();
  const counts = async (locatorOf: typeof sentOf) =>
    (await Promise.all(tabs.map((tab) => locatorOf(tab).count()))).filter((count) => count > 0).length;
  expect([await counts(sentOf), await counts(refusedOf)]).toEqual([1, 1]);
  await other.close();
  await dossiers.expectReady();
  await picture("commune-dossier-two-tabs");
  await page.locator("#main").getByRole("link", { name: "Mở hồ sơ" }).first().click();
  await expectHeading(page, /Hồ sơ Đảng ủy xã Hương Long/);
  await expect(page.getByText("HS-2024-18526-01-v1").first()).toBeVisible();
  await expect(page.getByText("HS-2024-18526-01-v2")).toHaveCount(0);
});
