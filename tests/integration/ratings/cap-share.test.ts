import { expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { setGroupCap } from "@/lib/ratings/commands/set-group-cap";
import { getGroup } from "@/lib/ratings/queries/get-group";
import { act, actorWith } from "../../support/actors";
import { buildProvince } from "../../support/build";
import { appSql } from "../../support/database";
import { buildGroup } from "../../support/rated-subjects";
import { refusalOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";

const NOW = "2025-12-10T08:00:00+07:00";

test("R8.24 the texts of 2025 let a decision raise the share to 25 %, not further; without its number 20 % stays", async () => {
  const province = await buildProvince();
  const cycle = await buildOpenCycle("ha-tinh-2025", 2025);
  const [commune] = province.communes;
  const officer = await actorWith("grassrootsOfficer", commune.unit);
  const { id: groupId } = await buildGroup(cycle.id, commune.unit, "partyMember", "Đảng viên");
  expect((await getGroup(officer, groupId)).shares).toEqual({
    usual: { num: 1, den: 5 },
    outstanding: { num: 1, den: 4 },
  });
  const form = { groupId, version: 1, sharePercent: "25" };
  expect(await refusalOf(setGroupCap(act(officer, NOW), form))).toMatchObject({
    code: "cap.documentNeeded",
    field: "shareDocument",
    params: { usual: "20%" },
  });
  const beyond = setGroupCap(act(officer, NOW), { ...form, sharePercent: "26", shareDocument: "5-QĐ/ĐU" });
  expect(await refusalOf(beyond)).toMatchObject({ code: "cap.beyondPack", params: { most: "25%" } });
  await setGroupCap(act(officer, NOW), { ...form, shareDocument: "5-QĐ/ĐU" });
  const stored = await database().comparableGroup.findUniqueOrThrow({ where: { id: groupId } });
  expect([stored.sharePercent, stored.shareDocument]).toEqual([25, "5-QĐ/ĐU"]);
  await expect(appSql("UPDATE comparable_group SET share_document = NULL WHERE id = $1", [groupId])).rejects.toThrow(
    /comparable_group/,
  );
});
