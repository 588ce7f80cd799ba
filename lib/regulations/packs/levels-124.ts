import { article, documentOnly, inferred } from "../citation";
import type { FailingCase, LevelRules } from "../pack";

const REGULATION = "124-QD/TW@2023-10-04";
const UNIT = article(REGULATION, "12", "R8.7");
const COLLECTIVE = article(REGULATION, "12", "R8.8");
const PERSON = documentOnly(REGULATION, "R8.9");
const FRAME = article(REGULATION, "12", "R8.0");
const MIRRORED = inferred([REGULATION], "R8.10");
const SETS_ASIDE = { by: ["selfDiscovered"], effect: "setsAside" } as const;
const FORCE_MAJEURE = { by: ["forceMajeure"], effect: "setsAside" } as const;
const NO_RELIEF = { by: [], effect: "weighs" } as const;

const FAILING: readonly FailingCase[] = [
  {
    code: "poorCriterion",
    subjects: ["organisation", "collective", "leader", "nonLeader"],
    text: "Có tiêu chí được đánh giá ở cấp độ Kém",
    relief: NO_RELIEF,
    citation: UNIT,
  },
  {
    code: "subordinateCorruption",
    subjects: ["organisation"],
    text: "Đơn vị trực thuộc để xảy ra tham nhũng, lãng phí, tiêu cực hoặc vi phạm khác bị xử lý kỷ luật",
    relief: SETS_ASIDE,
    citation: UNIT,
  },
  {
    code: "tasksUndone",
    subjects: ["organisation"],
    text: "Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ và không đạt các chỉ tiêu chủ yếu",
    relief: FORCE_MAJEURE,
    citation: UNIT,
  },
  {
    code: "tasksUndone",
    subjects: ["collective"],
    text: "Địa phương, đơn vị do tập thể lãnh đạo hoàn thành dưới 50% chỉ tiêu, nhiệm vụ và không đạt các chỉ tiêu chủ yếu",
    relief: FORCE_MAJEURE,
    citation: COLLECTIVE,
  },
  {
    code: "tasksUndone",
    subjects: ["leader", "nonLeader"],
    text: "Hoàn thành dưới 50% nhiệm vụ được giao và không đạt các nhiệm vụ chủ yếu",
    relief: FORCE_MAJEURE,
    citation: inferred([REGULATION], "R8.9"),
  },
  {
    code: "subordinatesDisciplined",
    subjects: ["organisation"],
    text: "Trên 20% số đơn vị trực thuộc bị xử lý kỷ luật trong năm",
    relief: NO_RELIEF,
    citation: UNIT,
  },
  {
    code: "disciplined",
    subjects: ["organisation"],
    text: "Tập thể lãnh đạo bị xử lý kỷ luật trong năm",
    relief: NO_RELIEF,
    citation: UNIT,
  },
  {
    code: "disciplined",
    subjects: ["collective"],
    text: "Tập thể hoặc thành viên của tập thể bị xử lý kỷ luật trong năm",
    relief: SETS_ASIDE,
    citation: COLLECTIVE,
  },
  {
    code: "disciplined",
    subjects: ["leader", "nonLeader"],
    text: "Bị xử lý kỷ luật trong năm",
    relief: SETS_ASIDE,
    citation: inferred([REGULATION], "R8.9"),
  },
  {
    code: "disunity",
    subjects: ["collective"],
    text: "Bị cấp có thẩm quyền kết luận mất đoàn kết",
    relief: NO_RELIEF,
    citation: COLLECTIVE,
  },
  {
    code: "degraded",
    subjects: ["collective"],
    text: "Có thành viên bị kết luận suy thoái về tư tưởng chính trị, đạo đức, lối sống",
    relief: NO_RELIEF,
    citation: COLLECTIVE,
  },
  {
    code: "degraded",
    subjects: ["leader", "nonLeader"],
    text: "Bị kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    relief: NO_RELIEF,
    citation: PERSON,
  },
  {
    code: "prohibitedOrExemplary",
    subjects: ["leader", "nonLeader"],
    text: "Vi phạm những điều đảng viên không được làm, trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín của bản thân và cơ quan",
    relief: NO_RELIEF,
    citation: PERSON,
  },
];

/** Levels of Điều 12 Quy định 124-QĐ/TW, from grades of the criteria (R8.5–R8.10). */
export const LEVEL_RULES_124: LevelRules = {
  method: "grades",
  levels: {
    excellent: {
      text: "Các tiêu chí đạt từ Tốt trở lên, trong đó tiêu chí về kết quả thực hiện nhiệm vụ đạt Xuất sắc; không có tổ chức trực thuộc, thành viên bị kỷ luật",
      citation: FRAME,
      personCitation: MIRRORED,
    },
    good: {
      text: "Các tiêu chí đạt từ Trung bình trở lên, trong đó tiêu chí về kết quả thực hiện nhiệm vụ đạt từ Tốt trở lên; không có tổ chức trực thuộc, thành viên bị kỷ luật (trừ trường hợp tự phát hiện và khắc phục)",
      citation: FRAME,
      personCitation: MIRRORED,
    },
    fair: {
      text: "Các tiêu chí đạt từ Trung bình trở lên; không có tổ chức trực thuộc, thành viên bị kỷ luật (trừ trường hợp tự phát hiện và khắc phục)",
      citation: FRAME,
      personCitation: MIRRORED,
    },
    failed: { text: "Có tiêu chí ở cấp độ Kém hoặc thuộc một trong các trường hợp nêu tại Điều 12", citation: UNIT },
  },
  pointGroups: [],
  shortcomingsGate: { severity: "asks", citation: inferred([REGULATION], "R8.5") },
  failing: FAILING,
};
