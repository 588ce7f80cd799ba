/** What units report after their review (RQ-11). */
export const QUALITY: readonly string[] = [
  "Hội nghị kiểm điểm được chuẩn bị chu đáo, tài liệu gửi trước; không khí thẳng thắn, chân tình. Các ý kiến tập trung vào trách nhiệm của tập thể và cá nhân đối với chỉ tiêu chưa đạt. Kết quả bỏ phiếu phản ánh đúng mức độ hoàn thành nhiệm vụ.",
  "Việc kiểm điểm thực hiện đúng trình tự: tập thể trước, cá nhân sau. Đảng viên tự giác nhận hạn chế, ý kiến góp ý có việc cụ thể. Còn một số đồng chí phát biểu chung chung.",
  "Đã tổ chức kiểm điểm đúng thành phần, thời gian; người được mời dự tham gia ý kiến đầy đủ. Chất lượng bản tự kiểm điểm khá hơn năm trước, phần hạn chế nêu được nguyên nhân và địa chỉ trách nhiệm.",
  "Kiểm điểm nghiêm túc, không hình thức; những hạn chế nêu tại kỳ kiểm điểm năm 2023 được rà soát, làm rõ kết quả khắc phục từng nội dung.",
  "Hội nghị tiến hành trong một buổi, đủ thời gian cho từng cá nhân trình bày và tiếp thu. Kết quả xếp loại được công bố tại hội nghị, không có ý kiến thắc mắc.",
];

export const STRENGTHS: readonly string[] = [
  "Tinh thần tự phê bình và phê bình được nâng lên; ý kiến góp ý gắn với việc cụ thể.",
  "Cấp ủy cấp trên nắm địa bàn trước và dự, chỉ đạo nên hội nghị đi thẳng vào vấn đề còn vướng mắc.",
  "Việc mời ủy viên Ban Chấp hành dự, góp ý làm rõ thêm trách nhiệm của tập thể Ban Thường vụ.",
  "Biên bản, phiếu và hồ sơ được hoàn thiện ngay trong ngày.",
];

export const WEAKNESSES: readonly string[] = [
  "Một số bản tự kiểm điểm của đảng viên không giữ chức vụ còn giống nhau, phần phương hướng chưa cụ thể.",
  "Có đồng chí còn nể nang, ngại va chạm; ý kiến góp ý cho cấp trên còn ít.",
  "Đảng viên đi làm ăn xa vắng mặt phải kiểm điểm bổ sung, mất thêm thời gian.",
  "Thời gian cuối năm nhiều việc, việc gửi tài liệu trước cho người dự ở một vài nơi còn chậm.",
];

export const DIFFICULTIES: readonly string[] = [
  "Chưa có hướng dẫn thống nhất về tiêu chí xác định “hoàn thành xuất sắc nhiệm vụ” đối với chi bộ thôn, mỗi nơi vận dụng một cách.",
  "Cách tính 20% hoàn thành xuất sắc nhiệm vụ trên số hoàn thành tốt nhiệm vụ còn có cách hiểu khác nhau (có kể hay không kể số xuất sắc).",
  "Đảng viên đi làm ăn xa nhiều, khó bố trí kiểm điểm tập trung; sinh hoạt trực tuyến chưa có hướng dẫn về bỏ phiếu.",
  "Kết quả xếp loại viên chức giáo viên theo năm học có trước, khi xếp loại đảng viên cuối năm phát sinh độ chênh về thời gian.",
  "Vướng mắc đất có nguồn gốc nông trường kéo dài nhiều năm, cấp xã không đủ thẩm quyền giải quyết dứt điểm hạn chế này.",
  "Kinh phí khắc phục hệ thống kênh mương, đường thôn sau lũ vượt khả năng của xã, ảnh hưởng chỉ tiêu nông thôn mới nâng cao.",
  "Cán bộ làm công tác tổ chức ở xã kiêm nhiệm, khối lượng hồ sơ kiểm điểm lớn trong thời gian ngắn.",
  "Chi bộ trạm y tế, chi bộ ít đảng viên chính thức nên việc bỏ phiếu kín khó bảo đảm bí mật.",
];

export const PROPOSALS_TO_DISTRICT: readonly string[] = [
  "Đề nghị Ban Thường vụ Huyện ủy chỉ đạo các phòng chuyên môn đo đạc lại bản đồ đất nông trường trong quý I/2025 để xã giải quyết hồ sơ tồn đọng.",
  "Đề nghị Huyện ủy thống nhất tiêu chí xét hoàn thành xuất sắc nhiệm vụ đối với chi bộ thôn, chi bộ trường học.",
  "Đề nghị bố trí kinh phí khắc phục công trình thủy lợi, đường giao thông hư hỏng do mưa lũ tháng 10/2024.",
  "Đề nghị mở lớp bồi dưỡng nghiệp vụ công tác đảng cho bí thư chi bộ mới trước đại hội chi bộ nhiệm kỳ 2025–2027.",
  "Đề nghị Huyện ủy có ý kiến với ngành giáo dục để thống nhất thời điểm xếp loại viên chức và xếp loại đảng viên.",
];

export const PROPOSALS_TO_PROVINCE: readonly string[] = [
  "Đề nghị Ban Tổ chức Tỉnh ủy hướng dẫn cụ thể cách tính tỷ lệ hoàn thành xuất sắc nhiệm vụ và cách làm tròn.",
  "Đề nghị Tỉnh ủy hướng dẫn việc kiểm điểm, bỏ phiếu đối với đảng viên đi làm ăn xa sinh hoạt trực tuyến.",
];

export const ANSWERS: readonly string[] = [
  "Ban Thường vụ Huyện ủy đã giao Phòng Tài nguyên và Môi trường lập kế hoạch đo đạc, hoàn thành trước 31/3/2025; đề nghị Đảng ủy xã phối hợp công khai đến các hộ.",
  "Ban Tổ chức Huyện ủy sẽ tham mưu hướng dẫn tiêu chí chung trong tháng 01/2025; năm 2024 thực hiện theo công văn đã ban hành.",
  "UBND huyện đã tổng hợp danh mục công trình hư hỏng, trình tỉnh hỗ trợ từ nguồn dự phòng; sẽ thông báo khi có quyết định phân bổ.",
];

export const RETURN_REASONS: readonly string[] = [
  "Biên bản hội nghị thiếu phần tiếp thu của hai đồng chí; đề nghị bổ sung chữ ký của thư ký và gửi lại.",
  "Số phiếu trong biên bản kiểm phiếu và bảng tổng hợp chưa khớp; đề nghị đối chiếu, gửi lại hồ sơ.",
  "Báo cáo kiểm điểm tập thể chưa nêu kết quả khắc phục hạn chế năm 2023; đề nghị bổ sung.",
];

export const OVERRULING_REASONS: readonly string[] = [
  "Kết quả công tác nổi bật nhất trong nhóm, được huyện, tỉnh khen thưởng năm 2024.",
  "Hoàn thành xuất sắc nhiệm vụ khắc phục hậu quả mưa lũ, có sản phẩm cụ thể được cấp trên ghi nhận.",
  "Đi đầu trong xây dựng khu dân cư mẫu, được nhân dân đồng tình, kết quả bỏ phiếu tập trung.",
];
