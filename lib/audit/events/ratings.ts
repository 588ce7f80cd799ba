export const ratingEvents = {
  "rating.announced": "Công bố kết quả bỏ phiếu tại hội nghị",
  "rating.proposed": "Cấp ủy đề nghị mức xếp loại",
  "rating.appraised": "Thẩm định mức xếp loại",
  "decision.listed": "Đưa vào danh sách trình",
  "decision.unlisted": "Đưa ra khỏi danh sách trình",
  "decision.presented": "Trình danh sách xếp loại",
  "decision.takenBack": "Rút danh sách đã trình",
  "decision.recorded": "Ghi nhận quyết định xếp loại",
  "group.capSet": "Ghi căn cứ tỷ lệ tối đa của nhóm",
  "complaint.registered": "Ghi đơn, phản ánh",
  "complaint.resolved": "Ghi kết quả giải quyết đơn, phản ánh",
} as const;
