/** A shortcoming of last year, what was done about it, and what stood in the way. */
export type PastShortcoming = {
  text: string;
  steps: readonly string[];
  evidence?: string;
  obstacle?: string;
};

/** Of the standing committee of a commune or its government. */
export const COLLECTIVE_SHORTCOMINGS: readonly PastShortcoming[] = [
  {
    text: "Việc cụ thể hóa một số nghị quyết của cấp trên thành chương trình hành động còn chậm; có nội dung chưa phân công rõ người chịu trách nhiệm chính.",
    steps: [
      "Rà soát 7 nghị quyết còn hiệu lực, phân công lại từng đồng chí Ủy viên Ban Thường vụ phụ trách, ghi rõ thời gian hoàn thành.",
      "Ban hành đủ kế hoạch thực hiện; đưa tiến độ từng nội dung vào chương trình giao ban hằng tháng.",
    ],
    evidence: "Thông báo phân công nhiệm vụ Ban Thường vụ; biên bản giao ban tháng 4, tháng 7/2024",
  },
  {
    text: "Giải quyết kiến nghị của công dân về cấp giấy chứng nhận quyền sử dụng đất ở một số thôn còn chậm, để dân đi lại nhiều lần.",
    steps: [
      "Thành lập tổ rà soát hồ sơ đất đai tồn đọng, công khai danh sách tại nhà văn hóa thôn.",
      "Đã giải quyết 31/38 hồ sơ tồn đọng; 7 hồ sơ còn lại vướng nguồn gốc đất nông trường, đã báo cáo huyện.",
    ],
    evidence: "Báo cáo của UBND ngày 30/9/2024",
    obstacle: "Nguồn gốc đất trước năm 1993 chưa thống nhất giữa bản đồ nông trường và bản đồ địa chính.",
  },
  {
    text: "Công tác kiểm tra, giám sát chuyên đề chưa nhiều; nội dung giám sát việc thực hiện quy chế dân chủ ở thôn còn chung chung.",
    steps: [
      "Bổ sung 2 cuộc giám sát chuyên đề vào chương trình kiểm tra, giám sát năm 2024 và đã thực hiện xong trước 30/9/2024.",
    ],
    evidence: "Thông báo kết luận giám sát số 03 và số 05",
  },
  {
    text: "Tiến độ giải phóng mặt bằng một số công trình giao thông nông thôn chậm so với kế hoạch, ảnh hưởng đến giải ngân vốn đầu tư công.",
    steps: [
      "Phân công Ủy viên Ban Thường vụ trực tiếp đối thoại với các hộ còn vướng mắc.",
      "Bàn giao 2,4/2,9 km mặt bằng; phần còn lại chờ phê duyệt phương án bồi thường bổ sung.",
    ],
    obstacle: "Đơn giá bồi thường cây bưởi lâu năm chưa được điều chỉnh, các hộ chưa đồng thuận.",
  },
  {
    text: "Chất lượng sinh hoạt ở một số chi bộ thôn còn hạn chế; sinh hoạt chuyên đề có nơi mới dừng ở đọc tài liệu.",
    steps: [
      "Phân công cấp ủy viên dự sinh hoạt cùng chi bộ thôn hằng tháng; gợi ý chuyên đề theo quý.",
      "Qua kiểm tra quý III/2024 có 9/11 chi bộ sinh hoạt chuyên đề sát việc của thôn.",
    ],
    evidence: "Sổ theo dõi cấp ủy viên dự sinh hoạt chi bộ năm 2024",
  },
  {
    text: "Công tác tạo nguồn, phát triển đảng viên trong học sinh, đoàn viên nông thôn chưa đạt chỉ tiêu năm.",
    steps: [
      "Mở hội nghị chuyên đề với Đoàn Thanh niên, rà soát 14 quần chúng; đến tháng 10/2024 kết nạp được 5/6 đảng viên.",
    ],
    obstacle: "Phần lớn thanh niên trong độ tuổi đi làm việc ngoài tỉnh, nguồn tại chỗ ít.",
  },
  {
    text: "Việc chỉ đạo xử lý rác thải sinh hoạt và vệ sinh môi trường khu dân cư chưa quyết liệt, còn điểm tập kết rác tự phát.",
    steps: [
      "Xóa 6/6 điểm tập kết rác tự phát, ký hợp đồng thu gom hai lần mỗi tuần đến tất cả các thôn.",
      "Giao Hội Liên hiệp Phụ nữ và Hội Nông dân tự quản từng tuyến đường; chấm điểm hằng tháng.",
    ],
    evidence: "Hợp đồng thu gom rác; ảnh hiện trường tháng 6/2024",
  },
  {
    text: "Thực hiện quy chế làm việc có lúc chưa nghiêm: một số tài liệu gửi thành viên chậm, thời gian nghiên cứu trước hội nghị ít.",
    steps: [
      "Sửa quy chế làm việc, quy định gửi tài liệu trước hội nghị ít nhất ba ngày làm việc; thực hiện từ tháng 02/2024.",
    ],
    evidence: "Quy chế làm việc sửa đổi ngày 05/02/2024",
  },
  {
    text: "Ứng dụng dịch vụ công trực tuyến ở bộ phận một cửa đạt thấp, tỷ lệ hồ sơ quá hạn còn ở mức cao.",
    steps: [
      "Bố trí đoàn viên hỗ trợ người dân tại bộ phận một cửa; tỷ lệ hồ sơ trực tuyến đạt 81%, hồ sơ quá hạn còn 0,4%.",
    ],
    evidence: "Báo cáo cải cách hành chính 9 tháng năm 2024",
  },
  {
    text: "Chậm khắc phục kết luận kiểm tra về quản lý các khoản đóng góp của nhân dân ở hai thôn.",
    steps: ["Hoàn trả đủ số thu vượt, công khai tại hội nghị thôn; Ủy ban Kiểm tra Đảng ủy xác nhận ngày 18/6/2024."],
    evidence: "Biên bản công khai tài chính thôn; thông báo của Ủy ban Kiểm tra Đảng ủy",
  },
];

/** Of a leading cadre. */
export const LEADER_SHORTCOMINGS: readonly PastShortcoming[] = [
  {
    text: "Chưa dành nhiều thời gian về thôn; có việc nhân dân phản ánh mà chưa nắm kịp thời.",
    steps: ["Từ tháng 3/2024 mỗi tháng dự sinh hoạt ít nhất một chi bộ thôn; đã dự 9 buổi."],
    evidence: "Sổ nghị quyết các chi bộ thôn",
  },
  {
    text: "Giải quyết công việc có lúc còn nóng vội, thiếu lắng nghe ý kiến của cấp dưới.",
    steps: ["Duy trì hội ý đầu tuần với bộ phận chuyên môn; cán bộ cùng làm việc ghi nhận có chuyển biến."],
  },
  {
    text: "Chỉ đạo lĩnh vực phụ trách chưa toàn diện; một số chỉ tiêu nông thôn mới nâng cao đạt thấp so với kế hoạch.",
    steps: [
      "Lập lộ trình cho từng tiêu chí chưa đạt, giao thôn cam kết thời gian.",
      "Đạt thêm 2 tiêu chí; tiêu chí môi trường dự kiến đạt trong quý I/2025.",
    ],
    obstacle: "Nguồn vốn lồng ghép hỗ trợ xây dựng khu xử lý rác bố trí chậm.",
  },
  {
    text: "Việc tự phê bình và phê bình tại chi bộ có lúc còn nể nang, ngại va chạm.",
    steps: ["Đã thẳng thắn góp ý tại 3 kỳ sinh hoạt chi bộ, được chi bộ ghi nhận trong nhận xét giữa năm."],
  },
  {
    text: "Chậm tham mưu sửa đổi quy chế phối hợp giữa Đảng ủy, HĐND, UBND và Mặt trận Tổ quốc.",
    steps: ["Quy chế phối hợp sửa đổi đã được ban hành ngày 22/5/2024."],
    evidence: "Quy chế phối hợp ban hành ngày 22/5/2024",
  },
  {
    text: "Chưa kiên quyết xử lý một số trường hợp lấn chiếm hành lang giao thông ở khu vực chợ.",
    steps: ["Tổ chức ra quân 4 đợt, tháo dỡ 27 mái che; còn 2 hộ đang vận động."],
    obstacle: "Chưa bố trí được điểm kinh doanh thay thế cho các hộ buôn bán nhỏ.",
  },
  {
    text: "Học tập nâng cao trình độ chuyên môn, kỹ năng số chưa đáp ứng yêu cầu nhiệm vụ.",
    steps: ["Hoàn thành lớp bồi dưỡng kỹ năng số tháng 8/2024, sử dụng thành thạo phần mềm hồ sơ công việc."],
    evidence: "Giấy chứng nhận bồi dưỡng tháng 8/2024",
  },
];

/** Of a cell. */
export const CELL_SHORTCOMINGS: readonly PastShortcoming[] = [
  {
    text: "Tỷ lệ đảng viên dự sinh hoạt chi bộ định kỳ có tháng dưới 75%, nhiều đồng chí vắng không có lý do.",
    steps: ["Phân công chi ủy viên nhắc trước mỗi kỳ sinh hoạt; tỷ lệ bình quân 10 tháng đạt 88%."],
    evidence: "Sổ điểm danh sinh hoạt chi bộ năm 2024",
  },
  {
    text: "Phân công nhiệm vụ cho đảng viên còn chung chung, chưa kiểm tra việc thực hiện.",
    steps: ["Lập phiếu giao việc từng đảng viên theo quý, đánh giá tại kỳ sinh hoạt cuối quý."],
  },
  {
    text: "Thu, nộp đảng phí của một số đảng viên đi làm ăn xa chưa kịp thời.",
    steps: ["Hoàn thành thu, nộp đảng phí đến hết tháng 9/2024; mở hình thức chuyển khoản cho đảng viên ở xa."],
  },
  {
    text: "Chi bộ chưa phát triển được đảng viên mới trong hai năm liền.",
    steps: ["Giới thiệu 2 quần chúng dự lớp nhận thức về Đảng; đã hoàn thiện hồ sơ 1 quần chúng."],
    obstacle: "Nguồn quần chúng ưu tú tại chỗ ít, thanh niên đi làm ăn xa.",
  },
  {
    text: "Lãnh đạo xây dựng khu dân cư mẫu ở thôn chuyển biến chậm, vườn tạp cải tạo chưa đạt kế hoạch.",
    steps: [
      "Phân công đảng viên phụ trách nhóm hộ; cải tạo thêm 11 vườn, thôn được công nhận khu dân cư mẫu tháng 9/2024.",
    ],
    evidence: "Quyết định công nhận của UBND huyện tháng 9/2024",
  },
];

/** Named by an inspection or a conclusion of the committee above. */
export const INSPECTION_SHORTCOMINGS: readonly PastShortcoming[] = [
  {
    text: "Hồ sơ quản lý đầu tư xây dựng một số công trình nhỏ từ nguồn nhân dân đóng góp chưa đầy đủ chứng từ quyết toán.",
    steps: [
      "Hoàn thiện hồ sơ quyết toán 5/6 công trình, công trình còn lại chờ thẩm tra của phòng Tài chính – Kế hoạch huyện.",
    ],
    obstacle: "Đơn vị thi công đã giải thể, việc hoàn thiện hồ sơ phụ thuộc phòng chuyên môn của huyện.",
  },
  {
    text: "Việc kê khai, công khai tài sản, thu nhập của một số cán bộ chưa đúng mẫu, chưa đúng thời gian quy định.",
    steps: ["Kê khai lại theo mẫu, công khai tại hội nghị ngày 12/4/2024; Ủy ban Kiểm tra Huyện ủy đã kiểm tra lại."],
    evidence: "Biên bản công khai bản kê khai ngày 12/4/2024",
  },
];
