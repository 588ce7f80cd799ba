import { describe, expect, it } from "vitest";
import { matchSpeaker, mayBecomeShortcoming } from "./rules";

const people = [
  { fullName: "Trần Thị Mai", post: "Phó Bí thư" },
  { fullName: "Trần Văn Minh", post: "Ủy viên" },
  { fullName: "Hồ Sỹ Đức", post: "Ủy viên" },
  { fullName: "Nguyễn Văn Đức", post: "Đảng viên" },
  { fullName: "Lê Thị Hoa", post: "Đảng viên" },
  { fullName: "Lê Thị Hoa", post: "Phó Bí thư chi bộ" },
];
const found = (typed: string) => matchSpeaker(typed, people).map((person) => `${person.fullName} (${person.post})`);

describe("RQ-08: who spoke, typed quickly", () => {
  it.each([
    ["ttm", ["Trần Thị Mai (Phó Bí thư)"]],
    ["mai", ["Trần Thị Mai (Phó Bí thư)"]],
    ["Trần Thị Mai", ["Trần Thị Mai (Phó Bí thư)"]],
    ["tran thi mai", ["Trần Thị Mai (Phó Bí thư)"]],
    ["tm", ["Trần Thị Mai (Phó Bí thư)", "Trần Văn Minh (Ủy viên)"]],
    ["duc", ["Hồ Sỹ Đức (Ủy viên)", "Nguyễn Văn Đức (Đảng viên)"]],
    ["hsđ", ["Hồ Sỹ Đức (Ủy viên)"]],
    ["nguyen van", ["Nguyễn Văn Đức (Đảng viên)"]],
    ["Lê Thị Hoa – Phó Bí thư chi bộ", ["Lê Thị Hoa (Phó Bí thư chi bộ)"]],
    ["", []],
    ["zz", []],
  ] as const)("%s", (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});

describe("RQ-16: what can be followed until it is fixed", () => {
  it.each([
    ["shortcoming", "acceptance", null, true],
    ["shortcoming", "explanation", null, false],
    ["shortcoming", "reservedOpinion", null, false],
    ["shortcoming", null, null, false],
    ["shortcoming", "acceptance", "rút", false],
    ["strength", "acceptance", null, false],
    ["question", "acceptance", null, false],
  ] as const)("%s answered by %s, withdrawn: %s", (kind, replyKind, withdrawnReason, expected) => {
    expect(mayBecomeShortcoming({ kind, replyKind, withdrawnReason })).toBe(expected);
  });
});
