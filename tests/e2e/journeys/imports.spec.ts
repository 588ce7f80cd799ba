import { newcomer, peopleFile } from "../../support/people-files";
import { packageOf } from "../../support/spreadsheets";
import { fillTaskResults } from "../../support/task-result-files";
import { expect, expectHeading, test } from "../fixtures/test";
import { downloadTemplate, offeredCells, sendFile } from "../pages/import-page";

const PREVIEW = "Kiểm tra: danh sách đảng viên, cán bộ";

test("RQ-02 a commune sends its list of people, leaves wrong lines out and records the rest", async ({
  page,
  signInAs,
  picture,
}) => {
  await signInAs("huonglong");
  const [cell = "", second = ""] = await offeredCells(page);
  await sendFile(
    page,
    "danh-sach.xlsx",
    peopleFile([
      newcomer(cell, "Nguyễn Văn Nhập", { cardNumber: "001990000001" }),
      newcomer(second, "Trần Thị Nhập", { gender: "Nữ", birthDate: { serial: 30000 } }),
      newcomer("Chi bộ không có", "Lê Văn Sai"),
      newcomer(cell, "Phan Văn Sai", { admittedOn: "31/02/2010" }),
    ]),
  );
  await expectHeading(page, PREVIEW);
  await expect(page.getByText("2 dòng có vấn đề, 2 dòng thêm mới.")).toBeVisible();
  await expect(page.getByText(/Không có chi bộ nào tên “Chi bộ không có”/)).toBeVisible();
  await picture("import-preview");
  await page.getByRole("button", { name: "Loại 2 dòng chưa đúng" }).click();
  await page.getByRole("link", { name: "Xem lại và ghi 2 dòng" }).click();
  await expectHeading(page, "Xem lại trước khi ghi");
  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await expectHeading(page, "Đã ghi: danh sách đảng viên, cán bộ");
  await expect(page.getByText("Thêm mới 2 người")).toBeVisible();
  await page.goto("/people?q=nguyen+van+nhap");
  await expect(page.getByRole("link", { name: "Nguyễn Văn Nhập" })).toBeVisible();
});

test("a file that is no list is refused in words on the same page", async ({ page, signInAs }) => {
  await signInAs("huonglong");
  await page.goto("/imports/new?kind=people");
  await page.getByRole("button", { name: "Gửi và kiểm tra" }).click();
  await expect(page.getByText("Chưa chọn tệp.").first()).toBeVisible();
  const macros = { "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>", "xl/vbaProject.bin": "x" };
  await sendFile(page, "macro.xlsm", packageOf(macros));
  await expect(page.getByText("Tệp có chứa macro.").first()).toBeVisible();
});

test("a line is left out by hand and the file given up", async ({ page, signInAs }) => {
  await signInAs("huonglong");
  const [cell = ""] = await offeredCells(page);
  await sendFile(page, "bo-di.xlsx", peopleFile([newcomer(cell, "Bỏ Văn Đi")]));
  await expectHeading(page, PREVIEW);
  await page.getByLabel("Loại dòng này, không ghi").check();
  await page.getByRole("button", { name: "Lưu lựa chọn của trang này" }).click();
  await expect(page.getByText("Đã loại", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Hủy lần nhập này" }).click();
  await expectHeading(page, "Nhập từ tệp");
});

test("RQ-02 RQ-10 a commune's task results come from its filled template, and a wrong figure is named at its column", async ({
  page,
  signInAs,
  accessible,
}) => {
  const right = { assigned: 12, done: 11, doneLate: 1, aboveRequirement: 3, mainTargets: "Đạt" };
  const source = { sourceDocument: "Báo cáo số 15-BC/ĐU", sourceOn: "01/12/2024" };
  await signInAs("huonglong");
  await page.goto("/imports/new?kind=taskResults");
  await expectHeading(page, "Kết quả thực hiện nhiệm vụ");
  const template = await downloadTemplate(page);
  const wrong = { 0: { ...right, ...source, done: 13, reason: "Số liệu chính thức" } };
  await sendFile(page, "ket-qua.xlsx", await fillTaskResults(template, wrong));
  await expectHeading(page, "Kiểm tra: kết quả thực hiện nhiệm vụ");
  await expect(page.getByText("Số nhiệm vụ hoàn thành không thể lớn hơn số được giao (12).").first()).toBeVisible();
  await accessible();
  await page.goto("/imports/new?kind=taskResults");
  const mended = { 0: { ...right, ...source, reason: "Số liệu chính thức" } };
  await sendFile(page, "ket-qua.xlsx", await fillTaskResults(template, mended));
  await page.getByRole("link", { name: "Xem lại và ghi 1 dòng" }).click();
  await expectHeading(page, "Xem lại trước khi ghi");
  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await expectHeading(page, "Đã ghi: kết quả thực hiện nhiệm vụ");
});
