import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { type BuiltCell, type BuiltCommune, buildProvince } from "../../support/build";
import { openPointsSeason } from "../../support/cycles";
import { appConnection, appSql, ownerSql } from "../../support/database";
import { buildSubject } from "../../support/rated-subjects";

let commune: BuiltCommune;
let cell: BuiltCell;
let cycleId: string;
let organisation: string;
let member: string;
let leader: string;
let exempt: string;
/** The covering items of a form: what is asked while nothing is split. */
let whole: Record<"collective" | "leader" | "nonLeader", { id: string; max: number }[]>;

beforeAll(async () => {
  const province = await buildProvince();
  ({ cycleId } = await openPointsSeason(province));
  commune = province.communes[0];
  const [first] = commune.cells;
  const [head, second, third] = first?.members ?? [];
  if (!first || !head || !second || !third) throw new Error("the builder gives members");
  cell = first;
  const home = { cycleId, home: cell.unit, deciding: commune.unit } as const;
  organisation = (await buildSubject({ ...home, track: "organisation", unit: cell.unit })).id;
  member = (await buildSubject({ ...home, track: "partyMember", person: second })).id;
  leader = (await buildSubject({ ...home, track: "partyMember", person: head, isLeader: true })).id;
  exempt = (await buildSubject({ ...home, track: "partyMember", person: third, exemptionCode: "exempt" })).id;
  const rows = await ownerSql(
    "SELECT id, subject::text AS form, max_points::float8 AS max FROM content_item WHERE covers_group ORDER BY point_group",
  );
  const of = (form: string) =>
    rows.filter((row) => row.form === form).map((row) => ({ id: String(row.id), max: Number(row.max) }));
  whole = { collective: of("collective"), leader: of("leader"), nonLeader: of("nonLeader") };
});

type Item = { id: string; points: number; max: number; note?: string };
type Row = {
  subject?: string;
  scorer?: string;
  form?: keyof typeof whole;
  items?: readonly Item[];
  document?: string | null;
  documentOn?: string | null;
  note?: string | null;
  withdrawn?: boolean;
  supersedes?: string | null;
  reason?: string | null;
};

const full = (form: keyof typeof whole): Item[] => whole[form].map(({ id, max }) => ({ id, max, points: max - 5 }));

/** Sheet and items in one statement, as the application's role: the sheet is complete when the statement ends, or it is not written. */
async function insert(row: Row = {}): Promise<string> {
  const id = newId();
  const form = row.form ?? "collective";
  const items = row.items ?? (row.withdrawn ? [] : full(form));
  await appSql(
    `WITH sheet AS (
       INSERT INTO point_sheet (id, subject_id, scorer, form, document, document_on, note, is_withdrawn, supersedes_id, reason, recorded_at, actor_name)
       VALUES ($1, $2, $3, $4, $5, $6::date, $7, $8, $9, $10, '2025-12-10T01:00:00Z', 'SQL'))
     INSERT INTO point_sheet_item (sheet_id, content_item_id, points, max_points, note)
     SELECT $1, given.* FROM unnest($11::uuid[], $12::numeric[], $13::numeric[], $14::text[]) AS given`,
    [
      id,
      row.subject ?? organisation,
      row.scorer ?? "competent",
      form,
      row.document ?? null,
      row.documentOn ?? null,
      row.note === undefined ? "Căn cứ" : row.note,
      row.withdrawn ?? false,
      row.supersedes ?? null,
      row.reason ?? null,
      items.map((item) => item.id),
      items.map((item) => item.points),
      items.map((item) => item.max),
      items.map((item) => item.note ?? null),
    ],
  );
  return id;
}

/** The sheet of the organisation by itself that stands. */
async function standingOwn(): Promise<string> {
  const [row] = await ownerSql(
    "SELECT id FROM point_sheet sheet WHERE subject_id = $1 AND scorer = 'own' AND NOT EXISTS (SELECT FROM point_sheet later WHERE later.supersedes_id = sheet.id)",
    [organisation],
  );
  return String(row?.id);
}

/** A list of the commune, in preparation, that names the subject. */
async function buildList(subjectId: string): Promise<string> {
  const id = newId();
  await ownerSql(
    "INSERT INTO decision (id, cycle_id, unit_id, body_id, title, created_at) VALUES ($1, $2, $3, $4, 'Danh sách', now())",
    [id, cycleId, commune.unit.id, commune.standingCommittee.id],
  );
  await ownerSql("INSERT INTO decision_item (decision_id, subject_id, level) VALUES ($1, $2, 'good')", [id, subjectId]);
  return id;
}

const one = (points: number, more: Partial<Item> = {}): Item[] => {
  const [general, result] = full("collective");
  if (!general || !result) throw new Error("two groups are asked");
  return [{ ...general, points, ...more }, result];
};

describe("R8.12 R8.17 what plain SQL as the application's role may not write of points", () => {
  const refused = (row: Row, constraint: string) =>
    expect(insert(row)).rejects.toMatchObject({ code: "23514", constraint });
  const told = (row: Row, token: string) =>
    expect(insert(row)).rejects.toMatchObject({ code: "KD001", message: token });

  test("more than the maximum, less than none, two decimals, a blank note", async () => {
    await refused({ items: one(30.1) }, "point_sheet_item_points");
    await refused({ items: one(-0.1) }, "point_sheet_item_points");
    await refused({ items: one(9.55) }, "point_sheet_item_points");
    await refused({ items: one(9, { note: " " }) }, "point_sheet_item_note");
  });

  test("another maximum than the item's, an item of another form, of what is written, twice the same", async () => {
    await told({ items: one(9, { max: 40 }) }, "points.splitChanged");
    await told({ items: full("leader") }, "points.otherForm");
    const [written] = await ownerSql(
      "SELECT id FROM content_item WHERE point_group IS NULL AND subject = 'collective'",
    );
    await told({ items: [...full("collective"), { id: String(written?.id), points: 1, max: 1 }] }, "points.otherForm");
    await expect(insert({ items: [...one(5), ...one(5)] })).rejects.toMatchObject({ code: "23505" });
  });

  test("a part of the items, none, and nothing can be added later", async () => {
    await told({ items: one(5).slice(1) }, "points.incomplete");
    await told({ items: [] }, "points.incomplete");
    // A sheet that never comes to its items, and one that comes to a part of them in a statement of its own.
    const open = `BEGIN; INSERT INTO point_sheet (id, subject_id, scorer, form, note, recorded_at, actor_name)
      VALUES ('${newId()}', '${organisation}', 'competent', 'collective', 'Căn cứ', '2025-12-10T01:00:00Z', 'SQL');`;
    await expect(appSql(`${open} COMMIT`)).rejects.toMatchObject({ message: "points.incomplete" });
    const [general] = full("collective");
    const part = `INSERT INTO point_sheet_item (sheet_id, content_item_id, points, max_points)
      SELECT id, '${general?.id}', 1, ${general?.max} FROM point_sheet WHERE note = 'Căn cứ' AND actor_name = 'SQL';`;
    await expect(appSql(`${open} ${part} SELECT 1 / 0`)).rejects.toMatchObject({ message: "points.incomplete" });
  });

  test("no source of the competent level, blank texts, a document without day, a day to come in the province", async () => {
    await refused({ note: null }, "point_sheet_source");
    await refused({ note: " " }, "point_sheet_texts");
    await refused({ document: " ", documentOn: "2025-12-01" }, "point_sheet_texts");
    await refused({ document: "5-BB" }, "point_sheet_document_dated");
    await refused({ documentOn: "2025-12-01" }, "point_sheet_document_dated");
    await refused({ document: "5-BB", documentOn: "2025-12-11" }, "point_sheet_not_in_future");
  });

  test("own points of somebody who hands in a self-review, another form than the subject's, of who is exempt", async () => {
    await told({ subject: member, form: "nonLeader", scorer: "own" }, "points.ownOfOrganisation");
    await told({ subject: member, form: "leader" }, "points.otherForm");
    await told({ subject: leader, form: "nonLeader" }, "points.otherForm");
    await told({ form: "nonLeader" }, "points.otherForm");
    await told({ subject: exempt, form: "nonLeader" }, "rating.subject_exempt");
    await expect(insert({ subject: newId() })).rejects.toThrow();
  });

  test("a second sheet that stands, a version without reason, somebody else's, a withdrawal with points, of nothing, twice", async () => {
    const held = await insert();
    await insert({ scorer: "own", note: null });
    const foreign = await insert({ subject: leader, form: "leader" });
    await expect(insert()).rejects.toMatchObject({ code: "23505", constraint: "point_sheet_one_root" });
    await refused({ supersedes: held }, "point_sheet_superseding_has_reason");
    await refused({ reason: "vì" }, "point_sheet_superseding_has_reason");
    await refused({ withdrawn: true }, "point_sheet_withdrawal_supersedes");
    const next = { supersedes: held, reason: "vì" };
    await told({ ...next, scorer: "own" }, "points.supersedesOther");
    await told({ ...next, supersedes: foreign }, "points.supersedesOther");
    await told({ ...next, supersedes: newId() }, "points.supersedesOther");
    await told({ ...next, withdrawn: true, items: full("collective") }, "points.incomplete");
    const withdrawal = await insert({ ...next, withdrawn: true });
    await expect(insert(next)).rejects.toMatchObject({ code: "23505", constraint: "point_sheet_supersedes_id_key" });
    await told({ supersedes: withdrawal, reason: "vì", withdrawn: true }, "points.supersedesOther");
    await insert({ supersedes: withdrawal, reason: "chấm lại" });
  });

  test("an item for a sheet that is complete, a change or removal of what was written", async () => {
    const [sheet] = await ownerSql("SELECT id FROM point_sheet WHERE subject_id = $1", [leader]);
    const [criterion] = await ownerSql(
      "SELECT id FROM content_item WHERE code = 'points.general.1' AND subject = 'leader'",
    );
    const add = "INSERT INTO point_sheet_item (sheet_id, content_item_id, points, max_points) VALUES ($1, $2, 1, 5)";
    await expect(appSql(add, [sheet?.id, criterion?.id])).rejects.toMatchObject({ message: "points.splitChanged" });
    for (const table of ["point_sheet", "point_sheet_item"]) {
      await expect(appSql(`UPDATE ${table} SET note = 'khác'`)).rejects.toMatchObject({ code: "42501" });
      await expect(appSql(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: "42501" });
      await expect(ownerSql(`UPDATE ${table} SET note = 'khác'`)).rejects.toThrow("row.append_only");
      await expect(ownerSql(`DELETE FROM ${table}`)).rejects.toThrow("row.append_only");
      await expect(ownerSql(`TRUNCATE ${table} CASCADE`)).rejects.toThrow("row.append_only");
    }
  });

  test("once a group is split its criteria are scored, the group as a whole no more; a half of them is not a sheet", async () => {
    await ownerSql(
      `UPDATE content_item SET max_points_document = '12-HD', max_points = CASE code WHEN 'points.general.1' THEN 20 WHEN 'points.general.2' THEN 5 ELSE 5 END
       WHERE subject = 'nonLeader' AND point_group = 'general' AND NOT covers_group AND code IN ('points.general.1', 'points.general.2', 'points.general.3')`,
    );
    const criteria = await ownerSql(
      "SELECT id, max_points::float8 AS max FROM content_item WHERE subject = 'nonLeader' AND point_group = 'general' AND NOT covers_group",
    );
    const split = criteria.map((row) => ({ id: String(row.id), max: Number(row.max), points: 3 }));
    const [, result] = full("nonLeader");
    if (!result) throw new Error("two groups are asked");
    await told({ subject: member, form: "nonLeader" }, "points.splitChanged");
    await told({ subject: member, form: "nonLeader", items: [...split.slice(1), result] }, "points.incomplete");
    await insert({ subject: member, form: "nonLeader", items: [...split, result] });
    const [criterion] = await ownerSql(
      "SELECT id FROM content_item WHERE code = 'points.result.1' AND subject = 'nonLeader'",
    );
    const [sheet] = await ownerSql("SELECT id FROM point_sheet WHERE subject_id = $1", [member]);
    await ownerSql("UPDATE content_item SET max_points = 70, max_points_document = '12-HD' WHERE id = $1", [
      criterion?.id,
    ]);
    const add = "INSERT INTO point_sheet_item (sheet_id, content_item_id, points, max_points) VALUES ($1, $2, 1, 70)";
    await expect(appSql(add, [sheet?.id, criterion?.id])).rejects.toMatchObject({ message: "points.incomplete" });
  });

  test("while a list that names the subject is with the deciding body; again once it was taken back", async () => {
    const [sheet] = await ownerSql("SELECT id FROM point_sheet WHERE subject_id = $1", [leader]);
    const next: Row = { subject: leader, form: "leader", supersedes: String(sheet?.id), reason: "chấm lại" };
    const decisionId = await buildList(leader);
    await ownerSql("UPDATE decision SET status = 'presented' WHERE id = $1", [decisionId]);
    await told(next, "rating.inPresentedList");
    await told({ ...next, withdrawn: true }, "rating.inPresentedList");
    await ownerSql("UPDATE decision SET status = 'draft' WHERE id = $1", [decisionId]);
    await insert(next);
  });

  test("of a Party organisation by itself once its dossier was sent, until it is returned; the competent level goes on", async () => {
    const standing = await standingOwn();
    const next: Row = { scorer: "own", supersedes: standing, reason: "vì" };
    await ownerSql(
      "INSERT INTO dossier (id, cycle_id, unit_id, receiver_id, status, submitted_at) VALUES ($1, $2, $3, $4, 'submitted', now())",
      [newId(), cycleId, cell.unit.id, commune.unit.id],
    );
    for (const status of ["submitted", "received", "decided"]) {
      await ownerSql(`UPDATE dossier SET status = '${status}'`);
      await told(next, "points.dossierSent");
      await told({ ...next, withdrawn: true }, "points.dossierSent");
    }
    const [competent] = await ownerSql(
      "SELECT id FROM point_sheet sheet WHERE subject_id = $1 AND scorer = 'competent' AND NOT EXISTS (SELECT FROM point_sheet later WHERE later.supersedes_id = sheet.id)",
      [organisation],
    );
    await insert({ supersedes: String(competent?.id), reason: "chấm lại" });
    await ownerSql("UPDATE dossier SET status = 'returned'");
    await insert(next);
  });

  test("a sheet and what rests on it at once: whoever comes second waits, and sees what the first did", async () => {
    const decisionId = await buildList(organisation);
    const sender = await appConnection();
    for (const [first, token] of [
      ["UPDATE dossier SET status = 'submitted'", "points.dossierSent"],
      [`UPDATE decision SET status = 'presented' WHERE id = '${decisionId}'`, "rating.inPresentedList"],
    ] as const) {
      await sender.query("BEGIN");
      await sender.query(first);
      const late = insert({ scorer: "own", supersedes: await standingOwn(), reason: "vì" }).catch((error) => error);
      const early = await Promise.race([late, new Promise((resolve) => setTimeout(() => resolve("waits"), 400))]);
      expect(early).toBe("waits");
      await sender.query("COMMIT");
      expect(await late).toMatchObject({ code: "KD001", message: token });
      await ownerSql("UPDATE dossier SET status = 'returned'");
    }
    await sender.end();
    await ownerSql("UPDATE decision SET status = 'draft' WHERE id = $1", [decisionId]);
  });

  test("after the decision, and in a season that is closed", async () => {
    const [newest] = await ownerSql(
      "SELECT id FROM point_sheet sheet WHERE subject_id = $1 AND scorer = 'own' AND NOT EXISTS (SELECT FROM point_sheet later WHERE later.supersedes_id = sheet.id)",
      [organisation],
    );
    const next = { scorer: "own", supersedes: String(newest?.id), reason: "vì" };
    await ownerSql("UPDATE subject SET decided_level = 'good' WHERE id = $1", [organisation]);
    await told(next, "points.decided");
    await ownerSql("UPDATE subject SET decided_level = NULL WHERE id = $1", [organisation]);
    await ownerSql(
      "UPDATE cycle SET status = 'closed', closed_at = now(), closed_by_name = 'Thử', closing_note = 'Thử' WHERE id = $1",
      [cycleId],
    );
    await told(next, "cycle.notOpen");
  });
});
