import { article, type Citation, convention, inferred } from "../citation";
import { fraction } from "../fraction";
import { fixed, type Parameters, setting } from "../parameter";
import { OPEN_SETTINGS } from "./open-settings";

const REGULATION = "124-QD/TW@2023-10-04";
const HD21 = "21-HD/BTCTW@2019-10-18";
const LEVELS = article(REGULATION, "12", "R8.7");

type PointKey = Extract<keyof Parameters, `points.${string}`>;

/** The values of a 100-point pack, absent from a pack that grades criteria. */
export function noPoints(citation: Citation): Pick<Parameters, PointKey> {
  return {
    "points.excellent": fixed("Điểm từ mức HTXSNV", null, citation),
    "points.good": fixed("Điểm từ mức HTTNV", null, citation),
    "points.fair": fixed("Điểm từ mức HTNV", null, citation),
    "points.general": fixed("Điểm tối đa nhóm tiêu chí chung", null, citation),
    "points.result": fixed("Điểm tối đa nhóm kết quả thực hiện nhiệm vụ", null, citation),
    "points.tasksAbove": fixed("Tỷ lệ nhiệm vụ vượt yêu cầu để xét HTXSNV", null, citation),
    "points.tasksLate": fixed("Tỷ lệ nhiệm vụ chậm tối đa của HTNV", null, citation),
    "points.unitTasksDoneBelow": fixed("KHTNV khi đơn vị hoàn thành nhiệm vụ dưới", null, citation),
    "points.ownTasksUndoneAbove": fixed("KHTNV khi nhiệm vụ không hoàn thành quá", null, citation),
    "points.subordinatesFailedAbove": fixed("KHTNV khi số đơn vị phụ trách KHTNV quá", null, citation),
    "points.lowConfidenceAbove": fixed("KHTNV khi phiếu tín nhiệm thấp quá", null, citation),
  };
}

/** Values of Quy định 124-QĐ/TW and Hướng dẫn 25-HD/BTCTW. */
export const PARAMETERS_124: Parameters = {
  ...OPEN_SETTINGS,
  ...noPoints(LEVELS),
  "cap.share": setting(
    "Tỷ lệ HTXSNV tối đa so với số được xếp HTTNV trong nhóm tương đồng",
    fraction(1, 5),
    article(REGULATION, "12", "R8.11"),
    { setBy: "district", latitude: "lowerOnly" },
  ),
  "cap.outstandingShare": fixed(
    "Tỷ lệ HTXSNV tối đa khi có thành tích nổi trội",
    null,
    article(REGULATION, "12", "R8.11"),
  ),
  "cap.grouping": setting("Phạm vi tính tỷ lệ tối đa", "comparableGroup", article(REGULATION, "12", "R8.11"), {
    choices: ["comparableGroup", "grassrootsOrganisation"],
  }),
  "admission.months": fixed(
    "Số tháng kể từ ngày kết nạp để thuộc diện kiểm điểm",
    6,
    article(REGULATION, "5.2", "R3.10"),
  ),
  "sickLeave.months": setting("Số tháng nghỉ ốm cộng dồn được xem xét riêng", 3, convention("R3.17")),
  "sickLeave.effect": setting("Cách xếp loại người nghỉ ốm dài ngày", "actualWork", convention("R3.17"), {
    choices: ["actualWork", "notGoodOrBetter"],
  }),
  "newCollective.months": setting(
    "Tập thể, tổ chức mới thành lập dưới số tháng này chưa xếp loại",
    6,
    inferred([HD21], "R9.11"),
  ),
  "collective.minimumMembers": setting(
    "Số thành viên tối thiểu để tập thể lãnh đạo kiểm điểm riêng",
    3,
    convention("R3.7"),
  ),
  "draft.workingDays": setting("Số ngày làm việc gửi dự thảo báo cáo trước hội nghị", 3, convention("R6.2"), {
    setBy: "district",
    latitude: "higherOnly",
  }),
  "draft.binding": setting("Bắt buộc về thời hạn gửi dự thảo", false, convention("R6.2")),
  "meeting.minimumDays": fixed("Số ngày tối thiểu của hội nghị", null, convention("R6.12")),
  "meeting.provinceDays": fixed("Số ngày tối thiểu của hội nghị Ban Thường vụ Tỉnh ủy", null, convention("R6.12")),
  "coupling.organisation": setting("Tổ chức đảng HTXSNV khi cấp dưới chưa đạt", "asks", inferred([HD21], "R20.7"), {
    choices: ["blocks", "warns", "asks"],
  }),
  "coupling.organisation.goodShare": setting(
    "Tỷ lệ cấp dưới đạt HTTNV trở lên để tổ chức đảng được xét HTXSNV",
    fraction(4, 5),
    inferred([HD21], "R20.7"),
    { latitude: "higherOnly" },
  ),
  "grades.tasksDoneBelow": fixed("KHTNV khi hoàn thành nhiệm vụ dưới", fraction(1, 2), LEVELS),
  "grades.subordinatesDisciplinedAbove": fixed("KHTNV khi số đơn vị trực thuộc bị kỷ luật quá", fraction(1, 5), LEVELS),
};
