// The season of 2024 of the demonstration ends and that of 2025 opens, through the screens.
import { expect } from "@playwright/test";

const PASSWORD = "KiemDiem2024";
/** For the level between the texts of 2025 name no date: the officer sets it. */
const SET = {
  "deadlines.dossier.district": ["before", "15/12/2025"],
  "deadlines.completion.district": ["through", "20/12/2025"],
};

/** With the password of the demonstration, unless the installation gave its own. */
export async function signInTo(page, address, name, password = PASSWORD) {
  await page.context().clearCookies();
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Việc cần làm", level: 1 })).toBeVisible();
}

/** As the province's officer. */
export async function endSeason(page, address) {
  const main = page.locator("#main");
  await page.goto(`${address}/admin/cycles`);
  await main.getByRole("link", { name: /2024/ }).first().click();
  await main.getByRole("link", { name: "Kết thúc đợt" }).click();
  await page.getByLabel("Số văn bản kết thúc đợt").fill("210-BC/TU");
  await page.getByRole("textbox", { name: "Ngày của văn bản" }).fill("18/11/2025");
  await page.getByLabel("Lý do kết thúc khi còn việc chưa xong").fill("Đã tổng kết năm");
  await page.getByLabel(/^Tôi hiểu/).check();
  await main.getByRole("button", { name: "Kết thúc đợt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Đã kết thúc .*2024/ })).toBeVisible();
}

/** As the province's officer: on the texts of 2025, so on 100 points. */
export async function openSeason2025(page, address) {
  const main = page.locator("#main");
  await page.goto(`${address}/`);
  await main.getByRole("link", { name: "Mở đợt" }).click();
  for (const [field, [bound, day]] of Object.entries(SET)) {
    await page.locator(`[name="${field}.bound"][value="${bound}"]`).check();
    await page.locator(`[name="${field}.dueOn"]`).fill(day);
  }
  await main.getByRole("button", { name: "Xem lại trước khi mở" }).click();
  await main.getByRole("button", { name: "Mở đợt kiểm điểm" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Đã mở .*2025/ })).toBeVisible();
}

/** As the officer of the commune: who is reviewed this year. */
export async function listWhoIsReviewed(page, address, unitName) {
  const main = page.locator("#main");
  await page.goto(`${address}/units`);
  await main.getByRole("link", { name: unitName }).first().click();
  await page.goto(`${page.url().replace(/[?#].*/, "")}/obligations/update`);
  await main.getByRole("button", { name: "Ghi các thay đổi này" }).click();
  await expect(page).toHaveURL(/\/obligations\/?(?:[?#]|$)/);
}
