import { expect, type Locator, type Page } from "@playwright/test";

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
    await this.page.getByRole("link", { name: title }).first().click();
    await expect(this.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }

  /** Chair and recorder are chosen, one voter is absent with a reason, the rest is present. */
  async checkIn(names: { recorder: string; absent: string }): Promise<void> {
    await this.main().getByRole("link", { name: "Điểm danh", exact: true }).first().click();
    await chooseByText(this.page.getByRole("combobox", { name: "Thư ký ghi biên bản", exact: true }), names.recorder);
    const line = this.main().getByRole("listitem").filter({ hasText: names.absent }).last();
    await line.getByLabel("Vắng", { exact: true }).check();
    await line.getByLabel(/Lý do/).fill("Đi điều trị tại bệnh viện tỉnh");
    await this.press("Còn lại có mặt, lưu điểm danh");
    await this.press("Khai mạc hội nghị");
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
    for (const box of await this.main().getByRole("textbox").all()) await box.fill(text);
    await this.press("Ghi các kết luận");
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

  async press(name: string): Promise<void> {
    await this.main().getByRole("button", { name, exact: true }).first().click();
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
