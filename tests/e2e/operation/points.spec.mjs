import { expect, test } from "@playwright/test";
import { newInstallation, serves, startInstallation } from "../../support/installation.mjs";
import { endSeason, listWhoIsReviewed, openSeason2025, signInTo } from "../../support/next-season.mjs";
import { expectAccessibleAtBothWidths } from "../accessibility/expect-accessible";

const NOVEMBER = "2025-11-20T08:00:00+07:00";
/** The second click from a value to its clause ends in the pack of the season. */
const CLAUSE = /\/regulations\/packs\/ha-tinh-2025\?q=/;
let place;
let running;
let organisation;
let member;

const signIn = (page, name) => signInTo(page, place.address, name);

/** From the part of the rules in force to the first line of it that has a clause. */
async function openClauseOf(page, section) {
  await page.locator(`#${section} a[href^="/regulations/clause"]`).first().click();
  await expect(page).toHaveURL(CLAUSE);
}

async function fillPoints(main, points) {
  const boxes = main.getByLabel(/\(cả nhóm\)$/);
  await expect(boxes).toHaveCount(points.length);
  for (const [index, value] of points.entries()) await boxes.nth(index).fill(value);
}

async function recordTaskResult(page, subject) {
  const main = page.locator("#main");
  await page.goto(`${subject}/results`);
  for (const [label, value] of [
    ["Được giao", "10"],
    ["Đã hoàn thành", "10"],
    ["Trong đó hoàn thành chậm", "0"],
    ["Trong đó vượt yêu cầu", "4"],
    ["Văn bản", "Báo cáo 9-BC/CB"],
    ["Ngày văn bản", "18/11/2025"],
  ]) {
    await main.getByRole("textbox", { name: label, exact: true }).fill(value);
  }
  await main.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect(main.getByText("Báo cáo 9-BC/CB").first()).toBeVisible();
}

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  place = await newInstallation();
  running = await startInstallation(place, { clock: NOVEMBER });
  const page = await browser.newPage();
  await signIn(page, "tinh");
  await endSeason(page, place.address);
  await openSeason2025(page, place.address);
  await signIn(page, "huonglong");
  await listWhoIsReviewed(page, place.address, "Đảng ủy xã Hương Long");
  await page.close();
});

test.afterAll(async () => {
  if (await serves(place.address)) running.signal("SIGTERM");
  await running?.ended;
  place.remove();
});

/** As the member himself: his review, as the page of reviews leads to it. */
async function openOwnReview(page) {
  await signIn(page, "dangvien");
  await page.goto(`${place.address}/reviews`);
  await page.locator("#main").getByRole("link", { name: "Bản kiểm điểm của tôi" }).click();
}

test("R8.16: while the register does not say where a member works, the review says so; entered, he has the form 02C", async ({
  page,
}) => {
  const main = page.locator("#main");
  await openOwnReview(page);
  await expect(main.getByText(/Mẫu 02B/)).toBeVisible();
  await expect(main.getByText("Hồ sơ chưa ghi nơi làm việc")).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  const name = await main.getByRole("heading", { level: 1 }).textContent();
  await signIn(page, "huonglong");
  await page.goto(`${place.address}/people?q=${encodeURIComponent(name)}`);
  await main.getByRole("link", { name, exact: true }).first().click();
  await expect(main.getByText("Hồ sơ chưa ghi")).toBeVisible();
  await page.goto(`${page.url().replace(/[?#].*/, "")}/edit`);
  await expectAccessibleAtBothWidths(page);
  await main.getByLabel(/^Nơi làm việc/).selectOption("outside");
  await main.getByRole("button", { name: /^(Lưu|Ghi|Sửa)/ }).click();
  await expect(page).toHaveURL(/\/people\/[^/]+$/);
  await expect(main.getByText("Ngoài hệ thống chính trị", { exact: true })).toBeVisible();
});

test("R8.12 R9.6: a member scores himself in the form of 2025 and hands it in", async ({ page }) => {
  const main = page.locator("#main");
  await openOwnReview(page);
  await expect(main.getByText(/Mẫu 02C/)).toBeVisible();
  await main.getByText(/^Vì sao dùng mẫu/).click();
  await expect(main.getByText("ngoài hệ thống chính trị", { exact: true })).toBeVisible();
  for (const box of await main.getByRole("textbox").all()) await box.fill("Đã thực hiện đầy đủ.");
  await fillPoints(main, ["28,5", "64"]);
  await expectAccessibleAtBothWidths(page);
  const choices = main.getByRole("group").filter({ has: page.getByRole("radio") });
  for (const group of await choices.all()) await group.getByRole("radio").nth(1).check();
  await main.getByRole("button", { name: "Nộp bản kiểm điểm" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đã nộp bản kiểm điểm" })).toBeVisible();
});

test("R8.13: the cell's secretary scores the cell as an organisation; what is wrong is said at its field", async ({
  page,
}) => {
  const main = page.locator("#main");
  await signIn(page, "chibo");
  await expect(main.getByText(/^Chấm điểm Chi bộ/)).toBeVisible();
  await main.getByRole("link", { name: /^Chấm điểm/ }).click();
  await expect(main.getByText("tổ chức đảng chấm theo tiêu chí của tập thể")).toBeVisible();
  await page.goto(`${place.address}/ratings?track=organisation`);
  await main.locator('a[href^="/ratings/subjects/"]').first().click();
  await expect(main.getByText("tổ chức đảng không nộp bản kiểm điểm").first()).toBeVisible();
  organisation = page.url().replace(/[?#].*/, "");
  await main.getByRole("link", { name: "Mở mục Điểm" }).click();
  await main.getByRole("link", { name: "Chấm điểm", exact: true }).click();
  await expect(main.getByText("tổ chức đảng chấm theo tiêu chí của tập thể")).toBeVisible();
  await fillPoints(main, ["30,1", "61"]);
  await main.getByRole("button", { name: "Ghi điểm" }).click();
  await expect(main.getByText("Điểm phải từ 0 đến 30, ví dụ 27,5").first()).toBeVisible();
  await expect(main.getByLabel(/\(cả nhóm\)$/).nth(1)).toHaveValue("61");
  await expectAccessibleAtBothWidths(page);
  await fillPoints(main, ["29,5", "61"]);
  await expect(main.getByText("90,5/100")).toBeVisible();
  await main.getByRole("button", { name: "Ghi điểm" }).click();
  await expect(main.getByText("90,5/100")).toBeVisible();
  await expect(main.getByRole("link", { name: "Thay hoặc rút bảng điểm" })).toBeVisible();

  await recordTaskResult(page, organisation);
  await page.goto(organisation);
  await expect(main.getByText(/điểm tổ chức đảng tự chấm \(90,5\/100\)/)).toBeVisible();
  await main.getByRole("radio", { name: /^Hoàn thành xuất sắc nhiệm vụ/ }).check();
  await main.getByRole("button", { name: "Ghi mức đề nghị" }).click();
  await expect(page).toHaveURL(organisation);
});

test("R8.12 R8.17: the commune scores the cell too; “Vì sao?” shows both totals, the difference and the clause", async ({
  page,
}) => {
  const main = page.locator("#main");
  await signIn(page, "huonglong");
  await expect(main.getByText(/^Chấm điểm 1 đối tượng trước khi quyết định/)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await main.locator('a[href="/ratings?scope=decide&state=toScore"]').click();
  const listed = main.locator('a[href^="/ratings/subjects/"]');
  await expect(listed.first()).toBeVisible();
  expect(new Set(await listed.evaluateAll((links) => links.map((link) => link.href))).size).toBe(1);
  await expectAccessibleAtBothWidths(page);
  await page.goto(`${organisation}/points?form=competent#competent`);
  await expect(main.getByText(/tự chấm 29,5/)).toBeVisible();
  await fillPoints(main, ["25", "59,5"]);
  await main.getByRole("button", { name: "Ghi điểm" }).click();
  await expect(main.getByText(/phải ghi văn bản hoặc căn cứ chấm điểm/).first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await main.getByLabel("Văn bản (không bắt buộc)", { exact: true }).fill("Biên bản 05-BB/ĐU");
  await main.getByRole("textbox", { name: /^Ngày văn bản/ }).fill("19/11/2025");
  await main.getByRole("button", { name: "Ghi điểm" }).click();
  await expect(main.getByText("Theo Biên bản 05-BB/ĐU, ngày 19/11/2025.")).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await page.goto(organisation);
  await expect(main.getByText(/điểm của cấp có thẩm quyền \(84,5\/100\)/)).toBeVisible();
  const card = main.locator("section").filter({ has: page.getByRole("heading", { name: "Đối chiếu theo quy định" }) });
  await card
    .getByText(/^Vì sao\?/)
    .first()
    .click();
  await card.getByText("Vì sao? Điểm được dùng").click();
  await expect(card.getByText("Chênh lệch với điểm tự chấm: −6 điểm")).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await card.locator('a[href^="/regulations/clause"]').first().click();
  await expect(page).toHaveURL(CLAUSE);

  await page.goto(organisation);
  await main.locator("#points").getByRole("link", { name: "Nhóm tiêu chí của thang điểm 100" }).click();
  await openClauseOf(page, "points");
});

test("R8.12: the totals stand beside each other where the group is appraised", async ({ page }) => {
  const main = page.locator("#main");
  await signIn(page, "huonglong");
  await page.goto(organisation);
  await main.locator('a[href^="/ratings/groups/"]').click();
  const totals = main.getByRole("link", { name: /cấp có thẩm quyền chấm 84,5, tự chấm 90,5$/ });
  await expect(totals).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  const group = page.url().replace(/[?#].*/, "");
  await page.goto(`${group}/derivation`);
  await expect(main.getByText(/theo Biên bản 05-BB\/ĐU, ngày 19\/11\/2025/)).toBeVisible();
  await expect(main.getByText(/Dùng: Cấp có thẩm quyền chấm; chênh lệch −6/)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  const file = await page.request.get(`${group}/export`);
  expect(file.headers()["content-type"]).toContain("spreadsheetml");
  await page.goto(`${group}/appraise`);
  await expect(totals).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test("R8.12: who is rated does not see what the deciding level scored", async ({ page }) => {
  const main = page.locator("#main");
  await signIn(page, "chibo");
  await page.goto(`${organisation}/points`);
  await expect(main.getByText("90,5/100")).toBeVisible();
  await expect(main.getByText("84,5")).toHaveCount(0);
  await page.goto(`${place.address}/dossiers`);
  await main.locator('a[href^="/dossiers/"]:not([href$="/submit"])').first().click();
  await expect(main.getByText(/90,5\/100/).first()).toBeVisible();
  await expect(main.getByText("84,5")).toHaveCount(0);
  await expectAccessibleAtBothWidths(page);
});

test("R8.17: without scripts the own sheet is replaced, with a reason, and what was typed stays after a refusal", async ({
  page,
  browser,
}) => {
  await signIn(page, "chibo");
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await plain.addCookies(await page.context().cookies());
  const main = (await plain.newPage()).locator("#main");
  await main.page().goto(`${organisation}/points?form=own#own`);
  const boxes = main.getByLabel(/\(cả nhóm\)$/);
  await boxes.first().fill("28,25");
  await main.getByLabel("Lý do thay").fill("Cộng nhầm");
  await main.getByRole("button", { name: "Thay bảng điểm" }).click();
  await expect(main.getByText("Điểm phải từ 0 đến 30, ví dụ 27,5").first()).toBeVisible();
  await expect(boxes.first()).toHaveValue("28,25");
  await boxes.first().fill("28,5");
  await expect(main.getByLabel("Lý do thay")).toHaveValue("Cộng nhầm");
  await main.getByRole("button", { name: "Thay bảng điểm" }).click();
  await expect(main.getByText("89,5/100")).toBeVisible();
  await main.getByText("Các lần ghi trước (1)").click();
  await expect(main.getByText("90,5/100 điểm")).toBeVisible();
  await plain.close();
});

test("R8.21: a conclusion about the member is entered; the level it leads to names it with its clause", async ({
  page,
}) => {
  const main = page.locator("#main");
  await signIn(page, "huonglong");
  await page.goto(`${place.address}/reviews?state=submitted&kind=person`);
  const name = await main.getByRole("table").locator('a[href^="/reviews/person/"]').first().textContent();
  await page.goto(`${place.address}/ratings?track=partyMember&q=${encodeURIComponent(name)}`);
  await main.locator('a[href^="/ratings/subjects/"]').first().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  member = page.url().replace(/[?#].*/, "");
  await recordTaskResult(page, member);
  await page.goto(member);
  await expect(main.getByText(/điểm tự chấm \(92,5\/100\)/)).toBeVisible();

  await page.goto(`${member}/results?conclusion=conclusion#conclusions`);
  await expectAccessibleAtBothWidths(page);
  await main.getByLabel("Nội dung kết luận").selectOption("degraded");
  await main.getByLabel("Văn bản số").fill("Kết luận 15-KL/UBKTHU");
  await main.getByLabel("Cơ quan kết luận").fill("Ủy ban Kiểm tra Huyện ủy");
  await main.getByRole("textbox", { name: "Ngày của văn bản" }).fill("17/11/2025");
  await main.getByRole("button", { name: "Ghi kết luận" }).click();
  await expect(main.getByText("Kết luận 15-KL/UBKTHU, Ủy ban Kiểm tra Huyện ủy").first()).toBeVisible();
  await main.locator("#conclusions").getByRole("link", { name: "Trường hợp không hoàn thành nhiệm vụ" }).click();
  await openClauseOf(page, "failing");

  await page.goto(member);
  const card = main.locator("section").filter({ has: page.getByRole("heading", { name: "Đối chiếu theo quy định" }) });
  await expect(card.getByText("Không hoàn thành nhiệm vụ").first()).toBeVisible();
  await card
    .getByText(/^Vì sao\?/)
    .first()
    .click();
  await expect(card.getByText(/Kết luận 15-KL\/UBKTHU của Ủy ban Kiểm tra Huyện ủy ngày 17\/11\/2025/)).toBeVisible();
  await card.locator('a[href^="/regulations/clause"]').first().click();
  await expect(page).toHaveURL(CLAUSE);
});
