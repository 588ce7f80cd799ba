import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { discardImport } from "@/lib/imports/commands/discard-import";
import { recordImport } from "@/lib/imports/commands/record-import";
import { uploadImport } from "@/lib/imports/commands/upload-import";
import { getDraft } from "@/lib/imports/queries/get-draft";
import { type DraftListView, listDrafts } from "@/lib/imports/queries/list-drafts";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildProvince } from "../../support/build";
import { newcomer, peopleFile } from "../../support/people-files";
import { statementsOf } from "../../support/statements";

const now = new Date("2024-12-10T01:00:00Z");
let province: BuiltProvince;
let officer: Actor;

async function send(fileName: string, on: string, isGivenUp: boolean) {
  const [commune] = province.communes;
  const file = peopleFile([newcomer(commune.cells[0]?.unit.name ?? "", `Trần ${fileName}`)]);
  const input = { kind: "people", unitId: commune.unit.id, fileName };
  const { draftId } = await uploadImport(act(officer, on), input, file);
  if (isGivenUp) await discardImport(act(officer, on), { draftId });
}

async function shown(view: DraftListView) {
  return (await listDrafts(officer, now, { view, page: 1 })).rows.map((row) => row.fileName);
}

beforeAll(async () => {
  province = await buildProvince();
  officer = await actorWith("grassrootsOfficer", province.communes[0].unit);
  await send("cu-da-huy.xlsx", "2024-10-01T08:00:00+07:00", true);
  await send("cu-chua-ghi.xlsx", "2024-10-02T08:00:00+07:00", false);
  await send("moi-da-huy.xlsx", "2024-12-09T08:00:00+07:00", true);
});

test("a file that waits is listed until it is dealt with, one that was closed for thirty days; every one is found again", async () => {
  expect(await shown("recent")).toEqual(["moi-da-huy.xlsx", "cu-chua-ghi.xlsx"]);
  expect(await shown("checked")).toEqual(["cu-chua-ghi.xlsx"]);
  expect(await shown("all")).toEqual(["moi-da-huy.xlsx", "cu-chua-ghi.xlsx", "cu-da-huy.xlsx"]);
});

test("the counts of the views are those of their lists, by two statements", async () => {
  const list = await listDrafts(officer, now, { view: "recent", page: 1 });
  expect(list.counts).toEqual({ recent: 2, checked: 1, recorded: 0, discarded: 2, all: 3 });
  expect(list.total).toBe(2);
  expect(await statementsOf(() => listDrafts(officer, now, { view: "all", page: 1 }))).toHaveLength(2);
});

test("a file that waited long and was recorded today is among the recent ones", async () => {
  const [row] = (await listDrafts(officer, now, { view: "checked", page: 1 })).rows;
  const draft = await getDraft(officer, row?.id ?? "");
  await recordImport(act(officer, now.toISOString()), { draftId: draft.id, version: draft.version });
  expect(await shown("recent")).toEqual(["moi-da-huy.xlsx", "cu-chua-ghi.xlsx"]);
  expect(await shown("recorded")).toEqual(["cu-chua-ghi.xlsx"]);
});
