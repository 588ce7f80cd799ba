import { expect, test } from "vitest";
import { Lifetime } from "./lifetime.mjs";

test("what was started is undone in reverse order, once, even when a step fails", async () => {
  const done = [];
  const lifetime = new Lifetime();
  lifetime.onEnd(() => done.push("lock"));
  lifetime.onEnd(async () => done.push("database"));
  lifetime.onEnd(() => {
    throw new Error("server");
  });
  expect(lifetime.ending).toBe(false);
  const [problems] = await Promise.all([lifetime.end(), lifetime.end()]);
  expect(lifetime.ending).toBe(true);
  expect(done).toEqual(["database", "lock"]);
  expect(problems.map(({ message }) => message)).toEqual(["server"]);
});
