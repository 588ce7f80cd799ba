export const planEvents = {
  "plan.saved": "Soạn kế hoạch kiểm điểm",
  "plan.issued": "Ban hành kế hoạch kiểm điểm",
  "cluster.saved": "Lập, sửa cụm công tác",
  "assignment.made": "Phân công cấp ủy viên theo dõi, dự, chỉ đạo",
  "assignment.ended": "Kết thúc phân công",
  "assignment.noted": "Ghi nắm bắt địa bàn",
  "unitMark.made": "Đánh dấu đơn vị khó khăn, phức tạp",
  "unitMark.ended": "Kết thúc đánh dấu đơn vị khó khăn, phức tạp",
} as const;
