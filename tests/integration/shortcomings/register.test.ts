import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { amendShortcoming } from "@/lib/shortcomings/commands/amend-shortcoming";
import { recordShortcoming } from "@/lib/shortcomings/commands/record-shortcoming";
import { reportStep } from "@/lib/shortcomings/commands/report-step";
import { verifyShortcoming } from "@/lib/shortcomings/commands/verify-shortcoming";
import { getShortcoming } from "@/lib/shortcomings/queries/get-shortcoming";
import {
  countShortcomings,
  listShortcomings,
  type ShortcomingFilters,
} from "@/lib/shortcomings/queries/list-shortcomings";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildProvince } from "../../support/build";
import { appSql } from "../../support/database";

const everything: ShortcomingFilters = { search: "", side: "", status: "", year: null, page: 1 };
let province: BuiltProvince;
let secretary: Actor;
let communeOfficer: Actor;
let foreignOfficer: Actor;
let districtOfficer: Actor;
const now = new Date("2024-12-10T01:00:00Z");

beforeAll(async () => {
  province = await buildProvince();
  const [commune] = province.communes;
  const cell = commune.cells[0];
  if (!cell) throw new Error("the builder gives two cells");
  secretary = await actorWith("cellSecretary", cell.unit);
  communeOfficer = await actorWith("grassrootsOfficer", commune.unit);
  foreignOfficer = await actorWith("grassrootsOfficer", province.foreignCommune.unit);
  districtOfficer = await actorWith("districtOfficer", province.district);
});

function cellOf(): { unitId: string; personId: string } {
  const cell = province.communes[0].cells[0];
  return { unitId: cell?.unit.id ?? "", personId: cell?.members[0]?.id ?? "" };
}

function entry(overrides: Record<string, unknown> = {}) {
  const { unitId, personId } = cellOf();
  return {
    unitId,
    owner: `person:${personId}`,
    origin: "review",
    originYear: "2023",
    text: "Chậm giải quyết kiến nghị đất đai ở thôn 7",
    dueOn: "30/11/2024",
    clearerUnitId: province.communes[0].unit.id,
    obstacle: "Thiếu hồ sơ địa chính",
    ...overrides,
  };
}

async function recorded(): Promise<string> {
  return (await recordShortcoming(act(secretary), entry())).shortcomingId;
}

describe("RQ-16 the register of shortcomings", () => {
  test("is written by the unit, with an audit row that does not carry the text", async () => {
    const id = await recorded();
    const detail = await getShortcoming(secretary, now, id);
    expect(detail).toMatchObject({
      status: "notYet",
      dueOn: "2024-11-30",
      isOverdue: true,
      nextStatuses: ["notYet", "underWay", "fixed"],
    });
    const audit = await database().auditEvent.findMany({ where: { subjectId: id } });
    expect(audit.map((row) => row.event)).toEqual(["shortcoming.recorded"]);
    expect(JSON.stringify(audit)).not.toContain("đất đai");
  });

  test("walks from not yet to verified; the unit reports, the direct superior verifies, nobody else", async () => {
    const id = await recorded();
    const step = { shortcomingId: id, version: 1, happenedOn: "2024-12-01", text: "Đã họp dân", statusAfter: "fixed" };
    await reportStep(act(secretary), step);
    await expect(
      verifyShortcoming(act(secretary), { shortcomingId: id, version: 2, verdict: "verified", text: "Xong" }),
    ).rejects.toMatchObject({ code: "notAllowed" });
    await expect(
      verifyShortcoming(act(districtOfficer), { shortcomingId: id, version: 2, verdict: "verified", text: "Xong" }),
    ).rejects.toMatchObject({ code: "notFound" });
    await verifyShortcoming(act(communeOfficer), {
      shortcomingId: id,
      version: 2,
      verdict: "sentBack",
      text: "Còn hai hộ",
    });
    await reportStep(act(secretary), { ...step, version: 3, text: "Đã xong hai hộ" });
    await verifyShortcoming(act(communeOfficer), {
      shortcomingId: id,
      version: 4,
      verdict: "verified",
      text: "Đã kiểm tra",
    });
    const detail = await getShortcoming(communeOfficer, now, id);
    expect(detail.steps.map((each) => each.statusAfter)).toEqual(["fixed", "underWay", "fixed", "verified"]);
    await expect(reportStep(act(secretary), { ...step, version: 5 })).rejects.toMatchObject({
      code: "shortcoming.verified",
    });
    await expect(amendShortcoming(act(secretary), { shortcomingId: id, version: 5, dueOn: "" })).rejects.toMatchObject({
      code: "shortcoming.verified",
    });
  });

  test("is not found by a foreign unit, in reading and in writing", async () => {
    const id = await recorded();
    await expect(getShortcoming(foreignOfficer, now, id)).rejects.toMatchObject({ code: "notFound" });
    await expect(
      reportStep(act(foreignOfficer), {
        shortcomingId: id,
        version: 1,
        happenedOn: "2024-12-01",
        text: "x",
        statusAfter: "fixed",
      }),
    ).rejects.toMatchObject({ code: "notFound" });
    await expect(recordShortcoming(act(foreignOfficer), entry())).rejects.toMatchObject({ code: "notFound" });
    const list = await listShortcomings(foreignOfficer, now, { ...everything, status: "" });
    expect(list.total).toBe(0);
  });

  test("refuses an owner of another unit and a clearer that is not above", async () => {
    const stranger = province.foreignCommune.committeeMembers[0]?.id;
    await expect(recordShortcoming(act(secretary), entry({ owner: `person:${stranger}` }))).rejects.toMatchObject({
      code: "shortcoming.ownerUnclear",
      field: "owner",
    });
    await expect(
      recordShortcoming(act(secretary), entry({ clearerUnitId: province.foreignDistrict.id })),
    ).rejects.toMatchObject({ code: "shortcoming.clearerOutside" });
  });

  test("two at once: one step wins, the other is told that the entry changed", async () => {
    const id = await recorded();
    const step = { shortcomingId: id, version: 1, happenedOn: "2024-12-01", text: "Đã làm", statusAfter: "underWay" };
    const outcomes = await Promise.allSettled([
      reportStep(act(secretary), step),
      reportStep(act(communeOfficer), step),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find((outcome) => outcome.status === "rejected")).toMatchObject({ reason: { code: "form.stale" } });
  });

  test("the same key sent twice records once; the same key with another text is a conflict", async () => {
    const ctx = act(secretary);
    const first = await recordShortcoming(ctx, entry());
    expect(await recordShortcoming(ctx, entry())).toEqual(first);
    await expect(recordShortcoming(ctx, entry({ text: "Khác" }))).rejects.toMatchObject({ code: "form.key_reused" });
  });

  test("search ignores marks; counts agree with the list", async () => {
    await recorded();
    const found = await listShortcomings(secretary, now, {
      ...everything,
      search: "kien nghi dat dai",
      status: "overdue",
      year: 2023,
    });
    expect(found.total).toBeGreaterThan(0);
    const counts = await countShortcomings(secretary, now);
    expect(counts.overdue).toBe((await listShortcomings(secretary, now, { ...everything, status: "overdue" })).total);
  });

  test("RQ-04 a task leads to exactly the entries it counts: the own ones, those below, those whose obstacle one clears", async () => {
    await recorded();
    const sides = async (actor: Actor) => {
      const counted = { own: 0, below: 0, toClear: 0 };
      for (const side of ["own", "below", "toClear"] as const) {
        const counts = await countShortcomings(actor, now, side);
        const list = await listShortcomings(actor, now, { ...everything, side, status: "outstanding" });
        expect(list.total).toBe(counts.outstanding);
        counted[side] = list.total;
      }
      return counted;
    };
    const own = (await sides(secretary)).own;
    expect(own).toBeGreaterThan(0);
    expect(await sides(communeOfficer)).toEqual({ own: 0, below: own, toClear: own });
    expect(await sides(districtOfficer)).toEqual({ own: 0, below: 0, toClear: 0 });
  });

  test("steps cannot be changed or removed by plain SQL of the application's role", async () => {
    await expect(appSql("UPDATE remediation_step SET text = 'x'")).rejects.toThrow();
    await expect(appSql("DELETE FROM remediation_step")).rejects.toThrow();
  });
});
