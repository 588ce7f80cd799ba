import { expect, test } from "@playwright/test";
import { newInstallation, serves, startInstallation } from "../../support/installation.mjs";
import { expectAccessible } from "../accessibility/expect-accessible";

/** The season of 2024 is over; the next one opens on the texts of 2025. */
const NOVEMBER = "2025-11-20T08:00:00+07:00";
const PASSWORD = "KiemDiem2024";
/** For the level between the texts of 2025 name no date: the officer sets it. */
const SET = {
  "deadlines.dossier.district": ["before", "15/12/2025"],
  "deadlines.completion.district": ["through", "20/12/2025"],
};
let place;
let running;

async function signIn(page, name) {
  await page.context().clearCookies();
  await page.goto(`${place.address}/sign-in`);
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Việc cần làm", level: 1 })).toBeVisible();
}

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  place = await newInstallation();
  running = await startInstallation(place, { clock: NOVEMBER });
});

test.afterAll(async () => {
  if (await serves(place.address)) running.signal("SIGTERM");
  await running.ended;
  place.remove();
});

/** A file of the commune that is sent while the season is open and never recorded. */
let waitingFile;

test("RQ-02: a commune sends a file of task results and leaves it", async ({ page }) => {
  const main = page.locator("#main");
  await signIn(page, "huonglong");
  await page.goto(`${place.address}/imports/new?kind=taskResults`);
  const address = await main.getByRole("link", { name: "Tải tệp mẫu" }).getAttribute("href");
  const template = await page.request.get(place.address + address);
  await page.getByLabel("Tệp đã điền (.xlsx)").setInputFiles({
    name: "ket-qua.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await template.body(),
  });
  await page.getByRole("button", { name: "Gửi và kiểm tra" }).click();
  await expect(main.getByLabel("Loại dòng này, không ghi").first()).toBeVisible();
  waitingFile = page.url();
});

test("RQ-18: the province ends the season of 2024 knowing what is unfinished; the pages show it read-only", async ({
  page,
}) => {
  const main = page.locator("#main");
  await signIn(page, "tinh");
  await page.goto(`${place.address}/admin/cycles`);
  await main.getByRole("link", { name: /2024/ }).first().click();
  await main.getByRole("link", { name: "Kết thúc đợt" }).click();
  await expect(main.getByRole("row", { name: /chưa có mức quyết định/ }).first()).toContainText("chưa xong");
  await main.getByText(/theo từng đảng bộ \(\d+\)/).click();
  await expect(main.getByRole("link", { name: "Huyện ủy Hương Khê" })).toBeVisible();
  await main.getByRole("button", { name: "Kết thúc đợt" }).click();
  await expect(main.getByRole("alert")).toContainText("Xin nhập văn bản kết thúc đợt");
  await page.getByLabel("Số văn bản kết thúc đợt").fill("210-BC/TU");
  await page.getByRole("textbox", { name: "Ngày của văn bản" }).fill("18/11/2025");
  await page.getByLabel("Lý do kết thúc khi còn việc chưa xong").fill("Đã tổng kết năm; việc còn lại chuyển cấp trên");
  await page.getByLabel(/^Tôi hiểu/).check();
  await main.getByRole("button", { name: "Kết thúc đợt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Đã kết thúc .*2024/ })).toBeVisible();
  await expect(main).toContainText("210-BC/TU ngày 18/11/2025");
  await expectAccessible(page);

  for (const path of [
    "/",
    "/dashboard",
    "/units",
    "/meetings",
    "/ratings",
    "/dossiers",
    "/reports",
    "/shortcomings",
    "/plans",
  ]) {
    const response = await page.goto(place.address + path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByText(/đã kết thúc ngày 20\/11\/2025/).first(), path).toBeVisible();
  }
});

test("RQ-18: the file that was left says that its season is over, offers nothing but to give it up", async ({
  page,
}) => {
  const main = page.locator("#main");
  await signIn(page, "huonglong");
  await page.goto(waitingFile);
  await expect(main.getByText("Đợt kiểm điểm này không còn mở, không sửa được nữa.")).toBeVisible();
  await expect(main.getByLabel("Loại dòng này, không ghi")).toHaveCount(0);
  await expect(main.getByRole("button")).toHaveText(["Hủy lần nhập này"]);
  await expectAccessible(page);
});

test("RQ-01 RQ-18: then it opens the season of 2025 on 100 points through the screens, and splits them", async ({
  page,
}) => {
  const main = page.locator("#main");
  await signIn(page, "tinh");
  await main.getByRole("link", { name: "Mở đợt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mở đợt kiểm điểm năm 2025" })).toBeVisible();
  for (const [field, [bound, day]] of Object.entries(SET)) {
    await page.locator(`[name="${field}.bound"][value="${bound}"]`).check();
    await page.locator(`[name="${field}.dueOn"]`).fill(day);
  }
  await main.getByRole("button", { name: "Xem lại trước khi mở" }).click();
  await main.getByRole("button", { name: "Mở đợt kiểm điểm" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Đã mở .*2025/ })).toBeVisible();
  await main.getByRole("link", { name: "Xem đợt kiểm điểm" }).click();
  await main.getByRole("link", { name: "Nội dung", exact: true }).click();
  await main
    .getByRole("link", { name: /^Chia điểm/ })
    .first()
    .click();
  await expect(page).toHaveURL(/[/]content[/]points/);
  await expect(main.getByLabel("Căn cứ")).toBeVisible();
  await expect(page.getByText("Năm 2025").first()).toBeVisible();
});

test("RQ-18 R8.17: a commune lists who is reviewed in 2025, and a member's form asks for points", async ({ page }) => {
  const main = page.locator("#main");
  await signIn(page, "huonglong");
  await page.goto(`${place.address}/units`);
  await main.getByRole("link", { name: "Đảng ủy xã Hương Long" }).first().click();
  await page.goto(`${page.url().replace(/[?#].*/, "")}/obligations/update`);
  await main.getByRole("button", { name: "Ghi các thay đổi này" }).click();
  await expect(page).toHaveURL(/\/obligations/);

  await signIn(page, "dangvien");
  await page.goto(`${place.address}/reviews`);
  await main.getByRole("link", { name: "Bản kiểm điểm của tôi" }).click();
  await expect(main.getByLabel(/cả nhóm/).first()).toBeVisible();
});

/** The choice in the frame: without scripts too, a fold with buttons. */
async function chooseSeason(page, from, to) {
  await page.locator("header summary", { hasText: from }).click();
  await page.locator("header").getByRole("button", { name: to, exact: true }).click();
}

/** Forms of the open season, by address. */
function formsByAddress(unitId) {
  return [
    "/meetings/new",
    "/plans/edit",
    "/plans/clusters/new",
    "/imports/new?kind=taskResults",
    `/units/${unitId}/obligations/update`,
    `/reports/${unitId}/compile`,
  ];
}

test("RQ-18: in 2025 a district officer looks at the whole season of 2024, changes nothing, and goes back", async ({
  page,
  browser,
}) => {
  const main = page.locator("#main");
  const bar = page.getByRole("region", { name: "Đợt đang xem" });
  await signIn(page, "huongkhe");
  await expect(bar).toBeHidden();
  await page.goto(`${place.address}/units`);
  const own = main.getByRole("link", { name: "Huyện ủy Hương Khê" }).first();
  const unitId = (await own.getAttribute("href")).split("/").at(-1);
  await page.goto(`${place.address}/dossiers`);
  await expect(main.getByText("HS-2024", { exact: false })).toHaveCount(0);
  await page.goto(`${place.address}/dashboard`);
  await expect(main).toContainText("năm 2025");
  const members = main.getByRole("link", { name: /^Đảng viên \d/ });
  const in2025 = await members.textContent();

  await chooseSeason(page, "Năm 2025", "Năm 2024 (đã kết thúc)");
  await expect(bar).toContainText("Đang xem đợt kiểm điểm năm 2024 (đã kết thúc ngày 20/11/2025)");
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(main).toContainText("năm 2024");
  await expect(members).toHaveText(/[1-9]\.\d{3}$/);
  await expectAccessible(page);
  await page.goto(`${place.address}/dossiers`);
  await expect(bar).toBeVisible();
  await expect(main.getByRole("row").nth(1)).toBeVisible();
  await expectAccessible(page);

  for (const path of formsByAddress(unitId)) {
    await page.goto(place.address + path);
    await expect(main.getByText("Đợt kiểm điểm năm 2024 đã kết thúc, không ghi gì thêm được"), path).toBeVisible();
    await expect(main.getByRole("button").filter({ hasNotText: "Trở về đợt năm 2025" }), path).toHaveCount(0);
  }

  const other = await browser.newContext({ locale: "vi-VN" });
  const elsewhere = await other.newPage();
  await signIn(elsewhere, "huongkhe");
  await expect(elsewhere.getByRole("region", { name: "Đợt đang xem" })).toBeHidden();
  await other.close();

  await page.goto(`${place.address}/meetings`);
  const meeting = main.getByRole("link", { name: /Hội nghị/ }).first();
  const address = await meeting.getAttribute("href");
  await bar.getByRole("button", { name: "Trở về đợt năm 2025" }).click();
  await expect(bar).toBeHidden();
  await page.goto(`${place.address}/dashboard`);
  expect(await members.textContent()).toBe(in2025);
  await page.goto(place.address + address);
  await expect(main).toContainText("Trang này thuộc đợt kiểm điểm năm 2024");
  await main.getByRole("button", { name: "Xem đợt năm 2024" }).click();
  await expect(bar).toBeVisible();
  await expect(main).not.toContainText("Trang này thuộc đợt kiểm điểm năm 2024");

  await signIn(page, "huongkhe");
  await expect(bar).toBeHidden();
});

test("RQ-18: the choice works without scripts on a phone", async ({ browser }) => {
  const phone = await browser.newContext({
    javaScriptEnabled: false,
    locale: "vi-VN",
    viewport: { width: 360, height: 740 },
  });
  const page = await phone.newPage();
  const bar = page.getByRole("region", { name: "Đợt đang xem" });
  await signIn(page, "tinh");
  await page.goto(`${place.address}/ratings/groups`);
  await chooseSeason(page, "Năm 2025", "Năm 2024 (đã kết thúc)");
  await expect(bar).toBeVisible();
  await expect(page).toHaveURL(/\/ratings\/groups/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await bar.getByRole("button", { name: "Trở về đợt năm 2025" }).click();
  await expect(bar).toBeHidden();
  await phone.close();
});

test("RQ-18: without scripts a form refused after another tab went to 2024 keeps its text, and comes back in 2025", async ({
  browser,
}) => {
  const phone = await browser.newContext({ javaScriptEnabled: false, locale: "vi-VN" });
  const page = await phone.newPage();
  const main = page.locator("#main");
  const hall = "Hội trường Ủy ban nhân dân xã, tầng hai";
  await signIn(page, "huonglong");
  await page.goto(`${place.address}/meetings/new`);
  await main.getByRole("row").nth(1).getByRole("link").first().click();
  await main.getByLabel("Địa điểm").fill(hall);
  const other = await phone.newPage();
  await other.goto(`${place.address}/meetings`);
  await chooseSeason(other, "Năm 2025", "Năm 2024 (đã kết thúc)");

  await main.getByRole("button", { name: /^Lập lịch và xem/ }).click();
  await expect(main.getByRole("alert")).toContainText("Chưa ghi nhận được");
  await expect(main.getByLabel("Địa điểm")).toHaveCount(0);
  await main.getByText(/^Xem nội dung vừa nhập/).click();
  await expect(main.getByText(hall)).toBeVisible();
  await main.getByRole("button", { name: "Xem đợt năm 2025, lấy lại biểu mẫu" }).click();
  await expect(main.getByLabel("Địa điểm")).toHaveValue(hall);
  await expect(main.getByText("trang đang xem đợt kiểm điểm khác")).toBeVisible();
  await phone.close();
});
