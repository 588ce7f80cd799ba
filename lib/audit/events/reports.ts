export const reportEvents = {
  "report.saved": "Lưu báo cáo chất lượng kiểm điểm",
  "report.compiled": "Đưa khó khăn, kiến nghị của cấp dưới vào báo cáo",
  "report.sent": "Gửi báo cáo chất lượng kiểm điểm",
  "proposal.answered": "Trả lời kiến nghị",
} as const;
