import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { newInstallation, ownerUrl, serves, startInstallation } from "../../support/installation.mjs";

/** Lộc Hà ended on 1/1/2025; its communes stand under Thạch Hà, which holds what was its own. */
const AFTER = "2025-01-02T08:00:00+07:00";
const COMMUNE = "Đảng ủy xã Tân Lộc";
const PASSWORD = "KiemDiem2024";
let place;
let running;

async function stop() {
  running.signal("SIGTERM");
  await running.ended;
}

async function signIn(page, name) {
  await page.context().clearCookies();
  await page.goto(`${place.address}/sign-in`);
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Việc cần làm", level: 1 })).toBeVisible();
}

/** How many organisations have to be reviewed, row by row of the table of the units below. */
async function requiredByUnit(page) {
  const rows = page.locator("#children tbody tr");
  const cells = await rows.evaluateAll((list) =>
    list.map((row) => [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").trim())),
  );
  return new Map(cells.map(([name, required]) => [name, Number(required.replace(/\D/g, ""))]));
}

const sumOf = (figures) => [...figures.values()].reduce((sum, value) => sum + value, 0);

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  place = await newInstallation();
  running = await startInstallation(place);
  execFileSync(process.execPath, ["--import", "tsx", "tests/support/demonstration/add-loc-ha.ts"], {
    env: {
      ...process.env,
      DATABASE_URL: ownerUrl(place),
      MIGRATION_DATABASE_URL: ownerUrl(place),
      DATABASE_KIND: "embedded",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await stop();
  running = await startInstallation(place, { clock: AFTER });
});

test.afterAll(async () => {
  if (await serves(place.address)) running.signal("SIGTERM");
  await running.ended;
  place.remove();
});

test("R20.18 RQ-02: the successor finds the communes and the season of the district that ended, and receives their dossiers", async ({
  page,
}) => {
  const main = page.locator("#main");
  await signIn(page, "huyenuythachha");
  await page.goto(`${place.address}/dossiers?q=tan+loc`);
  await main.getByRole("link", { name: COMMUNE, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(COMMUNE);
  await expect(main).toContainText("Huyện ủy Thạch Hà");
  await page.goto(`${place.address}/units?q=loc+ha`);
  await main.getByRole("link", { name: "Huyện ủy Lộc Hà (kết thúc ngày 01/01/2025)" }).click();
  await expect(main).toContainText("Đơn vị kế thừa");
  await main.getByRole("link", { name: "Huyện ủy Thạch Hà" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Huyện ủy Thạch Hà");
  await expect(main).toContainText("Kế thừa của");
});

test("R20.18 RQ-15: the province sees the same sums by the organisation of today and by that of the season's last day", async ({
  page,
}) => {
  await signIn(page, "tinh");
  await page.goto(`${place.address}/dashboard?kind=organisation`);
  const now = await requiredByUnit(page);
  await page.getByRole("link", { name: "Theo tổ chức tại thời điểm 31/12/2024" }).click();
  await expect(page).toHaveURL(/tree=then/);
  const then = await requiredByUnit(page);
  expect(sumOf(now)).toBeGreaterThan(0);
  expect(sumOf(then)).toBe(sumOf(now));
  const of = (figures, name) => [...figures].find(([unit]) => unit.includes(name))?.[1];
  const [ended, successor] = ["Lộc Hà", "Thạch Hà"];
  expect(of(now, ended)).toBe(1);
  expect(of(then, ended)).toBeGreaterThan(1);
  expect(of(now, successor)).toBe(of(then, successor) + of(then, ended) - 1);
});
