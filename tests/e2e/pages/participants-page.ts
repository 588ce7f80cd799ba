import { expect, type Locator, type Page } from "@playwright/test";

/** Who comes to a meeting, and in which capacity. */
export class ParticipantsPage {
  constructor(private readonly page: Page) {}

  /** The line of one person. */
  of(name: string): Locator {
    return this.page
      .locator("#main")
      .getByRole("listitem")
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .first();
  }

  /** The capacities of one person, each with the clause it rests on. */
  capacitiesOf(name: string): Locator {
    return this.of(name).getByRole("list").first();
  }

  /** The capacities that can be chosen for one person, towards whatever kind of subject. */
  async choicesOf(name: string): Promise<string[]> {
    const line = this.of(name);
    await line.getByText("Thay đổi").first().click();
    await expect(line.getByLabel(/^Đối với/).first()).toBeVisible();
    return line.getByRole("option").allTextContents();
  }

  /** Asks for another capacity; the answer stands at the form. */
  async change(name: string, capacity: string, reason: string): Promise<void> {
    const form = this.of(name)
      .locator("form")
      .filter({ has: this.page.getByRole("button", { name: "Đổi tư cách" }) })
      .first();
    await form.getByLabel(/^Đối với/).selectOption({ label: capacity });
    await form.getByLabel("Lý do", { exact: true }).fill(reason);
    await form.getByRole("button", { name: "Đổi tư cách" }).click();
  }
}
