import { newcomer, peopleFile } from "../../support/people-files";
import { expect, expectHeading, test } from "../fixtures/test";
import { offeredCells, sendFile } from "../pages/import-page";
import { expectAccessibleAtBothWidths } from "./expect-accessible";

// These pages stand behind a file that was sent.
const STEPS = ["/imports/[draftId]", "/imports/[draftId]/record", "/imports/[draftId]/receipt"] as const;

test(`${STEPS.join(", ")} have no accessibility violation`, async ({ page, signInAs }) => {
  await signInAs("huonglong");
  const [cell = ""] = await offeredCells(page);
  const list = peopleFile([newcomer(cell, "Dễ Thị Đọc"), newcomer("Chi bộ không có", "Khó Văn Đọc")]);
  await sendFile(page, "de-doc.xlsx", list);
  await expectHeading(page, /^Kiểm tra/);
  await expectAccessibleAtBothWidths(page);
  await page.getByRole("button", { name: "Loại 1 dòng chưa đúng" }).click();
  await page.getByRole("link", { name: "Xem lại và ghi 1 dòng" }).click();
  await expectHeading(page, "Xem lại trước khi ghi");
  await expectAccessibleAtBothWidths(page);
  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await expectHeading(page, /^Đã ghi/);
  await expectAccessibleAtBothWidths(page);
  // The same file again: lines that the register has already, and the notice that says so.
  await page.goto("/imports/new?kind=people");
  await sendFile(page, "de-doc.xlsx", list);
  await expect(page.getByText("Đúng tệp này đã được ghi trước đó")).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});
