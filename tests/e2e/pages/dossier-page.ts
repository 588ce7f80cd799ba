import { expect, type Page } from "@playwright/test";
import { expectHeading } from "../fixtures/test";

/** Dossiers as a unit sends them and as the unit above takes them in. */
export class DossierPage {
  constructor(private readonly page: Page) {}

  /** The unit's own dossier, one step before it is sent. */
  async review(): Promise<void> {
    await this.page.goto("/dossiers");
    await this.main().getByRole("link", { name: "Xem lại và gửi hồ sơ" }).first().click();
    await expectHeading(this.page, "Xem lại trước khi gửi hồ sơ");
  }

  /** The dossier of a unit below, one step before it is sent for that unit. */
  async reviewFor(unit: string): Promise<void> {
    await this.open(unit);
    await this.main().getByRole("link", { name: "Xem lại và gửi hồ sơ" }).first().click();
    await expectHeading(this.page, "Xem lại trước khi gửi hồ sơ");
  }

  async send(note = ""): Promise<void> {
    await this.page.getByLabel("Lời kèm theo cho cấp trên").fill(note);
    await this.main().getByRole("button", { name: /^Gửi / }).click();
    await expectHeading(this.page, /^Đã gửi hồ sơ/);
  }

  async open(unit: string): Promise<void> {
    await this.page.goto(`/dossiers?q=${encodeURIComponent(unit)}`);
    await this.main().getByRole("link", { name: unit, exact: true }).first().click();
    await expectHeading(this.page, new RegExp(`Hồ sơ ${unit}`));
  }

  async receive(unit: string): Promise<void> {
    await this.open(unit);
    await this.main().getByRole("button", { name: "Tiếp nhận", exact: true }).click();
    await expectHeading(this.page, /đã tiếp nhận/);
  }

  /** Takes in whatever waits. */
  async receiveAll(): Promise<void> {
    for (;;) {
      await this.page.goto("/dossiers?state=sent");
      const [first] = await this.main().getByRole("table").getByRole("link").all();
      if (first === undefined) return;
      await first.click();
      await this.main().getByRole("button", { name: "Tiếp nhận", exact: true }).click();
      await expectHeading(this.page, /đã tiếp nhận/);
    }
  }

  async expectReady(): Promise<void> {
    await this.page.goto("/dossiers");
    await expect(this.main().getByText("Chưa gửi được")).toHaveCount(0);
  }

  private main() {
    return this.page.locator("#main");
  }
}
