import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { changeSetting } from "@/lib/cycles/commands/change-setting";
import { getCycle } from "@/lib/cycles/queries/open-cycle";
import { getPackInForce } from "@/lib/cycles/queries/pack-in-force";
import { findSeasonAt } from "@/lib/cycles/queries/season-at";
import { database, type Tx } from "@/lib/db/client";
import { read } from "@/lib/db/read";
import type { Pack } from "@/lib/regulations/pack";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildProvince } from "../../support/build";
import { endSeasons, openSeason } from "../../support/cycles";
import { ownerSql } from "../../support/database";
import { statementsOf } from "../../support/statements";

let province: BuiltProvince;
let officer: Actor;
let opened: string;
const draft = newId();

const MONTHS = "admission.months";
const monthsOf = (pack: Pack) => pack.parameters[MONTHS].value;
const frozenMonths = (cycleId: string) => read(officer, async (db) => monthsOf((await getCycle(db, cycleId)).pack));

/** The copy with another number of months, as the owner of the database alone could write it. */
const setMonths = (cycleId: string, months: number) =>
  ownerSql(`UPDATE cycle SET parameters = jsonb_set(parameters, '{parameters,${MONTHS},value}', $2) WHERE id = $1`, [
    cycleId,
    JSON.stringify(months),
  ]);

/** Past the trigger that keeps the rules of an opened season. */
async function unguarded(change: () => Promise<unknown>): Promise<void> {
  await ownerSql("ALTER TABLE cycle DISABLE TRIGGER cycle_kept");
  await change();
  await ownerSql("ALTER TABLE cycle ENABLE TRIGGER cycle_kept");
}

const insertLike = (id: string, status: "preparing" | "open") =>
  `INSERT INTO cycle (id, year, name, status, rule_pack_id, rule_pack_version, parameters, reference_on, opened_at)
   SELECT '${id}', year, '${id}', '${status}', rule_pack_id, rule_pack_version, parameters, reference_on,
     CASE WHEN '${status}' = 'open' THEN opened_at END FROM cycle WHERE id = '${opened}'`;

beforeAll(async () => {
  province = await buildProvince();
  ({ cycleId: opened, officer } = await openSeason(province));
  await ownerSql(insertLike(draft, "preparing"));
});

describe("RQ-01 the frozen copy of the rules in the process", () => {
  test("of an opened season it is read once, in as many statements the first time as later", async () => {
    const first = await statementsOf(() => frozenMonths(opened));
    const before = await frozenMonths(opened);
    await unguarded(() => setMonths(opened, 17));
    const later = await statementsOf(async () => expect(await frozenMonths(opened)).toBe(before));
    expect([first.length, later.length]).toEqual([1, 1]);
    const here = await read(officer, (db) => findSeasonAt(db, province.district.path));
    expect([here?.pack, here?.packHere].map((pack) => pack && monthsOf(pack))).toEqual([before, before]);
    await unguarded(() => setMonths(opened, Number(before)));
  });

  test("of a season in preparation a change is seen at once", async () => {
    await setMonths(draft, 3);
    expect(await frozenMonths(draft)).toBe(3);
    await setMonths(draft, 4);
    expect(await frozenMonths(draft)).toBe(4);
    expect(monthsOf(await read(officer, (db) => getPackInForce(db, draft, "/42/")))).toBe(4);
  });

  test("what an opening wrote that was undone is not kept", async () => {
    await endSeasons();
    await setMonths(draft, 5);
    const inside = (tx: Tx) => getCycle(tx, draft).then(({ pack }) => monthsOf(pack));
    const undone = database().$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE cycle SET status = 'open', opened_at = now() WHERE id = ${draft}::uuid`;
      expect(await inside(tx)).toBe(5);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await setMonths(draft, 6);
    await ownerSql("UPDATE cycle SET status = 'open', opened_at = now() WHERE id = $1", [draft]);
    expect(await frozenMonths(draft)).toBe(6);
  });

  test("what a unit sets by a document holds at once, beside the kept copy", async () => {
    const share = () =>
      read(officer, async (db) => (await getPackInForce(db, draft, province.district.path)).parameters["cap.share"]);
    const district = await actorWith("districtOfficer", province.district);
    const set = (value: string) =>
      changeSetting(act(district), {
        cycleId: draft,
        unitId: province.district.id,
        key: "cap.share",
        value,
        documentNumber: "15-QĐ/HU",
        documentOn: "2024-11-20",
      });
    await set("15%");
    expect(await share()).toMatchObject({ value: { num: 15, den: 100 }, changedBy: { number: "15-QĐ/HU" } });
    await set("12%");
    expect(await share()).toMatchObject({ value: { num: 12, den: 100 } });
  });
});
