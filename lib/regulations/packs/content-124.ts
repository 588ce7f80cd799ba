import { article, documentOnly } from "../citation";
import type { ContentItem } from "../pack";

const REGULATION = "124-QD/TW@2023-10-04";
const COLLECTIVE = article(REGULATION, "6", "R1.4");
const PERSON = article(REGULATION, "6.2", "R5.6");

type Draft = Pick<ContentItem, "code" | "title" | "graded"> & Partial<Pick<ContentItem, "detail" | "conditional">>;

const COLLECTIVE_ITEMS: readonly Draft[] = [
  {
    code: "principles",
    title: "Việc thực hiện nguyên tắc tổ chức và hoạt động, nhất là nguyên tắc tập trung dân chủ; quy chế làm việc",
    graded: "general",
  },
  {
    code: "tasks",
    title: "Kết quả thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ được giao trong năm",
    graded: "taskResult",
  },
  {
    code: "partyBuilding",
    title:
      "Công tác xây dựng Đảng và hệ thống chính trị; trách nhiệm nêu gương; kiểm tra, giám sát, kỷ luật; phòng, chống tham nhũng, tiêu cực",
    graded: "general",
  },
  {
    code: "responsibility",
    title:
      "Trách nhiệm của tập thể trong thực hiện nghị quyết, chỉ thị của cấp trên và nhiệm vụ chính trị của địa phương, cơ quan, đơn vị",
    graded: "general",
  },
  {
    code: "remediation",
    title:
      "Kết quả khắc phục hạn chế, khuyết điểm đã được cấp có thẩm quyền kết luận hoặc được chỉ ra ở kỳ kiểm điểm trước",
    graded: "remediation",
  },
  { code: "prompts", title: "Giải trình những vấn đề được gợi ý kiểm điểm", graded: null, conditional: true },
  { code: "limitations", title: "Hạn chế, khuyết điểm và nguyên nhân; trách nhiệm của tập thể, cá nhân", graded: null },
  { code: "direction", title: "Phương hướng, biện pháp khắc phục hạn chế, khuyết điểm", graded: null },
];

const QUALITY: Draft = {
  code: "quality",
  title: "Phẩm chất chính trị, đạo đức, lối sống; ý thức tổ chức kỷ luật; tác phong, lề lối làm việc",
  graded: "general",
};
const DUTY: Draft = {
  code: "duty",
  title: "Kết quả thực hiện chức trách, nhiệm vụ được giao trong năm",
  graded: "taskResult",
};
const COMMITMENT: Draft = {
  code: "commitment",
  title: "Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm",
  graded: null,
};

const LEADER_ONLY: readonly Draft[] = [
  {
    code: "leading",
    title:
      "Kết quả lãnh đạo, chỉ đạo, quản lý, điều hành; mức độ hoàn thành nhiệm vụ của đơn vị; khả năng quy tụ, đoàn kết",
    graded: "taskResult",
  },
  {
    code: "courage",
    title: "Tinh thần trách nhiệm trong công việc; năng động, dám nghĩ, dám làm; xử lý việc khó, nhạy cảm",
    graded: "general",
  },
  {
    code: "example",
    title: "Trách nhiệm nêu gương của bản thân và gia đình; phòng, chống tham nhũng, tiêu cực; sự tín nhiệm",
    graded: "general",
  },
];

const CLOSING: readonly Draft[] = [
  { code: "limitations", title: "Hạn chế, khuyết điểm và nguyên nhân", graded: null },
  {
    code: "remediation",
    title:
      "Kết quả khắc phục hạn chế, khuyết điểm được cấp có thẩm quyền kết luận hoặc được chỉ ra ở kỳ kiểm điểm trước",
    graded: "remediation",
  },
  { code: "prompts", title: "Giải trình những vấn đề được gợi ý kiểm điểm", graded: null, conditional: true },
  {
    code: "ownResponsibility",
    title: "Làm rõ trách nhiệm của cá nhân đối với hạn chế, khuyết điểm của tập thể",
    graded: null,
    conditional: true,
  },
  { code: "direction", title: "Phương hướng, biện pháp khắc phục hạn chế, khuyết điểm", graded: null },
];

/** Review content of the centre under Quy định 124-QĐ/TW, in the order of the forms of 2023 (R5.2–R5.6, R9.7). */
export const CONTENT_124: readonly ContentItem[] = [
  ...COLLECTIVE_ITEMS.map((item) => ({
    ...item,
    subject: "collective" as const,
    layer: "centre" as const,
    citation: COLLECTIVE,
  })),
  ...[QUALITY, DUTY, ...LEADER_ONLY, COMMITMENT, ...CLOSING].map((item) => ({
    ...item,
    subject: "leader" as const,
    layer: "centre" as const,
    citation: PERSON,
  })),
  ...[QUALITY, DUTY, COMMITMENT, ...CLOSING].map((item) => ({
    ...item,
    subject: "nonLeader" as const,
    layer: "centre" as const,
    citation: PERSON,
  })),
];

const PROVINCE = documentOnly("31-QD/TU-HATINH@2024-11-12", "R14.2");

/** What 31-QĐ/TU adds for the province; the clauses wait for the province (R5.9, R14.2, R14.4). */
export const CONTENT_HA_TINH_2024: readonly ContentItem[] = (["collective", "leader", "nonLeader"] as const).map(
  (subject) => ({
    code: "conclusionsOfSuperiors",
    subject,
    layer: "province" as const,
    title:
      "Kết quả khắc phục hạn chế, khuyết điểm theo kết luận của cấp ủy, cơ quan cấp trên; những tồn tại chưa được giải quyết từ các kỳ trước",
    graded: null,
    citation: PROVINCE,
  }),
);
