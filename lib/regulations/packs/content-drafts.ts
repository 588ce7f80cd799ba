import type { Citation } from "../citation";
import type { ContentItem, ContentSubject } from "../pack";

export type ContentDraft = Pick<ContentItem, "code" | "title" | "graded"> &
  Partial<Pick<ContentItem, "detail" | "conditional">>;

export const COLLECTIVE_ITEMS: readonly ContentDraft[] = [
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

export const QUALITY: ContentDraft = {
  code: "quality",
  title: "Phẩm chất chính trị, đạo đức, lối sống; ý thức tổ chức kỷ luật; tác phong, lề lối làm việc",
  graded: "general",
};
export const DUTY: ContentDraft = {
  code: "duty",
  title: "Kết quả thực hiện chức trách, nhiệm vụ được giao trong năm",
  graded: "taskResult",
};
export const COMMITMENT: ContentDraft = {
  code: "commitment",
  title: "Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm",
  graded: null,
};

export const LEADER_ONLY: readonly ContentDraft[] = [
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

export const CLOSING: readonly ContentDraft[] = [
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

/** Items of one subject in one layer, with the clause they rest on. */
export function contentItems(
  subject: ContentSubject,
  layer: ContentItem["layer"],
  citation: Citation,
  drafts: readonly ContentDraft[],
): ContentItem[] {
  return drafts.map((draft) => ({ ...draft, subject, layer, citation }));
}
