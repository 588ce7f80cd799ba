export const taskResultMessages = {
  "taskResult.supersedesOther": "Số liệu mới phải thay đúng số liệu cũ của cùng đối tượng.",
  "taskResult.targetsOfBodies":
    "Năm chỉ tiêu kinh tế - xã hội cơ bản chỉ nhập cho tổ chức, tập thể, không nhập cho cá nhân.",
  "taskResult.doneAboveAssigned": "Số nhiệm vụ hoàn thành không thể lớn hơn số được giao ({assigned}).",
  "taskResult.lateAboveDone": "Số hoàn thành chậm không thể lớn hơn số hoàn thành ({done}).",
  "taskResult.aboveAboveDone": "Số vượt yêu cầu không thể lớn hơn số hoàn thành ({done}).",
  "taskResult.changeNeedsReason": "Thay số liệu đã nhập thì phải ghi lý do.",
  "taskResult.decided": "Đối tượng này đã có quyết định xếp loại; kết quả nhiệm vụ làm căn cứ không sửa được nữa.",
  "taskResult.sourceInFuture": "Ngày của văn bản không thể sau hôm nay.",
  "discipline.supersedesOther": "Bản ghi mới phải thay đúng bản ghi kỷ luật đang có của cùng đối tượng.",
  "discipline.actAfterDecision": "Ngày vi phạm không thể sau ngày quyết định kỷ luật.",
  "discipline.inFuture": "Ngày quyết định kỷ luật không thể sau hôm nay.",
  "discipline.unitUnknown": "Xin chọn nơi xảy ra vi phạm trong các đơn vị của đối tượng này.",
  "discipline.superseded": "Bản ghi kỷ luật này đã được thay hoặc rút. Xin tải lại trang.",
} as const;
