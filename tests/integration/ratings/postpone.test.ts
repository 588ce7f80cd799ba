import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { listSubject, unlistSubject } from "@/lib/ratings/commands/list-subject";
import { postponeBlocked } from "@/lib/ratings/commands/postpone-blocked";
import { presentList } from "@/lib/ratings/commands/present-list";
import { recordDecision } from "@/lib/ratings/commands/record-decision";
import { registerComplaint } from "@/lib/ratings/commands/register-complaint";
import { takeBackList } from "@/lib/ratings/commands/take-back-list";
import { act, actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltCommune, type BuiltProvince, buildPerson, buildProvince } from "../../support/build";
import { buildSubject } from "../../support/rated-subjects";
import { codeOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";

const NOW = "2024-12-10T08:00:00+07:00";
let province: BuiltProvince;
let officer: Actor;
let body: string;
/** The committee is complained of; its head waits for it; nothing holds the third. */
let committee: string;
let head: string;
let free: string;
let listId: string;
let chain: { cycleId: string; commune: BuiltCommune; cell: BuiltCell };

beforeAll(async () => {
  province = await buildProvince();
  const cycleId = (await buildOpenCycle()).id;
  officer = await actorWith("districtOfficer", province.district);
  body = province.districtStandingCommittee.id;
  const [commune] = province.communes;
  const [cell] = commune.cells;
  if (!cell) throw new Error("the builder gives cells");
  chain = { cycleId, commune, cell };
  const decided = { cycleId, deciding: province.district, proposal: "good" } as const;
  const built = {
    committee: { track: "collective", home: commune.unit, collective: commune.standingCommittee },
    head: {
      track: "official",
      home: commune.unit,
      person: commune.committeeMembers[0],
      places: [{ collective: commune.standingCommittee, role: "head" }],
    },
    free: {
      track: "official",
      home: province.district,
      person: await buildPerson("Trần Đình Ánh"),
      places: [{ collective: province.districtStandingCommittee, role: "ordinary" }],
    },
  } as const;
  committee = (await buildSubject({ ...decided, ...built.committee })).id;
  head = (await buildSubject({ ...decided, ...built.head })).id;
  free = (await buildSubject({ ...decided, ...built.free })).id;
  const complaint = { subjectId: committee, kind: "complaint", summary: "Đơn", receivedOn: "2024-12-01" };
  await registerComplaint(act(officer, NOW), complaint);
});

async function list(...subjectIds: string[]): Promise<void> {
  for (const subjectId of subjectIds)
    listId = (await listSubject(act(officer, NOW), { subjectId, level: "good", reason: "" })).decisionId;
}

async function listed(): Promise<string[]> {
  const rows = await database().decisionItem.findMany({ where: { decisionId: listId }, select: { subjectId: true } });
  return rows.map((row) => row.subjectId).sort();
}

async function form() {
  const where = { id: listId };
  const { version } = await database().decision.findUniqueOrThrow({ where, select: { version: true } });
  return { decisionId: listId, version };
}

const postpone = async () => postponeBlocked(act(officer, NOW), await form());

beforeEach(async () => {
  if (listId === undefined) return;
  for (const subjectId of await listed()) await unlistSubject(act(officer, NOW), { subjectId });
});

describe("R20.3 what cannot be decided yet is left for a later list", () => {
  test("with everybody who would have to wait for it; the rest stays, and the log names who left", async () => {
    await list(committee, head, free);
    expect(await postpone()).toEqual({ decisionId: listId, postponed: 2 });
    expect(await listed()).toEqual([free]);
    const audit = await database().auditEvent.findFirstOrThrow({
      where: { event: "decision.postponed", subjectId: listId },
    });
    expect(audit.summary).toContain("2 đối tượng");
    expect(JSON.stringify(audit.before)).toContain(committee);
    expect(JSON.stringify(audit.before)).toContain(head);
  });

  test("nobody is taken off a list that can be decided, and a list of which nothing could be is left as it is", async () => {
    await list(free);
    expect(await codeOf(postpone())).toBe("decision.nothingBlocked");
    expect(await listed()).toEqual([free]);
    await unlistSubject(act(officer, NOW), { subjectId: free });
    await list(committee, head);
    expect(await codeOf(postpone())).toBe("decision.allBlocked");
    expect(await listed()).toEqual([committee, head].sort());
  });

  test("a chain is followed to its end; only the order is asked again for each link, however long the list", async () => {
    const { cycleId, cell, commune } = chain;
    const decided = { cycleId, deciding: province.district, proposal: "good" } as const;
    const inCell = { ...decided, home: cell.unit } as const;
    const member = (await buildSubject({ ...inCell, track: "partyMember", person: commune.committeeMembers[0] })).id;
    const organisation = (await buildSubject({ ...inCell, track: "organisation", unit: cell.unit })).id;
    const others: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      const own = { track: "partyMember", home: province.district, person: await buildPerson("Phan Thị Lài") } as const;
      others.push((await buildSubject({ ...decided, ...own })).id);
    }
    // The committee (complained of) ← its head as an official ← the same as a member ← the cell of that member.
    await list(committee, head, member, organisation, free, ...others);
    const statements = await statementsOf(postpone);
    expect(await listed()).toEqual([free, ...others].sort());
    const asked = (part: string) => statements.filter((text) => text.includes(part)).length;
    expect(asked("open_subject AS NOT MATERIALIZED")).toBe(5);
    expect(asked("placed.unit_level")).toBe(1);
    expect(asked("FROM comparable_group held")).toBe(1);
  });

  test("the same form twice takes off once; a list that changed meanwhile is read again first", async () => {
    await list(committee, head, free);
    const [ctx, sent] = [act(officer, NOW), await form()];
    const first = await postponeBlocked(ctx, sent);
    expect(await postponeBlocked(ctx, sent)).toEqual(first);
    expect(await codeOf(postponeBlocked(act(officer, NOW), sent))).toBe("form.stale");
  });

  test("a foreign district, those below and those who only look have no such list", async () => {
    await list(committee, free);
    const strangers = [
      await actorWith("districtOfficer", province.foreignDistrict),
      await actorWith("grassrootsOfficer", province.communes[0].unit),
      await actorWith("auditor", province.unit),
    ];
    for (const stranger of strangers)
      expect(await codeOf(postponeBlocked(act(stranger, NOW), await form()))).toBe("notFound");
    expect(await listed()).toEqual([committee, free].sort());
  });

  test("a list that was presented stands still; taken back and shortened, it is decided in the same session", async () => {
    await list(committee, head, free);
    await presentList(act(officer, NOW), await form());
    expect(await codeOf(postpone())).toBe("decision.presented");
    await takeBackList(act(officer, NOW), { ...(await form()), reason: "Để lại đợt sau" });
    await postpone();
    await presentList(act(officer, NOW), await form());
    const session = { bodyId: body, sessionOn: "2024-12-09", number: "9-QĐ/HU", decidedOn: "2024-12-10" };
    const votes = { membersTotal: "11", membersPresent: "10", votesFor: "10" };
    const recorded = await recordDecision(act(officer, NOW), { ...(await form()), ...session, ...votes });
    expect(recorded.decided).toBe(1);
  });
});
