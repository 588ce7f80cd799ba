import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { ask } from "./ask.mjs";

const questions = [
  { name: "who", question: "Tên" },
  { name: "secret", question: "Mật khẩu", hidden: true },
];

test("piped answers are read line by line", async () => {
  expect(await ask(questions, { input: Readable.from(["Lê Thị Hoa\nbí mật 123\n"]) })).toEqual({
    who: "Lê Thị Hoa",
    secret: "bí mật 123",
  });
  expect(await ask(questions, { input: Readable.from(["Hoa"]) })).toEqual({ who: "Hoa", secret: "" });
});

test("a password typed on a terminal is not shown", async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = new PassThrough();
  let shown = "";
  output.on("data", (chunk) => {
    shown += chunk;
  });
  const answers = ask(questions, { input, output });
  input.write("Hoa\r");
  await expect.poll(() => shown).toContain("Mật khẩu");
  input.write("bí mật\r");
  expect(await answers).toEqual({ who: "Hoa", secret: "bí mật" });
  expect(shown).toContain("Hoa");
  expect(shown).not.toContain("bí");
});
