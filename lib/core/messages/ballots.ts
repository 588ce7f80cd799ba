export const ballotMessages = {
  "ballot.roll_frozen": "Danh sách người bỏ phiếu đã chốt khi phát phiếu, không thay đổi được.",
  "ballot.roll_other_kind": "Người này không bỏ phiếu cho đối tượng của lượt phiếu này.",
  "ballot.voter_not_present": "Chỉ người có mặt mới được ghi vào danh sách bỏ phiếu.",
  "ballot.closed": "Lượt bỏ phiếu đã kết thúc, không sửa được; nếu cần, tổ chức bỏ phiếu lại và ghi rõ lý do.",
  "ballot.entry_moved": "Không chuyển được kết quả kiểm phiếu sang đối tượng khác.",
  "ballot.before_conclusion": "Chưa có kết luận của chủ trì về đối tượng này nên chưa bỏ phiếu được.",
  "ballot.not_reconciled": "Số phiếu chưa khớp. Xin kiểm lại số phát ra, thu về, hợp lệ và số phiếu từng mức.",
  "ballot.repeat_unrelated": "Lượt bỏ phiếu lại phải nối tiếp một lượt đã kết thúc của cùng hội nghị, cùng đối tượng.",
  "participant.may_not_vote": "Người này không có quyền bỏ phiếu đối với đối tượng đang xét.",
} as const;
