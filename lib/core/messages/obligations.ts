export const obligationMessages = {
  "place.notSmall": "{name} có {members} thành viên: đủ để kiểm điểm riêng, không cần quyết định nơi kiểm điểm.",
  "place.partyBody":
    "Chỉ tập thể lãnh đạo, quản lý dưới ba thành viên được ghép kiểm điểm; cấp ủy, chi bộ kiểm điểm riêng.",
  "place.unrelated":
    "Nơi kiểm điểm phải là cấp ủy, tập thể cùng đơn vị, của đơn vị liên kết hoặc đơn vị trực tiếp trên, hoặc chi bộ nơi thành viên của tập thể sinh hoạt.",
  "place.chain":
    "Tập thể được chọn đang ghép kiểm điểm ở nơi khác, hoặc đang là nơi kiểm điểm của tập thể khác. Xin chọn tập thể tự tổ chức hội nghị.",
  "place.inMeeting":
    "{name} đã có hội nghị kiểm điểm được lập lịch hoặc đã kiểm điểm; nơi kiểm điểm không đổi được nữa. Nếu hội nghị chưa khai mạc, xin hủy hội nghị trước.",
  "place.documentInFuture": "Ngày của văn bản không thể sau hôm nay.",
  "place.supersedesOther": "Quyết định mới phải thay đúng quyết định đang có của cùng tập thể.",
  "place.otherDecider": "Cấp quyết định phải là cấp ủy quản lý tập thể này.",
  "place.undecided": "Chưa có quyết định đưa tập thể này về kiểm điểm ở đó.",
} as const;
