import { expect, test } from "vitest";
import { compareNames, foldForSearch, insideSentence, nameForSorting, normaliseText } from "./vietnamese";

test("search ignores marks, case, đ and both spellings of ủy", () => {
  expect(foldForSearch("Nguyễn Văn Ánh")).toBe("nguyen van anh");
  expect(foldForSearch("ĐẢNG UỶ xã Hương-Long")).toBe("dang uy xa huong long");
  expect(foldForSearch("Ủy viên")).toBe(foldForSearch("Uỷ viên"));
});

test("text is stored as NFC without doubled blanks, line breaks kept", () => {
  expect(normaliseText("  Nguye\u0302\u0303n\u00a0\u00a0Va\u0306n \n  A ")).toBe("Nguyễn Văn\nA");
});

test("people sort by given name, then family name", () => {
  const names = ["Trần Văn An", "Nguyễn Thị Ánh", "Đặng An", "Lê Bình"];
  expect([...names].sort(compareNames)).toEqual(["Đặng An", "Trần Văn An", "Nguyễn Thị Ánh", "Lê Bình"]);
  expect(nameForSorting("Hồ Sỹ Đức")).toBe("Đưc5 Hô2 Sy4");
});

test("the whole given name counts before the family name, its tone included", () => {
  const names = ["Lê Thị Ánh", "Trần Đức Anh", "Bùi Ạnh", "Vũ Ảnh", "Hồ Ân", "Hồ Ăn", "Hồ Ang"];
  expect([...names].sort(compareNames)).toEqual([
    "Hồ Ang",
    "Trần Đức Anh",
    "Vũ Ảnh",
    "Lê Thị Ánh",
    "Bùi Ạnh",
    "Hồ Ăn",
    "Hồ Ân",
  ]);
  expect(nameForSorting("Bùi Ủy")).toBe(nameForSorting("Bùi Uỷ"));
});

test.each([
  ["Mưa lũ kéo dài.", "Mưa lũ kéo dài"],
  [" Mưa lũ; ", "Mưa lũ"],
  ["Chờ kết luận...", "Chờ kết luận..."],
  ["Theo 12-CV/HU", "Theo 12-CV/HU"],
  [".", ""],
])("a typed reason %j stands inside a sentence as %j", (typed, shown) => {
  expect(insideSentence(typed)).toBe(shown);
});
