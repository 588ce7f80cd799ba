import { expect, test } from "vitest";
import { formDataToObject, typedValues } from "./form-data";
import { localPath } from "./local-path";

function form(entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test("dots make groups, repeated names lists, framework fields are left out, text is NFC", () => {
  const data = form([
    ["title", "Hội nghi\u0323"],
    ["answers.7.text", "một"],
    ["answers.7.grade", "good"],
    ["units[]", "a"],
    ["people", "x"],
    ["people", "y"],
    ["$ACTION_ID_1", "z"],
    ["label:title", "Tên"],
  ]);
  expect(formDataToObject(data)).toEqual({
    title: "Hội nghị",
    answers: { "7": { text: "một", grade: "good" } },
    units: ["a"],
    people: ["x", "y"],
  });
});

test("names that would reach the prototype are dropped", () => {
  const object = formDataToObject(
    form([
      ["__proto__.polluted", "1"],
      ["a.constructor.b", "1"],
    ]),
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(object).toEqual({ a: {} });
});

test("typed values are echoed, passwords never", () => {
  expect(
    typedValues(
      form([
        ["signInName", "tinh"],
        ["password", "bí mật"],
        ["newPassword", "x"],
      ]),
    ),
  ).toEqual({ signInName: "tinh" });
});

test("only paths of this application are followed after sign-in", () => {
  expect(localPath("/meetings/1?tab=2")).toBe("/meetings/1?tab=2");
  for (const outside of [
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/a\nb",
    null,
    "",
  ]) {
    expect(localPath(outside)).toBe("/");
  }
});
