export const ratingMessages = {
  "rating.supersedes_other": "Mức xếp loại mới phải thay đúng mức cũ của cùng đối tượng, cùng khâu.",
  "rating.subject_exempt": "Đối tượng này không thuộc diện kiểm điểm nên không xếp loại.",
  "rating.without_ballot": "Chưa có kết quả bỏ phiếu đã chốt cho đối tượng này.",
  "rating.without_decision": "Mức quyết định phải nằm trong danh sách đã được cấp có thẩm quyền quyết định.",
  "cap.exceeded": "Vượt tỷ lệ tối đa hoàn thành xuất sắc nhiệm vụ của nhóm, kể cả theo cách tính rộng nhất.",
  "decision.recorded": "Quyết định đã ghi nhận, không sửa được.",
  "rating.ballots_missing": "Chưa công bố được: còn thiếu kết quả kiểm phiếu về {missing}.",
  "rating.already_announced": "Kết quả của hội nghị này đã công bố.",
} as const;
