import { describe, expect, test } from "vitest";
import { nextStep } from "./next-step";
import { dueWords, groupOf, groupTasks, type HomeTask, namesOf } from "./task";

const today = "2024-12-10";

describe("the page of tasks", () => {
  test.each([
    [{ dueOn: "2024-12-09" }, "overdue"],
    [{ dueOn: "2024-12-10" }, "today"],
    [{ dueOn: "2024-12-11" }, "week"],
    [{ dueOn: "2024-12-17" }, "week"],
    [{ dueOn: "2024-12-18" }, "later"],
    [{ dueOn: null, undated: "week" as const }, "week"],
    [{ dueOn: null }, "today"],
    [{ dueOn: "2024-12-01", isWaiting: true }, "waiting"],
  ])("%o stands under %s", (task, expected) => expect(groupOf(task, today)).toBe(expected));

  test("a day is said with its weekday and its distance", () => {
    expect(dueWords("2024-12-14", today)).toBe("Hạn Thứ Bảy 14/12/2024, còn 4 ngày");
    expect(dueWords("2024-12-08", today)).toBe("Hạn Chủ nhật 08/12/2024, quá 2 ngày");
    expect(dueWords(today, today)).toBe("Hạn Thứ Ba 10/12/2024, hôm nay");
    expect(dueWords(null, today)).toBeNull();
  });

  test("within a group the nearest day comes first, what has no day last", () => {
    const task = (id: string, dueOn: string | null): HomeTask => ({
      id,
      title: id,
      dueOn,
      undated: "week",
      why: null,
      action: null,
    });
    const groups = groupTasks([task("c", null), task("b", "2024-12-15"), task("a", "2024-12-12")], today);
    expect(groups.find((group) => group.key === "week")?.tasks.map((each) => each.id)).toEqual(["a", "b", "c"]);
  });

  test("names stop at three and say how many more", () => {
    expect(namesOf(["An", "Bình"], 2, "người")).toBe("An, Bình");
    expect(namesOf(["An", "Bình", "Cường", "Duyên"], 9, "người")).toBe("An, Bình, Cường và 6 người khác");
  });

  test("an empty page says what happens next and when", () => {
    expect(nextStep(null, [], today).text).toContain("chưa mở");
    expect(nextStep({ name: "Đợt 2024", isOpen: true }, ["2024-12-14", "2024-12-09"], today).text).toContain(
      "Thứ Bảy 14/12/2024",
    );
    expect(nextStep({ name: "Đợt 2024", isOpen: true }, ["2024-12-09"], today).text).toContain("Đợt 2024");
    expect(nextStep({ name: "Đợt 2024", isOpen: false }, [], today)).toMatchObject({
      title: "Đợt 2024 đã kết thúc",
      text: expect.stringContaining("trang Khắc phục"),
    });
  });
});
