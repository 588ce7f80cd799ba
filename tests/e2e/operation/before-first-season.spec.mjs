import { expect, test } from "@playwright/test";
import { enterFirstUnits } from "../../support/first-units.mjs";
import { createAdministrator, newInstallation, serves, startInstallation } from "../../support/installation.mjs";
import { signInTo } from "../../support/next-season.mjs";
import { openPage, openPages, sessionOf, walkLinks, workspaceRoutes } from "../../support/walk.mjs";
import { expectAccessibleAtBothWidths } from "../accessibility/expect-accessible";

const ADMINISTRATOR = "quantri.tinh";
const PASSWORD = "mat-khau-rieng-cua-tinh";
const NOT_OPEN = /hưa mở đợt|hưa có đợt kiểm điểm nào/;
/** Pages that are the same with and without a season. */
const OF_NO_SEASON =
  /^\/(account|missing|units|people|imports|shortcomings|regulations|admin\/accounts|admin\/cycles\/new)(\/|$)/;
/** Rooms that the role does not have in any season. */
const NEVER = {
  tinh: /^\/(admin\/accounts|audit|plans\/areas|units\/[^/]+\/figures|dossiers\/|plans\/units\/)/,
  huyen: /^\/(admin\/accounts|admin\/cycles\/new|audit|plans\/areas|units\/[^/]+\/figures)/,
  xa: /^\/(ratings\/complaints|admin\/accounts|admin\/cycles\/new|audit|plans\/areas|units\/[^/]+\/figures)/,
  chibo:
    /^\/(admin|audit|plans|people\/(new|[^/]+\/)|units\/[^/]+\/(figures|places|obligations\/update)|ratings\/complaints|imports\/new)/,
  dangvien: /^\/(?!$|reviews|account|regulations|missing|before-first-season|people$)/,
};
let place;
let running;
/** The unit of each account. */
let unitOf;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  place = await newInstallation();
  const made = await createAdministrator(place, ["Nguyễn Thị Quản", ADMINISTRATOR, PASSWORD, PASSWORD]);
  expect(made.code, made.output).toBe(0);
  running = await startInstallation(place, { demo: "0" });
});

test.afterAll(async () => {
  if (await serves(place.address)) running.signal("SIGTERM");
  await running?.ended;
  place.remove();
});

const signIn = (page, name) => signInTo(page, place.address, name, PASSWORD);

async function expectNoDeadEnd(cookie) {
  const pages = await walkLinks(place.address, cookie);
  expect(pages.filter(({ status }) => status !== 200).map(({ asked, status }) => `${status} ${asked}`)).toEqual([]);
  expect(pages.length).toBeGreaterThan(10);
}

test("an installation with nobody but its administrator: no link leads nowhere, and the first page says what to do", async () => {
  const cookie = await sessionOf(place.address, ADMINISTRATOR, PASSWORD);
  await expectNoDeadEnd(cookie);
  const home = await openPage(place.address, "/", cookie);
  expect(home.text).toContain("Cấp tài khoản cho 17 đơn vị chưa có người dùng");
  expect((await openPage(place.address, "/dashboard", cookie)).text).toMatch(NOT_OPEN);
});

test("with units, people and accounts but no season, every page says so to everybody, or has nothing to do with one", async () => {
  const entered = await enterFirstUnits(place, ADMINISTRATOR);
  const { personId } = entered;
  unitOf = entered.unitOf;
  const wrong = [];
  const known = { personId, packId: "ha-tinh-2024", change: "edit", kind: "person", reviewedId: personId };
  for (const [name, unitId] of Object.entries(unitOf)) {
    const cookie = await sessionOf(place.address, name, PASSWORD);
    await expectNoDeadEnd(cookie);
    const addresses = workspaceRoutes()
      .map((route) => route.replace(/\[(\w+)\]/g, (part, key) => ({ ...known, unitId })[key] ?? part))
      .filter((address) => !address.includes("[") && address !== "/regulations/clause");
    expect(addresses.length).toBeGreaterThan(50);
    const pages = await openPages(place.address, addresses, cookie);
    const refused = pages.filter(({ status, text, asked }) => {
      const isFine = status === 200 && (NOT_OPEN.test(text) || OF_NO_SEASON.test(asked));
      return !isFine && !(status < 500 && NEVER[name].test(asked));
    });
    wrong.push(...refused.map(({ status, asked, text }) => `${name}: ${status} ${asked}: ${text.slice(0, 120)}`));
  }
  expect(wrong).toEqual([]);
});

test("the page that says so is accessible and offers the opening to whom it belongs", async ({ page }) => {
  for (const [name, action] of [
    ["tinh", "Mở đợt kiểm điểm"],
    ["chibo", "Về Việc cần làm"],
  ]) {
    await signIn(page, name);
    await page.goto(`${place.address}/before-first-season`);
    await expect(page.locator("#main").getByRole("link", { name: action })).toBeVisible();
    await expectAccessibleAtBothWidths(page);
  }
  await signIn(page, "tinh");
  for (const room of ["/dashboard", "/plans"]) {
    await page.goto(`${place.address}${room}`);
    await expect(page.locator("#main").getByRole("link", { name: "Mở đợt kiểm điểm" })).toBeVisible();
  }
});

/** Presses a button as somebody does who works without a mouse. */
async function press(page, name) {
  await page.locator("#main").getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

test("WCAG 2.4.3: a step that takes its own button away leaves the keyboard at what came of it, not at the start of the page", async ({
  page,
}) => {
  const heading = page.getByRole("heading", { level: 1 });
  await signIn(page, "tinh");
  await page.goto(`${place.address}/admin/cycles/new?year=2024`);
  await press(page, "Xem lại trước khi mở");
  await expect(heading).toHaveText("Xem lại trước khi mở đợt");
  await expect(heading).toBeFocused();
  await press(page, "Mở đợt kiểm điểm");
  await expect(heading).toHaveText(/^Đã mở/);
  await expect(heading).toBeFocused();
  const home = await openPage(place.address, "/", await sessionOf(place.address, "tinh", PASSWORD));
  expect(home.text).toContain("Chưa soạn báo cáo của đợt này");
  expect(home.text).not.toContain("Đơn vị đã kiểm điểm");

  await page.goto(`${place.address}/plans/units/${unitOf.huyen}`);
  await page.getByLabel("Lý do").fill("Địa bàn rộng, nhiều chi bộ ghép.");
  await press(page, "Đánh dấu");
  await expect(page.getByText("Địa bàn rộng, nhiều chi bộ ghép.")).toBeVisible();
  await expect(heading).toBeFocused();
  await press(page, "Kết thúc đánh dấu");
  await expect(page.getByText("đã kết thúc", { exact: true })).toBeVisible();
  await expect(heading).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(heading).not.toBeFocused();
});
