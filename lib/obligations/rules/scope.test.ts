import { expect, test } from "vitest";
import { partsOf, patternsOf, type ScopeUnit, unitsWithin } from "./scope";

const unit = (path: string, people: number): ScopeUnit => ({ id: path, name: path, path, people });
const top = unit("/42/", 30);
const cut = (peopleAtOnce: number, ...below: number[]) =>
  partsOf(
    top,
    below.map((people, index) => unit(`/42/${index}/`, people)),
    peopleAtOnce,
  ).map((part) => part.map(({ people }) => people));

test("a large unit is cut into parts that stay within the number of people, each unit in one of them", () => {
  expect(cut(100, 40, 30)).toEqual([[30, 40, 30]]);
  expect(cut(100, 40, 31)).toEqual([[30, 40], [31]]);
  expect(cut(100, 250, 10, 90, 1)).toEqual([[30], [250], [10, 90], [1]]);
  expect(cut(100)).toEqual([[30]]);
  expect(cut(100, 0, 0, 70, 0, 1)).toEqual([[30, 0, 0, 70, 0], [1]]);
});

test("the unit alone leaves out what lies below it; a longer code that begins alike is another unit", () => {
  const scope = { whole: ["/42/1/"], alone: ["/42/"] };
  const ids = ["/42/", "/42/1/", "/42/1/7/", "/42/12/", "/42/2/"].map((path) => ({ id: path, path }));
  expect([...unitsWithin(scope, ids)]).toEqual(["/42/", "/42/1/", "/42/1/7/"]);
  expect(patternsOf(scope)).toEqual(["/42/", "/42/1/%"]);
});
