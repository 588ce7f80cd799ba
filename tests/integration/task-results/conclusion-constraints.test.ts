import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { type BuiltCell, type BuiltCommune, buildProvince } from "../../support/build";
import { appSql, ownerSql } from "../../support/database";

let commune: BuiltCommune;
let cell: BuiltCell;

beforeAll(async () => {
  commune = (await buildProvince()).communes[0];
  const first = commune.cells[0];
  if (!first) throw new Error("the builder gives two cells");
  cell = first;
});

type Row = {
  person?: string | null;
  collective?: string | null;
  unit?: string | null;
  kind?: string;
  document?: string;
  issuer?: string;
  on?: string;
  low?: number | null;
  total?: number | null;
  self?: boolean;
  withdrawn?: boolean;
  supersedes?: string | null;
  reason?: string | null;
};

function insert(row: Row): Promise<unknown> {
  const person = row.person === undefined ? (cell.members[1]?.id ?? null) : row.person;
  return appSql(
    `INSERT INTO conclusion_fact (id, person_id, collective_id, unit_id, kind, document, issuer, concluded_on, low_votes, total_votes,
       self_discovered, is_withdrawn, supersedes_id, reason, recorded_at, actor_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::date, $9, $10, $11, $12, $13, $14, '2024-12-10T01:00:00Z', 'SQL')`,
    [
      newId(),
      person,
      row.collective ?? null,
      row.unit ?? null,
      row.kind ?? "degraded",
      row.document ?? "1-KL",
      row.issuer ?? "UBKT",
      row.on ?? "2024-11-20",
      row.low ?? null,
      row.total ?? null,
      row.self ?? false,
      row.withdrawn ?? false,
      row.supersedes ?? null,
      row.reason ?? null,
    ],
  );
}

describe("RQ-10 what plain SQL as the application's role may not write of a conclusion", () => {
  const refused = (row: Row, name: string) =>
    expect(insert(row)).rejects.toMatchObject({ code: "23514", constraint: `conclusion_fact_${name}` });

  test("two owners, none", async () => {
    await refused({ unit: commune.unit.id }, "one_owner");
    await refused(
      { person: null, kind: "disunity", collective: commune.standingCommittee.id, unit: commune.unit.id },
      "one_owner",
    );
    await expect(insert({ person: null })).rejects.toMatchObject({ code: "23514" });
  });

  test("a kind that is not said of such an owner", async () => {
    const ofBody = { person: null, collective: commune.standingCommittee.id };
    const ofUnit = { person: null, unit: commune.unit.id };
    for (const kind of ["degraded", "prohibitedOrExemplary", "subordinateNegativity", "subordinateCorruption"])
      await refused({ ...ofBody, kind }, "kind_fits_owner");
    await refused({ ...ofBody, kind: "lowConfidence", low: 1, total: 2 }, "kind_fits_owner");
    for (const kind of ["degraded", "disunity", "personnelWrongdoing"])
      await refused({ ...ofUnit, kind }, "kind_fits_owner");
    for (const kind of ["disunity", "personnelWrongdoing", "subordinateCorruption"])
      await refused({ kind }, "kind_fits_owner");
    await expect(insert({ kind: "disciplined" })).rejects.toMatchObject({ code: "22P02" });
  });

  test("votes: counts missing, where none belong, more low than all, none returned, less than none, a relief", async () => {
    const vote = { kind: "lowConfidence" };
    await refused(vote, "votes_of_confidence");
    await refused({ ...vote, low: 1 }, "votes_of_confidence");
    await refused({ ...vote, total: 1 }, "votes_of_confidence");
    await refused({ low: 1, total: 2 }, "votes_of_confidence");
    await refused({ ...vote, low: 3, total: 2 }, "counts");
    await refused({ ...vote, low: 0, total: 0 }, "counts");
    await refused({ ...vote, low: -1, total: 2 }, "counts");
    await refused({ ...vote, low: 1, total: 2, self: true }, "relief");
  });

  test("no document, no issuer, a day to come in the province", async () => {
    await refused({ document: "  " }, "source");
    await refused({ issuer: " " }, "source");
    await refused({ on: "2024-12-11" }, "not_in_future");
  });

  test("a version without reason, a reason without version, a withdrawal of nothing", async () => {
    await insert({ document: "giữ" });
    const [held] = await ownerSql("SELECT id FROM conclusion_fact WHERE document = 'giữ'");
    const supersedes = String(held?.id);
    await refused({ supersedes }, "superseding_has_reason");
    await refused({ supersedes, reason: " " }, "superseding_has_reason");
    await refused({ reason: "vì" }, "superseding_has_reason");
    await refused({ withdrawn: true }, "withdrawal_supersedes");
  });

  test("somebody else's entry, a withdrawal that says something else, a second successor, a successor of a withdrawal", async () => {
    const [held] = await ownerSql("SELECT id FROM conclusion_fact WHERE document = 'giữ'");
    const supersedes = String(held?.id);
    const other = "conclusion.supersedesOther";
    await expect(insert({ person: cell.members[0]?.id ?? null, supersedes, reason: "vì" })).rejects.toThrow(other);
    await expect(insert({ supersedes: newId(), reason: "vì" })).rejects.toThrow(other);
    const withdrawal = { withdrawn: true, supersedes, reason: "vì" };
    await expect(insert({ ...withdrawal, kind: "prohibitedOrExemplary" })).rejects.toThrow(other);
    await insert({ ...withdrawal, document: "rút" });
    await expect(insert(withdrawal)).rejects.toMatchObject({ code: "23505" });
    const [last] = await ownerSql("SELECT id FROM conclusion_fact WHERE document = 'rút'");
    await expect(insert({ supersedes: String(last?.id), reason: "vì" })).rejects.toThrow(other);
  });

  test("a change or removal of what was written", async () => {
    await expect(appSql("UPDATE conclusion_fact SET document = 'khác'")).rejects.toMatchObject({ code: "42501" });
    await expect(appSql("DELETE FROM conclusion_fact")).rejects.toMatchObject({ code: "42501" });
    await expect(appSql("TRUNCATE conclusion_fact")).rejects.toMatchObject({ code: "42501" });
    await expect(ownerSql("UPDATE conclusion_fact SET document = 'khác'")).rejects.toThrow("row.append_only");
    await expect(ownerSql("DELETE FROM conclusion_fact")).rejects.toThrow("row.append_only");
    await expect(ownerSql("TRUNCATE conclusion_fact")).rejects.toThrow("row.append_only");
    const [owner] = await ownerSql("SELECT person_id FROM conclusion_fact WHERE document = 'giữ'");
    await expect(ownerSql("DELETE FROM person WHERE id = $1", [owner?.person_id])).rejects.toThrow();
  });
});
