export const peopleEvents = {
  "person.added": "Thêm người vào chi bộ",
  "person.corrected": "Sửa thông tin cá nhân",
  "membership.transferred": "Chuyển sinh hoạt đảng",
  "condition.recorded": "Ghi trường hợp miễn, tạm miễn, đình chỉ, nghỉ",
  "condition.ended": "Kết thúc trường hợp miễn, tạm miễn, đình chỉ, nghỉ",
  "seat.taken": "Bổ sung người vào tập thể",
  "seat.ended": "Thôi tham gia tập thể",
  "position.recorded": "Ghi chức vụ",
  "position.ended": "Thôi giữ chức vụ",
} as const;
