import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type PersonLine, peopleFile } from "../../../tests/support/people-files";
import { codeOf } from "../../../tests/support/refusals";
import { spreadsheet } from "../../../tests/support/spreadsheets";
import { readWorkbook } from "../../spreadsheets/read-workbook";
import { readPeopleFile } from "./read-file";

const FIXTURES = path.resolve(import.meta.dirname, "../../../tests/support/fixtures");

async function read(file: Buffer) {
  return readPeopleFile(await readWorkbook(file));
}

const LINES: PersonLine[] = [
  {
    cell: "Chi bộ thôn 1",
    fullName: "Nguyễn Văn Ánh",
    birthDate: { serial: 23806 },
    gender: "nam",
    cardNumber: "001234567890",
  },
  { cell: "Chi bộ thôn 2", fullName: "Trần Thị Bưởi", birthDate: "31/12/1980", status: "Dự bị", isOfficial: "x" },
];

describe("a list of people as it comes back", () => {
  test.each(["shared", "inline"] as const)("from a program that writes %s strings", async (strings) => {
    const rows = await read(peopleFile(LINES, { strings }));
    expect(rows.map(({ number, data, problems }) => [number, data.fullName, data.birthDate, problems])).toEqual([
      [3, "Nguyễn Văn Ánh", "1965-03-05", []],
      [4, "Trần Thị Bưởi", "1980-12-31", []],
    ]);
    expect(rows[1]?.data).toMatchObject({ status: "probationary", isOfficial: "yes" });
  });

  test("from the template, filled in and kept by LibreOffice", async () => {
    const rows = await read(readFileSync(path.join(FIXTURES, "people-libreoffice.xlsx")));
    expect(rows).toHaveLength(2);
    expect(rows.flatMap((row) => row.problems)).toEqual([]);
    expect(rows[0]?.data).toMatchObject({
      cell: "Chi bộ thôn 1",
      fullName: "Nguyễn Văn Ánh",
      birthDate: "1965-03-05",
      cardNumber: "001234567890",
      admittedOn: "1990-02-03",
      status: "official",
    });
    expect(rows[1]?.data).toMatchObject({
      fullName: "Trần Thị Bưởi",
      seatRole: "ordinary",
      seatFrom: "2020-05-30",
      positionRank: "specialist",
      managementLevel: "grassroots",
    });
  });

  test("with its columns in another order, and none that is needed missing", async () => {
    const rows = [
      [
        "Ngày sinh *",
        "Họ và tên *",
        "Chi bộ *",
        "Giới tính",
        "Số thẻ đảng viên",
        "Tư cách",
        "Ngày kết nạp",
        "Ngày công nhận chính thức",
        "Sinh hoạt ở chi bộ này từ ngày",
        "Cán bộ, công chức, viên chức",
      ],
      ["05/03/1965", "Nguyễn Văn Ánh", "Chi bộ thôn 1"],
    ];
    const [row] = await read(spreadsheet([{ name: "Bảng của tôi", rows }]));
    expect(row?.data).toMatchObject({ cell: "Chi bộ thôn 1", birthDate: "1965-03-05" });
    const without = rows.map((line) => line.slice(0, 2).concat(line.slice(3)));
    expect(await codeOf(read(spreadsheet([{ name: "Bảng", rows: without }])))).toBe("import.wrongTemplate");
  });

  test("the template of another import is named as what it is", async () => {
    const mark = { name: "Mã mẫu", hidden: true, rows: [["kind", "meetingResults"]] };
    expect(await codeOf(read(spreadsheet([{ name: "Điểm danh", rows: [["x"]] }, mark])))).toBe("import.otherKind");
    expect(await codeOf(read(peopleFile([])))).toBe("import.noRows");
  });
});
