export const aggregateMessages = {
  "aggregate.listsExpected":
    "Chỉ đảng ủy công an, quân sự, bộ đội biên phòng báo số liệu tổng hợp; đơn vị này kiểm điểm theo danh sách trong hệ thống.",
  "aggregate.earlierThanLast":
    "Ngày tính số liệu không được trước ngày của lần báo gần nhất. Xin kiểm tra lại ngày, hoặc báo số liệu mới hơn.",
  "aggregate.notYet": "Ngày tính số liệu và ngày văn bản không được sau hôm nay.",
  "aggregate.reviewedBeyondRequired": "Số đã kiểm điểm không được lớn hơn số phải kiểm điểm.",
  "aggregate.levelsBeyondReviewed": "Tổng số đã xếp loại ở bốn mức không được lớn hơn số đã kiểm điểm.",
} as const;
