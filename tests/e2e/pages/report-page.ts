import type { Page } from "@playwright/test";
import { expectHeading } from "../fixtures/test";

/** The report on the quality of the review. */
export class ReportPage {
  constructor(private readonly page: Page) {}

  async write(): Promise<void> {
    await this.page.goto("/reports");
    await this.main().getByRole("link", { name: /^Soạn/ }).first().click();
  }

  async save(): Promise<void> {
    await this.main().getByRole("button", { name: "Lưu báo cáo" }).click();
  }

  /** From the list of reports through the last look to the receipt. */
  async send(): Promise<void> {
    await this.page.goto("/reports");
    await this.main().getByRole("link", { name: "Gửi cấp trên" }).first().click();
    await expectHeading(this.page, /^Gửi báo cáo lên/);
    await this.main().getByRole("button", { name: "Gửi cấp trên" }).click();
    await expectHeading(this.page, /^Đã gửi báo cáo/);
  }

  private main() {
    return this.page.locator("#main");
  }
}
