import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readWorkbook } from "../../../lib/spreadsheets/read-workbook";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Downloads a template by its link and gives the choices of its first drop-down. */
export async function offeredChoices(page: Page): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải tệp mẫu" }).click(),
  ]);
  const { sheets } = await readWorkbook(await readFile(await download.path()));
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
