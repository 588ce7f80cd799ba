import { describe, expect, it } from "vitest";
import { article, convention, documentOnly, formatCitation, inferred, needsConfirmation, section } from "./citation";
import { DOCUMENT_KEYS, sourceDocument, sourceDocuments } from "./documents";

describe("R20.22 RQ-01: citations", () => {
  it.each([
    [article("124-QD/TW@2023-10-04", "12", "R8.7"), "Điều 12 Quy định 124-QĐ/TW"],
    [article("124-QD/TW@2023-10-04", "5.1.1", "R3.1"), "khoản 1.1 Điều 5 Quy định 124-QĐ/TW"],
    [section("43-HD/BTCTW@2025-10-31", "2.1", "R6.11"), "mục 2.1 Hướng dẫn 43-HD/BTCTW"],
    [documentOnly("31-QD/TU-HATINH@2024-11-12", "R6.14"), "Quy định 31-QĐ/TU (điều, khoản: chờ bổ sung)"],
    [convention("R8.26"), "quy ước của hệ thống — cần xác nhận"],
    [inferred([], "R6.17"), "quy ước của hệ thống — cần xác nhận"],
    [inferred(["124-QD/TW@2023-10-04"], "R6.4"), "suy ra từ Quy định 124-QĐ/TW — cần xác nhận"],
    [article("CHARTER@2011", "3", "R3.19"), "Điều 3 Điều lệ Đảng"],
  ] as const)("%o reads %s", (citation, text) => {
    expect(formatCitation(citation)).toBe(text);
  });

  it.each([
    [article("124-QD/TW@2023-10-04", "12", "R8.7"), false],
    [documentOnly("31-QD/TU-HATINH@2024-11-12", "R6.14"), false],
    [inferred(["124-QD/TW@2023-10-04"], "R6.4"), true],
    [convention("R8.26"), true],
  ] as const)("%o waits for confirmation: %s", (citation, waits) => {
    expect(needsConfirmation(citation)).toBe(waits);
  });

  it("R14.3: issuer and date belong to a document's identity", () => {
    expect(sourceDocument("31-QD/TU-HATINH@2024-11-12")).toMatchObject({
      number: "31-QĐ/TU",
      shortName: "Quy định 31-QĐ/TU",
      issuer: "Ban Thường vụ Tỉnh ủy Hà Tĩnh",
      issuedOn: "2024-11-12",
    });
    expect(new Set(sourceDocuments().map((document) => document.key)).size).toBe(DOCUMENT_KEYS.length);
  });
});
