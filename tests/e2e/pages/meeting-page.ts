import { expect, type Locator, type Page } from "@playwright/test";
import { expectHeading } from "../fixtures/test";

type Count = { excellent: number; good: number; fair: number; failed: number; blank: number };

const COLUMNS: readonly [keyof Count, string][] = [
  ["excellent", "hoàn thành xuất sắc nhiệm vụ"],
  ["good", "hoàn thành tốt nhiệm vụ"],
  ["fair", "hoàn thành nhiệm vụ"],
  ["failed", "không hoàn thành nhiệm vụ"],
  ["blank", "dòng để trống, hỏng"],
];

/** A review meeting as its secretary uses it. */
export class MeetingPage {
  constructor(private readonly page: Page) {}

  async openFromList(title: RegExp): Promise<void> {
    await this.page.goto("/meetings");
    const held = this.main().getByRole("row").filter({ hasNotText: "Đã hủy" });
    await held.getByRole("link", { name: title }).first().click();
    await expectHeading(this.page, title);
  }

  /** The form of a new date; with one body it is already chosen. What follows is who is summoned. */
  async schedule(wish: { day: string; time: string; place: string }): Promise<void> {
    await this.page.getByRole("textbox", { name: "Ngày", exact: true }).fill(wish.day);
    await this.page.getByRole("textbox", { name: "Giờ", exact: true }).fill(wish.time);
    await this.page.getByLabel("Địa điểm").fill(wish.place);
    await this.press("Lập lịch và xem thành phần");
  }

  /** Another day before the opening: whoever was checked in is checked in anew. */
  async move(wish: { day: string; time: string }): Promise<void> {
    await this.main().getByRole("link", { name: "Sửa, hủy lịch" }).click();
    await this.page.getByRole("textbox", { name: "Ngày", exact: true }).fill(wish.day);
    await this.page.getByRole("textbox", { name: "Giờ", exact: true }).fill(wish.time);
    await this.press("Lưu lịch");
    await this.expectSteps();
  }

  /** Chair and recorder are chosen, one voter may be absent with a reason, the rest is present. */
  async checkIn(names: { recorder: string; absent?: string; chair?: string }): Promise<void> {
    await this.main().getByRole("link", { name: "Điểm danh", exact: true }).first().click();
    if (names.chair) await chooseByText(this.combobox("Chủ trì"), names.chair);
    await chooseByText(this.combobox("Thư ký ghi biên bản"), names.recorder);
    if (names.absent) {
      const line = this.main().getByRole("listitem").filter({ hasText: names.absent }).last();
      await line.getByLabel("Vắng", { exact: true }).check();
      await line.getByLabel(/Lý do/).fill("Đi điều trị tại bệnh viện tỉnh");
    }
    await this.press("Còn lại có mặt, lưu điểm danh");
    await this.press("Khai mạc hội nghị");
  }

  /** The subjects in their order. */
  agenda(): Locator {
    return this.card("Trình tự").getByRole("listitem");
  }

  /** Who is on the roll of the open ballot. */
  roll(): Locator {
    return this.card("Người bỏ phiếu").getByRole("paragraph").first();
  }

  private card(heading: string): Locator {
    return this.main()
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: heading, exact: true }) });
  }

  async criticise(speaker: string, kind: string, text: string): Promise<void> {
    await chooseByText(this.page.getByRole("combobox", { name: "Người phát biểu", exact: true }), speaker);
    await this.page.getByLabel("Loại").selectOption({ label: kind });
    await this.page.getByLabel("Nội dung ý kiến").fill(text);
    await this.press("Ghi ý kiến (Enter)");
    await expect(this.main().getByText(text).first()).toBeVisible();
  }

  async concludeAll(text: string): Promise<void> {
    await this.page.getByRole("link", { name: "Nhập kết luận của mọi mục trên một trang" }).click();
    await expect(this.page).toHaveURL(/\/conclusions/); // the page before it has fields too
    for (const box of await this.main().getByRole("textbox").all()) await box.fill(text);
    await this.press("Ghi các kết luận");
    await this.expectSteps();
  }

  /** Opens the ballot that is due and goes to the page of its count. */
  async openBallot(): Promise<void> {
    await this.main()
      .getByRole("button", { name: /(Chốt danh sách|Phát phiếu|Mở)/ })
      .first()
      .click();
    await expect(this.page.getByRole("button", { name: "Kiểm tra khớp và chốt kết quả" })).toBeVisible();
  }

  async fillHeads(heads: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(heads)) await this.page.getByLabel(label, { exact: true }).fill(value);
  }

  /** The same count for every subject of the ballot. */
  async fillRows(count: Count): Promise<void> {
    for (const [key, words] of COLUMNS) {
      const boxes = await this.page.getByLabel(new RegExp(`: ${words}$`)).all();
      for (const box of boxes) await box.fill(String(count[key]));
    }
  }

  /** Everybody is there; chair and recorder are the first who may. */
  async checkInAll(): Promise<void> {
    await this.main().getByRole("link", { name: "Điểm danh", exact: true }).first().click();
    await this.combobox("Chủ trì").selectOption({ index: 1 });
    await this.combobox("Thư ký ghi biên bản").selectOption({ index: 2 });
    await this.press("Còn lại có mặt, lưu điểm danh");
    await this.press("Khai mạc hội nghị");
  }

  /** Closes the count on the screen; its result stands in its place. */
  async closeCount(): Promise<void> {
    await this.press("Kiểm tra khớp và chốt kết quả");
    await expectHeading(this.page, /^Kết quả bỏ phiếu/);
  }

  /** From the meeting's page: opens and counts every ballot that is left; all who are on its roll vote for "good". */
  async countAll(): Promise<void> {
    const next = this.main().getByRole("button", { name: /^Chốt danh sách/ });
    const announce = this.main().getByRole("button", { name: "Công bố kết quả" });
    for (;;) {
      await expect(next.or(announce).first()).toBeVisible();
      if ((await next.count()) === 0) return;
      await this.openBallot();
      const all = await this.rollSize();
      await this.fillHeads({ "Phát ra": all, "Thu về": all, "Không thu về": "0", "Hợp lệ": all, "Không hợp lệ": "0" });
      await this.page.getByLabel("Ban kiểm phiếu").fill("Tổ kiểm phiếu do hội nghị bầu");
      await this.fillRows({ excellent: 0, good: Number(all), fair: 0, failed: 0, blank: 0 });
      await this.closeCount();
      await this.backToMeeting();
    }
  }

  private async rollSize(): Promise<string> {
    const hint = await this.main()
      .getByText(/^tối đa \d+$/)
      .first()
      .textContent();
    return /\d+/.exec(hint ?? "")?.[0] ?? "";
  }

  /** From the result of a ballot. */
  async backToMeeting(): Promise<void> {
    await this.main().getByRole("link", { name: "Tiếp tục hội nghị" }).click();
    await this.expectSteps();
  }

  /** From the list of participants. */
  async toMeeting(): Promise<void> {
    await this.main().getByRole("link", { name: "Đến trang hội nghị" }).click();
    await this.expectSteps();
  }

  private async expectSteps(): Promise<void> {
    await expect(this.main().getByRole("list", { name: "Các bước của hội nghị" })).toBeVisible();
  }

  async announce(title: RegExp): Promise<void> {
    await this.openFromList(title);
    await this.press("Công bố kết quả");
    await expect(this.main().getByText("Đã công bố kết quả").first()).toBeVisible();
  }

  async signMinutes(title: RegExp, look: () => Promise<void> = async () => undefined): Promise<void> {
    await this.openFromList(title);
    await this.main().getByRole("link", { name: "Biên bản", exact: true }).first().click();
    await look();
    await this.press("Biên bản đã ký, kết thúc hội nghị");
    await expect(this.page.getByRole("button", { name: /Biên bản đã ký|Đang lưu/ })).toHaveCount(0);
  }

  async press(name: string): Promise<void> {
    await this.main().getByRole("button", { name, exact: true }).first().click();
  }

  private combobox(name: string): Locator {
    return this.page.getByRole("combobox", { name, exact: true });
  }

  main(): Locator {
    return this.page.locator("#main");
  }
}

/** Works on a searchable list and on the plain select that stands there without scripts. */
async function chooseByText(field: Locator, text: string): Promise<void> {
  const control = field.first();
  if ((await control.evaluate((element) => element.tagName)) === "SELECT") {
    const labels = await control.locator("option").allTextContents();
    const label = labels.find((each) => each.includes(text));
    if (label === undefined) throw new Error(`no option with ${text}`);
    await control.selectOption({ label });
    return;
  }
  await control.fill(text);
}
