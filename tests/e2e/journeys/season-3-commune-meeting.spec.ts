import { expect, expectHeading, test } from "../fixtures/test";
import { MeetingPage } from "../pages/meeting-page";
import { ParticipantsPage } from "../pages/participants-page";

const OFFICER = "halinh";
const MEETING = /^Hội nghị kiểm điểm Ban Thường vụ Đảng ủy xã Hà Linh$/;
const SUPPLEMENTARY = /^Hội nghị kiểm điểm bổ sung Ban Thường vụ Đảng ủy xã Hà Linh$/;
const VOTERS = ["Dương Thu Hoa", "Nguyễn Thị Lợi", "Trần Tuấn Dũng", "Trần Văn Vinh", "Nguyễn Văn Thanh"];
const ADVISORY = "Bùi Thị Ngọc Châu";
const DIRECTING = "Nguyễn Thị Quế";
const ABSENT = "Nguyễn Văn Thanh";

/** Ban Thường vụ Đảng ủy xã Hà Linh, which was given more time: from a new date to the minutes. */
test("RQ-05 RQ-06: the date is cancelled with a reason, a new one is set, and nobody outside the rule can be given a vote", async ({
  page,
  signInAs,
  picture,
  accessible,
}) => {
  const meeting = new MeetingPage(page);
  const participants = new ParticipantsPage(page);
  await signInAs(OFFICER);
  await picture("commune-home");

  await test.step("cancels: the reason is asked for", async () => {
    await meeting.openFromList(MEETING);
    await meeting.main().getByRole("link", { name: "Sửa, hủy lịch" }).click();
    await meeting.press("Hủy hội nghị");
    await expect(meeting.main().getByRole("alert").first()).toBeVisible();
    await page.getByLabel("Lý do hủy").fill("Đồng chí Bí thư họp ở huyện, lùi ngày kiểm điểm");
    await meeting.press("Hủy hội nghị");
    await expect(meeting.main().getByText("Hội nghị đã hủy").first()).toBeVisible();
  });

  await test.step("sets another date; what was typed stays when the hall is missing", async () => {
    await page.goto("/");
    await meeting
      .main()
      .getByRole("link", { name: /Lập lịch/ })
      .first()
      .click();
    await meeting.schedule({ day: "10/12/2024", time: "14:00", place: "" });
    await expect(meeting.main().getByRole("alert").first()).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Ngày", exact: true })).toHaveValue("10/12/2024");
    await picture("commune-schedule");
    await page.getByLabel("Địa điểm").fill("Hội trường Đảng ủy xã Hà Linh");
    await meeting.press("Lập lịch và xem thành phần");
  });

  await test.step("reads who is summoned in which capacity, the secretary first", async () => {
    await expectHeading(page, "Thành phần hội nghị");
    await expect(meeting.main().getByRole("listitem").filter({ hasText: "Được bỏ phiếu" }).first()).toContainText(
      VOTERS[0] ?? "",
    );
    for (const name of VOTERS) await expect(participants.of(name)).toContainText("Được bỏ phiếu");
    await expect(participants.of(ADVISORY)).toContainText("Góp ý, không bỏ phiếu");
    await expect(participants.of(ADVISORY)).toContainText("31-QĐ/TU");
    await expect(participants.of(DIRECTING)).toContainText("Dự, chỉ đạo theo phân công của Huyện ủy Hương Khê");
    await accessible();
    await picture("commune-participants");
  });

  await test.step("a vote is offered to those the rule gives one, never to those who advise or direct", async () => {
    expect(await participants.choicesOf(ABSENT)).toContain("Được bỏ phiếu");
    for (const name of [ADVISORY, DIRECTING]) {
      const choices = await participants.choicesOf(name);
      expect(choices.length).toBeGreaterThan(0);
      expect(choices).not.toContain("Được bỏ phiếu");
    }
    await participants.change(ADVISORY, "Dự, chỉ đạo", "");
    await expect(participants.of(ADVISORY).getByRole("alert").first()).toBeVisible();
    await expect(participants.capacitiesOf(ADVISORY)).toContainText("Góp ý, không bỏ phiếu");
    await meeting.toMeeting();
  });
});

test("RQ-05 RQ-08 RQ-09: the committee is reviewed in the regulated order and only its voters are counted", async ({
  page,
  signInAs,
  picture,
  accessible,
}) => {
  const meeting = new MeetingPage(page);
  await signInAs(OFFICER);

  await test.step("collective first, then the head, the deputies, the members", async () => {
    await meeting.openFromList(MEETING);
    const order = ["Ban Thường vụ Đảng ủy xã Hà Linh", ...VOTERS];
    await expect(meeting.agenda()).toContainText(order.map((name) => new RegExp(name)));
  });

  await test.step("one member is away; an advisory member writes the minutes", async () => {
    await meeting.checkIn({ chair: "Dương Thu Hoa", recorder: "Nguyễn Thanh Long", absent: ABSENT });
    await expect(meeting.agenda().filter({ hasText: ABSENT })).toContainText("hoãn");
  });

  await test.step("an advisory attendee criticises", async () => {
    await meeting.criticise(ADVISORY, "Hạn chế, khuyết điểm", "Ban Thường vụ chậm chỉ đạo sửa kênh ở thôn 4.");
    await accessible();
    await picture("commune-review");
    await meeting.concludeAll("Nhất trí với báo cáo kiểm điểm; tiếp thu ý kiến góp ý của hội nghị.");
  });

  await test.step("the roll of each ballot holds the voters present and nobody else", async () => {
    await meeting.openBallot();
    await expect(meeting.roll()).toContainText("Dương Thu Hoa");
    for (const name of [ADVISORY, DIRECTING, ABSENT]) await expect(meeting.roll()).not.toContainText(name);
    await expect(meeting.main().getByText("tối đa 4")).toBeVisible();
    await accessible();
    await picture("commune-ballot");
  });

  await test.step("more papers than voters, and a row that does not add up: both named, nothing lost", async () => {
    await meeting.fillHeads({ "Phát ra": "5", "Thu về": "5", "Không thu về": "0", "Hợp lệ": "5", "Không hợp lệ": "0" });
    await page.getByLabel("Ban kiểm phiếu").fill("Nguyễn Thanh Long, Bùi Thị Ngọc Châu");
    await meeting.fillRows({ excellent: 1, good: 3, fair: 0, failed: 0, blank: 0 });
    await meeting.press("Kiểm tra khớp và chốt kết quả");
    await expect(meeting.main().getByRole("alert").first()).toBeVisible();
    await expect(page.getByLabel("Ban kiểm phiếu")).toHaveValue("Nguyễn Thanh Long, Bùi Thị Ngọc Châu");
    await expect(page.getByLabel(/: hoàn thành tốt nhiệm vụ$/).first()).toHaveValue("3");
    await picture("commune-tally-error");
    await meeting.fillHeads({ "Phát ra": "4", "Thu về": "4", "Hợp lệ": "4" });
    await meeting.closeCount();
    await meeting.backToMeeting();
    await meeting.countAll();
  });

  await test.step("raw counts first, then the level with its reason", async () => {
    await meeting.announce(MEETING);
    await meeting.main().getByRole("link", { name: "Xem kết quả" }).first().click();
    await expectHeading(page, /Kết quả bỏ phiếu/);
    await meeting.main().getByText("Vì sao?").first().click();
    await expect(meeting.main().getByText("vượt quá 1/2 số được triệu tập").first()).toBeVisible();
    await expect(meeting.main().getByText("Số được triệu tập làm cơ sở tính: 5").first()).toBeVisible();
    await accessible();
    await picture("commune-result");
  });

  await test.step("the minutes hold what happened", async () => {
    await meeting.signMinutes(MEETING, async () => {
      await expect(meeting.main().getByText("chậm chỉ đạo sửa kênh ở thôn 4").first()).toBeVisible();
      await picture("commune-minutes");
    });
  });
});

test("RQ-05 R20.13: who was absent is reviewed and voted on in a supplementary meeting", async ({
  page,
  signInAs,
  picture,
}) => {
  const meeting = new MeetingPage(page);
  await signInAs(OFFICER);
  await meeting.openFromList(MEETING);
  await expect(meeting.main().getByText("1 người chờ kiểm điểm bổ sung").first()).toBeVisible();
  await picture("commune-after-meeting");
  await meeting.main().getByRole("link", { name: "Lập hội nghị kiểm điểm bổ sung" }).click();
  await meeting.schedule({ day: "10/12/2024", time: "16:30", place: "Phòng họp Đảng ủy xã" });
  await expectHeading(page, "Thành phần hội nghị");
  await meeting.toMeeting();
  await expectHeading(page, SUPPLEMENTARY);
  await expect(meeting.agenda()).toHaveCount(1);
  await meeting.checkIn({ chair: "Dương Thu Hoa", recorder: "Nguyễn Thanh Long" });
  await meeting.concludeAll("Nhất trí với bản tự kiểm điểm của đồng chí.");
  await meeting.countAll();
  await meeting.announce(SUPPLEMENTARY);
  await meeting.signMinutes(SUPPLEMENTARY);
});
