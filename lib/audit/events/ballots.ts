export const ballotEvents = {
  "ballot.opened": "Chốt danh sách và phát phiếu",
  "ballot.closed": "Ghi kết quả kiểm phiếu",
  "ballot.repeated": "Bỏ phiếu lại",
} as const;
