import { expect, expectHeading, test } from "../fixtures/test";
import { MeetingPage } from "../pages/meeting-page";

// In the order of the season: the member hands in before the cell meets (the vote closes the review).
test("RQ-07: a member reopens the own review, is told what is missing, and hands it in again", async ({
  page,
  signInAs,
  picture,
}) => {
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

/** Bí thư Chi bộ thôn 6 xã Hương Long, on one laptop: from the evening's list to the signed minutes. */
test("RQ-05 RQ-08 RQ-09: a cell secretary runs the whole meeting alone", async ({ page, signInAs, picture }) => {
  const meeting = new MeetingPage(page);
  await signInAs("chibo");
  await picture("cell-home");

  await test.step("sees who is invited and why somebody does not vote", async () => {
    await meeting.openFromList(/Hội nghị kiểm điểm Chi bộ thôn 6/);
    await expect(
      meeting
        .main()
        .getByText(/Vì sao .* không bỏ phiếu\?/)
        .first(),
    ).toBeVisible();
  });

  await test.step("checks in, one member absent", async () => {
    await meeting.checkIn({ recorder: "Mai Văn Chiến", absent: "Trần Hữu Nam" });
    await expect(meeting.main().getByText("20", { exact: true }).first()).toBeVisible();
  });

  await test.step("writes down criticism with the reply of the criticised", async () => {
    await meeting.criticise(
      "Hoàng Duy Anh",
      "Hạn chế, khuyết điểm",
      "Chi ủy chậm phân công đảng viên giúp hộ nghèo ở xóm mới.",
    );
    await meeting.criticise("Lê Văn Hồng", "Ưu điểm", "Sinh hoạt chi bộ đều, tài liệu gửi trước.");
    await picture("cell-review");
  });

  await test.step("the chair concludes on everybody", async () => {
    await meeting.concludeAll("Nhất trí với bản tự kiểm điểm; tiếp thu ý kiến góp ý của hội nghị.");
  });

  await test.step("a count that does not reconcile is named at its field and nothing typed is lost", async () => {
    await meeting.openBallot();
    await meeting.fillHeads({
      "Phát ra": "20",
      "Thu về": "20",
      "Không thu về": "0",
      "Hợp lệ": "19",
      "Không hợp lệ": "0",
    });
    await page.getByLabel("Ban kiểm phiếu").fill("Mai Văn Chiến, Hoàng Duy Anh");
    await meeting.fillRows({ excellent: 3, good: 14, fair: 2, failed: 0, blank: 0 });
    await meeting.press("Kiểm tra khớp và chốt kết quả");
    await expect(meeting.main().getByRole("alert").first()).toContainText("phải bằng"); // the frame has an empty alert of its own
    await expect(page.getByLabel("Ban kiểm phiếu")).toHaveValue("Mai Văn Chiến, Hoàng Duy Anh");
    await picture("cell-tally");
    await meeting.fillHeads({ "Không hợp lệ": "1" });
    await meeting.press("Kiểm tra khớp và chốt kết quả");
  });

  await test.step("announces: raw counts first, then the level the threshold proposes", async () => {
    await expect(page.getByRole("button", { name: "Kiểm tra khớp và chốt kết quả" })).toHaveCount(0);
    await meeting.openFromList(/Hội nghị kiểm điểm Chi bộ thôn 6/);
    await meeting.press("Công bố kết quả");
    await expect(
      meeting
        .main()
        .getByRole("link", { name: /[Bb]iên bản/ })
        .first(),
    ).toBeVisible();
  });

  await test.step("signs the minutes assembled from what happened", async () => {
    await meeting
      .main()
      .getByRole("link", { name: /[Bb]iên bản/ })
      .first()
      .click();
    await expect(meeting.main().getByText("Chi ủy chậm phân công đảng viên giúp hộ nghèo").first()).toBeVisible();
    await picture("cell-minutes");
    await meeting.press("Biên bản đã ký, kết thúc hội nghị");
    await expect(page.getByRole("button", { name: /Biên bản đã ký|Đang lưu/ })).toHaveCount(0);
    await page.goto("/dossiers");
    await expectHeading(page, /Hồ sơ/);
    await expect(meeting.main().getByText(/chưa ký biên bản/)).toHaveCount(0);
  });
});
