import type { Citation } from "./citation";
import type { Latitude } from "./parameter";

/** One line of a pack as an official reads it, with its clause and who set it. */
export type PackLine = {
  readonly section: PackSection;
  /** Stable within its section; equal keys of two packs are compared. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly citation: Citation;
  /** Who may set it, or by which document it was set; null for rules that are not settings. */
  readonly setBy: string | null;
  /** In which direction a level below may move a setting; null for rules that are not settings. */
  readonly latitude: Latitude | null;
};

export const PACK_SECTIONS = [
  "parameters",
  "general",
  "exemptions",
  "collectives",
  "places",
  "capacities",
  "order",
  "content",
  "levels",
  "points",
  "failing",
  "coupling",
  "deadlines",
  "authorities",
] as const;
export type PackSection = (typeof PACK_SECTIONS)[number];

const SECTION_NAMES: Record<PackSection, string> = {
  parameters: "Giá trị và thiết lập",
  general: "Đối tượng và nguyên tắc chung",
  exemptions: "Đối tượng không kiểm điểm, không xếp loại",
  collectives: "Tập thể kiểm điểm",
  places: "Nơi kiểm điểm",
  capacities: "Thành phần tham dự",
  order: "Trình tự",
  content: "Nội dung kiểm điểm",
  levels: "Điều kiện các mức",
  points: "Nhóm tiêu chí của thang điểm 100",
  failing: "Trường hợp không hoàn thành nhiệm vụ",
  coupling: "Gắn kết quả",
  deadlines: "Thời hạn",
  authorities: "Thẩm quyền",
};

export function sectionName(section: PackSection): string {
  return SECTION_NAMES[section];
}
