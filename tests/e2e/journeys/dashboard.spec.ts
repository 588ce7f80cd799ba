import { expect, expectHeading, test } from "../fixtures/test";

const MINE = /\/dashboard\/[0-9a-f-]{36}/;

test("RQ-15 the province goes down to the names of a cell, one click at a time, and takes the table along", async ({
  page,
  signInAs,
}) => {
  await signInAs("tinh");
  await page.goto("/dashboard");
  await expectHeading(page, "Tổng hợp: Tỉnh ủy Hà Tĩnh");
  const file = page.waitForEvent("download");
  await page.locator("#children").getByRole("link", { name: "Xuất Excel bảng này" }).click();
  expect((await file).suggestedFilename()).toMatch(/^tong-hop-partyMember-children-.*[.]xlsx$/);
  for (const name of [/Huyện ủy Hương Khê/, /Đảng ủy xã Hương Long/, /Chi bộ thôn 6 xã Hương Long/]) {
    await page.locator("#children").getByRole("link", { name }).first().click();
    await expect(page).toHaveURL(MINE);
    await expectHeading(page, name);
  }
  await expect(page.getByRole("table", { name: /Danh sách của Chi bộ thôn 6/ }).getByRole("row")).not.toHaveCount(1);
});

test("RQ-15 a foreign unit's dashboard, names and file are not found", async ({ page, signInAs }) => {
  await signInAs("huongkhe");
  await page.goto("/dashboard");
  const own = MINE.exec((await page.locator("#children tbody a").last().getAttribute("href")) ?? "")?.[0] ?? "";
  await signInAs("nghixuan");
  const unit = own.split("/").at(-1);
  for (const address of [own, `${own}/names`, `/api/exports/dashboard?unit=${unit}`]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
  }
});
