import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { decideRows, excludeProblemRows } from "@/lib/imports/commands/decide-rows";
import { discardImport } from "@/lib/imports/commands/discard-import";
import { recordImport } from "@/lib/imports/commands/record-import";
import { uploadImport } from "@/lib/imports/commands/upload-import";
import { getDraft, listDraftRows } from "@/lib/imports/queries/get-draft";
import { addPerson } from "@/lib/people/commands/add-person";
import { act, actorWith } from "../../support/actors";
import {
  type BuiltCell,
  type BuiltCommune,
  type BuiltProvince,
  buildPerson,
  buildProvince,
  joinCell,
} from "../../support/build";
import { ownerSql } from "../../support/database";
import { newcomer, type PersonLine, peopleFile } from "../../support/people-files";
import { recordDraft, rowsOfDraft, uploadPeople } from "../../support/people-import";
import { codeOf, refusalOf } from "../../support/refusals";

let province: BuiltProvince;
let commune: BuiltCommune;
let cell: BuiltCell;
let sister: BuiltCell;
let officer: Actor;

beforeAll(async () => {
  province = await buildProvince();
  [commune] = province.communes;
  const [first, second] = commune.cells;
  if (!first || !second) throw new Error("the builder gives two cells");
  [cell, sister] = [first, second];
  officer = await actorWith("grassrootsOfficer", commune.unit);
});

function upload(lines: readonly PersonLine[], actor: Actor = officer, unitId = commune.unit.id) {
  return uploadPeople(actor, unitId, peopleFile(lines));
}

const uploadFile = (file: Buffer) => uploadPeople(officer, commune.unit.id, file);
const rowsOf = (draftId: string) => rowsOfDraft(officer, draftId);
const record = (draftId: string, actor: Actor = officer) => recordDraft(actor, draftId);

function countPeople(name: string) {
  return ownerSql("SELECT id FROM person WHERE full_name = $1", [name]);
}

describe("RQ-02 a list of people from a file", () => {
  test("is checked first and written as a whole, with the log rows of single entries", async () => {
    const draftId = await upload([
      newcomer(cell.unit.name, "Trần Văn Nhập", {
        collective: commune.government.name,
        seatRole: "Ủy viên, thành viên",
        seatTitle: "Ủy viên UBND",
        seatFrom: "01/06/2021",
        workplace: commune.unit.name,
        positionTitle: "Công chức địa chính",
        positionRank: "Chuyên viên và tương đương",
        managementLevel: "Cấp ủy cơ sở quản lý",
        positionFrom: "01/01/2020",
      }),
      newcomer(sister.unit.name, "Lê Thị Nhập", {
        gender: "nữ",
        status: "dự bị",
        admittedOn: "10/01/2024",
        officialOn: null,
        validFrom: "10/01/2024",
      }),
    ]);
    expect(await countPeople("Trần Văn Nhập")).toHaveLength(0);
    expect((await getDraft(officer, draftId)).counts).toMatchObject({ add: 2, problem: 0 });
    const shown = (await rowsOf(draftId)).find(({ label }) => label === "Lê Thị Nhập");
    expect(shown?.changes[0]).toMatch(/^Thêm vào .+: sinh ngày \d\d\/\d\d\/\d{4}, .+, kết nạp ngày 10\/01\/2024, /);
    expect(await record(draftId)).toMatchObject({ recorded: true });
    const [person] = await countPeople("Trần Văn Nhập");
    const events = await ownerSql("SELECT event FROM audit_event WHERE subject_id = $1 ORDER BY event", [person?.id]);
    expect(events.map(({ event }) => event)).toEqual(["person.added", "position.recorded", "seat.taken"]);
    const draft = await getDraft(officer, draftId);
    expect(draft.status).toBe("recorded");
    expect(draft.receipt?.lines).toEqual([
      "Thêm mới 2 người",
      "Bổ sung vào tập thể: 1 lượt người",
      "Ghi chức vụ: 1 lượt người",
    ]);
  });

  test("a mistake made in many lines is said once, with how many and where; what is left out no longer counts", async () => {
    const wrong = (name: string) => newcomer(cell.unit.name, name, { status: "hội viên" });
    const draftId = await upload([
      wrong("Phan Văn Một"),
      newcomer(cell.unit.name, "Phan Văn Đúng"),
      wrong("Phan Văn Hai"),
      wrong("Phan Văn Ba"),
      newcomer(cell.unit.name, "Phan Văn Riêng", { birthDate: "31/02/1980" }),
    ]);
    const { repeated, version } = await getDraft(officer, draftId);
    expect(repeated).toMatchObject([{ column: "Tư cách", lines: 3 }]);
    const numbers = (await rowsOf(draftId))
      .filter(({ label }) => label.includes("Văn Hai"))
      .map(({ number }) => number);
    expect(repeated[0]?.first).toContain(numbers[0]);
    await excludeProblemRows(act(officer), { draftId, version });
    expect((await getDraft(officer, draftId)).repeated).toEqual([]);
  });

  test("the same file twice changes nothing and says so", async () => {
    // Written once: a file written again a moment later bears another time and is another file.
    const file = peopleFile([newcomer(cell.unit.name, "Phan Văn Hai Lần", { cardNumber: "001234567890" })]);
    await record(await uploadFile(file));
    const again = await uploadFile(file);
    const draft = await getDraft(officer, again);
    expect(draft.counts).toMatchObject({ same: 1, add: 0, change: 0 });
    expect(draft.recordedBefore?.by).toBe(officer.name);
    expect(await codeOf(record(again))).toBe("import.nothingToDo");
    expect(await countPeople("Phan Văn Hai Lần")).toHaveLength(1);
  });

  test("R8.16 where somebody works: recorded, changed with what changes said, kept by an empty cell and by a file of the old template", async () => {
    const line = (changes: Parameters<typeof newcomer>[2]) =>
      newcomer(cell.unit.name, "Phan Thị Hưu Trí", { cardNumber: "001234567891", ...changes });
    const sector = async () =>
      (await ownerSql("SELECT work_sector::text AS s FROM person WHERE full_name = 'Phan Thị Hưu Trí'"))[0]?.s;
    await record(await upload([line({})]));
    expect(await sector()).toBeNull();
    const draftId = await upload([line({ workSector: "Ngoài hệ thống chính trị" })]);
    expect((await rowsOf(draftId))[0]?.changes).toEqual(["Nơi làm việc: chưa ghi → Ngoài hệ thống chính trị"]);
    await record(draftId);
    expect(await sector()).toBe("outside");
    const contradiction = await upload([line({ workSector: "", isOfficial: "Có" })]);
    expect((await rowsOf(contradiction))[0]).toMatchObject({
      outcome: "problem",
      problems: [{ column: "Nơi làm việc" }],
    });
    const old = peopleFile([line({ gender: "Nữ" })], { without: ["workSector"] });
    await record(await uploadFile(old));
    expect(await sector()).toBe("outside");
    const both = await upload([
      newcomer(cell.unit.name, "Phan Văn Cả Hai", { isOfficial: "Có", workSector: "Ngoài hệ thống chính trị" }),
    ]);
    expect((await rowsOf(both))[0]?.problems.map(({ column }) => column)).toEqual(["Nơi làm việc"]);
  });

  test("a line with a problem stops everything until a person leaves it out", async () => {
    const draftId = await upload([
      newcomer(cell.unit.name, "Đúng Văn Một"),
      newcomer("Chi bộ không có thật", "Sai Văn Hai"),
      newcomer(cell.unit.name, "Sai Văn Ba", { birthDate: "31/02/1980" }),
      newcomer(cell.unit.name, "Sai Văn Bốn", { birthDate: "05/03/2000", admittedOn: "01/01/2010" }),
      newcomer(cell.unit.name, '=HYPERLINK("http://x") Sai'),
    ]);
    const [first] = await rowsOf(draftId);
    expect(first?.outcome).toBe("problem");
    expect(first?.problems[0]?.text).toContain("Không có chi bộ nào tên “Chi bộ không có thật”");
    expect((await refusalOf(record(draftId))).sentence).toContain("Còn 4 dòng có vấn đề");
    expect(await countPeople("Đúng Văn Một")).toHaveLength(0);
    const { version } = await getDraft(officer, draftId);
    expect(await excludeProblemRows(act(officer), { draftId, version })).toEqual({ excluded: 4 });
    expect(await record(draftId)).toMatchObject({ recorded: true });
    expect(await countPeople("Đúng Văn Một")).toHaveLength(1);
    expect((await getDraft(officer, draftId)).receipt?.lines).toContain("Đã loại, không ghi: 4 dòng");
  });

  test("without a card number the same name, birth date and cell are a question to a person", async () => {
    const known = await buildPerson("Hồ Thị Trùng", { birthDate: "1971-07-01" });
    await ownerSql("UPDATE person SET card_number = NULL WHERE id = $1", [known.id]);
    await joinCell(known, cell.unit);
    const line = newcomer(cell.unit.name, "HỒ THỊ TRÙNG", {
      birthDate: "01/07/1971",
      cardNumber: "009999999991",
      admittedOn: null,
      officialOn: null,
    });
    const draftId = await upload([line]);
    const [row] = await rowsOf(draftId);
    expect(row).toMatchObject({ outcome: "question" });
    expect(row?.candidates.map(({ personId }) => personId)).toEqual([known.id]);
    expect(await codeOf(record(draftId))).toBe("import.hasProblems");
    const { version } = await getDraft(officer, draftId);
    await decideRows(act(officer), { draftId, version, shown: [0], excluded: [], decisions: { "0": known.id } });
    expect((await rowsOf(draftId))[0]).toMatchObject({ outcome: "change" });
    await record(draftId);
    const [after] = await ownerSql("SELECT card_number FROM person WHERE id = $1", [known.id]);
    expect(after?.card_number).toBe("009999999991");
  });

  test("another person of the same name is added once a person says so", async () => {
    const known = await buildPerson("Võ Văn Khác", { birthDate: "1971-07-02" });
    await joinCell(known, cell.unit);
    const draftId = await upload([newcomer(cell.unit.name, "Võ Văn Khác", { birthDate: "02/07/1971" })]);
    const { version } = await getDraft(officer, draftId);
    await decideRows(act(officer), { draftId, version, shown: [0], excluded: [], decisions: { "0": "new" } });
    await record(draftId);
    expect(await countPeople("Võ Văn Khác")).toHaveLength(2);
  });

  test("the card number of somebody elsewhere is a problem and tells nothing of him", async () => {
    const stranger = await buildPerson("Người Nơi Khác");
    const [foreign] = province.foreignCommune.cells;
    if (!foreign) throw new Error("the foreign commune has cells");
    await joinCell(stranger, foreign.unit);
    await ownerSql("UPDATE person SET card_number = '008888888888' WHERE id = $1", [stranger.id]);
    const draftId = await upload([newcomer(cell.unit.name, "Nguyễn Văn Thẻ", { cardNumber: "008888888888" })]);
    const [row] = await rowsOf(draftId);
    expect(row?.outcome).toBe("problem");
    expect(JSON.stringify(row)).not.toContain("Người Nơi Khác");
  });

  test("what changed since the check stops the writing and is shown", async () => {
    const draftId = await upload([newcomer(cell.unit.name, "Kịp Văn Thêm", { cardNumber: "007777777777" })]);
    await addPerson(act(officer), {
      cellId: cell.unit.id,
      fullName: "Kịp Văn Thêm",
      birthDate: "05/03/1980",
      gender: "male",
      cardNumber: "007777777777",
      status: "official",
      admittedOn: "03/02/2010",
      officialOn: "03/02/2011",
      validFrom: "2010-02-03",
    });
    expect(await record(draftId)).toMatchObject({ recorded: false, changed: 1 });
    expect((await getDraft(officer, draftId)).counts).toMatchObject({ same: 1, add: 0 });
    expect(await countPeople("Kịp Văn Thêm")).toHaveLength(1);
  });

  test("two confirmations at once write once", async () => {
    const draftId = await upload([newcomer(cell.unit.name, "Một Lần Thôi")]);
    const results = await Promise.allSettled([record(draftId), record(draftId)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await countPeople("Một Lần Thôi")).toHaveLength(1);
  });

  test("two files with the same newcomer at once add him once", async () => {
    const line = newcomer(cell.unit.name, "Hai Tệp Một Người", { cardNumber: "006666666666" });
    const drafts = [await upload([line]), await upload([line, newcomer(cell.unit.name, "Thêm Văn Nữa")])];
    const results = await Promise.all(drafts.map((draftId) => record(draftId)));
    expect(results.filter(({ recorded }) => recorded)).toHaveLength(1);
    expect(await countPeople("Hai Tệp Một Người")).toHaveLength(1);
  });

  test("a second line brings a second post; a contradiction or a repetition is named with its line", async () => {
    const draftId = await upload([
      newcomer(cell.unit.name, "Nhiều Văn Việc", { cardNumber: "005555555555" }),
      {
        cell: cell.unit.name,
        fullName: "Nhiều Văn Việc",
        birthDate: "05/03/1980",
        cardNumber: "005555555555",
        workplace: commune.unit.name,
        positionTitle: "Thủ quỹ",
        positionRank: "Chuyên viên và tương đương",
        managementLevel: "Cấp ủy cơ sở quản lý",
        positionFrom: "01/01/2020",
      },
      newcomer(cell.unit.name, "Nhiều Văn Việc", { cardNumber: "005555555555" }),
      newcomer(cell.unit.name, "Nhiều Văn Khác", { cardNumber: "005555555555" }),
    ]);
    const rows = await rowsOf(draftId);
    const texts = rows.flatMap((row) => row.problems.map((problem) => problem.text));
    expect(texts).toEqual([
      "Trùng với dòng 3. Xin xóa một dòng.",
      "Dòng 3 đã nói về người này nhưng ghi khác. Xin ghi như nhau, hoặc xóa một dòng.",
    ]);
    expect(rows.filter((row) => row.outcome === "change")).toHaveLength(1);
  });

  test("A.4 a foreign unit and a foreign draft are not found; a reader may not send files", async () => {
    const foreign = await actorWith("grassrootsOfficer", province.foreignCommune.unit);
    const auditor = await actorWith("auditor", province.district);
    const lines = [newcomer(cell.unit.name, "Xa Văn Lạ")];
    expect(await codeOf(upload(lines, foreign))).toBe("notFound");
    expect(await codeOf(upload(lines, auditor))).toBe("notAllowed");
    const draftId = await upload(lines);
    expect(await codeOf(getDraft(foreign, draftId))).toBe("notFound");
    expect(await codeOf(listDraftRows(foreign, draftId, { shown: null, page: 1 }))).toBe("notFound");
    expect(await codeOf(recordImport(act(foreign), { draftId, version: 1 }))).toBe("notFound");
    expect(await codeOf(discardImport(act(foreign), { draftId }))).toBe("notFound");
  });

  test("cells outside the unit cannot be named", async () => {
    const [foreign] = province.foreignCommune.cells;
    const draftId = await upload([newcomer(foreign?.unit.name ?? "", "Ngoài Phạm Vi")]);
    expect((await rowsOf(draftId))[0]?.outcome).toBe("problem");
  });

  test("a file given up leaves no personal data behind", async () => {
    const draftId = await upload([newcomer(cell.unit.name, "Bỏ Văn Đi")]);
    await discardImport(act(officer), { draftId });
    expect(await ownerSql("SELECT 1 FROM import_row WHERE draft_id = $1", [draftId])).toEqual([]);
    expect(await codeOf(recordImport(act(officer), { draftId, version: 2 }))).toBe("import.closed");
  });

  test("the same key twice is one draft", async () => {
    const ctx = act(officer);
    const input = { kind: "people", unitId: commune.unit.id, fileName: "x.xlsx" };
    const file = peopleFile([newcomer(cell.unit.name, "Một Khóa")]);
    expect(await uploadImport(ctx, input, file)).toEqual(await uploadImport(ctx, input, file));
  });
});
