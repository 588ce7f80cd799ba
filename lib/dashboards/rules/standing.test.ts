import { describe, expect, test } from "vitest";
import { type ProgressNumbers, progressOf } from "../../progress/rules";
import {
  type Causes,
  causeTexts,
  curveSpan,
  doneYesterday,
  dossierWords,
  meetingsPerDay,
  NO_CAUSES,
  standingOf,
  tileNote,
} from "./standing";

function numbers(values: Partial<ProgressNumbers>): ProgressNumbers {
  return { ...progressOf([]).partyMember, ...values };
}

function causes(values: Partial<Causes>): Causes {
  return { ...NO_CAUSES, ...values };
}

describe("RQ-15 how a unit stands", () => {
  test.each([
    [{ required: 10, reviewed: 9, overdue: 1 }, 3, "late"],
    [{ required: 10, reviewed: 9, pastProvinceDay: 1 }, null, "late"],
    [{ required: 10, reviewed: 10, onTime: 10 }, -1, "onTime"],
    [{ required: 20, reviewed: 20, onTime: 19 }, -1, "doneLate"],
    [{ required: 21, reviewed: 21, onTime: 20 }, -1, "onTime"],
    [{ required: 10, reviewed: 0 }, 3, "notStarted"],
    [{ required: 10, reviewed: 5 }, 8, "onTime"],
    [{ required: 10, reviewed: 5 }, 7, "dueSoon"],
    [{ required: 10, reviewed: 5 }, null, "onTime"],
  ] as const)("%o with %s days left is %s", (values, left, expected) =>
    expect(standingOf(numbers(values), left)).toBe(expected),
  );

  test("causes are said apart, in the order in which they have to be cleared", () => {
    const all = causes({
      unscheduled: 41,
      calledOff: 12,
      missed: 1,
      running: 2,
      waiting: 3,
      upcoming: 5,
      nextOn: "2024-12-11",
      lastOn: "2024-12-13",
    });
    expect(causeTexts(all)).toEqual([
      "29 nơi chưa có lịch kiểm điểm",
      "12 nơi hội nghị bị hủy, chưa xếp lịch lại",
      "1 hội nghị đã qua giờ, chưa điểm danh",
      "2 hội nghị đang tiến hành",
      "3 nơi có người vắng, chờ kiểm điểm bổ sung",
      "5 hội nghị đã có lịch, từ 11/12 đến 13/12",
    ]);
    expect(causeTexts(NO_CAUSES)).toEqual([]);
  });

  test.each([
    [{ upcoming: 10, unscheduled: 5 }, 2, 5],
    [{ upcoming: 1 }, 0, 1],
    [{ upcoming: 1 }, -1, null],
    [{}, 5, null],
    [{ upcoming: 3 }, null, null],
  ] as const)("%o in %s days takes %s meetings a day", (values, left, expected) =>
    expect(meetingsPerDay(causes(values), left)).toBe(expected),
  );

  test.each([
    [{ required: 9, reviewed: 1, overdue: 2 }, {}, "chậm kế hoạch: 2"],
    [{ required: 9, reviewed: 1, pastProvinceDay: 2 }, {}, "quá hạn của tỉnh: 2"],
    [{ required: 9 }, { upcoming: 1, nextOn: "2024-12-11" }, "bắt đầu 11/12"],
    [{ required: 9 }, {}, "chưa có lịch"],
    [{ required: 9, reviewed: 9, onTime: 9 }, {}, "hồ sơ đang hoàn thiện"],
    [{ required: 9, reviewed: 9, onTime: 4 }, {}, "xong, muộn 5"],
    [{ required: 9, reviewed: 3, onTime: 3 }, { upcoming: 8 }, "cần 2 hội nghị/ngày"],
  ] as const)("the tile of %o says %s", (values, known, expected) => {
    const facts = numbers(values);
    const standing = standingOf(facts, 3);
    const dossier = dossierWords("preparing", true);
    expect(tileNote({ numbers: facts, standing, causes: causes(known), daysLeft: 3, dossier })).toBe(expected);
  });

  test("yesterday's count comes from the days themselves, and is not known before there was a yesterday", () => {
    const curve = [
      { day: "2024-12-05", reviewed: 3 },
      { day: "2024-12-08", reviewed: 10 },
      { day: "2024-12-09", reviewed: 16 },
      { day: "2024-12-10", reviewed: 20 },
    ];
    expect(doneYesterday(curve, "2024-12-10")).toBe(6);
    expect(doneYesterday(curve, "2024-12-08")).toBe(0);
    expect(doneYesterday(curve, "2024-12-05")).toBeNull();
    expect(doneYesterday([], "2024-12-05")).toBeNull();
  });

  test("the axis holds facts, deadlines and today", () => {
    const curve = [{ day: "2024-11-15", reviewed: 0 }];
    expect(curveSpan(curve, ["2024-12-14"], "2024-12-10")).toEqual({ first: "2024-11-15", last: "2024-12-16" });
    expect(curveSpan([], [], "2024-12-10")).toEqual({ first: "2024-12-10", last: "2024-12-12" });
  });
});
