import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { getOpenCycle } from "@/lib/cycles/queries/open-cycle";
import { database } from "@/lib/db/client";
import { read } from "@/lib/db/read";
import { findingsFor, loadSurroundings } from "@/lib/ratings/queries/findings";
import { computeFindings } from "@/lib/ratings/queries/list-findings";
import type { Level } from "@/lib/regulations/levels";
import { actorWith } from "../../support/actors";
import { type BuiltPerson, type BuiltProvince, buildCollective, buildPerson, buildProvince } from "../../support/build";
import { ownerSql } from "../../support/database";
import { buildSubject } from "../../support/rated-subjects";
import { buildOpenCycle } from "../../support/season";

let province: BuiltProvince;
let officer: Actor;
let cycleId: string;

type Facts = Omit<Parameters<typeof buildSubject>[0], "cycleId" | "deciding" | "home" | "person" | "track">;

/** One member with what is known of him; excellent unless told otherwise. */
async function member(name: string, facts: Facts = {}): Promise<BuiltPerson & { subjectId: string }> {
  const person = await buildPerson(name);
  const [commune] = province.communes;
  const place = { cycleId, deciding: commune.unit, home: commune.unit };
  const { id } = await buildSubject({ ...place, track: "partyMember", person, proposal: "excellent", ...facts });
  return { ...person, subjectId: id };
}

const asOfficial = (person: BuiltPerson, decided: Level | null) =>
  buildSubject({
    cycleId,
    deciding: province.district,
    home: province.communes[0].unit,
    track: "official",
    person,
    ...(decided ? { proposal: decided } : {}),
  });

const ofYear = (person: BuiltPerson, year: number) =>
  ownerSql(
    `INSERT INTO shortcoming (id, person_id, unit_id, text, search_text, origin, origin_year, status, created_at)
     VALUES (gen_random_uuid(), $1, $2, 'Chậm tiến độ', 'cham tien do', 'review', $3, 'notYet', now())`,
    [person.id, province.communes[0].unit.id, year],
  );

beforeAll(async () => {
  province = await buildProvince();
  cycleId = (await buildOpenCycle()).id;
  officer = await actorWith("districtOfficer", province.district);
  const [commune] = province.communes;
  const failed = await buildCollective(commune.unit, "massOrganisation", "Hội bị xếp KHTNV");
  const base = { cycleId, deciding: province.district, home: commune.unit } as const;
  await buildSubject({ ...base, track: "collective", collective: failed, vote: "failed" });
  const good = { ...base, track: "collective", collective: commune.standingCommittee, vote: "good" } as const;
  await buildSubject(good);
  await buildSubject({ ...base, track: "organisation", unit: commune.unit, proposal: "excellent" });
  await asOfficial(await member("Cán bộ Chờ"), null);
  await asOfficial(await member("Cán bộ Tốt"), "good");
  await member("Ngồi Trong Hội", { places: [{ collective: failed, role: "ordinary" }] });
  await member("Đứng Đầu Ủy Ban", { places: [{ collective: commune.standingCommittee, role: "head" }] });
  await member("Chỉ Đạt Tốt", { proposal: "good", places: [{ collective: failed, role: "ordinary" }] });
  await member("Không Có Gì", { isLeader: true });
  await member("Không Có Gì Nữa", { isLeader: true, proposal: "fair" });
  await ofYear(await member("Hạn Chế Năm Trước"), 2023);
  await ofYear(await member("Hạn Chế Năm Nay"), 2024);
});

/** What the rules say of every undecided subject that has a level, whatever is known of it. */
async function findingsOfAll(): Promise<string[]> {
  const subjects = await database().subject.findMany({
    where: { cycleId, required: true, decidedLevel: null },
    select: { id: true, name: true, proposalLevel: true, voteLevel: true },
  });
  return read(officer, async (db) => {
    const cycle = await getOpenCycle(db);
    const rated = subjects.flatMap(({ proposalLevel, voteLevel, ...subject }) => {
      const level = proposalLevel ?? voteLevel;
      return level ? [{ ...subject, level }] : [];
    });
    const around = await loadSurroundings(
      db,
      cycle.year,
      rated.map(({ id }) => id),
    );
    return rated
      .flatMap(({ id, name, level }) => {
        const facts = around.get(id);
        return facts ? findingsFor(cycle.pack, level, facts).map(({ code }) => `${name}: ${code}`) : [];
      })
      .sort();
  });
}

test("RQ-10 who is left out before the rules judge has no finding: the list is that of every undecided subject", async () => {
  const listed = await read(officer, async (db) =>
    computeFindings(db, officer, await getOpenCycle(db), province.district.path, { search: "", track: "" }),
  );
  const found = listed.map(({ name, finding }) => `${name}: ${finding.code}`).sort();
  expect(found).toEqual(await findingsOfAll());
  expect(found.filter((line) => !line.startsWith(province.communes[0].unit.name))).toEqual([
    "Cán bộ Chờ: memberAboveOfficial",
    "Cán bộ Tốt: memberAboveOfficial",
    "Hạn Chế Năm Trước: excellentWithUnfixedShortcomings",
    "Ngồi Trong Hội: individualAboveFailedCollective",
    "Đứng Đầu Ủy Ban: headAboveUnit",
  ]);
});
