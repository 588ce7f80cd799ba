import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { listItemContent } from "@/lib/critiques/queries/item-content";
import { database } from "@/lib/db/client";
import type { Track, WorkSector } from "@/lib/db/generated/enums";
import { read } from "@/lib/db/read";
import { loadPersonForm } from "@/lib/obligations/queries/person-form";
import { correctPerson } from "@/lib/people/commands/correct-person";
import { getPerson } from "@/lib/people/queries/get-person";
import { recordPoints } from "@/lib/ratings/commands/record-points";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { getSubjectPoints } from "@/lib/ratings/queries/get-subject-points";
import { getPack } from "@/lib/regulations/registry";
import { saveReview } from "@/lib/reviews/commands/save-review";
import { getReview } from "@/lib/reviews/queries/get-review";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { act } from "../../support/actors";
import { type BuiltPerson, buildPerson, joinCell } from "../../support/build";
import { appSql, ownerSql } from "../../support/database";
import { buildPointsWorld, type PointsWorld, pointsForm } from "../../support/points-world";
import { buildSubject } from "../../support/rated-subjects";
import { codeOf, refusalOf } from "../../support/refusals";

const NOW = "2025-12-05T08:00:00+07:00";
const pack = getPack("ha-tinh-2025");
let world: PointsWorld;
let cycleId: string;
let officer: Actor;

beforeAll(async () => {
  world = await buildPointsWorld();
  ({ cycleId, officer } = world);
});

type Kind = { leads?: Track; isOfficial?: boolean; workSector: WorkSector | null };

async function personOf({
  leads,
  isOfficial = false,
  workSector,
}: Kind): Promise<{ person: BuiltPerson; subjectId: string }> {
  const person = await buildPerson("Hồ Thị Nhung", { isOfficial });
  await joinCell(person, world.cell.unit);
  await ownerSql("UPDATE person SET work_sector = $2::work_sector WHERE id = $1", [person.id, workSector]);
  const home = { ...world.ofCell, person, reviewedOn: "2025-12-01" } as const;
  const member = await buildSubject({ ...home, track: "partyMember", isLeader: leads === "partyMember" });
  if (leads === "official") await buildSubject({ ...home, track: "official", isLeader: true });
  return { person, subjectId: member.id };
}

const held = async (personId: string) =>
  (await appSql("SELECT person_form($1, $2)::text AS form", [cycleId, personId]))[0]?.form;
const chosen = (personId: string) => read(officer, (db) => loadPersonForm(db, { cycleId, pack }, personId));

describe("R8.14 R8.15 R8.16 one choice of the form, and the database holds the same", () => {
  const sectors = [null, "politicalSystem", "outside"] as const;
  test.each(
    sectors.flatMap((workSector) =>
      [undefined, "partyMember" as const, "official" as const].map((leads): [Kind, string] => [
        { workSector, ...(leads ? { leads } : {}) },
        leads ? "leader" : workSector === "outside" ? "outsideSystem" : "nonLeader",
      ]),
    ),
  )("%j: %s", async (kind, form) => {
    const { person } = await personOf(kind);
    expect(await held(person.id)).toBe(form);
    expect((await chosen(person.id)).form).toBe(form);
  });

  test("an official works in the system, whatever program writes", async () => {
    const { person } = await personOf({ isOfficial: true, workSector: null });
    expect(await held(person.id)).toBe("nonLeader");
    expect(await chosen(person.id)).toMatchObject({ form: "nonLeader", isUnsaid: false });
    await expect(ownerSql("UPDATE person SET work_sector = 'outside' WHERE id = $1", [person.id])).rejects.toThrow(
      /person_official_in_system/,
    );
  });
});

describe("R8.16 a member outside the political system", () => {
  test("is asked PL5 in the review and by the level that decides, with the fact and its clause under “Vì sao?”", async () => {
    const { person, subjectId } = await personOf({ workSector: "outside" });
    const review = await getReview(officer, { kind: "person", id: person.id });
    expect(review.formName).toContain("Mẫu 02C");
    expect(review.formReason?.inputs.map(({ shown }) => shown)).toEqual(["không", "ngoài hệ thống chính trị"]);
    expect(new Set(review.items.map((item) => item.subject))).toEqual(new Set(["outsideSystem"]));
    expect(review.items.map((item) => item.code)).toContain("cellDuty");
    const { asked } = await getSubjectPoints(officer, subjectId);
    expect(asked?.form).toBe("outsideSystem");
    expect(asked?.criteria.result).toHaveLength(3);
    const sheet = { subjectId, scorer: "competent", points: "25" } as const;
    await recordPoints(act(officer, NOW), await pointsForm(officer, sheet));
    const [stored] = await database().pointSheet.findMany({ where: { subjectId }, select: { form: true } });
    expect(stored?.form).toBe("outsideSystem");
    await recordTaskResult(act(officer, NOW), {
      subjectId,
      assigned: "10",
      done: "10",
      doneLate: "0",
      aboveRequirement: "4",
      mainTargets: "",
      sourceDocument: "Báo cáo 9-BC",
      sourceOn: "2025-12-01",
    });
    const steps = (await getSubject(officer, subjectId)).packLevel?.explanation?.steps ?? [];
    expect(steps[0]).toMatchObject({ title: "Mẫu bản kiểm điểm, chấm điểm", citation: { rule: "R8.16" } });
  });

  test("while the register does not say, the form of the others, and that is said; recorded, the form is chosen anew", async () => {
    const { person, subjectId } = await personOf({ workSector: null });
    const before = await getReview(officer, { kind: "person", id: person.id });
    expect([before.form, before.isFormUnsaid]).toEqual(["nonLeader", true]);
    expect(before.formReason?.rule).toContain("Hồ sơ chưa ghi");
    expect((await getSubjectPoints(officer, subjectId)).asked?.fitting?.isUnsaid).toBe(true);
    const oldSheet = await pointsForm(officer, { subjectId, scorer: "competent", points: "25" });
    const known = await getPerson(officer, person.id, new Date(NOW));
    const form = { personId: person.id, version: known.version, fullName: known.fullName, birthDate: known.birthDate };
    const identity = { ...form, gender: known.gender, cardNumber: "" };
    const contradiction = correctPerson(act(officer, NOW), { ...identity, isOfficial: "on", workSector: "outside" });
    expect(await refusalOf(contradiction)).toMatchObject({ code: "person.officialOutside", field: "workSector" });
    await correctPerson(act(officer, NOW), { ...identity, workSector: "outside" });
    expect((await getPerson(officer, person.id, new Date(NOW))).workSector).toBe("outside");
    const [event] = await database().auditEvent.findMany({
      where: { event: "person.corrected", subjectId: person.id },
      select: { before: true, after: true },
    });
    expect(event).toMatchObject({ before: { workSector: null }, after: { workSector: "outside" } });
    expect((await getReview(officer, { kind: "person", id: person.id })).form).toBe("outsideSystem");
    const old = Object.fromEntries(before.items.map((item) => [item.id, { text: "Đã làm", points: "" }]));
    const stale = { ref: { kind: "person", id: person.id }, version: 0, intent: "save", answers: old, onPaper: "on" };
    expect(await codeOf(saveReview(act(officer, NOW), stale))).toBe("review.formChanged");
    expect(await codeOf(recordPoints(act(officer, NOW), oldSheet))).toBe("points.otherForm");
  });

  test("a review that was handed in stays on the form it was written by", async () => {
    const { person } = await personOf({ workSector: "outside" });
    const ref = { kind: "person", id: person.id } as const;
    const { items } = await getReview(officer, ref);
    const answers = Object.fromEntries(
      items.map((item) => [item.id, { text: "Đã làm", points: item.maxPoints === null ? "" : "25" }]),
    );
    const input = {
      ref,
      version: 0,
      intent: "submit",
      answers,
      shortcomingsText: "Không",
      causesText: "",
      remedyText: "Tiếp tục",
    };
    const saved = await saveReview(act(officer, NOW), { ...input, levels: { partyMember: "good" }, onPaper: "on" });
    expect(saved).toEqual({ state: "submitted", missing: {} });
    await ownerSql("UPDATE person SET work_sector = 'politicalSystem' WHERE id = $1", [person.id]);
    const kept = await getReview(officer, ref);
    expect([kept.form, kept.formReason, kept.items.length]).toEqual(["outsideSystem", null, items.length]);
    expect(kept.formName).toContain("Mẫu 02C");
  });

  test("R5.6 criticism at the meeting names the content of that form; of a body, of a leader theirs", async () => {
    const [outside, other, leader] = [
      await personOf({ workSector: "outside" }),
      await personOf({ workSector: "politicalSystem" }),
      await personOf({ workSector: "outside", leads: "partyMember" }),
    ];
    const content = async (track: Track, subjectId: string) =>
      read(officer, (db) =>
        listItemContent(db, { cycleId, unit: world.cell.unit }, { track, subjectIds: [subjectId] }),
      );
    const forms = async (track: Track, subjectId: string) => {
      const ids = (await content(track, subjectId)).map(({ id }) => id);
      const items = await database().contentItem.findMany({ where: { id: { in: ids } }, distinct: ["subject"] });
      return items.map(({ subject }) => subject);
    };
    expect(await forms("partyMember", outside.subjectId)).toEqual(["outsideSystem"]);
    expect(await forms("partyMember", other.subjectId)).toEqual(["nonLeader"]);
    expect(await forms("partyMember", leader.subjectId)).toEqual(["leader"]);
    expect(await forms("collective", outside.subjectId)).toEqual(["collective"]);
  });

  test("a season opened before the form existed asks the form of the others, in the database too", async () => {
    const { person } = await personOf({ workSector: "outside" });
    const other = (await appSql("SELECT person_form($1, $2)::text AS form", [world.cell.unit.id, person.id]))[0]?.form;
    expect(other).toBe("nonLeader");
    const answer = await read(officer, (db) => loadPersonForm(db, { cycleId: world.cell.unit.id, pack }, person.id));
    expect(answer).toMatchObject({ form: "nonLeader", isUnsaid: false });
    expect(answer.explanation?.rule).toContain("Đợt này mở khi chưa có mẫu");
  });
});
