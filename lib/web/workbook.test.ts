import { expect, test } from "vitest";
import { workbookResponse } from "./workbook";

test("is offered as a file and never kept by a cache in between", () => {
  const { headers } = workbookResponse(Buffer.from("x"), "tong-hop.xlsx");
  expect(headers.get("content-disposition")).toBe('attachment; filename="tong-hop.xlsx"');
  expect(headers.get("cache-control")).toContain("no-store");
});
