import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { getShellFacts } from "@/lib/cycles/queries/shell";
import { database } from "@/lib/db/client";
import { actorWith } from "../../support/actors";
import { type BuiltProvince, buildProvince } from "../../support/build";
import { openSeason } from "../../support/cycles";

let province: BuiltProvince;
let cycleId: string;
let districtOfficer: Actor;
let provincialOfficer: Actor;

beforeAll(async () => {
  province = await buildProvince();
  districtOfficer = await actorWith("districtOfficer", province.district);
  const before = await getShellFacts(districtOfficer, new Date("2024-11-10T01:00:00Z"));
  expect(before).toMatchObject({ seasonLabel: "Chưa mở đợt kiểm điểm", deadlineLine: null });
  ({ cycleId, officer: provincialOfficer } = await openSeason(province));
});

async function line(actor: Actor, at: string) {
  return (await getShellFacts(actor, new Date(at))).deadlineLine;
}

describe("RQ-13 the line of the top bar", () => {
  test("counts days to the next deadline of the chosen unit, around midnight in the province", async () => {
    expect(await line(districtOfficer, "2024-12-10T08:00:00+07:00")).toMatchObject({
      text: "Còn 3 ngày đến hạn kiểm điểm xong (đến hết Thứ Sáu 13/12)",
    });
    expect((await line(districtOfficer, "2024-12-13T16:59:00Z"))?.text).toContain(
      "Hôm nay là ngày cuối kiểm điểm xong",
    );
    expect(await line(districtOfficer, "2024-12-13T17:00:00Z")).toMatchObject({ tone: "late" });
  });

  test("the province reads when its districts hand in; the cell reads its own", async () => {
    expect(await line(provincialOfficer, "2024-12-10T08:00:00+07:00")).toEqual({
      tone: "soon",
      text: "Còn 4 ngày đến hạn cấp huyện gửi hồ sơ (trước 15/12, ngày cuối Thứ Bảy 14/12)",
    });
    const secretary = await actorWith("cellSecretary", province.communes[0].cells[0]?.unit ?? province.district);
    expect((await line(secretary, "2024-12-04T08:00:00+07:00"))?.text).toBe(
      "Còn 1 ngày đến hạn kiểm điểm xong (đến hết Thứ Năm 05/12)",
    );
  });

  test("what is done is not counted: after the review the dossier, after handing in nothing ahead of its day", async () => {
    await database().subject.create({
      data: {
        cycleId,
        track: "organisation",
        unitId: province.district.id,
        homeUnitId: province.district.id,
        decidingUnitId: province.unit.id,
        name: "Huyện",
        searchName: "huyen",
        sortName: "Huyện",
        required: true,
        reason: "tổ chức đảng",
        citation: { kind: "convention", rule: "R20.5" },
        reviewedOn: new Date("2024-12-09T00:00:00Z"),
        createdAt: new Date("2024-11-20T00:00:00Z"),
      },
    });
    expect(await line(districtOfficer, "2024-12-10T08:00:00+07:00")).toEqual({
      tone: "soon",
      text: "Còn 4 ngày đến hạn gửi hồ sơ (trước 15/12, ngày cuối Thứ Bảy 14/12)",
    });
    await database().dossier.create({
      data: {
        cycleId,
        unitId: province.district.id,
        receiverId: province.unit.id,
        status: "submitted",
        submittedAt: new Date("2024-12-11T01:00:00Z"),
      },
    });
    expect((await line(districtOfficer, "2024-12-16T08:00:00+07:00"))?.tone).toBe("idle");
  });
});
