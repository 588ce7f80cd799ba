import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { appraiseLevels } from "@/lib/ratings/commands/appraise-levels";
import { listSubject } from "@/lib/ratings/commands/list-subject";
import { presentList } from "@/lib/ratings/commands/present-list";
import { proposeLevel } from "@/lib/ratings/commands/propose-level";
import { recordDecision } from "@/lib/ratings/commands/record-decision";
import { act, actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltCommune, type BuiltProvince, buildProvince } from "../../support/build";
import { appSql } from "../../support/database";
import { versionOf } from "../../support/decision-session";
import { buildSubject } from "../../support/rated-subjects";
import { codeOf, refusalOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";

const NOW = "2024-12-10T08:00:00+07:00";
let province: BuiltProvince;
let commune: BuiltCommune;
let cell: BuiltCell;
let district: Actor;
let officer: Actor;
let secretary: Actor;
const made: Record<string, { id: string; name: string }> = {};

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
  const [head] = commune.committeeMembers;
  const byDistrict = { cycleId, deciding: province.district, home: commune.unit } as const;
  const byCommune = { cycleId, deciding: commune.unit, home: cell.unit } as const;
  made.committee = await buildSubject({
    ...byDistrict,
    track: "collective",
    collective: commune.standingCommittee,
    proposal: "good",
  });
  made.commune = await buildSubject({ ...byDistrict, track: "organisation", unit: commune.unit, proposal: "good" });
  const seat = [{ collective: commune.standingCommittee, role: "head" as const }];
  made.headOfficial = await buildSubject({
    ...byDistrict,
    track: "official",
    person: head,
    places: seat,
    proposal: "good",
  });
  made.headMember = await buildSubject({
    ...byDistrict,
    home: cell.unit,
    track: "partyMember",
    person: head,
    places: seat,
    proposal: "good",
  });
  made.cell = await buildSubject({ ...byCommune, track: "organisation", unit: cell.unit, proposal: "good" });
  made.member = await buildSubject({
    ...byCommune,
    track: "partyMember",
    person: cell.members[2],
    places: [{ collective: cell.collective, role: "ordinary" }],
  });
});

/** Lists, presents and records these subjects in one session of the unit's body. */
async function decide(actor: Actor, bodyId: string, keys: readonly string[]) {
  let decisionId = "";
  for (const key of keys) {
    const item = { subjectId: made[key]?.id, level: "good", reason: "" };
    decisionId = (await listSubject(act(actor, NOW), item)).decisionId;
  }
  await presentList(act(actor, NOW), { decisionId, version: await versionOf(decisionId) });
  return async () =>
    recordDecision(act(actor, NOW), {
      decisionId,
      version: await versionOf(decisionId),
      bodyId,
      sessionOn: "2024-12-09",
      number: "7-QĐ/ĐU",
      decidedOn: "2024-12-09",
      membersTotal: "5",
      membersPresent: "5",
      votesFor: "4",
    });
}

describe("R20.3, R6.7 order across levels binds the decision and names what is missing", () => {
  test("the head is refused before his committee, the member rating before the official one, the commune before its cells", async () => {
    const record = await decide(district, province.districtStandingCommittee.id, ["headMember"]);
    const early = await refusalOf(record());
    expect(early.code).toBe("decision.blocked");
    expect(early.sentence).toContain(`Ban Thường vụ ${commune.unit.name}`);

    const cellSession = await decide(officer, commune.executiveCommittee.id, ["cell"]);
    const cellEarly = await refusalOf(cellSession());
    expect(cellEarly.sentence).toContain(made.member?.name);
    expect(cellEarly.sentence).toContain("Đảng viên được quyết định xếp loại trước");

    const body = await decide(district, province.districtStandingCommittee.id, ["committee"]);
    await body();
    const next = await refusalOf(record());
    expect(next.sentence).toContain("Xếp loại cán bộ, công chức, viên chức trước");

    const official = await decide(district, province.districtStandingCommittee.id, ["headOfficial"]);
    await official();
    await record();

    const communeSession = await decide(district, province.districtStandingCommittee.id, ["commune"]);
    const communeEarly = await refusalOf(communeSession());
    expect(communeEarly.sentence).toContain(made.member?.name);

    await proposeLevel(act(secretary, NOW), { subjectId: made.member?.id, level: "good" });
    const members = await decide(officer, commune.executiveCommittee.id, ["member"]);
    await members();
    await cellSession();
    await communeSession();
    const done = await database().subject.findUniqueOrThrow({ where: { id: made.commune?.id ?? "" } });
    expect(done.decidedLevel).toBe("good");
  });
});

describe("proposal and appraisal keep their own value (R20.4, RQ-10)", () => {
  test("who proposes and who appraises, each on the right units only", async () => {
    const cycleId = (await database().cycle.findFirstOrThrow({ where: { status: "open" } })).id;
    const member = cell.members[3];
    const subject = await buildSubject({
      cycleId,
      track: "partyMember",
      home: cell.unit,
      deciding: commune.unit,
      ...(member ? { person: member } : {}),
      places: [{ collective: cell.collective, role: "ordinary" }],
      vote: "excellent",
    });
    const foreign = await actorWith("grassrootsOfficer", province.foreignCommune.unit);
    const proposal = { subjectId: subject.id, level: "good", reason: "Chi ủy xem lại kết quả" };
    expect(await codeOf(proposeLevel(act(foreign, NOW), proposal))).toBe("notFound");
    expect(await codeOf(proposeLevel(act(officer, NOW), proposal))).toBe("notAllowed");
    expect(await codeOf(proposeLevel(act(secretary, NOW), { ...proposal, reason: "" }))).toBe("rating.reasonNeeded");
    await proposeLevel(act(secretary, NOW), proposal);
    expect(await codeOf(proposeLevel(act(secretary, NOW), { ...proposal, level: "fair", reason: "" }))).toBe(
      "rating.changeNeedsReason",
    );
    await proposeLevel(act(secretary, NOW), { ...proposal, level: "fair", reason: "Đính chính" });

    const entry = { ratings: { [subject.id]: { level: "good", reason: "Thẩm định lại" } } };
    expect(await codeOf(appraiseLevels(act(secretary, NOW), entry))).toBe("notAllowed");
    expect(await codeOf(appraiseLevels(act(district, NOW), entry))).toBe("notAllowed");
    const silent = { ratings: { [subject.id]: { level: "good", reason: "" } } };
    expect(await codeOf(appraiseLevels(act(officer, NOW), silent))).toBe("rating.reasonNeeded");
    await appraiseLevels(act(officer, NOW), entry);
    expect(await codeOf(appraiseLevels(act(officer, NOW), { ratings: { [subject.id]: { level: "" } } }))).toBe(
      "rating.nothingChosen",
    );

    const ladder = await database().rating.findMany({
      where: { subjectId: subject.id },
      select: { id: true, stage: true, level: true, supersedesId: true },
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    });
    expect(ladder.map((row) => [row.stage, row.level, row.supersedesId !== null])).toEqual([
      ["committeeProposal", "good", false],
      ["committeeProposal", "fair", true],
      ["appraisal", "good", false],
    ]);
    await expect(appSql(`UPDATE rating SET level = 'excellent' WHERE id = '${ladder[0]?.id}'`)).rejects.toThrow();
    await expect(appSql(`DELETE FROM rating WHERE id = '${ladder[0]?.id}'`)).rejects.toThrow();
    const fork = `INSERT INTO rating (id, subject_id, stage, level, supersedes_id, reason, rated_on, recorded_at, actor_name)
      VALUES (gen_random_uuid(), '${subject.id}', 'committeeProposal', 'good', '${ladder[0]?.id}', 'x', '2024-12-10', now(), 'x')`;
    await expect(appSql(fork)).rejects.toThrow("rating_supersedes_id_key");
    const stray = fork
      .replace("'committeeProposal'", "'appraisal'")
      .replace(`'${ladder[0]?.id}'`, `'${ladder[1]?.id}'`);
    await expect(appSql(stray)).rejects.toThrow("rating.supersedes_other");
  });

  test("after the dossier was sent the proposal stands; once returned it can change", async () => {
    const cycleId = (await database().cycle.findFirstOrThrow({ where: { status: "open" } })).id;
    const member = cell.members[4];
    const subject = await buildSubject({
      cycleId,
      track: "partyMember",
      home: cell.unit,
      deciding: commune.unit,
      ...(member ? { person: member } : {}),
      places: [{ collective: cell.collective, role: "ordinary" }],
      vote: "good",
    });
    const dossier = await database().dossier.create({
      data: {
        cycleId,
        unitId: cell.unit.id,
        receiverId: commune.unit.id,
        status: "submitted",
        submittedAt: new Date(NOW),
      },
    });
    const proposal = { subjectId: subject.id, level: "good" };
    expect(await codeOf(proposeLevel(act(secretary, NOW), proposal))).toBe("rating.dossierSent");
    await database().dossier.update({ where: { id: dossier.id }, data: { status: "returned" } });
    await proposeLevel(act(secretary, NOW), proposal);
  });
});
