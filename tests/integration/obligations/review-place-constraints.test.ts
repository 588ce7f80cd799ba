import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { act, actorWith } from "../../support/actors";
import { type BuiltCommune, type BuiltProvince, buildProvince } from "../../support/build";
import { appSql, ownerSql } from "../../support/database";
import { buildOpenCycle } from "../../support/season";
import { buildSmallBodies, place, type SmallBodies } from "../../support/small-bodies";

let province: BuiltProvince;
let commune: BuiltCommune;
let bodies: SmallBodies;
let cycleId: string;
let district: Actor;

beforeAll(async () => {
  province = await buildProvince();
  commune = province.communes[0];
  bodies = await buildSmallBodies(commune);
  cycleId = (await buildOpenCycle()).id;
  district = await actorWith("districtOfficer", province.district);
  await place(district, bodies.women, bodies.front);
  await generateObligations(act(district), { unitId: commune.unit.id });
});

type Row = {
  body?: string;
  host?: string;
  decider?: string;
  document?: string;
  on?: string;
  reason?: string;
  supersedes?: string;
  withdrawn?: boolean;
};

function insert(row: Row): Promise<unknown> {
  return appSql(
    `INSERT INTO review_place (id, cycle_id, collective_id, host_id, decided_by_unit_id, document, document_on, reason, is_withdrawn,
       supersedes_id, recorded_at, actor_name)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6::date, $7, $8, $9, '2024-12-05T01:00:00Z', 'SQL')`,
    [
      cycleId,
      row.body ?? bodies.farmers.id,
      row.host ?? bodies.front.id,
      row.decider ?? province.district.id,
      row.document ?? "45-TB/HU",
      row.on ?? "2024-11-20",
      row.reason ?? "Hai thành viên",
      row.withdrawn ?? false,
      row.supersedes ?? null,
    ],
  );
}

async function womensPlace(): Promise<string> {
  const [row] = await ownerSql("SELECT id FROM review_place WHERE collective_id = $1", [bodies.women.id]);
  return String(row?.id);
}

test.each<[string, () => Row, string]>([
  ["no document", () => ({ document: "  " }), "review_place_source"],
  ["no reason", () => ({ reason: "" }), "review_place_has_reason"],
  ["itself as host", () => ({ host: bodies.farmers.id }), "place.unrelated|review_place_other_body"],
  ["a document of tomorrow", () => ({ on: "2024-12-06" }), "place.documentInFuture"],
  ["a foreign host", () => ({ host: province.foreignCommune.standingCommittee.id }), "place.unrelated"],
  ["a cell nobody of it belongs to", () => ({ host: commune.cells[1]?.collective.id ?? "" }), "place.unrelated"],
  ["a Party body", () => ({ body: commune.standingCommittee.id }), "place.partyBody"],
  ["a decider who does not lead it", () => ({ decider: province.foreignDistrict.id }), "place.otherDecider"],
  ["a host that is placed elsewhere", () => ({ host: bodies.women.id }), "place.chain"],
  ["a body that is a host", () => ({ body: bodies.front.id, host: commune.standingCommittee.id }), "place.chain"],
  ["a withdrawal of nothing", () => ({ withdrawn: true }), "review_place_withdrawal_supersedes"],
])("R3.7 plain SQL: %s is refused", async (_name, row, refusal) => {
  await expect(insert(row())).rejects.toThrow(new RegExp(refusal));
});

test("R3.7 plain SQL: a second first decision, or one that replaces another collective's, is refused", async () => {
  await expect(insert({ body: bodies.women.id })).rejects.toThrow(/review_place_one_root/);
  await expect(insert({ supersedes: await womensPlace() })).rejects.toThrow(/place\.supersedesOther/);
});

test("R3.7 plain SQL: a decision is never changed, deleted or written through the view of those in force", async () => {
  const id = await womensPlace();
  for (const text of [
    "UPDATE review_place SET reason = 'khác' WHERE id = $1",
    "DELETE FROM review_place WHERE id = $1",
    "UPDATE review_place_in_force SET reason = 'khác' WHERE id = $1",
  ]) {
    await expect(appSql(text, [id])).rejects.toThrow(/permission denied/);
  }
  await expect(ownerSql("UPDATE review_place SET reason = 'khác' WHERE id = $1", [id])).rejects.toThrow();
});

test("R3.7 plain SQL: no review moves to a host that nobody decided on", async () => {
  const [held] = await ownerSql("SELECT id FROM obligation WHERE collective_id = $1 LIMIT 1", [bodies.farmers.id]);
  await expect(
    appSql("UPDATE obligation SET collective_id = $2, merged_from_id = $3 WHERE id = $1", [
      held?.id,
      bodies.front.id,
      bodies.farmers.id,
    ]),
  ).rejects.toThrow(/place\.undecided/);
});
