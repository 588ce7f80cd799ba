import { describe, expect, test } from "vitest";
import { getPack } from "../../regulations/registry";
import { askedItems, packPointItems, pointLimits } from "./point-items";
import { readSplit } from "./point-split";

const pack = getPack("ha-tinh-2025");
const limits = { general: 30, result: 70 };
const criteria = [
  { id: "a", pointGroup: "general" as const },
  { id: "b", pointGroup: "general" as const },
  { id: "c", pointGroup: "result" as const },
];

describe("R8.17 the province splits the 30 and the 70", () => {
  test.each<[Record<string, string>, string[]]>([
    [{ a: "12,5", b: "17,5", c: "70" }, []],
    [{ a: "0,1", b: "29,9", c: "70" }, []],
    [{}, []],
    [{ a: "10", b: "20" }, []],
    [{ c: "70,0" }, []],
    [
      { a: "10", b: "19,9", c: "70" },
      ["a: Tiêu chí chung: các mục đang cộng được 29,9, phải đúng bằng 30 (còn thiếu 0,1)."],
    ],
    [
      { a: "10", b: "20,1", c: "70" },
      ["a: Tiêu chí chung: các mục đang cộng được 30,1, phải đúng bằng 30 (đang thừa 0,1)."],
    ],
    [
      { a: "10", b: "20", c: "69" },
      ["c: Kết quả thực hiện nhiệm vụ: các mục đang cộng được 69, phải đúng bằng 70 (còn thiếu 1)."],
    ],
    [{ a: "30" }, ["b: Chưa nhập điểm tối đa. Để trống cả nhóm nếu chưa chia."]],
    [{ a: "30", b: "0" }, ["b: Điểm tối đa phải lớn hơn 0 và không quá 30, ví dụ 5 hoặc 7,5."]],
    [
      { a: "31", b: "-1" },
      [
        "a: Điểm tối đa phải lớn hơn 0 và không quá 30, ví dụ 5 hoặc 7,5.",
        "b: Điểm tối đa phải lớn hơn 0 và không quá 30, ví dụ 5 hoặc 7,5.",
      ],
    ],
    [{ c: "bảy mươi" }, ["c: Điểm tối đa phải lớn hơn 0 và không quá 70, ví dụ 5 hoặc 7,5."]],
  ])("%j", (typed, problems) => {
    expect(readSplit(criteria, typed, limits).problems.map(({ id, text }) => `${id}: ${text}`)).toEqual(problems);
  });

  test("a group left blank is not split; the other is", () => {
    const { maxima } = readSplit(criteria, { a: "10", b: "20" }, limits);
    expect([...maxima]).toEqual([
      ["a", 10],
      ["b", 20],
      ["c", null],
    ]);
  });
});

describe("R8.12 what a season of 100 points scores", () => {
  test("the limits are the pack's; a pack of grades has none", () => {
    expect(pointLimits(pack)).toEqual(limits);
    expect(pointLimits(getPack("ha-tinh-2024"))).toBeNull();
    expect(packPointItems(getPack("ha-tinh-2024"))).toEqual([]);
  });

  test.each([
    ["collective", 6, 2],
    ["leader", 5, 3],
    ["nonLeader", 3, 1],
  ] as const)(
    "R8.17 %s: the criteria of the appendix without points, each group as a whole with its own",
    (subject, general, result) => {
      const items = packPointItems(pack).filter((item) => item.subject === subject);
      const criteriaOf = (group: string) => items.filter((item) => item.pointGroup === group && !item.coversGroup);
      expect([criteriaOf("general").length, criteriaOf("result").length]).toEqual([general, result]);
      expect(items.filter((item) => item.coversGroup).map((item) => [item.code, item.maxPoints])).toEqual([
        ["points.general", 30],
        ["points.result", 70],
      ]);
      expect(items.every((item) => item.coversGroup || item.maxPoints === null)).toBe(true);
      expect(new Set(items.map((item) => item.code)).size).toBe(items.length);
    },
  );

  test("the form asks whole groups until they are split, each on its own, and never the criteria without points", () => {
    const item = (
      code: string,
      pointGroup: "general" | "result" | null,
      coversGroup: boolean,
      maxPoints: number | null,
    ) => ({
      subject: "leader" as "leader" | "collective",
      code,
      pointGroup,
      coversGroup,
      maxPoints,
    });
    const text = item("text", null, false, null);
    const wholes = [item("g", "general", true, 30), item("r", "result", true, 70)];
    const unsplit = [item("g1", "general", false, null), item("r1", "result", false, null)];
    const codes = (items: ReturnType<typeof item>[]) => askedItems(items).map((each) => each.code);
    expect(codes([text, ...wholes, ...unsplit])).toEqual(["text", "g", "r"]);
    expect(codes([text, ...wholes, item("g1", "general", false, 30), item("r1", "result", false, null)])).toEqual([
      "text",
      "r",
      "g1",
    ]);
    const other = { ...item("x1", "general", false, 30), subject: "collective" as const };
    expect(codes([text, ...wholes, ...unsplit, other])).toEqual(["text", "g", "r", "x1"]);
  });
});
