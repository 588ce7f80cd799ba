import { expect, test, vi } from "vitest";
import { DomainError } from "../core/errors";

vi.mock("../auth/current", () => ({ findCommandContext: async () => null }));

const { failureFrom } = await import("./define-action");

test("a refused form keeps its version; a stale one gives it up, so that it can be saved after comparing", () => {
  const values = { version: "7", title: "Họp" };
  expect(failureFrom(new DomainError("row.duplicate"), values)).toMatchObject({ version: 7, values });
  const stale = failureFrom(new DomainError("form.stale"), values);
  expect(stale.version).toBeUndefined();
  expect(stale.values).toEqual(values);
});
