import { expect, expectHeading, test } from "../fixtures/test";
import { expectAccessibleAtBothWidths } from "./expect-accessible";

// These pages stand behind a form: they exist only after it has been filled in.
const CHECK = "/admin/cycles/new/check";

test(`${CHECK} has no accessibility violation`, async ({ page, signInAs }) => {
  await signInAs("tinh");
  await page.goto("/admin/cycles/new");
  await page.getByRole("button", { name: "Xem lại trước khi mở" }).click();
  await expectHeading(page, "Xem lại trước khi mở đợt");
  expect(new URL(page.url()).pathname).toBe(CHECK);
  await expectAccessibleAtBothWidths(page);
});

test("/plans/issue has no accessibility violation", async ({ page, signInAs }) => {
  await signInAs("tinh");
  await page.goto("/plans/edit");
  await page.getByLabel("Tóm tắt kế hoạch").fill("1. Mở đợt.\n2. Thẩm định hồ sơ các huyện.");
  await page.getByRole("button", { name: "Lưu bản soạn" }).click();
  await expectHeading(page, /Kế hoạch kiểm điểm/);
  await page.goto("/plans/issue");
  await expectHeading(page, "Ban hành kế hoạch");
  await expectAccessibleAtBothWidths(page);
});
