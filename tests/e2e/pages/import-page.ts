import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readWorkbook } from "../../../lib/spreadsheets/read-workbook";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The template as it comes when its link is pressed. */
export async function downloadTemplate(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải tệp mẫu" }).click(),
  ]);
  return readFile(await download.path());
}

/** Downloads a template and gives the choices of its first drop-down. */
export async function offeredChoices(page: Page): Promise<string[]> {
  const { sheets } = await readWorkbook(await downloadTemplate(page));
  const lists = sheets.find(({ name }) => name === "Danh mục");
  return (lists?.rows ?? []).map((row) => row.cells[0]?.text ?? "").filter((name) => name !== "");
}

/** The cells of a commune as its template offers them. */
export async function offeredCells(page: Page): Promise<string[]> {
  await page.goto("/imports");
  await page.getByRole("link", { name: "Tải mẫu, gửi danh sách" }).click();
  return offeredChoices(page);
}

export async function sendFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel("Tệp đã điền (.xlsx)").setInputFiles({ name, mimeType: SPREADSHEET, buffer });
  await page.getByRole("button", { name: "Gửi và kiểm tra" }).click();
}
