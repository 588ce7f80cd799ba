export const reportMessages = {
  "report.alreadySent": "Báo cáo đã gửi lên cấp trên, không sửa được nữa. Có thể bổ sung mục chuyển từ cấp dưới.",
  "report.notStarted": "Đơn vị chưa soạn báo cáo nên chưa gửi được. Xin soạn và lưu báo cáo trước.",
  "report.notReviewed": "Đơn vị chưa kiểm điểm nên chưa gửi được báo cáo chất lượng kiểm điểm; có thể soạn trước.",
  "report.qualityMissing": "Chưa nêu đánh giá chung về chất lượng kiểm điểm nên chưa gửi được báo cáo.",
  "report.addresseeOutside": "Kiến nghị chỉ gửi đến một cấp trên của đơn vị. Xin chọn trong danh sách.",
  "report.nothingPicked": "Chưa chọn mục nào của cấp dưới để đưa vào báo cáo.",
  "report.notForUnit": "Kiến nghị này không gửi đến đơn vị, hoặc chưa được gửi, nên chưa trả lời được.",
  "report.nobodyAbove": "Không còn cấp trên trong hệ thống để chuyển kiến nghị; xin trả lời kiến nghị này.",
  "report.partyGroup": "Tổ đảng không lập báo cáo riêng; nội dung nằm trong báo cáo của chi bộ.",
} as const;
