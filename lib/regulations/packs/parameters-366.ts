import { article, convention, documentOnly, inferred, section } from "../citation";
import { fraction } from "../fraction";
import { fixed, type Parameters, setting } from "../parameter";
import { OPEN_SETTINGS } from "./open-settings";

const REGULATION = "366-QD/TW@2025-08-30";
const GUIDANCE = "43-HD/BTCTW@2025-10-31";
const CAP = article(REGULATION, "11.1.5", "R8.24");
const BANDS = article(REGULATION, "11", "R8.0");
const ABSENT = section(GUIDANCE, "7.5", "R3.17");
const GROUPS = documentOnly(REGULATION, "R8.12");

/** Values of Quy định 366-QĐ/TW and Hướng dẫn 43-HD/BTCTW. */
export const PARAMETERS_366: Parameters = {
  ...OPEN_SETTINGS,
  "cap.share": setting("Tỷ lệ HTXSNV tối đa so với số được xếp HTTNV trong nhóm tương đồng", fraction(1, 5), CAP, {
    setBy: "district",
    latitude: "lowerOnly",
  }),
  "cap.outstandingShare": fixed("Tỷ lệ HTXSNV tối đa khi có thành tích nổi trội", fraction(1, 4), CAP),
  "cap.grouping": fixed("Phạm vi tính tỷ lệ tối đa", "comparableGroup", CAP),
  "admission.months": fixed(
    "Số tháng kể từ ngày kết nạp để thuộc diện kiểm điểm",
    6,
    article(REGULATION, "5.2", "R3.10"),
  ),
  "sickLeave.months": fixed("Số tháng nghỉ ốm cộng dồn được xem xét riêng", 3, ABSENT),
  "sickLeave.effect": fixed("Cách xếp loại người nghỉ ốm dài ngày", "actualWork", ABSENT),
  "newCollective.months": setting(
    "Tập thể, tổ chức mới thành lập dưới số tháng này chưa xếp loại",
    6,
    inferred([], "R9.11"),
  ),
  "collective.minimumMembers": fixed(
    "Số thành viên tối thiểu để tập thể lãnh đạo kiểm điểm riêng",
    3,
    section(GUIDANCE, "7.4", "R3.7"),
  ),
  "draft.workingDays": setting(
    "Số ngày làm việc gửi dự thảo báo cáo trước hội nghị",
    3,
    section(GUIDANCE, "2.1a", "R6.2"),
    {
      setBy: "district",
      latitude: "higherOnly",
    },
  ),
  "draft.binding": fixed("Bắt buộc về thời hạn gửi dự thảo", true, section(GUIDANCE, "2.1a", "R6.2")),
  "meeting.minimumDays": setting("Số ngày tối thiểu của hội nghị", 1, section(GUIDANCE, "2.1", "R6.11"), {
    latitude: "higherOnly",
  }),
  "meeting.provinceDays": fixed(
    "Số ngày tối thiểu của hội nghị Ban Thường vụ Tỉnh ủy",
    2,
    section(GUIDANCE, "2.1", "R6.11"),
  ),
  "coupling.organisation": setting("Tổ chức đảng HTXSNV khi cấp dưới chưa đạt", "asks", inferred([GUIDANCE], "R8.34"), {
    choices: ["blocks", "warns", "asks"],
  }),
  "coupling.organisation.goodShare": setting(
    "Tỷ lệ cấp dưới đạt HTTNV trở lên để tổ chức đảng được xét HTXSNV",
    fraction(4, 5),
    convention("R20.7"),
    { latitude: "higherOnly" },
  ),
  "grades.tasksDoneBelow": fixed("KHTNV khi hoàn thành nhiệm vụ dưới", null, BANDS),
  "grades.subordinatesDisciplinedAbove": fixed("KHTNV khi số đơn vị trực thuộc bị kỷ luật quá", null, BANDS),
  "points.excellent": fixed("Điểm từ mức HTXSNV", 90, BANDS),
  "points.good": fixed("Điểm từ mức HTTNV", 70, BANDS),
  "points.fair": fixed("Điểm từ mức HTNV", 50, BANDS),
  "points.general": fixed("Điểm tối đa nhóm tiêu chí chung", 30, GROUPS),
  "points.result": fixed("Điểm tối đa nhóm kết quả thực hiện nhiệm vụ", 70, GROUPS),
  "points.tasksAbove": fixed("Tỷ lệ nhiệm vụ vượt yêu cầu để xét HTXSNV", fraction(3, 10), BANDS),
  "points.tasksLate": fixed("Tỷ lệ nhiệm vụ chậm tối đa của HTNV", fraction(1, 5), BANDS),
  "points.unitTasksDoneBelow": fixed(
    "KHTNV khi đơn vị hoàn thành nhiệm vụ dưới",
    fraction(7, 10),
    article(REGULATION, "11", "R8.19"),
  ),
  "points.ownTasksUndoneAbove": fixed(
    "KHTNV khi nhiệm vụ không hoàn thành quá",
    fraction(1, 2),
    article(REGULATION, "11", "R8.21"),
  ),
  "points.subordinatesFailedAbove": fixed(
    "KHTNV khi số đơn vị phụ trách KHTNV quá",
    fraction(1, 2),
    article(REGULATION, "11", "R8.20"),
  ),
  "points.lowConfidenceAbove": fixed(
    "KHTNV khi phiếu tín nhiệm thấp quá",
    fraction(1, 2),
    article(REGULATION, "11", "R8.20"),
  ),
};
