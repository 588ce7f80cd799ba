import { article, documentOnly } from "../citation";
import type { FailingCase, LevelRules, PointGroup } from "../pack";

const REGULATION = "366-QD/TW@2025-08-30";
const TABLE = article(REGULATION, "11", "R8.0");
const COLLECTIVE = article(REGULATION, "11", "R8.19");
const LEADER = article(REGULATION, "11", "R8.20");
const MEMBER = article(REGULATION, "11", "R8.21");
const BOTH = { by: ["selfDiscovered", "forceMajeure"], effect: "weighs" } as const;
const SELF = { by: ["selfDiscovered"], effect: "weighs" } as const;
const NONE = { by: [], effect: "weighs" } as const;

const FAILING: readonly FailingCase[] = [
  {
    code: "belowPoints",
    subjects: ["organisation", "collective", "leader", "nonLeader"],
    text: "Tổng điểm dưới mức tối thiểu của HTNV",
    relief: NONE,
    citation: TABLE,
  },
  {
    code: "personnelWrongdoing",
    subjects: ["collective"],
    text: "Bị kết luận sai phạm trong công tác cán bộ, chạy chức, chạy quyền",
    relief: BOTH,
    citation: COLLECTIVE,
  },
  {
    code: "disunity",
    subjects: ["collective"],
    text: "Bị kết luận mất đoàn kết, bè phái",
    relief: BOTH,
    citation: COLLECTIVE,
  },
  {
    code: "disciplined",
    subjects: ["organisation", "collective"],
    text: "Có thành viên bị kỷ luật từ khiển trách trở lên do vi phạm liên quan đến chức trách của tập thể",
    relief: BOTH,
    citation: COLLECTIVE,
  },
  {
    code: "degraded",
    subjects: ["collective"],
    text: "Có thành viên bị kết luận suy thoái",
    relief: BOTH,
    citation: COLLECTIVE,
  },
  {
    code: "tasksUndone",
    subjects: ["organisation", "collective"],
    text: "Đơn vị lãnh đạo, quản lý hoàn thành dưới 70% nhiệm vụ",
    relief: BOTH,
    citation: COLLECTIVE,
  },
  {
    code: "basicTargetsFailed",
    subjects: ["organisation", "collective"],
    text: "Không hoàn thành 5 chỉ tiêu kinh tế - xã hội cơ bản",
    relief: BOTH,
    citation: COLLECTIVE,
  },
  {
    code: "tasksUndone",
    subjects: ["leader"],
    text: "Đơn vị, lĩnh vực phụ trách hoàn thành dưới 70% nhiệm vụ",
    relief: SELF,
    citation: LEADER,
  },
  {
    code: "basicTargetsFailed",
    subjects: ["leader"],
    text: "Đơn vị phụ trách không hoàn thành 5 chỉ tiêu kinh tế - xã hội cơ bản",
    relief: SELF,
    citation: LEADER,
  },
  {
    code: "subordinatesFailed",
    subjects: ["leader"],
    text: "Trên 50% số đơn vị phụ trách bị xếp KHTNV",
    relief: SELF,
    citation: LEADER,
  },
  {
    code: "lowConfidence",
    subjects: ["leader"],
    text: "Có trên 50% phiếu tín nhiệm thấp trong năm",
    relief: SELF,
    citation: LEADER,
  },
  {
    code: "disciplined",
    subjects: ["leader"],
    text: "Bị kỷ luật từ khiển trách trở lên do vi phạm chức trách, nhiệm vụ",
    relief: SELF,
    citation: LEADER,
  },
  { code: "degraded", subjects: ["leader"], text: "Bị kết luận suy thoái", relief: SELF, citation: LEADER },
  {
    code: "subordinateNegativity",
    subjects: ["leader"],
    text: "Tổ chức, cá nhân quản lý trực tiếp tham nhũng, lãng phí, tiêu cực bị kỷ luật",
    relief: SELF,
    citation: LEADER,
  },
  { code: "degraded", subjects: ["nonLeader"], text: "Bị kết luận suy thoái", relief: SELF, citation: MEMBER },
  {
    code: "disciplined",
    subjects: ["nonLeader"],
    text: "Bị kỷ luật từ khiển trách trở lên do vi phạm chức trách, nhiệm vụ",
    relief: SELF,
    citation: MEMBER,
  },
  {
    code: "prohibitedOrExemplary",
    subjects: ["nonLeader"],
    text: "Vi phạm những điều đảng viên không được làm, trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín",
    relief: SELF,
    citation: MEMBER,
  },
  {
    code: "tasksUndone",
    subjects: ["nonLeader"],
    text: "Trên 50% nhiệm vụ không hoàn thành",
    relief: SELF,
    citation: MEMBER,
  },
];

function pointGroup(
  subject: PointGroup["subject"],
  group: PointGroup["group"],
  rule: "R8.13" | "R8.14" | "R8.15" | "R8.16",
  items: readonly string[],
): PointGroup {
  return { subject, group, items, citation: documentOnly(REGULATION, rule) };
}

const SELF_CRITICISM = "Tự phê bình và phê bình; khắc phục hạn chế, khuyết điểm";

const POINT_GROUPS: readonly PointGroup[] = [
  pointGroup("collective", "general", "R8.13", [
    "Xây dựng Đảng",
    "Năng lực lãnh đạo của cấp ủy; phối hợp, đoàn kết",
    "Kiểm tra, giám sát; kiểm soát quyền lực",
    "Nguyên tắc tổ chức và hoạt động; quy chế làm việc",
    "Lãnh đạo nhiệm vụ chính trị; tinh gọn bộ máy; chuyển đổi số",
    SELF_CRITICISM,
  ]),
  pointGroup("collective", "result", "R8.13", [
    "Cụ thể hóa nghị quyết và kết quả thực hiện chỉ tiêu, nhiệm vụ",
    "Kết quả xếp loại của lĩnh vực, địa phương, đơn vị phụ trách và của tổ chức, cá nhân trực thuộc",
  ]),
  pointGroup("leader", "general", "R8.14", [
    "Chính trị, tư tưởng",
    "Đạo đức, kỷ luật",
    "Năng lực lãnh đạo, chuyên môn",
    "Uy tín, đoàn kết",
    SELF_CRITICISM,
  ]),
  pointGroup("leader", "result", "R8.14", [
    "Kết quả thực hiện chức trách, nhiệm vụ của bản thân",
    "Kết quả lãnh đạo, chỉ đạo, quản lý",
    "Kết quả xếp loại của tập thể, cán bộ thuộc quyền quản lý trực tiếp",
  ]),
  pointGroup("nonLeader", "general", "R8.15", [
    "Chính trị, đạo đức, kỷ luật",
    "Năng lực chuyên môn; khả năng đáp ứng; thái độ; đổi mới, sáng tạo",
    SELF_CRITICISM,
  ]),
  pointGroup("nonLeader", "result", "R8.15", ["Mức độ hoàn thành nhiệm vụ được giao"]),
  pointGroup("outsideSystem", "general", "R8.16", ["Phẩm chất, đạo đức, kỷ luật", SELF_CRITICISM]),
  pointGroup("outsideSystem", "result", "R8.16", [
    "Quyền, nghĩa vụ đảng viên và nhiệm vụ do chi bộ phân công",
    "Học tập nghị quyết; phát biểu, tham gia ý kiến trong sinh hoạt chi bộ",
    "Nhiệm vụ đột xuất, phong trào phù hợp sức khỏe, độ tuổi",
  ]),
];

/** Levels of Điều 11 Quy định 366-QĐ/TW, from points out of 100 and their conditions (R8.12–R8.22). */
export const LEVEL_RULES_366: LevelRules = {
  method: "points",
  levels: {
    excellent: {
      text: "Từ 90 điểm; 100% nhiệm vụ hoàn thành đúng tiến độ, bảo đảm chất lượng, ít nhất 30% vượt yêu cầu; không có đơn vị trực thuộc, thành viên bị kỷ luật; 100% hạn chế của kỳ trước được khắc phục",
      citation: TABLE,
    },
    good: {
      text: "Từ 70 đến dưới 90 điểm; 100% nhiệm vụ hoàn thành đúng tiến độ, bảo đảm chất lượng",
      citation: TABLE,
    },
    fair: { text: "Từ 50 đến dưới 70 điểm; 100% nhiệm vụ hoàn thành, số chậm tiến độ không quá 20%", citation: TABLE },
    failed: { text: "Dưới 50 điểm hoặc thuộc một trong các trường hợp nêu tại Điều 11", citation: TABLE },
  },
  pointGroups: POINT_GROUPS,
  shortcomingsGate: { severity: "blocks", citation: article(REGULATION, "11", "R8.18") },
  failing: FAILING,
};
