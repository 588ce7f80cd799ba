import { beforeAll, describe, expect, test } from "vitest";
import { enterReturn } from "@/lib/aggregates/commands/enter-return";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { closeCycle } from "@/lib/cycles/commands/close-cycle";
import { openCycle } from "@/lib/cycles/commands/open-cycle";
import { getClosing } from "@/lib/cycles/queries/closing";
import { getSeason } from "@/lib/cycles/queries/get-season";
import { listSeasons } from "@/lib/cycles/queries/list-seasons";
import { database } from "@/lib/db/client";
import { buildForeignThings, type ForeignThings } from "../../security/foreign-world";
import { act, actorWith } from "../../support/actors";
import { buildCollective, buildUnit } from "../../support/build";
import { openingForm } from "../../support/cycles";
import { appConnection, appSql, ownerSql } from "../../support/database";
import type { MeetingWorld } from "../../support/meetings";
import { codeOf, refusalOf } from "../../support/refusals";

const NOW = "2025-01-20T08:00:00+07:00";
const now = new Date(NOW);
let world: MeetingWorld;
let things: ForeignThings;
let officer: Actor;

beforeAll(async () => {
  ({ world, things } = await buildForeignThings());
  officer = await actorWith("provincialOfficer", world.province.unit);
}, 120_000);

function form(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    cycleId: world.cycleId,
    document: "15-TB/TU",
    documentOn: "2025-01-18",
    note: "",
    reason: "Đơn vị sáp nhập, việc còn lại chuyển cấp trên",
    understood: "true",
    ...overrides,
  };
}

const close = (overrides: Record<string, unknown> = {}) => closeCycle(act(officer, NOW), form(overrides));

describe("RQ-18 before a season ends", () => {
  test("what is not finished is counted, by committee; shortcomings are only named", async () => {
    const { found, isFinished, today, may } = await getClosing(officer, now, world.cycleId);
    expect(today).toBe("2025-01-20");
    expect(may.close.allowed).toBe(true);
    expect(isFinished).toBe(false);
    expect(found.undecided.map(({ name }) => name)).toEqual([world.province.district.name]);
    const [required] = await ownerSql("SELECT count(*)::int AS count FROM subject WHERE required");
    expect(found.undecided[0]?.count).toBe(required?.count);
    expect(found).toMatchObject({
      dossiers: { notReceived: 1, notDecided: 0 },
      lists: { draft: 1, presented: 0 },
      complaints: 1,
      meetings: 1,
      shortcomings: 1,
    });
    expect(found.dossiers.notSent).toBeGreaterThan(0);
  });

  test("R20.20 a committee that hands in figures without lists owes neither levels nor a dossier, once its figures are in", async () => {
    const police = await buildUnit("affiliatedCommittee", "Đảng ủy Công an tỉnh", world.province.unit);
    await ownerSql("UPDATE unit SET base_type = 'police' WHERE id = $1", [police.id]);
    const body = await buildCollective(police, "standingCommittee", "Ban Thường vụ Đảng ủy Công an tỉnh");
    await ownerSql(
      `INSERT INTO subject (id, cycle_id, track, collective_id, home_unit_id, deciding_unit_id, name, search_name, sort_name, required, reason, citation, created_at)
       VALUES ($1, $2, 'collective', $3, $4, $5, $6, 'ban', 'Ban', TRUE, 'tập thể', '{"kind":"convention","rule":"R20.5"}', now())`,
      [newId(), world.cycleId, body.id, police.id, world.province.unit.id, body.name],
    );
    const found = async () => {
      const { undecided, figures, dossiers } = (await getClosing(officer, now, world.cycleId)).found;
      return { names: undecided.map(({ name }) => name), figures, notSent: dossiers.notSent };
    };
    const before = await found();
    expect(before.names).toEqual([world.province.district.name]);
    expect(before.figures).toEqual([{ unitId: police.id, name: police.name }]);
    const committee = await actorWith("districtOfficer", police);
    await enterReturn(act(committee, "2024-12-05T08:00:00+07:00"), {
      unitId: police.id,
      cycleId: world.cycleId,
      track: "partyMember",
      countedOn: "2024-12-04",
      required: "10",
      exempt: "0",
      reviewed: "5",
      decided: { excellent: "0", good: "0", fair: "0", failed: "0" },
      source: "12-BC/ĐU",
      sourceOn: "2024-12-04",
    });
    expect(await found()).toEqual({ ...before, figures: [] });
    await ownerSql("UPDATE unit SET base_type = NULL WHERE id = $1", [police.id]);
  });

  test("R20.20 a committee of the police that lists its people is asked for levels and dossiers like any other", async () => {
    const military = await buildUnit("affiliatedCommittee", "Đảng ủy Quân sự tỉnh", world.province.unit);
    await ownerSql("UPDATE unit SET base_type = 'military' WHERE id = $1", [military.id]);
    const below = await buildUnit("grassrootsCell", "Chi bộ Phòng Tham mưu", military);
    const found = async () => (await getClosing(officer, now, world.cycleId)).found;
    const before = await found();
    expect(before.figures.map(({ name }) => name)).toEqual([military.name]);
    await ownerSql(
      `INSERT INTO subject (id, cycle_id, track, unit_id, home_unit_id, deciding_unit_id, name, search_name, sort_name, required, reason, citation, created_at)
       VALUES ($1, $2, 'organisation', $3, $3, $4, $5, 'chi bo', 'Chi bộ', TRUE, 'tổ chức', '{"kind":"convention","rule":"R20.5"}', now())`,
      [newId(), world.cycleId, below.id, military.id, below.name],
    );
    const after = await found();
    expect(after.figures).toEqual([]);
    expect(after.undecided).toContainEqual({ unitId: military.id, name: military.name, count: 1 });
    expect(after.dossiers.notSent).toBe(before.dossiers.notSent + 1);
    await ownerSql("UPDATE unit SET base_type = NULL WHERE id = $1", [military.id]);
  });

  test("only who manages seasons at the province may end one", async () => {
    const others = [
      await actorWith("districtOfficer", world.province.district),
      await actorWith("administrator", world.province.unit),
      await actorWith("auditor", world.province.unit),
      await actorWith("provincialOfficer", world.province.district),
    ];
    for (const actor of others) expect(await codeOf(closeCycle(act(actor, NOW), form()))).toBe("notFound");
    expect(await codeOf(close({ cycleId: newId() }))).toBe("notFound");
  });

  test.each([
    ["cycle.closingNeedsDocument", { document: "", documentOn: "" }],
    ["cycle.closingDocumentUndated", { documentOn: "" }],
    ["cycle.closingDocumentUnnumbered", { document: "", note: "Theo chỉ đạo" }],
    ["cycle.closingDocumentInFuture", { documentOn: "2025-01-21" }],
    ["cycle.unfinishedNeedsReason", { reason: " " }],
    ["cycle.unfinishedNotUnderstood", { understood: "" }],
  ])("%s", async (code, overrides) => {
    expect(await codeOf(close(overrides))).toBe(code);
  });

  test("the refusal says what is left", async () => {
    const { params } = await refusalOf(close({ reason: "" }));
    expect(params?.what).toContain("1 hội nghị chưa kết thúc");
  });

  test("plain SQL cannot close it without its facts, nor take it back to preparing", async () => {
    await expect(appSql("UPDATE cycle SET status = 'closed'")).rejects.toMatchObject({ code: "23514" });
    await expect(appSql("UPDATE cycle SET closed_at = now()")).rejects.toMatchObject({ code: "23514" });
    await expect(appSql("UPDATE cycle SET status = 'preparing'")).rejects.toMatchObject({ code: "KD001" });
  });
});

describe("RQ-18 the end of a season", () => {
  test("waits for what is being written, and whoever writes later finds it closed", async () => {
    const writer = await appConnection();
    await writer.query("BEGIN");
    await writer.query("UPDATE plan SET summary = 'Sửa lần cuối'");
    const ending = close();
    const early = await Promise.race([ending, new Promise((resolve) => setTimeout(() => resolve("waits"), 400))]);
    expect(early).toBe("waits");
    await writer.query("COMMIT");
    expect(await ending).toEqual({ cycleId: world.cycleId });
    await expect(writer.query("UPDATE plan SET summary = 'Muộn'")).rejects.toMatchObject({
      code: "KD001",
      message: "cycle.notOpen",
    });
    await writer.end();
  });

  test("keeps day, name, document, what was left and why; the log has a sentence", async () => {
    expect((await getSeason(officer, world.cycleId)).closed).toEqual({
      on: "2025-01-20",
      by: officer.name,
      document: "15-TB/TU",
      documentOn: "2025-01-18",
      note: null,
      left: expect.stringContaining("1 đơn, phản ánh chưa giải quyết"),
      unfinishedReason: "Đơn vị sáp nhập, việc còn lại chuyển cấp trên",
    });
    const rows = await database().auditEvent.findMany({ where: { event: "cycle.closed" } });
    expect(rows.map((row) => row.summary)).toEqual([
      expect.stringMatching(/^Kết thúc .* theo 15-TB\/TU ngày 18\/01\/2025; còn .*Lý do: Đơn vị sáp nhập/),
    ]);
  });

  test("happens once, and nothing of it can be undone by plain SQL", async () => {
    expect(await codeOf(close())).toBe("cycle.notOpen");
    for (const change of ["status = 'open'", "closing_note = 'Khác'", "name = 'Khác'"]) {
      await expect(appSql(`UPDATE cycle SET ${change}`)).rejects.toMatchObject({ code: "KD001" });
    }
  });

  test("plain SQL adds, changes and takes away nothing of the closed season", async () => {
    const { subjectId, decisionId, meetingId, dossierId, ballotId } = things;
    const forbidden: [string, unknown[]][] = [
      [
        `INSERT INTO rating (id, subject_id, stage, level, rated_on, recorded_at, actor_name)
         VALUES ($1, $2, 'appraisal', 'good', '2025-01-21', now(), 'Thử')`,
        [newId(), subjectId],
      ],
      ["INSERT INTO decision_item (decision_id, subject_id, level) VALUES ($1, $2, 'good')", [decisionId, subjectId]],
      ["UPDATE decision SET title = 'Khác' WHERE id = $1", [decisionId]],
      ["UPDATE dossier SET status = 'received' WHERE id = $1", [dossierId]],
      ["UPDATE meeting SET title = 'Khác' WHERE id = $1", [meetingId]],
      ["UPDATE ballot_entry SET good = 1 WHERE ballot_id = $1", [ballotId]],
      ["UPDATE subject SET name = 'Khác' WHERE id = $1", [subjectId]],
      ["DELETE FROM unit_mark", []],
    ];
    for (const [sql, values] of forbidden) {
      await expect(ownerSql(sql, values), sql).rejects.toMatchObject({ code: "KD001", message: "cycle.notOpen" });
    }
  });

  test("the next year's season can be opened, and then writes as usual", async () => {
    expect((await listSeasons(officer)).mayOpen.allowed).toBe(true);
    const next = openingForm(world.province.unit, { year: "2024", name: "Đợt kiểm điểm bổ sung" });
    const { cycleId } = await openCycle(act(officer, NOW), next);
    const { district } = world.province;
    await database().plan.create({ data: { cycleId, unitId: district.id, summary: "Kế hoạch mới" } });
    expect(await database().cycle.groupBy({ by: ["status"], _count: true, orderBy: { status: "asc" } })).toMatchObject([
      { status: "open", _count: 1 },
      { status: "closed", _count: 1 },
    ]);
  });

  test("the same form sent twice ends the season once", async () => {
    const open = await database().cycle.findFirstOrThrow({ where: { status: "open" }, select: { id: true } });
    const ctx = { ...act(officer, NOW), idempotencyKey: newId() };
    const input = form({ cycleId: open.id, reason: "", understood: "", note: "Đóng đợt bổ sung" });
    const first = await closeCycle(ctx, input);
    expect(await closeCycle(ctx, input)).toEqual(first);
    expect(await database().auditEvent.count({ where: { subjectId: open.id, event: "cycle.closed" } })).toBe(1);
    expect((await getSeason(officer, open.id)).closed).toMatchObject({ left: null, unfinishedReason: null });
  });
});
