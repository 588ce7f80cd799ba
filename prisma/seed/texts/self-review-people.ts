import type { CellTrade } from "../story/cells";

/** Answers of persons, by the code of the content item; several ways to say it. */
export const PERSON_ANSWERS: Record<string, readonly string[]> = {
  quality: [
    "Lập trường tư tưởng vững vàng, chấp hành nghiêm chủ trương của Đảng, pháp luật của Nhà nước và quy định những điều đảng viên không được làm. Giữ lối sống giản dị, đoàn kết với chi bộ và bà con nơi cư trú.",
    "Tham gia đầy đủ các đợt học tập nghị quyết; nói và làm theo nghị quyết. Có ý thức tổ chức kỷ luật, chấp hành sự phân công của chi bộ. Tác phong làm việc đúng giờ, cởi mở với mọi người.",
    "Giữ gìn phẩm chất đạo đức, không có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”. Thực hiện nguyên tắc tập trung dân chủ, tự phê bình và phê bình trong sinh hoạt chi bộ; có lúc phát biểu còn ít.",
    "Chấp hành quy định về nêu gương; gia đình đạt danh hiệu Gia đình văn hóa. Sinh hoạt chi bộ 11/12 kỳ, một kỳ vắng có lý do. Đóng đảng phí đúng thời gian.",
    "Luôn tu dưỡng đạo đức, thực hành tiết kiệm, không vi phạm quy định. Sẵn sàng nhận khuyết điểm khi được góp ý; tinh thần đấu tranh với việc chưa đúng còn có mức độ.",
  ],
  commitment: [
    "Đã thực hiện 5/6 nội dung cam kết đầu năm. Nội dung về tự học bồi dưỡng kỹ năng số mới đạt một phần, tiếp tục thực hiện trong năm 2025.",
    "Hoàn thành các nội dung cam kết: tham gia đủ các buổi sinh hoạt, giúp đỡ một hộ khó khăn, vận động gia đình chỉnh trang vườn hộ.",
    "Các nội dung cam kết tu dưỡng, rèn luyện được thực hiện nghiêm túc; chi bộ kiểm tra quý II và quý IV không có nội dung phải nhắc nhở.",
    "Thực hiện được phần lớn cam kết. Còn nội dung tham gia đóng góp ý kiến xây dựng chi bộ chưa thường xuyên như đã đăng ký.",
  ],
  limitations: [
    "Phát biểu trong sinh hoạt chi bộ còn ít, có lúc ngại va chạm. Nguyên nhân chủ yếu do bản thân chưa chuẩn bị kỹ ý kiến trước kỳ sinh hoạt.",
    "Việc tự học, cập nhật văn bản mới chưa thường xuyên; ứng dụng công nghệ thông tin còn chậm. Nguyên nhân do chưa sắp xếp thời gian hợp lý.",
    "Có thời điểm giải quyết công việc còn chậm so với kế hoạch, phối hợp với người cùng nhóm chưa chặt chẽ.",
    "Chưa tích cực tham gia tuyên truyền, vận động quần chúng nơi cư trú; công việc gia đình chiếm nhiều thời gian.",
    "Tinh thần phê bình còn nể nang; chưa mạnh dạn góp ý với đồng chí trong chi bộ về việc chấp hành giờ giấc.",
    "Đôi khi còn nóng tính khi trao đổi công việc, chưa lắng nghe hết ý kiến của người khác.",
  ],
  remediation: [
    "Hạn chế nêu ở kỳ kiểm điểm năm 2023 đã được khắc phục cơ bản, chi bộ ghi nhận tại kỳ sinh hoạt tháng 6/2024.",
    "Đã khắc phục: tham gia phát biểu thường xuyên hơn, nộp báo cáo đúng hạn. Nội dung tự học nâng cao trình độ đang tiếp tục thực hiện.",
    "Năm 2023 không có hạn chế phải khắc phục theo kết luận của cấp có thẩm quyền; những điểm chi bộ góp ý đã tiếp thu, sửa chữa.",
    "Đã khắc phục xong hạn chế về giờ giấc sinh hoạt; còn hạn chế về ứng dụng công nghệ thông tin, dự kiến khắc phục trong quý II/2025.",
  ],
  prompts: ["Không có nội dung được gợi ý kiểm điểm.", "Cá nhân không thuộc diện được gợi ý kiểm điểm năm 2024."],
  ownResponsibility: [
    "Với cương vị được giao, bản thân có phần trách nhiệm trong hạn chế của tập thể về sinh hoạt chuyên đề chưa sâu.",
    "Nhận trách nhiệm cá nhân đối với việc tập thể chậm hoàn thành một số chỉ tiêu xây dựng nông thôn mới nâng cao.",
    "Không có hạn chế, khuyết điểm của tập thể thuộc trách nhiệm trực tiếp của cá nhân trong năm.",
  ],
  direction: [
    "Năm 2025: chuẩn bị ý kiến trước mỗi kỳ sinh hoạt; hoàn thành lớp bồi dưỡng kỹ năng số trước 30/6/2025; báo cáo chi bộ kết quả tại kỳ sinh hoạt tháng 7.",
    "Sắp xếp công việc theo kế hoạch tuần, báo cáo tiến độ với người phụ trách; khắc phục xong hạn chế đã nêu trong quý II/2025.",
    "Tăng cường tham gia công việc chung của thôn, mỗi quý vận động ít nhất hai hộ thực hiện vệ sinh môi trường, chỉnh trang nhà cửa.",
    "Mạnh dạn tự phê bình và phê bình; duy trì đăng ký nội dung học tập và làm theo Bác, tự đánh giá hằng tháng.",
    "Giữ bình tĩnh, lắng nghe ý kiến; hằng tháng trao đổi với chi ủy về kết quả khắc phục.",
  ],
  conclusionsOfSuperiors: [
    "Không có hạn chế, khuyết điểm theo kết luận của cấp ủy, cơ quan cấp trên.",
    "Nội dung liên quan trong kết luận kiểm tra của cấp trên năm 2023 đã khắc phục xong trước 30/6/2024.",
    "Không có tồn tại từ các kỳ trước chưa được giải quyết.",
  ],
  leading: [
    "Chỉ đạo lĩnh vực phụ trách hoàn thành 14/16 chỉ tiêu, trong đó 5 chỉ tiêu vượt kế hoạch; hai chỉ tiêu về môi trường và số hóa hồ sơ chưa đạt. Nội bộ đoàn kết, cán bộ yên tâm công tác.",
    "Cùng tập thể lãnh đạo đơn vị hoàn thành nhiệm vụ được giao; giữ vai trò quy tụ, phân công rõ việc. Có việc đôn đốc chưa quyết liệt nên hoàn thành chậm.",
    "Lãnh đạo, chỉ đạo thực hiện tốt nhiệm vụ chính trị: thu ngân sách đạt 108% kế hoạch, giải ngân đầu tư công đạt 93%. Quan tâm đối thoại với nhân dân, không để xảy ra điểm nóng.",
    "Hoàn thành nhiệm vụ theo chương trình công tác năm; triển khai kịp thời nhiệm vụ đột xuất, nhất là phòng, chống mưa lũ tháng 9 và tháng 10/2024.",
  ],
  courage: [
    "Dám chịu trách nhiệm trong giải phóng mặt bằng, trực tiếp đối thoại với các hộ còn vướng mắc; một số việc mới chưa mạnh dạn đề xuất.",
    "Năng động trong huy động nguồn lực xây dựng nông thôn mới; chủ động xử lý việc khó, không đùn đẩy, né tránh.",
    "Có tinh thần trách nhiệm; trước việc phức tạp đã xin ý kiến tập thể và kiên trì thực hiện đến cùng. Đổi mới cách làm còn có mặt hạn chế.",
  ],
  example: [
    "Bản thân và gia đình gương mẫu; kê khai tài sản, thu nhập đúng quy định. Kết quả lấy phiếu tín nhiệm ở mức cao.",
    "Thực hiện nghiêm quy định về trách nhiệm nêu gương; không để người thân lợi dụng vị trí công tác. Giữ mối liên hệ với nhân dân nơi cư trú.",
    "Chấp hành quy định phòng, chống tham nhũng, lãng phí, tiêu cực; công khai việc mua sắm, chi tiêu của đơn vị. Được cán bộ, nhân dân tín nhiệm.",
  ],
};

/** What somebody did in the year, by the kind of cell. */
export const DUTY_ANSWERS: Record<CellTrade, readonly string[]> = {
  village: [
    "Tham gia tích cực phong trào xây dựng khu dân cư mẫu; gia đình hiến 42 m² đất mở đường thôn, cải tạo 500 m² vườn tạp sang trồng bưởi. Vận động được ba hộ làm theo.",
    "Hoàn thành nhiệm vụ chi bộ phân công phụ trách nhóm 12 hộ: 100% hộ nộp các khoản đóng góp, 11/12 hộ đạt gia đình văn hóa.",
    "Là đảng viên cao tuổi, vẫn tham gia tổ hòa giải của thôn, hòa giải thành hai vụ việc về đất đai; dự đủ các kỳ sinh hoạt sức khỏe cho phép.",
    "Phát triển kinh tế hộ: chăn nuôi bò nhốt kết hợp trồng cam, thu nhập tăng so với năm trước; giúp một hộ cận nghèo về giống, kỹ thuật.",
    "Tham gia ban công tác mặt trận thôn, phụ trách quỹ “Vì người nghèo”; công khai thu chi sáu tháng một lần.",
    "Tham gia lực lượng xung kích phòng, chống thiên tai của thôn; trực tiếp di dời 14 hộ vùng trũng trong đợt lũ tháng 10/2024.",
  ],
  school: [
    "Hoàn thành nhiệm vụ giảng dạy năm học 2023–2024, chất lượng bộ môn vượt 3% so với đăng ký; có hai học sinh đạt giải cấp huyện. Năm học 2024–2025 thực hiện đúng tiến độ chương trình.",
    "Thực hiện đầy đủ hồ sơ chuyên môn, đổi mới phương pháp dạy học; sáng kiến kinh nghiệm được xếp loại cấp huyện. Công tác chủ nhiệm nền nếp, duy trì sĩ số 100%.",
    "Hoàn thành công tác chuyên môn và nhiệm vụ kiêm nhiệm; tham gia bồi dưỡng thường xuyên đạt loại khá. Việc ứng dụng học liệu số còn ở mức trung bình.",
    "Làm tốt công tác phổ cập giáo dục, vận động học sinh ra lớp; phối hợp với phụ huynh xây dựng cảnh quan trường học.",
  ],
  health: [
    "Hoàn thành nhiệm vụ khám, chữa bệnh ban đầu và chương trình tiêm chủng mở rộng, tỷ lệ tiêm đủ mũi đạt 97%. Tham gia phòng, chống dịch sau lũ.",
    "Thực hiện tốt công tác quản lý bệnh không lây nhiễm, lập hồ sơ sức khỏe điện tử cho 92% người dân; thái độ phục vụ đúng mực.",
    "Phụ trách dược và vật tư y tế, cấp phát đúng quy định; kiểm kê định kỳ không có thất thoát.",
  ],
  office: [
    "Hoàn thành nhiệm vụ chuyên môn theo vị trí việc làm; tham mưu đúng thời hạn 94% văn bản được giao, một số báo cáo còn chậm một đến hai ngày.",
    "Giải quyết 1.120 hồ sơ thủ tục hành chính, tỷ lệ đúng hạn 99,2%. Phối hợp với các thôn rà soát, chỉnh lý hồ sơ.",
    "Tham mưu triển khai chương trình công tác, chuẩn bị nội dung các kỳ họp; hoàn thành nhiệm vụ đột xuất trong phòng, chống thiên tai.",
    "Thực hiện tốt nhiệm vụ được giao, có một giải pháp cải tiến quy trình luân chuyển văn bản trên phần mềm hồ sơ công việc.",
  ],
  company: [
    "Hoàn thành nhiệm vụ theo bản mô tả công việc; tham gia xử lý sự cố lưới điện trong các đợt bão, lũ, rút ngắn thời gian khôi phục cấp điện.",
    "Chấp hành quy trình an toàn, không để xảy ra tai nạn lao động; có một sáng kiến được công nhận cấp công ty.",
    "Thực hiện kế hoạch giảm tổn thất điện năng, đạt 5,02% so với kế hoạch 5,10%; giải quyết yêu cầu khách hàng đúng thời gian.",
  ],
};

export const OWN_SHORTCOMINGS: readonly string[] = [
  "Phát biểu, góp ý trong sinh hoạt chi bộ còn ít; có lúc còn nể nang trong phê bình.",
  "Tự học, tự nghiên cứu văn bản mới chưa thường xuyên.",
  "Ứng dụng công nghệ thông tin vào công việc còn chậm.",
  "Việc nắm tình hình quần chúng nơi được phân công phụ trách chưa đều.",
  "Một số việc được giao hoàn thành chậm so với thời gian đề ra.",
  "Tham gia phong trào chung của đơn vị, thôn xóm chưa thật tích cực.",
];

export const CAUSES: readonly string[] = [
  "Nguyên nhân chủ quan là chính: bản thân chưa chủ động sắp xếp công việc.",
  "Do chưa chuẩn bị kỹ nội dung trước sinh hoạt, tâm lý ngại va chạm.",
  "Khách quan: khối lượng công việc nhiều vào cuối năm; chủ quan: chưa có kế hoạch cụ thể từng tuần.",
  "Do điều kiện sức khỏe và công việc gia đình, bản thân chưa khắc phục triệt để.",
];

export const REMEDIES: readonly string[] = [
  "Lập kế hoạch khắc phục trong quý I/2025, báo cáo chi bộ kết quả tại kỳ sinh hoạt tháng 4/2025.",
  "Chuẩn bị ý kiến bằng văn bản trước mỗi kỳ sinh hoạt; tham gia góp ý ít nhất một nội dung mỗi quý.",
  "Đăng ký lớp bồi dưỡng kỹ năng số, hoàn thành trước 30/6/2025.",
  "Mỗi tháng gặp gỡ các hộ được phân công ít nhất một lần, phản ánh kịp thời với chi ủy.",
];
