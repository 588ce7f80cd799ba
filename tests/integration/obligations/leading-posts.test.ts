import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { act, actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltPerson, buildProvince } from "../../support/build";
import { ownerSql } from "../../support/database";
import { buildOpenCycle } from "../../support/season";

let school: BuiltCell;
let heads: BuiltPerson[];

beforeAll(async () => {
  const province = await buildProvince();
  const [cell] = province.communes[0].cells;
  if (!cell) throw new Error("the builder gives two cells");
  school = cell;
  heads = cell.members.slice(3, 5);
  for (const [index, rank] of ["head", "deputyHead"].entries()) {
    await ownerSql(
      `INSERT INTO position (id, person_id, unit_id, title, rank, management_level, valid_from)
       VALUES (gen_random_uuid(), $1, $2, $3, $4::position_rank, 'district', '2020-01-01')`,
      [heads[index]?.id, school.unit.id, rank === "head" ? "Hiệu trưởng" : "Phó Hiệu trưởng", rank],
    );
  }
  await ownerSql("UPDATE person SET is_official = true WHERE id = ANY ($1)", [heads.map(({ id }) => id)]);
  await ownerSql("UPDATE unit SET base_type = 'school' WHERE id = $1", [school.unit.id]);
  await buildOpenCycle();
  const officer = await actorWith("districtOfficer", province.district);
  await generateObligations(act(officer), { unitId: province.district.id });
});

test("R8.24 R8.28 the head of a school and the deputy are leading cadres, each compared with those of the same post", async () => {
  const rows = await database().subject.findMany({
    where: { personId: { in: heads.map(({ id }) => id) } },
    orderBy: [{ track: "asc" }, { title: "asc" }],
    include: { obligations: true, group: true },
  });
  expect(
    rows.map(({ track, title, isLeader, obligations, group }) => [
      track,
      title,
      isLeader,
      obligations.length,
      group?.name,
    ]),
  ).toEqual([
    ["partyMember", "Hiệu trưởng", true, 1, "Đảng viên là cán bộ lãnh đạo, quản lý"],
    ["partyMember", "Phó Hiệu trưởng", true, 1, "Đảng viên là cán bộ lãnh đạo, quản lý"],
    ["official", "Hiệu trưởng", true, 0, "Người đứng đầu trường học"],
    ["official", "Phó Hiệu trưởng", true, 0, "Cấp phó của người đứng đầu trường học"],
  ]);
  expect(rows.map(({ ownReview }) => ownReview)).toEqual([true, true, false, false]);
});

test("no other track than the official one may be without a review of its own", async () => {
  await expect(
    ownerSql(
      "UPDATE subject SET own_review = false WHERE id = (SELECT id FROM subject WHERE track = 'partyMember' LIMIT 1)",
    ),
  ).rejects.toMatchObject({ code: "23514", constraint: "subject_rated_only_official" });
});
