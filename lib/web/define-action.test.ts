import { expect, test, vi } from "vitest";
import { z } from "zod";
import { DomainError } from "../core/errors";

vi.mock("../auth/current", () => ({ findCommandContext: async () => null }));

const { failureFrom } = await import("./define-action");

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

test("a refused form keeps its version; a stale one gives it up, so that it can be saved after comparing", () => {
  const values = { version: "7", title: "Họp" };
  const data = form(values);
  expect(failureFrom(new DomainError("row.duplicate"), data)).toMatchObject({ version: 7, values });
  const stale = failureFrom(new DomainError("form.stale"), data);
  expect(stale.version).toBeUndefined();
  expect(stale.values).toEqual(values);
});

test("without scripts a refusal knows what the refused fields are called, those alone; with scripts it asks the page", () => {
  const refusal = z.object({ title: z.string(), rows: z.array(z.object({ votes: z.number() })), place: z.string() });
  const typed = { "label:title": "Tên hội nghị", "label:rows": "Phiếu", "label:place": "Nơi họp", place: "Hội trường" };
  const error = refusal.safeParse({ place: "Hội trường", rows: [{}] }).error;
  const sent = failureFrom(error, form(typed));
  expect(Object.keys(sent.fieldErrors)).toEqual(["title", "rows.0.votes"]);
  expect(sent.labels).toEqual({ title: "Tên hội nghị", rows: "Phiếu" });
  expect(sent.values).toEqual({ place: "Hội trường" });
  expect(failureFrom(error, form({ place: "Hội trường" })).labels).toBeUndefined();
});
