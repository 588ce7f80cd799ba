import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";

const PASSWORD = "KiemDiem2024";

/** The answer of the sign-in page to a form that was kept. */
export const KEPT_ON_SIGN_IN = "được giữ trong 60 phút";
/** Above the fields of a form that stands again. */
export const KEPT_IN_FORM = "Phiên làm việc đã hết lúc bấm gửi; nội dung vừa nhập còn đây.";
/** At the head of a page whose form is gone. */
export const KEPT_BESIDE = "Trang này nay không còn biểu mẫu ấy.";
/** What a browser with scripts brings back from its tab. */
export const DRAFT = "Đã khôi phục nội dung chưa lưu";

export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("button", { name: "Đăng nhập" })).toHaveCount(0);
}

/** By the account's fold of the frame. */
export async function signOut(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Tài khoản" }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByRole("button", { name: "Đăng nhập" })).toBeVisible();
}

/** A browser of its own, signed in. */
export async function openBrowser(browser: Browser, name: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.goto("/sign-in");
  await signIn(page, name);
  return page;
}

/** The session's row is ended from another browser that holds the same cookie. */
export async function endSession(browser: Browser, page: Page): Promise<void> {
  const elsewhere = await browser.newContext({ storageState: await page.context().storageState() });
  const second = await elsewhere.newPage();
  await second.goto("/");
  await signOut(second);
  await elsewhere.close();
}

/** Changes the secret of every kept form of this browser. */
export async function spoilKeys(context: BrowserContext): Promise<number> {
  const kept = (await context.cookies()).filter(({ name }) => name.startsWith("kept-form."));
  await context.addCookies(kept.map((cookie) => ({ ...cookie, value: cookie.value.split("").reverse().join("") })));
  return kept.length;
}
