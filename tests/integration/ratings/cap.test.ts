import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { changeSetting } from "@/lib/cycles/commands/change-setting";
import { database } from "@/lib/db/client";
import type { Level } from "@/lib/db/generated/enums";
import { listGroup } from "@/lib/ratings/commands/list-group";
import { listSubject, unlistSubject } from "@/lib/ratings/commands/list-subject";
import { presentList } from "@/lib/ratings/commands/present-list";
import { recordDecision } from "@/lib/ratings/commands/record-decision";
import { setGroupCap } from "@/lib/ratings/commands/set-group-cap";
import { takeBackList } from "@/lib/ratings/commands/take-back-list";
import { getGroup } from "@/lib/ratings/queries/get-group";
import { groupStandings } from "@/lib/ratings/queries/group-standing";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildPerson, buildProvince } from "../../support/build";
import { appConnection } from "../../support/database";
import { sessionOf as sessionFields, versionOf } from "../../support/decision-session";
import { buildGroup, buildSubject } from "../../support/rated-subjects";
import { codeOf, refusalOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";

const NOW = "2024-12-10T08:00:00+07:00";
let province: BuiltProvince;
let cycleId: string;
let officer: Actor;

beforeAll(async () => {
  province = await buildProvince();
  cycleId = (await buildOpenCycle()).id;
  officer = await actorWith("districtOfficer", province.district);
});

async function buildCandidates(levels: readonly Level[]) {
  const group = await buildGroup(cycleId, province.district, "official", "Bí thư đảng ủy xã, thị trấn");
  const ids: string[] = [];
  for (const proposal of levels) {
    const person = await buildPerson("Bùi Thị An");
    const subject = await buildSubject({
      cycleId,
      track: "official",
      home: province.district,
      deciding: province.district,
      person,
      groupId: group.id,
      places: [{ collective: province.districtStandingCommittee, role: "ordinary" }],
      proposal,
    });
    ids.push(subject.id);
  }
  return { groupId: group.id, ids };
}

function repeat(level: Level, count: number): Level[] {
  return Array.from({ length: count }, () => level);
}

const sessionOf = (decisionId: string) => sessionFields(decisionId, province.districtStandingCommittee.id);

const list = (subjectId: string | undefined, level: Level, reason = "") =>
  listSubject(act(officer, NOW), { subjectId, level, reason });

async function recordNow(decisionId: string): Promise<void> {
  await presentList(act(officer, NOW), { decisionId, version: await versionOf(decisionId) });
  await recordDecision(act(officer, NOW), await sessionOf(decisionId));
}

async function decidedExcellent(groupId: string): Promise<number> {
  return database().subject.count({ where: { groupId, decidedLevel: "excellent" } });
}

describe("R8.30 R20.6 the cap on excellent in one comparable group", () => {
  test("of 17 who reach good: 2 pass, the third needs a reason, the fourth is refused", async () => {
    const { ids, groupId } = await buildCandidates([...repeat("excellent", 5), ...repeat("good", 12), "fair"]);
    await list(ids[0], "excellent");
    const { decisionId } = await list(ids[1], "excellent");
    expect(await codeOf(list(ids[2], "excellent"))).toBe("cap.needsReason");
    await list(ids[2], "excellent", "Thành tích nổi trội, cấp ủy thống nhất");
    expect(await codeOf(list(ids[3], "excellent", "Cũng nổi trội"))).toBe("cap.groupFull");
    const [standing] = await groupStandings(database(), [groupId]);
    expect(standing).toMatchObject({ total: 18, goodOrBetter: 17, excellent: 3, proposedExcellent: 5 });
    await recordNow(decisionId);
    expect(await decidedExcellent(groupId)).toBe(3);
    const rating = await database().rating.findFirst({ where: { subjectId: ids[0] ?? "", stage: "decision" } });
    expect(JSON.stringify(rating?.explanation)).toContain("Tỷ lệ tối đa HTXSNV");
  });

  test("withdrawing a proposal gives the place back", async () => {
    const { ids } = await buildCandidates(repeat("excellent", 6));
    await list(ids[0], "excellent");
    expect(await codeOf(list(ids[1], "excellent"))).toBe("cap.groupFull");
    await unlistSubject(act(officer, NOW), { subjectId: ids[0] });
    await list(ids[1], "excellent");
    await unlistSubject(act(officer, NOW), { subjectId: ids[1] });
  });

  test("once a document confirms the strict reading, it binds", async () => {
    const { ids, groupId } = await buildCandidates([...repeat("excellent", 3), ...repeat("good", 14)]);
    const cap = { groupId, version: 1, sharePercent: "20", confirmedBase: "exclusive" };
    expect(await codeOf(setGroupCap(act(officer, NOW), cap))).toBe("cap.baseDocumentNeeded");
    await setGroupCap(act(officer, NOW), { ...cap, confirmedDocument: "123-HD/BTCTU" });
    await list(ids[0], "excellent");
    await list(ids[1], "excellent");
    expect(await codeOf(list(ids[2], "excellent", "Nổi trội"))).toBe("cap.groupFull");
    for (const id of ids.slice(0, 2)) await unlistSubject(act(officer, NOW), { subjectId: id });
  });

  test("R8.11 the texts of 2024 know no share above 20 %, whatever the document; a lower one may be set by the deciding unit alone", async () => {
    const { groupId } = await buildCandidates(["good"]);
    const cap = { groupId, version: 1, sharePercent: "15" };
    for (const sharePercent of ["21", "25"]) {
      const refused = refusalOf(setGroupCap(act(officer, NOW), { ...cap, sharePercent, shareDocument: "5-QĐ/HU" }));
      expect(await refused).toMatchObject({ code: "cap.beyondPack", field: "sharePercent", params: { most: "20%" } });
    }
    const below = await actorWith("grassrootsOfficer", province.communes[0].unit);
    const above = await actorWith("provincialOfficer", province.unit);
    expect(await codeOf(setGroupCap(act(below, NOW), cap))).toBe("notFound");
    expect(await codeOf(setGroupCap(act(above, NOW), cap))).toBe("notAllowed");
    await setGroupCap(act(officer, NOW), cap);
    expect(await codeOf(setGroupCap(act(officer, NOW), { ...cap, sharePercent: "16" }))).toBe("form.stale");
  });

  test("R8.11 a share that the district lowers by a document binds the groups that are there already", async () => {
    const { ids, groupId } = await buildCandidates([...repeat("excellent", 3), ...repeat("good", 17)]);
    const setting = { cycleId, unitId: province.district.id, key: "cap.share", documentOn: "20/11/2024" };
    await changeSetting(act(officer, NOW), { ...setting, value: "10%", documentNumber: "20-QĐ/HU" });
    await list(ids[0], "excellent");
    expect(await refusalOf(list(ids[1], "excellent"))).toMatchObject({ code: "cap.needsReason" });
    await list(ids[1], "excellent", "Nổi trội");
    expect(await codeOf(list(ids[2], "excellent", "Nổi trội"))).toBe("cap.groupFull");
    const shown = await getGroup(officer, groupId);
    expect(shown).toMatchObject({ shareText: "10% theo 20-QĐ/HU", sharePercent: 10, cap: { strict: 1, lenient: 2 } });
    for (const id of ids.slice(0, 2)) await unlistSubject(act(officer, NOW), { subjectId: id });
    await changeSetting(act(officer, NOW), { ...setting, value: "20%", documentNumber: "21-QĐ/HU" });
  });

  test("two officers propose for the last place at the same moment: one gets it", async () => {
    const { ids, groupId } = await buildCandidates(repeat("excellent", 9));
    const outcomes = await Promise.allSettled([list(ids[0], "excellent"), list(ids[1], "excellent")]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await groupStandings(database(), [groupId]))[0]?.excellent).toBe(1);
    for (const id of ids.slice(0, 2)) await unlistSubject(act(officer, NOW), { subjectId: id }).catch(ignoreRefusal);
  });

  test("two lists recorded at the same moment never exceed the lenient cap together", async () => {
    const { ids, groupId } = await buildCandidates(repeat("excellent", 14));
    const first = await list(ids[0], "excellent");
    await list(ids[1], "excellent", "Nổi trội");
    await presentList(act(officer, NOW), { decisionId: first.decisionId, version: await versionOf(first.decisionId) });
    const second = await list(ids[2], "good", "Chọn người khác");
    await presentList(act(officer, NOW), {
      decisionId: second.decisionId,
      version: await versionOf(second.decisionId),
    });
    // What no command lets happen: the second list was changed by plain SQL to hold a third excellent one.
    const client = await appConnection();
    await client.query("UPDATE decision_item SET level = 'excellent' WHERE subject_id = $1", [ids[2]]);
    await client.end();
    const outcomes = await Promise.allSettled([
      recordDecision(act(officer, NOW), await sessionOf(first.decisionId)),
      recordDecision(act(officer, NOW), await sessionOf(second.decisionId)),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await decidedExcellent(groupId)).toBeLessThanOrEqual(2);
  });

  test("the rest of a group goes on the list at its own level; those not chosen only with a reason", async () => {
    const { ids, groupId } = await buildCandidates([...repeat("excellent", 2), ...repeat("good", 4), "fair"]);
    await list(ids[0], "excellent");
    const { listed, decisionId } = await listGroup(act(officer, NOW), { groupId });
    expect(listed).toBe(5);
    expect(await codeOf(listGroup(act(officer, NOW), { groupId, lowerRest: "true", reason: "" }))).toBe(
      "rating.reasonNeeded",
    );
    await listGroup(act(officer, NOW), { groupId, lowerRest: "true", reason: "Hết chỉ tiêu" });
    const items = await database().decisionItem.findMany({
      where: { decisionId },
      select: { level: true, reason: true },
    });
    expect(items.filter((item) => item.level === "excellent")).toHaveLength(1);
    expect(items.find((item) => item.reason === "Hết chỉ tiêu")?.level).toBe("good");
    await recordNow(decisionId);
    expect(await decidedExcellent(groupId)).toBe(1);
  });

  test("property: no sequence of proposals and sessions passes the lenient cap", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<Level>("excellent", "good", "fair"), { minLength: 3, maxLength: 14 }),
        fc.array(fc.tuple(fc.nat(13), fc.constantFrom("list", "unlist", "session")), { maxLength: 14 }),
        async (levels, moves) => {
          const { ids, groupId } = await buildCandidates(levels);
          const lists = new Set<string>();
          for (const [index, move] of moves) {
            const id = ids[index % ids.length];
            if (move === "list") {
              const done = await list(id, "excellent", "Lý do").catch(ignoreRefusal);
              if (done) lists.add(done.decisionId);
            }
            if (move === "unlist") await unlistSubject(act(officer, NOW), { subjectId: id }).catch(ignoreRefusal);
            if (move === "session") for (const open of lists) await recordNow(open).catch(ignoreRefusal);
          }
          const reached = await database().subject.findMany({ where: { groupId } });
          const base = reached.filter((row) =>
            ["excellent", "good"].includes(row.decidedLevel ?? row.proposalLevel ?? ""),
          );
          expect(await decidedExcellent(groupId)).toBeLessThanOrEqual(Math.floor(base.length / 5));
          for (const open of lists) {
            const held = await database().decision.findUniqueOrThrow({ where: { id: open } });
            if (held.status === "presented") {
              await takeBackList(act(officer, NOW), { decisionId: open, version: held.version, reason: "dọn" });
            }
          }
          for (const id of ids) await unlistSubject(act(officer, NOW), { subjectId: id }).catch(ignoreRefusal);
        },
      ),
      { numRuns: 8 },
    );
  }, 120_000);
});

/** Expected refusals are part of the walk; anything else is a fault. */
function ignoreRefusal(error: unknown): null {
  if (error instanceof Error && error.name === "DomainError") return null;
  throw error;
}
