import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { recordConclusion } from "@/lib/task-results/commands/record-conclusion";
import { withdrawConclusion } from "@/lib/task-results/commands/withdraw-conclusion";
import { getResults } from "@/lib/task-results/queries/get-results";
import { act, actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltCommune, type BuiltProvince, buildProvince } from "../../support/build";
import { buildSubject } from "../../support/rated-subjects";
import { codeOf, refusalOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";

const NOW = "2024-12-10T08:00:00+07:00";
let province: BuiltProvince;
let commune: BuiltCommune;
let cell: BuiltCell;
let officer: Actor;
let secretary: Actor;
let district: Actor;
let foreign: Actor;
let member: { id: string; name: string };
let official: { id: string; name: string };
let committee: { id: string; name: string };
let body: { id: string; name: string };

beforeAll(async () => {
  province = await buildProvince();
  commune = province.communes[0];
  const first = commune.cells[0];
  if (!first) throw new Error("the builder gives two cells");
  cell = first;
  const cycleId = (await buildOpenCycle()).id;
  district = await actorWith("districtOfficer", province.district);
  officer = await actorWith("grassrootsOfficer", commune.unit);
  secretary = await actorWith("cellSecretary", cell.unit);
  foreign = await actorWith("grassrootsOfficer", province.foreignCommune.unit);
  const common = { cycleId, deciding: commune.unit, home: cell.unit } as const;
  const above = { cycleId, deciding: province.district, home: commune.unit } as const;
  member = await buildSubject({ ...common, track: "partyMember", person: cell.members[2] });
  official = await buildSubject({ ...common, track: "official", person: cell.members[2], isLeader: true });
  committee = await buildSubject({ ...above, track: "collective", collective: commune.standingCommittee });
  body = await buildSubject({ ...above, track: "organisation", unit: commune.unit });
});

function conclusion(subjectId: string, overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    subjectId,
    kind: "degraded",
    document: "Kết luận 15-KL/UBKTHU",
    issuer: "Ủy ban Kiểm tra Huyện ủy",
    concludedOn: "2024-11-20",
    ...overrides,
  };
}

async function currentOf(subjectId: string) {
  return (await getResults(officer, subjectId)).conclusions.filter((each) => !each.isSuperseded && !each.isWithdrawn);
}

describe("RQ-10 a conclusion is a fact with its document", () => {
  test("it is recorded, corrected and withdrawn with a reason, and nothing is lost", async () => {
    await recordConclusion(act(secretary, NOW), conclusion(member.id, { selfDiscovered: "on" }));
    const [entry] = await currentOf(member.id);
    expect(entry).toMatchObject({ kind: "degraded", issuer: "Ủy ban Kiểm tra Huyện ủy", selfDiscovered: true });
    const correction = conclusion(member.id, { supersedesId: entry?.id, kind: "prohibitedOrExemplary" });
    expect(await refusalOf(recordConclusion(act(officer, NOW), correction))).toMatchObject({
      code: "conclusion.changeNeedsReason",
      field: "reason",
    });
    await recordConclusion(act(officer, NOW), { ...correction, reason: "Ghi nhầm nội dung" });
    expect(await codeOf(recordConclusion(act(officer, NOW), { ...correction, reason: "Lần nữa" }))).toBe(
      "conclusion.superseded",
    );
    const [corrected] = await currentOf(member.id);
    const withdrawal = { subjectId: member.id, factId: corrected?.id, reason: "Kết luận đã bị hủy" };
    await withdrawConclusion(act(officer, NOW), withdrawal);
    expect(await codeOf(withdrawConclusion(act(officer, NOW), withdrawal))).toBe("conclusion.superseded");
    const all = (await getResults(officer, member.id)).conclusions;
    expect(all.map((fact) => [fact.kind, fact.isWithdrawn, fact.isSuperseded])).toEqual([
      ["prohibitedOrExemplary", true, false],
      ["prohibitedOrExemplary", false, true],
      ["degraded", false, true],
    ]);
    const audit = await database().auditEvent.findMany({
      where: { subjectId: member.id },
      orderBy: { happenedAt: "asc" },
    });
    expect(audit.map((row) => row.event)).toEqual([
      "conclusion.recorded",
      "conclusion.superseded",
      "conclusion.withdrawn",
    ]);
    expect(audit[0]?.summary).toContain(member.name);
  });

  test("R8.7 R8.8 R8.9 what is offered fits the subject and the pack of the season; anything else is refused", async () => {
    const offered = async (subjectId: string) => (await getResults(officer, subjectId)).conclusionKinds;
    expect(await offered(member.id)).toEqual(["degraded", "prohibitedOrExemplary"]);
    expect(await offered(official.id)).toEqual(["degraded", "prohibitedOrExemplary"]);
    expect(await offered(committee.id)).toEqual(["disunity"]);
    expect(await offered(body.id)).toEqual(["subordinateCorruption"]);
    const votes = { kind: "lowConfidence", lowVotes: "6", totalVotes: "9" };
    for (const [subjectId, more] of [
      [member.id, { kind: "disunity" }],
      [committee.id, { kind: "degraded" }],
      [committee.id, { kind: "personnelWrongdoing" }],
      [official.id, votes],
      [body.id, { kind: "disunity" }],
    ] as const) {
      expect(await refusalOf(recordConclusion(act(officer, NOW), conclusion(subjectId, more)))).toMatchObject({
        code: "conclusion.kindUnknown",
        field: "kind",
      });
    }
  });

  test("of a person it is one fact on both tracks; of a body the body's", async () => {
    await recordConclusion(act(officer, NOW), conclusion(official.id));
    expect((await currentOf(member.id)).map(({ id }) => id)).toEqual(
      (await currentOf(official.id)).map(({ id }) => id),
    );
    await recordConclusion(act(officer, NOW), conclusion(committee.id, { kind: "disunity" }));
    expect((await currentOf(committee.id)).map(({ kind }) => kind)).toEqual(["disunity"]);
    expect(await currentOf(body.id)).toEqual([]);
  });

  test("nonsense is refused: a day to come, empty words, an unknown kind, counts where none belong", async () => {
    const send = (overrides: Record<string, unknown>) =>
      recordConclusion(act(secretary, NOW), conclusion(member.id, overrides));
    expect(await codeOf(send({ concludedOn: "2024-12-11" }))).toBe("conclusion.inFuture");
    expect(await codeOf(send({ lowVotes: "1", totalVotes: "2" }))).toBe("conclusion.votesUnasked");
    await expect(send({ document: "   " })).rejects.toThrow("document");
    await expect(send({ issuer: "" })).rejects.toThrow("issuer");
    await expect(send({ kind: "disciplined" })).rejects.toThrow("Xin chọn nội dung kết luận.");
    await expect(send({ concludedOn: "31/02/2024" })).rejects.toThrow("Ngày không hợp lệ");
    await expect(send({ lowVotes: "-1" })).rejects.toThrow("Xin nhập một số nguyên");
  });

  test("nobody else records, sees or withdraws", async () => {
    const [entry] = await currentOf(member.id);
    const withdrawal = { subjectId: member.id, factId: entry?.id, reason: "Không phải của tôi" };
    expect(await codeOf(recordConclusion(act(foreign, NOW), conclusion(member.id)))).toBe("notFound");
    expect(await codeOf(withdrawConclusion(act(foreign, NOW), withdrawal))).toBe("notFound");
    expect(await codeOf(getResults(foreign, member.id))).toBe("notFound");
    expect(await codeOf(recordConclusion(act(district, NOW), conclusion(member.id)))).toBe("notAllowed");
    expect(await codeOf(withdrawConclusion(act(district, NOW), withdrawal))).toBe("notAllowed");
    expect((await getResults(district, member.id)).may.conclude.allowed).toBe(false);
    const [other] = await currentOf(committee.id);
    expect(await codeOf(withdrawConclusion(act(officer, NOW), { ...withdrawal, factId: other?.id }))).toBe(
      "conclusion.superseded",
    );
  });

  test("two at once: of two corrections on the two tracks of a person one stands; the same form twice is one entry", async () => {
    const [entry] = await currentOf(member.id);
    const more = { supersedesId: entry?.id, reason: "Sửa" };
    const sent = await Promise.allSettled([
      recordConclusion(act(officer, NOW), conclusion(member.id, { ...more, document: "Kết luận A" })),
      recordConclusion(act(secretary, NOW), conclusion(official.id, { ...more, document: "Kết luận B" })),
    ]);
    expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = sent.find((each) => each.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "conclusion.superseded" });
    const context = act(secretary, NOW);
    const twice = conclusion(member.id, { kind: "prohibitedOrExemplary", document: "Kết luận 99" });
    await Promise.all([recordConclusion(context, twice), recordConclusion(context, twice)]);
    const entries = (await currentOf(member.id)).filter(({ document }) => document === "Kết luận 99");
    expect(entries).toHaveLength(1);
  });
});
