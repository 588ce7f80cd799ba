import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { submitDossier } from "@/lib/dossiers/commands/submit-dossier";
import { getDossier } from "@/lib/dossiers/queries/get-dossier";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildCell, buildProvince } from "../../support/build";
import { appSql, setRoleZone } from "../../support/database";
import { buildSubject } from "../../support/rated-subjects";
import { type BuiltCycle, buildDeadline, buildOpenCycle } from "../../support/season";

let province: BuiltProvince;
let cycle: BuiltCycle;

beforeAll(async () => {
  await setRoleZone("America/Los_Angeles");
  province = await buildProvince();
  cycle = await buildOpenCycle();
});
afterAll(() => setRoleZone(null));

type Limit = { bound: "before" | "through"; dueOn: string };

/** A cell with a complete dossier and its own limit, handed in at this instant; what plain SQL holds of it. */
async function submittedAt(instant: string, limit: Limit) {
  const [commune] = province.communes;
  const cell = await buildCell(commune.unit, "Chi bộ nửa đêm");
  const secretary = await actorWith("cellSecretary", cell.unit);
  const [person] = cell.members;
  await buildSubject({
    cycleId: cycle.id,
    track: "partyMember",
    home: cell.unit,
    deciding: commune.unit,
    places: [{ collective: cell.collective, role: "ordinary" }],
    proposal: "good",
    ...(person ? { person } : {}),
  });
  await database().selfReview.create({
    data: {
      cycleId: cycle.id,
      personId: person?.id ?? null,
      unitId: cell.unit.id,
      form: "nonLeader",
      status: "submitted",
      submittedAt: new Date("2024-12-01T01:00:00Z"),
    },
  });
  await buildDeadline(cycle, { unitId: cell.unit.id, level: "cell", kind: "dossier", ...limit });
  const { contentsHash } = await getDossier(secretary, new Date(instant), cell.unit.id);
  const answer = await submitDossier(act(secretary, instant), { unitId: cell.unit.id, contentsHash, note: "" });
  const [row] = await appSql(
    `SELECT dossier_version.is_late AS "isLate", dossier.due_on::text AS "lastDay",
       dossier.first_submitted_on::text AS "firstOn",
       to_char(dossier_version.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI:SS.MS') AS "here",
       NOT dossier_version.submitted_at < ((dossier.due_on + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh') AS "lateBySql"
     FROM dossier_version JOIN dossier ON dossier.id = dossier_version.dossier_id WHERE dossier.unit_id = $1`,
    [cell.unit.id],
  );
  return { answer, row };
}

const DAYS = ["2024-12-13", "2024-12-14", "2024-12-15", "2024-12-16"] as const;

describe("RQ-13 before and through around midnight, process and server in other zones", () => {
  test("the process, the role and the province stand in three zones", async () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe("Pacific/Apia");
    expect(await appSql("SHOW TimeZone")).toEqual([{ TimeZone: "America/Los_Angeles" }]);
  });

  test.each(
    DAYS.flatMap((dueOn) =>
      (["before", "through"] as const).flatMap((bound) => {
        const lastDay = bound === "through" ? dueOn : dayBefore(dueOn);
        return [
          { bound, dueOn, lastDay, on: lastDay, time: "23:59:59.999", isLate: false },
          { bound, dueOn, lastDay, on: dayAfter(lastDay), time: "00:00:00.000", isLate: true },
        ];
      }),
    ),
  )("$bound $dueOn, handed in on $on at $time: late $isLate", async ({ bound, dueOn, lastDay, on, time, isLate }) => {
    const { answer, row } = await submittedAt(`${on}T${time}+07:00`, { bound, dueOn });
    expect(answer.isLate).toBe(isLate);
    expect(row).toEqual({ isLate, lateBySql: isLate, lastDay, firstOn: on, here: `${on} ${time}` });
  });
});

function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
function dayBefore(day: string): string {
  return shifted(day, -1);
}
function dayAfter(day: string): string {
  return shifted(day, 1);
}
