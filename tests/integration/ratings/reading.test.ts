import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { listLowerDossiers } from "@/lib/dossiers/queries/list-dossiers";
import { appraiseLevels } from "@/lib/ratings/commands/appraise-levels";
import { registerComplaint } from "@/lib/ratings/commands/register-complaint";
import { getGroup, listGroups } from "@/lib/ratings/queries/get-group";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { listSubjects, type SubjectFilters } from "@/lib/ratings/queries/list-subjects";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildCell, buildPerson, buildProvince } from "../../support/build";
import { buildGroup, buildSubject } from "../../support/rated-subjects";
import { codeOf } from "../../support/refusals";
import { buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";

const NOW = "2024-12-10T08:00:00+07:00";
const all: SubjectFilters = { scope: "decide", search: "", track: "", groupId: "", state: "", page: 1 };
let province: BuiltProvince;
let district: Actor;
let commune: Actor;
let foreign: Actor;
let groupId: string;
const subjects: { id: string; name: string }[] = [];

beforeAll(async () => {
  province = await buildProvince();
  const cycleId = (await buildOpenCycle()).id;
  district = await actorWith("districtOfficer", province.district);
  commune = await actorWith("grassrootsOfficer", province.communes[0].unit);
  foreign = await actorWith("districtOfficer", province.foreignDistrict);
  groupId = (await buildGroup(cycleId, province.district, "official", "Bí thư đảng ủy")).id;
  const names = [
    "Đặng Văn Giang",
    "Bùi Thị An",
    "Trần Đình Ánh",
    ...Array.from({ length: 27 }, (_, index) => `Lê Thị${index} Yến`),
  ];
  for (const [index, name] of names.entries()) {
    const person = await buildPerson(name);
    const made = await buildSubject({
      cycleId,
      track: "official",
      home: province.communes[0].unit,
      deciding: province.district,
      person,
      groupId,
      places: [{ collective: province.communes[0].government, role: index === 0 ? "head" : "ordinary" }],
      proposal: index < 5 ? "excellent" : "good",
    });
    subjects.push(made);
  }
});

describe("list of subjects", () => {
  test("paged on the server in Vietnamese name order, searched without diacritics", async () => {
    const first = await listSubjects(district, province.district.id, all);
    expect([first.rows.length, first.total]).toEqual([25, 30]);
    expect(first.rows.slice(0, 3).map((row) => row.name)).toEqual(["Bùi Thị An", "Trần Đình Ánh", "Đặng Văn Giang"]);
    expect((await listSubjects(district, province.district.id, { ...all, page: 2 })).rows).toHaveLength(5);
    const found = await listSubjects(district, province.district.id, { ...all, search: "tran dinh anh" });
    expect(found.rows.map((row) => row.name)).toEqual(["Trần Đình Ánh"]);
    expect((await listSubjects(district, province.district.id, { ...all, state: "decided" })).total).toBe(0);
  });

  test("a foreign district sees none of it, and no single one", async () => {
    expect((await listSubjects(foreign, province.district.id, all)).total).toBe(0);
    expect(await listGroups(foreign, province.district.id)).toEqual([]);
    expect(await codeOf(getSubject(foreign, subjects[0]?.id ?? ""))).toBe("notFound");
    expect(await codeOf(getGroup(foreign, groupId))).toBe("notFound");
    expect(await codeOf(getGroup(commune, groupId))).toBe("notFound");
  });

  test("the number of statements does not grow with the rows", async () => {
    const one = await statementsOf(() =>
      listSubjects(district, province.district.id, { ...all, search: "tran dinh anh" }),
    );
    expect(await statementsOf(() => listSubjects(district, province.district.id, all))).toHaveLength(one.length);
  });
});

describe("a subject in the season (RQ-10)", () => {
  test("the appraisal is shown to the deciding side, not to the unit below", async () => {
    const subjectId = subjects[1]?.id ?? "";
    await appraiseLevels(act(district, NOW), { ratings: { [subjectId]: { level: "good", reason: "Xem lại" } } });
    const above = await getSubject(district, subjectId);
    expect(above.ladder.map((row) => [row.stage, row.level, row.actorName])).toEqual([
      ["committeeProposal", "excellent", "Cấp ủy"],
      ["appraisal", "good", district.name],
    ]);
    const below = await getSubject(commune, subjectId);
    expect(below.ladder.map((row) => row.stage)).toEqual(["committeeProposal"]);
    expect([below.level, below.complaints]).toEqual(["excellent", null]);
    const listed = await listSubjects(commune, province.communes[0].unit.id, {
      ...all,
      scope: "propose",
      search: "bui thi an",
    });
    expect(listed.rows.map((row) => row.appraisalLevel)).toEqual([null]);
  });

  test("R20.4 the head above his own unit blocks on the official track", async () => {
    const cycleId = (await database().cycle.findFirstOrThrow({ where: { status: "open" } })).id;
    const { government, unit } = province.communes[0];
    await buildSubject({
      cycleId,
      track: "collective",
      home: unit,
      deciding: province.district,
      collective: government,
      proposal: "good",
    });
    const { findings } = await getSubject(district, subjects[0]?.id ?? "");
    expect(findings.map((finding) => finding.severity)).toContain("blocks");
    const body = await database().subject.findFirstOrThrow({ where: { cycleId, collectiveId: government.id } });
    expect(findings.find((finding) => finding.severity === "order")?.waitsFor).toEqual({
      names: [government.name],
      subjectIds: [body.id],
      count: 1,
    });
  });

  test("R20.21 an open complaint is a finding for the Organisation Board side alone", async () => {
    const subjectId = subjects[2]?.id ?? "";
    const entry = { subjectId, kind: "notice", summary: "Kín", receivedOn: "2024-12-05" };
    await registerComplaint(act(district, NOW), entry);
    const text = "Khiếu nại, tố cáo";
    expect((await getSubject(district, subjectId)).findings.some((finding) => finding.text.includes(text))).toBe(true);
    const below = await getSubject(commune, subjectId);
    expect(JSON.stringify(below)).not.toContain(text);
    expect(JSON.stringify(below)).not.toContain("Kín");
  });
});

describe("the group", () => {
  test("shows the candidates with their notes and the places left", async () => {
    const detail = await getGroup(district, groupId);
    expect(detail.candidates).toHaveLength(5);
    expect(detail.cap).toMatchObject({ strict: 5, lenient: 6, left: 5 });
    const complained = detail.candidates.find((candidate) => candidate.id === subjects[2]?.id);
    expect(complained?.notes.map((note) => note.text)).toContain("có đơn, phản ánh chưa giải quyết");
  });
});

describe("R8.29 the group of officials as a whole", () => {
  test("more often excellent than the members below the committee: asked, with clause and arithmetic; not when equal", async () => {
    const cycleId = (await database().cycle.findFirstOrThrow({ where: { status: "open" } })).id;
    const { unit } = province.communes[1];
    const common = { cycleId, home: unit, deciding: unit } as const;
    const held = await buildGroup(cycleId, unit, "official", "Công chức xã");
    const rate = async (track: "official" | "partyMember", proposal: "excellent" | "good") =>
      buildSubject({
        ...common,
        track,
        person: await buildPerson(`Người ${track}`),
        ...(track === "official" ? { groupId: held.id } : {}),
        proposal,
      });
    await rate("official", "excellent");
    await rate("official", "good");
    await rate("partyMember", "good");
    await rate("partyMember", "good");
    const { findings } = await getGroup(district, held.id);
    expect(findings.map(({ severity, text }) => [severity, text])).toEqual([
      ["asks", "Cán bộ, công chức, viên chức HTXSNV 1/2 (50%); đảng viên HTXSNV 0/2 (0%)"],
    ]);
    expect(findings[0]?.explanation?.arithmetic).toEqual([findings[0]?.text]);
    await rate("partyMember", "excellent");
    await rate("partyMember", "excellent");
    expect((await getGroup(district, held.id)).findings).toEqual([]);
  });
});

describe("what was reviewed", () => {
  test("an official without a review of the own is open to the deciding side, one who awaits it is not", async () => {
    const cycleId = (await database().cycle.findFirstOrThrow({ where: { status: "open" } })).id;
    const { government, unit } = province.communes[0];
    const held = await buildGroup(cycleId, province.district, "official", "Không giữ chức vụ");
    for (const [name, places] of [
      ["Hà Không Nơi", []],
      ["Hà Chờ Họp", [{ collective: government, role: "ordinary" as const }]],
    ] as const) {
      const person = await buildPerson(name);
      const common = { cycleId, track: "official", home: unit, deciding: province.district, groupId: held.id } as const;
      await buildSubject({ ...common, person, places, reviewedOn: null, proposal: "excellent" });
    }
    const wanted = [
      ["Hà Chờ Họp", false],
      ["Hà Không Nơi", true],
    ];
    const { candidates } = await getGroup(district, held.id);
    expect(candidates.map((row) => [row.name, row.isReviewed])).toEqual(wanted);
    const { rows } = await listSubjects(district, province.district.id, { ...all, groupId: held.id });
    expect(rows.map((row) => [row.name, row.isReviewed])).toEqual(wanted);
  });
});

describe("dossiers of the units below", () => {
  test("the number of statements does not grow with the units", async () => {
    const filters = { search: "", state: "", page: 1 } as const;
    const now = new Date(NOW);
    const list = () => listLowerDossiers(commune, now, province.communes[0].unit.id, filters);
    const before = await list();
    const statements = await statementsOf(list);
    for (let index = 0; index < 4; index += 1) await buildCell(province.communes[0].unit, `Chi bộ thêm ${index}`, 3);
    expect(await statementsOf(list)).toHaveLength(statements.length);
    const after = await list();
    expect(after.total).toBe(before.total + 4);
  });
});
