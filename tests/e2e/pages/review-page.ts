import { expect, type Page } from "@playwright/test";
import { expectHeading } from "../fixtures/test";

/** Self-reviews that somebody types in for others from the signed paper. */
export class ReviewPage {
  constructor(private readonly page: Page) {}

  async countMissing(): Promise<number> {
    await this.page.goto("/reviews?state=notStarted");
    return this.page.locator("#main").getByRole("table").locator('a[href^="/reviews/"]').count();
  }

  /** Fills and hands in the first review that is missing, as its signed paper says. */
  async enterNextOnPaper(): Promise<void> {
    const main = this.page.locator("#main");
    await this.page.goto("/reviews?state=notStarted");
    await main.getByRole("table").locator('a[href^="/reviews/"]').first().click();
    await expect(this.page.getByRole("button", { name: "Nộp bản kiểm điểm" })).toBeVisible();
    for (const box of await main.getByRole("textbox").all()) await box.fill("Thực hiện đầy đủ, theo bản giấy đã ký.");
    for (const group of await main.getByRole("group").all()) await group.getByRole("radio").nth(1).check();
    await main.getByLabel("Nhập thay, theo bản giấy đã ký").check();
    await main.getByRole("button", { name: "Nộp bản kiểm điểm" }).click();
    await expectHeading(this.page, "Đã nộp bản kiểm điểm");
  }
}
