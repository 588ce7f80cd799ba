import { expect, type Locator, type Page } from "@playwright/test";
import { expectHeading } from "../fixtures/test";

type Session = { day: string; number: string; present: string; inFavour: string };

/** Levels as the deciding side appraises, lists and records them. */
export class RatingPage {
  constructor(private readonly page: Page) {}

  async openGroup(name: string): Promise<void> {
    await this.page.goto("/ratings/groups");
    await this.main().getByRole("link", { name, exact: true }).click();
    await expectHeading(this.page, `Nhóm “${name}”`);
  }

  /** The line of a candidate on the page of the group. */
  candidate(name: string): Locator {
    return this.main()
      .getByRole("row")
      .filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  /** One of the group, on the page where all of it is appraised at once; the others stay as they are. */
  async appraise(name: string, level: string, reason = ""): Promise<void> {
    const line = this.main().getByRole("group", { name, exact: true });
    await line.getByLabel("Mức thẩm định").selectOption({ label: level });
    await line.getByLabel("Lý do (khi khác mức đề nghị)").fill(reason);
    await this.main().getByRole("button", { name: "Ghi kết quả thẩm định" }).click();
  }

  async openList(title: string): Promise<void> {
    await this.page.goto("/ratings/decisions");
    await this.main().getByRole("link", { name: title, exact: true }).click();
    await expectHeading(this.page, new RegExp(`^${title}`));
  }

  /** Whoever the list says has to have a reason gets one, on the page it leads to. */
  async giveReasons(title: string, reason: string): Promise<number> {
    await this.openList(title);
    const wanted = this.main()
      .locator("div")
      .filter({ has: this.page.getByText(/^Cần ghi lý do trước khi trình – /) })
      .last();
    const links = await wanted.locator('a[href^="/ratings/subjects/"]').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
    for (const address of new Set(addresses)) {
      await this.page.goto(address ?? "");
      const card = this.page.locator("#list");
      await card.getByLabel("Lý do").fill(reason);
      await card.getByRole("button", { name: "Ghi mức và lý do" }).click();
      await expect(card.getByText(`lý do: ${reason}`)).toBeVisible();
    }
    return addresses.length;
  }

  async present(title: string): Promise<void> {
    await this.openList(title);
    await this.main()
      .getByRole("link", { name: /^Trình (?!tự)/ })
      .click();
    await expectHeading(this.page, /^Xem lại trước khi trình/);
    await this.main()
      .getByRole("button", { name: /^Trình (?!tự)/ })
      .click();
    await expectHeading(this.page, new RegExp(`^${title} đã trình`));
  }

  async record(title: string, session: Session): Promise<void> {
    await this.openList(title);
    await this.main().getByRole("link", { name: "Ghi kết quả phiên họp" }).click();
    await this.main().getByRole("textbox", { name: "Ngày họp" }).fill(session.day);
    await this.main().getByLabel("Số quyết định").fill(session.number);
    await this.main().getByRole("textbox", { name: "Ngày ký quyết định" }).fill(session.day);
    await this.main().getByLabel("Có mặt").fill(session.present);
    await this.main().getByLabel("Tán thành").fill(session.inFavour);
    await this.main().getByRole("button", { name: "Xem lại trước khi ghi" }).click();
    await this.main().getByRole("button", { name: "Ghi nhận quyết định" }).click();
    await expectHeading(this.page, "Đã ghi nhận quyết định xếp loại");
  }

  private main(): Locator {
    return this.page.locator("#main");
  }
}
