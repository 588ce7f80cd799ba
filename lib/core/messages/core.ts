export const coreMessages = {
  notFound: "Không tìm thấy nội dung này, hoặc nội dung nằm ngoài phạm vi được giao.",
  notAllowed: "Việc này không thuộc phạm vi được giao cho tài khoản đang dùng.",
  "form.invalid": "Có mục chưa đúng. Xin xem từng mục được đánh dấu.",
  "form.key_reused":
    "Biểu mẫu này đã được gửi trước đó với nội dung khác. Nội dung vừa nhập vẫn còn đây; bấm gửi lại nếu muốn ghi nhận.",
  "form.stale":
    "Trong lúc nhập, người khác đã sửa mục này. Nội dung vừa nhập vẫn còn đây; xin đối chiếu rồi bấm lưu lại.",
  "session.ended":
    "Phiên làm việc đã hết. Nội dung vừa nhập vẫn còn đây: hãy đăng nhập lại ở một thẻ khác, rồi quay lại bấm gửi.",
  "unit.path_broken": "Vị trí của đơn vị trong hệ thống tổ chức không khớp với đơn vị cấp trên.",
  "row.append_only": "Nội dung đã ghi nhận không sửa, không xóa được; chỉ được thay bằng bản ghi mới có lý do.",
  "row.overlapping": "Thời gian bị chồng lên một bản ghi khác của cùng người hoặc đơn vị.",
  "row.duplicate": "Nội dung này đã có.",
  "row.invalid": "Nội dung không hợp lệ với quy định dữ liệu của hệ thống.",
  "database.busy": "Hệ thống đang bận, chưa ghi được. Xin thử lại sau ít giây.",
} as const;
