export const obligationEvents = {
  "obligations.generated": "Lập, cập nhật danh sách phải kiểm điểm",
  "reviewPlace.decided": "Quyết định nơi kiểm điểm của tập thể dưới ba thành viên",
  "reviewPlace.superseded": "Thay quyết định nơi kiểm điểm",
  "reviewPlace.withdrawn": "Rút quyết định nơi kiểm điểm",
} as const;
