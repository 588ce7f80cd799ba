import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import type { ConditionKind } from "@/lib/db/generated/enums";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { previewGeneration } from "@/lib/obligations/queries/preview-generation";
import { act, actorWith } from "../../support/actors";
import {
  type BuiltCell,
  type BuiltCommune,
  type BuiltPerson,
  buildCollective,
  buildPerson,
  buildProvince,
  joinCell,
  takeSeat,
} from "../../support/build";
import { ownerSql } from "../../support/database";
import { buildOpenCycle } from "../../support/season";

/** The day on which a change of the season is entered; the list stands since the days before. */
const LATER = "2024-12-06T08:00:00+07:00";

let commune: BuiltCommune;
let cell: BuiltCell;
let officer: Actor;

beforeAll(async () => {
  const province = await buildProvince();
  [commune] = province.communes;
  const [first] = commune.cells;
  if (!first) throw new Error("the builder gives cells");
  cell = first;
  officer = await actorWith("grassrootsOfficer", commune.unit);
  await buildOpenCycle();
  await generate();
});

function generate(now?: string) {
  return generateObligations(act(officer, now), { unitId: commune.unit.id });
}

function preview() {
  return previewGeneration(officer, commune.unit.id, new Date(LATER));
}

async function subjectOf(personId: string, track: "partyMember" | "official") {
  return database().subject.findFirst({
    where: { personId, track },
    include: { obligations: { orderBy: { collectiveId: "asc" } } },
  });
}

/** A member of the cell whose review the list already holds. */
async function listedMember(name: string): Promise<BuiltPerson> {
  const person = await buildPerson(name);
  await joinCell(person, cell.unit);
  await generate();
  return person;
}

function since(personId: string, kind: ConditionKind, validFrom = "2024-12-05") {
  return database().personCondition.create({ data: { personId, kind, validFrom: new Date(validFrom) } });
}

describe("R20.12 a change of status during the season is proposed first, then carried out, and what stood is kept", () => {
  test.each([
    ["suspended", "suspended", "đình chỉ"],
    ["exempt", "exempt", "miễn"],
  ] as const)(
    "%s: no longer required, with the reason; the place is ended and stays readable",
    async (kind, code, word) => {
      const person = await listedMember(`Bùi Văn ${kind}`);
      await since(person.id, kind);
      const proposed = await preview();
      expect(proposed.updated.shown.map(({ text }) => text).join()).toContain(person.fullName);
      expect((await subjectOf(person.id, "partyMember"))?.required).toBe(true);
      await generate(LATER);
      const after = await subjectOf(person.id, "partyMember");
      expect(after).toMatchObject({ required: false, exemptionCode: code });
      expect(after?.reason.toLowerCase()).toContain(word);
      expect(after?.obligations.map(({ status }) => status)).toEqual(["ended"]);
      expect((await preview()).hasChanges).toBe(false);
    },
  );

  test.each([
    { kind: "sickLeave", rule: "R3.17" },
    { kind: "maternity", rule: "R3.17" },
    { kind: "temporarilyExcused", rule: "R20.11" },
  ] as const)("$rule $kind: stays required", async ({ kind }) => {
    const person = await listedMember(`Cao Thị ${kind}`);
    await since(person.id, kind);
    await generate(LATER);
    expect(await subjectOf(person.id, "partyMember")).toMatchObject({
      required: true,
      exemptionCode: null,
      obligations: [{ status: "pending", collectiveId: cell.collective.id }],
    });
  });

  test("R3.18 temporary activity elsewhere: the own cell reviews, after the other cell's comment", async () => {
    const person = await listedMember("Đinh Văn Tạm");
    await since(person.id, "temporaryActivity");
    await generate(LATER);
    const [place] = (await subjectOf(person.id, "partyMember"))?.obligations ?? [];
    expect(place).toMatchObject({ status: "pending", collectiveId: cell.collective.id });
    expect(place?.reason).toContain("nhận xét của chi bộ nơi sinh hoạt tạm thời");
  });

  test("R3.13 suspended from the committee alone: reviewed in the cell, for the time before", async () => {
    const [, , , member] = commune.committeeMembers;
    if (!member) throw new Error("five committee members");
    await since(member.id, "committeeSuspended");
    const proposed = await preview();
    expect([proposed.updated.total, proposed.moved.shown.map(({ text }) => text).join()]).toEqual([
      0,
      expect.stringContaining(member.fullName),
    ]);
    expect((await generate(LATER)).updated).toBe(proposed.moved.total);
    const [place] = (await subjectOf(member.id, "partyMember"))?.obligations ?? [];
    expect(place).toMatchObject({ status: "pending", scope: "beforeSuspension" });
    expect(place?.reason).toContain("đình chỉ sinh hoạt cấp ủy");
  });

  test("a death ends the place and the requirement; the row with its history remains", async () => {
    const person = await listedMember("Giáp Văn Mất");
    await ownerSql("UPDATE membership SET valid_to = '2024-12-05' WHERE person_id = $1", [person.id]);
    expect((await preview()).ended.shown.map(({ text }) => text)).toContain(person.fullName);
    await generate(LATER);
    expect(await subjectOf(person.id, "partyMember")).toMatchObject({
      required: false,
      exemptionCode: "ended",
      obligations: [{ status: "ended" }],
    });
  });

  test("a probationary member made official stays one subject", async () => {
    const person = await buildPerson("Hồ Thị Chính");
    await joinCell(person, cell.unit, { status: "probationary", admittedOn: "2023-11-20" });
    await generate();
    const before = await subjectOf(person.id, "partyMember");
    await ownerSql("UPDATE membership SET valid_to = '2024-12-04' WHERE person_id = $1", [person.id]);
    await database().membership.create({
      data: {
        personId: person.id,
        cellId: cell.unit.id,
        status: "official",
        admittedOn: new Date("2023-11-20"),
        validFrom: new Date("2024-12-04"),
      },
    });
    await generate(LATER);
    const after = await subjectOf(person.id, "partyMember");
    expect(after).toMatchObject({ id: before?.id, required: true, title: "Đảng viên" });
    expect(after?.obligations.map(({ status }) => status)).toEqual(["pending"]);
  });
});

describe("R20.12 a change of seats during the season", () => {
  test("a seat taken over adds the cadre and his place; the one who left it keeps his own until it ends", async () => {
    const leaver = await buildPerson("Kiều Văn Thôi");
    await joinCell(leaver, cell.unit);
    const front = await buildCollective(commune.unit, "front", "Mặt trận Tổ quốc xã");
    await takeSeat(leaver, front, "head", "Chủ tịch Mặt trận");
    await generate();
    expect(await subjectOf(leaver.id, "official")).toMatchObject({ required: true, isLeader: true });
    await ownerSql("UPDATE collective_seat SET valid_to = '2024-12-05' WHERE person_id = $1", [leaver.id]);
    const heir = await buildPerson("Lâm Thị Thay");
    await joinCell(heir, cell.unit);
    await database().collectiveSeat.create({
      data: {
        collectiveId: front.id,
        personId: heir.id,
        role: "head",
        title: "Chủ tịch Mặt trận",
        validFrom: new Date("2024-12-05"),
      },
    });
    await generate(LATER);
    expect(await subjectOf(leaver.id, "official")).toMatchObject({
      required: false,
      exemptionCode: "ended",
      obligations: [{ status: "ended" }],
    });
    expect(await subjectOf(heir.id, "official")).toMatchObject({
      required: true,
      obligations: [{ status: "pending", collectiveId: front.id, role: "head" }],
    });
  });

  test("R9.11 a body that comes into being during the season stands in the list, not reviewed, with the reason", async () => {
    const council = await buildCollective(commune.unit, "council", "Thường trực Hội đồng nhân dân xã");
    const person = await buildPerson("Mạc Văn Mới");
    await joinCell(person, cell.unit);
    await takeSeat(person, council, "deputy", "Phó Chủ tịch HĐND");
    await ownerSql("UPDATE collective_seat SET valid_from = '2024-12-03' WHERE collective_id = $1", [council.id]);
    await ownerSql("UPDATE collective SET valid_from = '2024-12-03' WHERE id = $1", [council.id]);
    expect((await preview()).added.shown.map(({ text }) => text).join()).toContain(council.name);
    await generate(LATER);
    const body = await database().subject.findFirst({ where: { collectiveId: council.id } });
    expect(body).toMatchObject({ required: false, exemptionCode: "newlyEstablished" });
    expect(body?.reason).toContain("chưa đủ 6 tháng");
    expect(await subjectOf(person.id, "partyMember")).toMatchObject({ required: true });
  });
});

test("the kept totals equal the recomputed ones after all of it", async () => {
  const difference = await ownerSql(
    `(SELECT unit_id, cycle_id, track, measure, day, value FROM unit_total WHERE value <> 0
      EXCEPT SELECT unit_id, cycle_id, track, measure, day, value FROM recomputed_unit_total)
     UNION ALL
     (SELECT unit_id, cycle_id, track, measure, day, value FROM recomputed_unit_total
      EXCEPT SELECT unit_id, cycle_id, track, measure, day, value FROM unit_total)`,
  );
  expect(difference).toEqual([]);
});
