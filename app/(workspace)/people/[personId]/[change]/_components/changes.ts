/** What can be changed about a person, by the last part of the address. */
export const CHANGE_TITLES = {
  edit: "Sửa thông tin chung",
  transfer: "Chuyển sinh hoạt đảng",
  condition: "Ghi trường hợp miễn, tạm miễn, đình chỉ, nghỉ",
  seat: "Bổ sung vào cấp ủy, tập thể lãnh đạo",
  position: "Ghi chức vụ",
  end: "Ghi ngày thôi",
} as const;

export type Change = keyof typeof CHANGE_TITLES;

export function changeOf(text: string): Change | null {
  return Object.hasOwn(CHANGE_TITLES, text) ? (text as Change) : null;
}
