export const importMessages = {
  "file.missing": "Chưa chọn tệp. Xin chọn tệp .xlsx đã điền rồi gửi lại.",
  "file.empty": "Tệp này trống, không có nội dung nào. Xin chọn lại tệp đã điền.",
  "file.tooLarge":
    "Tệp lớn hơn {megabytes} MB. Xin xóa hình ảnh và các trang tính không dùng, hoặc chia thành nhiều tệp.",
  "file.notSpreadsheet":
    "Đây không phải là tệp bảng tính .xlsx. Xin mở bằng Excel, LibreOffice hoặc WPS rồi lưu thành dạng .xlsx.",
  "file.oldFormat": "Đây là tệp Excel đời cũ (.xls). Xin mở tệp rồi chọn “Lưu thành” dạng .xlsx.",
  "file.encrypted":
    "Tệp có đặt mật khẩu nên không đọc được. Xin bỏ mật khẩu (Lưu thành, không đặt mật khẩu) rồi gửi lại.",
  "file.macros": "Tệp có chứa macro. Hệ thống không nhận tệp có macro: xin lưu lại thành dạng .xlsx thường.",
  "file.externalLinks":
    "Tệp có liên kết đến tệp khác trên máy. Xin dán thành giá trị (không giữ liên kết) rồi lưu lại.",
  "file.embedded": "Tệp có nhúng tệp hoặc nút điều khiển khác bên trong. Xin xóa các phần ấy rồi lưu lại.",
  "file.entities": "Tệp có khai báo lạ bên trong, có thể gây hại khi mở. Xin tải lại tệp mẫu và chép nội dung sang.",
  "file.bomb": "Tệp nén bất thường: khi mở ra lớn hơn nhiều lần so với một danh sách. Hệ thống không mở tệp này.",
  "file.damaged":
    "Tệp bị hỏng hoặc không đúng dạng .xlsx nên không đọc được. Xin mở lại, kiểm tra rồi lưu lại thành .xlsx.",
  "file.tooManyRows": "Tệp có hơn {rows} dòng. Xin chia thành nhiều tệp nhỏ hơn.",
  "import.wrongTemplate":
    "Không thấy bảng cần nhập trong tệp: thiếu cột “{columns}”. Xin dùng tệp mẫu tải từ trang này.",
  "import.otherKind": "Tệp này là mẫu của việc nhập khác ({kind}). Xin chọn đúng loại việc hoặc đúng tệp.",
  "import.noRows": "Tệp mẫu chưa điền dòng nào.",
  "import.staleTemplate":
    "Hội nghị đã có thay đổi từ lúc tải tệp mẫu này (danh sách dự họp, mục kiểm điểm hoặc trạng thái). Xin tải lại tệp mẫu và chép kết quả sang.",
  "import.otherUnit": "Tệp này là mẫu của một đơn vị khác. Xin chọn đúng đơn vị, hoặc tải đúng tệp mẫu của đơn vị này.",
  "import.otherMeeting": "Tệp này là mẫu của một hội nghị khác. Xin tải đúng tệp mẫu của hội nghị này.",
  "import.meetingVoted":
    "Hội nghị này đã sang bước bỏ phiếu, đã kết thúc hoặc đã hủy nên không nhập kết quả từ tệp được nữa. Xin làm tiếp ở trang hội nghị.",
  "import.closed": "Lần nhập này đã kết thúc (đã ghi hoặc đã hủy). Muốn nhập tiếp, xin gửi tệp mới.",
  "import.hasProblems":
    "Còn {count} dòng có vấn đề. Xin loại các dòng ấy, hoặc sửa trong tệp rồi gửi lại; chưa có dòng nào được ghi.",
  "import.changedMeanwhile":
    "Từ lúc kiểm tra, dữ liệu đã thay đổi: {count} dòng nay có kết quả khác. Bảng dưới đây đã kiểm tra lại; xin xem lại rồi ghi. Chưa có dòng nào được ghi.",
  "export.busy": "Đang có nhiều người xuất danh sách lớn cùng lúc. Xin thử lại sau ít phút.",
  "import.nothingToDo": "Không có gì để ghi: mọi dòng còn lại đã có đúng như vậy trong hệ thống.",
} as const;
