export const peopleMessages = {
  "person.cardNumberTaken":
    "Số thẻ đảng viên này đã có trong hệ thống. Nếu đúng là người đó, xin làm thủ tục chuyển sinh hoạt thay vì thêm mới.",
  "person.maybeSame":
    "Chi bộ này đã có một người cùng họ tên, cùng ngày sinh. Nếu đúng là người khác, xin đánh dấu “Đây là người khác” rồi gửi lại.",
  "person.bornAfterAdmission": "Ngày kết nạp phải sau ngày sinh ít nhất 18 năm.",
  "person.officialBeforeAdmission": "Ngày chính thức không được trước ngày kết nạp.",
  "person.probationaryHasOfficialDate": "Đảng viên dự bị chưa có ngày công nhận chính thức.",
  "person.officialOutside":
    "Cán bộ, công chức, viên chức làm việc trong hệ thống chính trị. Xin sửa một trong hai mục: là cán bộ, công chức, viên chức, hoặc nơi làm việc.",
  "person.notACell": "Đảng viên sinh hoạt ở chi bộ. Xin chọn một chi bộ.",
  "membership.none": "Người này hiện không sinh hoạt đảng ở chi bộ nào.",
  "membership.sameCell": "Người này đang sinh hoạt ở chính chi bộ đó.",
  "membership.beforeStart": "Ngày chuyển phải sau ngày bắt đầu sinh hoạt ở chi bộ hiện nay.",
  "membership.startsLater": "Ngày bắt đầu sinh hoạt không được sau hôm nay.",
  "membership.joinsBeforeAdmission": "Ngày bắt đầu sinh hoạt không được trước ngày kết nạp.",
  "condition.needsDocument": "Trường hợp này phải ghi số, ngày văn bản của cấp có thẩm quyền.",
  "entry.endsBeforeStart": "Ngày thôi phải sau ngày bắt đầu.",
  "entry.alreadyEnded": "Mục này đã kết thúc.",
  "seat.headTaken": "Tập thể này đang có người đứng đầu. Xin ghi ngày thôi của người cũ trước.",
  "seat.taken": "Người này đang có tên trong tập thể đó vào thời gian này.",
} as const;
