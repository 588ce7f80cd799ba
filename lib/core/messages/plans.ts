export const planMessages = {
  "plan.issued": "Kế hoạch đã ban hành, không sửa được nữa. Phân công, cụm và đánh dấu đơn vị vẫn điều chỉnh được.",
  "plan.notWritten": "Chưa có nội dung kế hoạch để ban hành.",
  "plan.issuedInFuture": "Ngày ban hành không được sau hôm nay.",
  "plan.personNotSeated": "Người được chọn không còn là ủy viên của cấp ủy phân công.",
  "plan.unitNotBelow": "Chỉ chọn được đơn vị trực thuộc trực tiếp.",
  "plan.unitInOtherCluster": "{unit} đã thuộc “{cluster}”. Mỗi đơn vị chỉ thuộc một cụm.",
  "plan.clusterNameTaken": "Đã có cụm mang tên này.",
  "plan.assignedAlready": "Người này đã được phân công việc đó ở đơn vị này.",
  "plan.assignmentEnded": "Phân công này đã kết thúc.",
  "plan.noteByOthers": "Chỉ người được phân công ghi nhận xét nắm bắt địa bàn, bằng tài khoản của mình.",
  "plan.markedAlready": "Đơn vị này đang được đánh dấu khó khăn, phức tạp.",
  "plan.markEnded": "Đánh dấu này đã kết thúc.",
} as const;
