import type { Browser, Page } from "@playwright/test";
import { expectAccessible } from "../accessibility/expect-accessible";
import { expect, expectHeading, test } from "../fixtures/test";
import {
  DRAFT,
  endSession,
  KEPT_BESIDE,
  KEPT_IN_FORM,
  KEPT_ON_SIGN_IN,
  openBrowser,
  signIn,
  spoilKeys,
} from "../pages/ended-session";

const TYPED =
  `Còn nể nang, chưa thẳng thắn góp ý với đồng chí cùng chi bộ. ${"Đã nhận ra và đang sửa từng việc. ".repeat(40)}`.trim();
const OWN_REVIEW = "Bản kiểm điểm của tôi";
const ANSWER = "Hạn chế, khuyết điểm";
const SUBMIT = "Nộp bản kiểm điểm";

async function openOwnReview(page: Page): Promise<string> {
  await page.goto("/reviews");
  const main = page.locator("#main");
  await main.getByRole("link", { name: OWN_REVIEW }).click();
  const reopen = main.getByRole("button", { name: "Mở lại để sửa" });
  await expect(reopen.or(main.getByLabel(ANSWER, { exact: true })).first()).toBeVisible();
  if (await reopen.isVisible()) await reopen.click();
  await expect(main.getByLabel(ANSWER, { exact: true })).toBeVisible();
  return page.url();
}

test("RQ-17: a session that ends while someone types loses nothing typed, with scripts or without", async ({
  page,
  browser,
  signInAs,
  picture,
  javaScriptEnabled,
}) => {
  await signInAs("dangvien");
  const main = page.locator("#main");
  const address = await openOwnReview(page);
  const answer = main.getByLabel(ANSWER, { exact: true });
  await answer.fill(TYPED);
  await endSession(browser, page);

  await test.step("sending it is answered with what was typed, or with the way to sign in again", async () => {
    await main.getByRole("button", { name: SUBMIT }).click();
    if (javaScriptEnabled) {
      await expect(main.getByRole("alert").first()).toContainText("Phiên làm việc đã hết");
      await expect(answer).toHaveValue(TYPED);
      await page.goto(address);
      await expect(page.getByText(KEPT_ON_SIGN_IN)).toHaveCount(0);
    } else {
      await expect(page.getByRole("status").first()).toContainText(KEPT_ON_SIGN_IN);
    }
    await picture("ended-session-sign-in");
  });

  await test.step("after signing in by the same account the text stands in the form, said once, and can be sent", async () => {
    await signIn(page, "dangvien");
    await expect(answer).toHaveValue(TYPED);
    await expect(page.getByText(KEPT_IN_FORM).filter({ visible: true })).toHaveCount(javaScriptEnabled ? 0 : 1);
    await expect(page.getByText(DRAFT)).toHaveCount(javaScriptEnabled ? 1 : 0);
    await expect(page.getByText(KEPT_BESIDE).filter({ visible: true })).toHaveCount(0);
    await picture("ended-session-restored");
    await main.getByRole("button", { name: SUBMIT }).click();
    await expectHeading(page, "Đã nộp bản kiểm điểm");
  });

  await test.step("once sent it does not come back", async () => {
    await openOwnReview(page);
    await expect(answer).toHaveValue(TYPED);
    for (const sentence of [KEPT_IN_FORM, KEPT_BESIDE, DRAFT]) await expect(page.getByText(sentence)).toHaveCount(0);
    expect((await page.context().cookies()).filter(({ name }) => name.startsWith("kept-form"))).toEqual([]);
  });
});

/** Types into the form of a page, in a tab of its own; the session is still to be ended. */
async function typeInto(page: Page, address: string, label: string, text: string): Promise<Page> {
  await page.goto(address);
  await page.locator("#main").getByLabel(label, { exact: true }).first().fill(text);
  return page;
}

const NEW_SHORTCOMING = { address: "/shortcomings/new", label: "Hạn chế, khuyết điểm", button: "Đưa vào sổ theo dõi" };
const NEW_PERSON = { address: "/people/new", label: "Họ và tên", button: /Thêm|Ghi/ };

/** Two tabs without scripts, each with another form, both sent after the session had ended. */
async function twoKeptForms(browser: Browser): Promise<{ first: Page; second: Page }> {
  const first = await openBrowser(browser, "huongkhe", false);
  const second = await first.context().newPage();
  await typeInto(first, NEW_SHORTCOMING.address, NEW_SHORTCOMING.label, TYPED);
  await typeInto(second, NEW_PERSON.address, NEW_PERSON.label, "Trần Thị Gõ Dở");
  await endSession(browser, first);
  await first.locator("#main").getByRole("button", { name: NEW_SHORTCOMING.button }).click();
  await second.locator("#main").getByRole("button", { name: NEW_PERSON.button }).last().click();
  for (const tab of [first, second]) await expect(tab.getByText(KEPT_ON_SIGN_IN)).toBeVisible();
  return { first, second };
}

test("RQ-17: forms of two tabs both come back, to their own account alone; a spoilt cookie shows a plain page", async ({
  browser,
}) => {
  const { first, second } = await twoKeptForms(browser);
  const cookies = await first.context().cookies();
  expect(cookies.filter(({ name }) => name.startsWith("kept-form."))).toHaveLength(2);
  for (const { httpOnly, sameSite, path } of cookies) {
    expect({ httpOnly, sameSite, path }).toEqual({ httpOnly: true, sameSite: "Lax", path: "/" });
  }

  await test.step("another account on the same browser sees nothing of them", async () => {
    await signIn(first, "nghixuan");
    for (const { address } of [NEW_SHORTCOMING, NEW_PERSON]) {
      await first.goto(address);
      await expect(first.getByText(KEPT_IN_FORM)).toHaveCount(0);
      expect(await first.content()).not.toMatch(/nể nang|Gõ Dở/);
    }
    await endSession(browser, first);
  });

  await test.step("their own account finds both, with an accessible page", async () => {
    await second.reload();
    await signIn(second, "huongkhe");
    await expect(second.getByLabel(NEW_PERSON.label, { exact: true })).toHaveValue("Trần Thị Gõ Dở");
    await first.goto(NEW_SHORTCOMING.address);
    await expect(first.getByLabel(NEW_SHORTCOMING.label, { exact: true })).toHaveValue(TYPED);
    const scripted = await browser.newContext({
      storageState: await first.context().storageState(),
      javaScriptEnabled: true,
    });
    const page = await scripted.newPage();
    await page.goto(NEW_SHORTCOMING.address);
    await expect(page.getByText(KEPT_IN_FORM)).toBeVisible();
    await expectAccessible(page);
    await scripted.close();
  });

  await test.step("what is given up is gone, the other stays", async () => {
    await first.getByRole("button", { name: /^Bỏ nội dung này, lấy lại/ }).click();
    await expect(first.getByLabel(NEW_SHORTCOMING.label, { exact: true })).toHaveValue("");
    await expect(first.getByText(KEPT_IN_FORM)).toHaveCount(0);
    await second.reload();
    await expect(second.getByLabel(NEW_PERSON.label, { exact: true })).toHaveValue("Trần Thị Gõ Dở");
  });

  await test.step("with a spoilt key the page is as if nothing had been kept", async () => {
    expect(await spoilKeys(second.context())).toBe(1);
    expect((await second.goto(NEW_PERSON.address))?.status()).toBe(200);
    await expect(second.getByLabel(NEW_PERSON.label, { exact: true })).toHaveValue("");
    await expect(second.getByText(KEPT_IN_FORM)).toHaveCount(0);
  });
  await first.context().close();
});

test("RQ-17: what was typed stays readable when its form is gone, and meets the ordinary conflict when its version is stale", async ({
  browser,
  picture,
  page: watched,
}) => {
  const page = await openBrowser(browser, "dangvien", false);
  const address = await openOwnReview(page);
  const main = page.locator("#main");
  await main.getByLabel(ANSWER, { exact: true }).fill(TYPED);

  await test.step("meanwhile the same person sends the review from another machine", async () => {
    const other = await openBrowser(browser, "dangvien", false);
    await openOwnReview(other);
    await other.locator("#main").getByLabel(ANSWER, { exact: true }).fill("Bản gửi từ máy khác");
    await other.locator("#main").getByRole("button", { name: SUBMIT }).click();
    await expectHeading(other, "Đã nộp bản kiểm điểm");
    await other.context().close();
  });

  await test.step("the page has no such form any more: the text stands at its head", async () => {
    await endSession(browser, page);
    await main.getByRole("button", { name: SUBMIT }).click();
    await expect(page.getByText(KEPT_ON_SIGN_IN)).toBeVisible();
    await signIn(page, "dangvien");
    await expect(page.getByText(KEPT_BESIDE)).toBeVisible();
    await page.getByText(/^Xem nội dung vừa nhập/).click();
    await expect(main.getByText(TYPED)).toBeVisible();
    await watched.context().addCookies(await page.context().cookies());
    await watched.goto(address);
    await expect(watched.getByText(KEPT_BESIDE)).toBeVisible();
    await picture("ended-session-form-gone");
  });

  await test.step("opened again the form shows it; the first sending names the conflict, the second is accepted", async () => {
    await openOwnReview(page);
    await page.goto(address);
    await expect(main.getByLabel(ANSWER, { exact: true })).toHaveValue(TYPED);
    await expect(page.getByText(KEPT_BESIDE).filter({ visible: true })).toHaveCount(0);
    await main.getByRole("button", { name: SUBMIT }).click();
    await expect(main.getByRole("alert").first()).toContainText("người khác đã sửa mục này");
    await expect(main.getByLabel(ANSWER, { exact: true })).toHaveValue(TYPED);
    await main.getByRole("button", { name: SUBMIT }).click();
    await expectHeading(page, "Đã nộp bản kiểm điểm");
    await page.goto(address);
    await expect(page.getByText(KEPT_BESIDE)).toHaveCount(0);
  });
  await page.context().close();
});
