export const cycleMessages = {
  "cycle.noneOpen": "Chưa mở đợt kiểm điểm nào.",
  "cycle.alreadyOpen": "Đang có một đợt kiểm điểm mở. Mỗi lúc chỉ có một đợt mở.",
  "cycle.notOpen": "Đợt kiểm điểm này không còn mở, không sửa được nữa.",
  "cycle.yearOpened": "Năm này đã có đợt kiểm điểm mang tên đó.",
  "cycle.referenceOutsideYear": "Ngày mốc tính 6 tháng phải trong năm kiểm điểm {year}.",
  "cycle.packOtherYear": "Bộ quy định đã chọn không áp dụng cho năm này.",
  "deadline.afterYearEnd": "{name}: hạn chung của cả đợt là {limit}, không được muộn hơn.",
  "deadline.notEarlier": "{name}: ngày cuối phải sớm hơn ngày cuối của “{above}” ({limit}).",
  "deadline.lowerLater":
    "Cấp dưới đang có hạn {limit}, không sớm hơn hạn vừa nhập. Hãy đặt hạn của cấp dưới ({below}) sớm hơn trước.",
  "deadline.laterThanAbove":
    "Cấp trên đã đặt hạn {limit}. Chỉ được đặt sớm hơn; muốn muộn hơn phải được cấp trên gia hạn.",
  "deadline.inPast": "Ngày cuối vừa nhập đã qua.",
  "deadline.levelNotBelow": "Chỉ đặt hạn cho các cấp dưới của đơn vị mình.",
  "deadline.levelAboveTarget": "Chỉ gia hạn cho cấp của đơn vị được chọn và các cấp dưới của đơn vị đó.",
  "deadline.noneToExtend": "Chưa có hạn nào để gia hạn: cấp trên chưa đặt hạn cho việc này.",
  "deadline.extensionNotLater": "Hạn đang áp dụng là {limit}. Gia hạn phải muộn hơn hạn đó.",
  "deadline.extensionTooLate":
    "Mức muộn nhất cấp mình được cho là {limit}. Muốn muộn hơn phải do cấp trên nữa gia hạn.",
  "deadline.grantedFromHigher": "Gia hạn này do {name} cho; chỉ cấp đó hoặc cấp trên của cấp đó sửa được.",
  "content.ended": "Mục nội dung này đã kết thúc.",
  "content.answered":
    "Đã có bản kiểm điểm trả lời mục này nên không sửa được nữa. Hãy kết thúc mục này và thêm mục mới.",
  "content.otherLayer": "Mục này do cấp trên quy định; chỉ nơi ban hành sửa được.",
  "content.codeTaken": "Đã có một mục mang ký hiệu này cho nhóm đối tượng đó.",
  "content.gradedUnderPoints": "Đợt này chấm theo thang 100 điểm nên không có cấp độ tự đánh giá.",
  "points.notOfPack": "Bộ quy định của đợt này không chấm điểm.",
  "points.sumWrong": "Tổng điểm của một nhóm không đúng bằng điểm bộ quy định dành cho nhóm đó.",
  "points.groupKept": "Một mục chấm điểm không chuyển sang nhóm khác được.",
  "setting.notAllowed": "{problem}",
  "setting.unknown": "Không có thiết lập này trong bộ quy định của đợt.",
  "setting.unreadable": "Giá trị không đọc được. Tỷ lệ nhập dạng 2/3 hoặc 20%; số nhập bằng chữ số.",
} as const;
