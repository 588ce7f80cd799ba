import type { DraftView } from "@/lib/imports/dto";

/** Who does what after the file was recorded. */
export function nextSteps(draft: DraftView): string[] {
  if (draft.kind === "meetingResults") {
    return [
      "Xem lại kết quả ở trang hội nghị, rồi công bố kết quả và ký biên bản tại đó.",
      "Nếu nhập sai, sửa ngay ở trang hội nghị trước khi công bố.",
    ];
  }
  if (draft.kind === "taskResults") {
    return [
      "Số liệu có ngay ở trang kết quả của từng đối tượng và ở phần đối chiếu khi thẩm định.",
      "Nếu nhập sai, thay số liệu ở trang ấy kèm lý do; bản cũ vẫn được giữ.",
    ];
  }
  return [
    "Nếu đợt kiểm điểm đang mở: vào trang đơn vị, mục danh sách đối tượng, bấm cập nhật để người mới có tên trong đợt.",
    "Sai sót của từng người sửa ở trang cá nhân; không cần nhập lại tệp.",
  ];
}

export function onwardOf(draft: DraftView): { href: string; label: string } {
  if (draft.meeting) return { href: `/meetings/${draft.meeting.id}`, label: "Trang hội nghị" };
  if (draft.kind === "taskResults")
    return { href: `/units/${draft.unit.id}/obligations`, label: "Danh sách phải kiểm điểm" };
  return { href: `/people?unit=${draft.unit.id}`, label: "Danh sách đảng viên" };
}
