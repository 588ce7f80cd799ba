import { beforeAll, describe, expect, test } from "vitest";
import { type AuditFilter, listAuditEvents } from "@/lib/audit/queries/list-audit-events";
import { type Actor, proveActor } from "@/lib/core/actor";
import { recordCritique } from "@/lib/critiques/commands/record-critique";
import { recordCondition } from "@/lib/people/commands/record-condition";
import { transferMember } from "@/lib/people/commands/transfer-member";
import { act, actorWith } from "../../support/actors";
import { agendaOf, buildMeetingWorld, DURING, type MeetingWorld, openFor } from "../../support/meetings";
import { statementsOf } from "../../support/statements";

let world: MeetingWorld;
let auditor: Actor;
let other: Actor;
const SECRET = "ý kiến góp ý rất riêng";

beforeAll(async () => {
  world = await buildMeetingWorld();
  const { commune, cell, province, secretary } = world;
  auditor = await actorWith("auditor", province.district);
  other = await actorWith("auditor", province.foreignDistrict);
  const officer = await actorWith("grassrootsOfficer", commune.unit, { name: "Đặng Thị Ghi" });
  const member = cell.members[3]?.id ?? "";
  await recordCondition(act(officer, "2024-12-03T23:59:00+07:00"), {
    personId: member,
    kind: "maternity",
    validFrom: "2024-11-01",
  });
  await transferMember(act(officer, "2024-12-04T00:00:00+07:00"), {
    personId: member,
    cellId: commune.cells[1]?.unit.id,
    on: "2024-12-04",
  });
  const meetingId = await openFor(secretary, commune.standingCommittee.id);
  const [item] = await agendaOf(meetingId);
  await recordCritique(act(secretary, DURING), {
    meetingId,
    itemId: item?.id,
    speaker: commune.committeeMembers[0]?.fullName,
    kind: "shortcoming",
    text: SECRET,
  });
});

async function summaries(filter: AuditFilter): Promise<string[]> {
  return (await listAuditEvents(auditor, filter)).rows.map(({ summary }) => summary);
}

describe("RQ-17 the log", () => {
  test("newest first, in words, with both sides of a change", async () => {
    const { rows } = await listAuditEvents(auditor, { event: "membership.transferred" });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ eventLabel: "Chuyển sinh hoạt đảng", actorName: "Đặng Thị Ghi" });
    expect(rows[0]?.changes.map(({ label }) => label)).toEqual(["Chi bộ", "Từ ngày"]);
    const all = (await listAuditEvents(auditor, {})).rows.map(({ happenedAt }) => happenedAt.getTime());
    expect(all).toEqual(all.toSorted((first, second) => second - first));
  });

  test("the line of a deputy says in whose stead, whatever was done", async () => {
    const officer = await actorWith("grassrootsOfficer", world.commune.unit, { name: "Hồ Thị Thay" });
    const { active } = officer;
    if (!active) throw new Error("the officer has no role");
    const standing = { ...active, standsInFor: "đồng chí Lê Văn Vắng" };
    const deputy = proveActor({ ...officer, grants: [standing], active: standing });
    const personId = world.cell.members[4]?.id ?? "";
    await recordCondition(act(deputy), { personId, kind: "maternity", validFrom: "2024-11-01" });
    const { rows } = await listAuditEvents(auditor, { search: "ho thi thay" });
    expect(rows.map(({ actorRole }) => actorRole)).toEqual([
      `Cán bộ cấp ủy cơ sở – ${world.commune.unit.name}, làm thay đồng chí Lê Văn Vắng`,
    ]);
  });

  test("is searched without diacritics, by unit, and by days of the province's calendar", async () => {
    expect(await summaries({ search: "dang thi ghi" })).toHaveLength(2);
    expect(await summaries({ search: "dang thi ghi", to: "2024-12-03" })).toEqual([
      expect.stringContaining("Nghỉ thai sản"),
    ]);
    expect(await summaries({ search: "dang thi ghi", from: "2024-12-04" })).toEqual([
      expect.stringContaining("Chuyển sinh hoạt"),
    ]);
    const second = world.commune.cells[1]?.unit.id ?? "";
    expect(await summaries({ unitId: second })).toEqual([expect.stringContaining("Chuyển sinh hoạt")]);
  });

  test("R20.21 holds no text of criticism", async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => listAuditEvents(auditor, { page })));
    expect(JSON.stringify(pages)).not.toContain(SECRET);
    expect(pages[0]?.rows.some(({ eventLabel }) => /ý kiến/i.test(eventLabel))).toBe(true);
  });

  test("another district's auditor reads nothing of it; two statements a page", async () => {
    expect((await listAuditEvents(other, { search: "dang thi ghi" })).total).toBe(0);
    expect(await statementsOf(() => listAuditEvents(auditor, {}))).toHaveLength(2);
  });
});
