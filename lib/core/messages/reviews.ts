export const reviewMessages = {
  "review.submitted": "Bản kiểm điểm đã nộp. Muốn sửa, xin mở lại trước khi bỏ phiếu.",
  "review.alreadyVoted": "Hội nghị đã bỏ phiếu xếp loại nên bản kiểm điểm không mở lại được nữa.",
  "review.notSubmitted": "Bản kiểm điểm chưa nộp.",
  "review.answerMissing": "Mục này chưa có nội dung.",
  "review.gradeMissing": "Mục này chưa tự xếp cấp độ.",
  "review.pointsMissing": "Mục này chưa tự chấm điểm.",
  "review.gradeUnderPoints": "Mục này chấm điểm, không xếp cấp độ.",
  "review.formChanged":
    "Hồ sơ của người này vừa thay đổi nên mẫu bản kiểm điểm cũng đổi. Chưa ghi gì; xin mở lại trang để viết theo mẫu mới.",
  "review.splitChanged":
    "Tỉnh vừa thay đổi bảng chia điểm nên chưa lưu được. Xin sao lại phần vừa viết nếu cần, rồi mở lại trang để chấm theo bảng mới.",
  "review.levelMissing": "Chưa tự nhận mức xếp loại.",
} as const;
