import { expect, test } from "@playwright/test";
import { createAdministrator, newInstallation, serves, startInstallation } from "../../support/installation.mjs";

const SIGN_IN_NAME = "quantri.tinh";
const OFFICER = "can-bo.tinh";
const PASSWORD = "mat-khau-rieng-cua-tinh";
let place;
let running;

async function signIn(page, name, password) {
  await page.context().clearCookies();
  await page.goto(`${place.address}/sign-in`);
  await expect(page.getByText("KiemDiem2024")).toHaveCount(0);
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Việc cần làm", level: 1 })).toBeVisible();
}

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  place = await newInstallation();
});

test.afterAll(async () => {
  if (await serves(place.address)) running.signal("SIGTERM");
  await running?.ended;
  place.remove();
});

test("the first administrator of an installation without demonstration is made by the documented command, once", async () => {
  const weak = await createAdministrator(place, ["Nguyễn Thị Quản", SIGN_IN_NAME, "ngan", "ngan"]);
  expect(weak).toMatchObject({ code: 1, output: expect.stringContaining("Mật khẩu có ít nhất 12 ký tự.") });
  const made = await createAdministrator(place, ["Nguyễn Thị Quản", SIGN_IN_NAME, PASSWORD, PASSWORD]);
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining(`Đã tạo quản trị viên “${SIGN_IN_NAME}”.`) });
  const again = await createAdministrator(place, ["Người Thứ Hai", "nguoi.hai", PASSWORD, PASSWORD]);
  expect(again).toMatchObject({ code: 1, output: expect.stringContaining("Hệ thống đã có quản trị viên") });
});

test("RQ-01 RQ-17: the administrator makes the account of the provincial officer, who opens the season of 2024 and sees it in force", async ({
  page,
}) => {
  running = await startInstallation(place, { demo: "0" });
  const main = page.locator("#main");
  await signIn(page, SIGN_IN_NAME, PASSWORD);
  await expect(page.getByText("Dữ liệu trình diễn")).toHaveCount(0);
  await page.goto(`${place.address}/admin/accounts/new`);
  await page.getByLabel("Họ và tên").fill("Trần Văn Tỉnh");
  await page.getByLabel("Tên đăng nhập").fill(OFFICER);
  await page.getByLabel("Vai trò").selectOption({ label: "Cán bộ Ban Tổ chức Tỉnh ủy" });
  await page.getByLabel("Ở đơn vị", { exact: true }).selectOption({ label: "Tỉnh ủy Hà Tĩnh" });
  await main.getByRole("button", { name: "Tạo tài khoản" }).click();
  const notice = main.getByRole("status").filter({ hasText: "Mật khẩu đầu tiên" });
  const [, firstPassword] = /Mật khẩu đầu tiên: (\S+)/.exec((await notice.textContent()) ?? "") ?? [];

  await signIn(page, OFFICER, firstPassword);
  await page.goto(`${place.address}/admin/cycles/new`);
  await page.getByRole("navigation", { name: "Chọn năm khác" }).getByRole("link", { name: "Năm 2024" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mở đợt kiểm điểm năm 2024" })).toBeVisible();
  await page.getByLabel("Tên đợt").fill("");
  await main.getByRole("button", { name: "Xem lại trước khi mở" }).click();
  await expect(main.getByRole("alert").first()).toBeVisible();
  await page.getByLabel("Tên đợt").fill("Đợt kiểm điểm năm 2024 của tỉnh");
  await main.getByRole("button", { name: "Xem lại trước khi mở" }).click();
  await main.getByRole("button", { name: "Mở đợt kiểm điểm" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đã mở Đợt kiểm điểm năm 2024 của tỉnh" })).toBeVisible();

  await main.getByRole("link", { name: "Xem đợt kiểm điểm" }).click();
  await main.getByRole("link", { name: "Hạn", exact: true }).click();
  await expect(main.getByText("ngày cuối: Thứ Bảy 14/12/2024").first()).toBeVisible();
  await page.goto(`${place.address}/`);
  await expect(page.getByText("Năm 2024").first()).toBeVisible();
});
