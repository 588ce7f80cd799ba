import type { CollectiveKind } from "../../../lib/db/generated/enums";

/** Answers of collectives, by the code of the content item. */
const COLLECTIVE_ANSWERS: Record<string, readonly string[]> = {
  principles: [
    "Thực hiện nghiêm nguyên tắc tập trung dân chủ, tập thể lãnh đạo, cá nhân phụ trách; quy chế làm việc được sửa đổi, bổ sung trong quý I/2024. Một số nội dung xin ý kiến bằng văn bản còn gấp về thời gian.",
    "Duy trì nền nếp sinh hoạt, phân công nhiệm vụ cụ thể, phát huy dân chủ trong bàn bạc; đoàn kết, thống nhất. Việc kiểm điểm tiến độ các kết luận giữa hai kỳ họp có lúc chưa kịp thời.",
    "Chấp hành quy chế làm việc, các quyết định về cán bộ, đất đai, đầu tư đều được bàn tập thể và biểu quyết. Không có biểu hiện mất đoàn kết.",
  ],
  tasks: [
    "Hoàn thành 21/24 chỉ tiêu chủ yếu của năm, 8 chỉ tiêu vượt kế hoạch; 3 chỉ tiêu chưa đạt là số hóa hồ sơ, phát triển doanh nghiệp và tỷ lệ thu gom rác thải. Thu ngân sách trên địa bàn đạt 112% dự toán.",
    "Thu nhập bình quân đầu người đạt 51,2 triệu đồng; tỷ lệ hộ nghèo giảm còn 2,7%; hoàn thành hồ sơ đề nghị công nhận thêm hai khu dân cư mẫu. Diện tích cây ăn quả chủ lực tăng 46 ha.",
    "Hoàn thành các nhiệm vụ trọng tâm; giữ vững quốc phòng, an ninh; ứng phó kịp thời các đợt mưa lũ tháng 9, tháng 10/2024, không để thiệt hại về người.",
    "Kết quả thực hiện nhiệm vụ chuyên môn đạt và vượt kế hoạch cấp trên giao; tiến độ giải ngân đầu tư công đến 30/11/2024 đạt 89%.",
  ],
  partyBuilding: [
    "Công tác xây dựng Đảng được quan tâm: kết nạp đảng viên đạt 104% kế hoạch; 100% chi bộ sinh hoạt chuyên đề theo quý; thực hiện 3 cuộc kiểm tra, 4 cuộc giám sát, không có tổ chức, đảng viên bị kỷ luật phải báo cáo cấp trên.",
    "Lãnh đạo học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với việc cụ thể của từng chi bộ. Công tác kiểm tra, giám sát chuyên đề còn ít so với yêu cầu.",
    "Thực hiện nghiêm quy định về phòng, chống tham nhũng, lãng phí, tiêu cực; công khai, minh bạch trong quản lý tài chính, đất đai, đầu tư.",
  ],
  responsibility: [
    "Đã quán triệt và cụ thể hóa đầy đủ các nghị quyết, chỉ thị của cấp trên; phân công thành viên phụ trách từng địa bàn, từng chỉ tiêu. Có chương trình hành động triển khai chậm gần một tháng.",
    "Tập thể phát huy trách nhiệm trong lãnh đạo nhiệm vụ chính trị; kịp thời tháo gỡ vướng mắc về mặt bằng, vốn và thủ tục đất đai theo thẩm quyền.",
  ],
  remediation: [
    "Trong các hạn chế nêu tại kỳ kiểm điểm năm 2023, phần lớn đã khắc phục và được cấp trên xác nhận; nội dung còn lại đang thực hiện, vướng về cơ chế và nguồn lực.",
    "Các hạn chế năm 2023 đã có kế hoạch khắc phục, phân công người chịu trách nhiệm; kết quả được báo cáo tại hội nghị sơ kết sáu tháng.",
  ],
  prompts: ["Tập thể không thuộc diện được gợi ý kiểm điểm năm 2024."],
  limitations: [
    "Một số chỉ tiêu đạt thấp; công tác kiểm tra, giám sát chuyên đề chưa nhiều; chất lượng sinh hoạt ở một số chi bộ chưa đồng đều. Nguyên nhân chủ yếu do chỉ đạo có lúc chưa quyết liệt.",
    "Tiến độ giải phóng mặt bằng một số công trình chậm; công tác tuyên truyền, vận động có nơi chưa sâu. Trách nhiệm thuộc tập thể và đồng chí được phân công phụ trách lĩnh vực.",
    "Cải cách hành chính, chuyển đổi số chuyển biến chậm; tỷ lệ hồ sơ trực tuyến toàn trình chưa đạt yêu cầu.",
  ],
  direction: [
    "Năm 2025 tập trung: hoàn thành các chỉ tiêu còn thấp; nâng chất lượng sinh hoạt chi bộ; mỗi quý ít nhất một cuộc giám sát chuyên đề; chuẩn bị tốt đại hội đảng các cấp. Báo cáo kết quả khắc phục trước 30/6/2025.",
    "Phân công rõ thành viên chịu trách nhiệm từng hạn chế, thời gian hoàn thành; kiểm điểm tiến độ hằng tháng tại giao ban.",
  ],
  conclusionsOfSuperiors: [
    "Kết luận kiểm tra của cấp trên năm 2023 gồm 4 nội dung, đã khắc phục 3; nội dung về hồ sơ quyết toán công trình nhỏ đang phối hợp phòng chuyên môn của huyện.",
    "Không có kết luận của cấp ủy, cơ quan cấp trên còn tồn đọng.",
  ],
};

/** In a cell the answers are shorter and closer to the place. */
const CELL_ANSWERS: Record<string, readonly string[]> = {
  principles: [
    "Chi ủy duy trì họp trước mỗi kỳ sinh hoạt, nghị quyết sát việc của chi bộ; phân công nhiệm vụ từng đảng viên theo quý. Có kỳ chuẩn bị nội dung còn sơ sài.",
    "Giữ nguyên tắc tập trung dân chủ; ý kiến của đảng viên được ghi đầy đủ trong sổ nghị quyết.",
  ],
  tasks: [
    "Lãnh đạo hoàn thành các chỉ tiêu chi bộ đề ra; vận động nhân dân đóng góp ngày công, hiến đất làm đường; giữ vững an ninh, trật tự.",
    "Lãnh đạo thực hiện tốt nhiệm vụ chuyên môn của đơn vị; các chỉ tiêu đạt và vượt, còn một chỉ tiêu chưa đạt.",
    "Phong trào xây dựng khu dân cư mẫu, vườn mẫu có chuyển biến; thu các khoản đóng góp đạt 98%.",
  ],
  partyBuilding: [
    "Sinh hoạt định kỳ đúng ngày, tỷ lệ dự bình quân 89%; tổ chức 4 kỳ sinh hoạt chuyên đề; giới thiệu 1 quần chúng học lớp nhận thức về Đảng.",
    "Quản lý đảng viên chặt chẽ, thu nộp đảng phí đúng quy định; kiểm tra 2 đảng viên chấp hành Điều lệ Đảng.",
  ],
  responsibility: [
    "Triển khai kịp thời nghị quyết của đảng ủy; phân công chi ủy viên phụ trách từng việc, từng nhóm hộ.",
    "Chi ủy chịu trách nhiệm cùng ban cán sự, ban công tác mặt trận giải quyết kiến nghị của nhân dân ngay tại cơ sở.",
  ],
  remediation: [
    "Hạn chế năm 2023 về tỷ lệ đảng viên dự sinh hoạt đã khắc phục; việc giao nhiệm vụ bằng phiếu tiếp tục duy trì.",
    "Cơ bản khắc phục các hạn chế năm 2023; còn nội dung phát triển đảng viên mới đang thực hiện.",
  ],
  prompts: ["Không thuộc diện được gợi ý kiểm điểm."],
  limitations: [
    "Sinh hoạt chuyên đề có kỳ chưa sâu; một số đảng viên ít phát biểu; công tác phát triển đảng viên khó khăn về nguồn.",
    "Việc kiểm tra nhiệm vụ đã phân công chưa thường xuyên; chưa kịp thời động viên, nhắc nhở đảng viên vắng sinh hoạt.",
  ],
  direction: [
    "Năm 2025: mỗi quý một chuyên đề sát thực tế; phân công đảng viên giúp đỡ quần chúng ưu tú; tổ chức tốt đại hội chi bộ nhiệm kỳ mới.",
    "Chi ủy lập kế hoạch kiểm tra nhiệm vụ từng quý, công khai kết quả trong sinh hoạt; phấn đấu tỷ lệ dự sinh hoạt trên 92%.",
  ],
  conclusionsOfSuperiors: ["Không có kết luận của cấp trên phải khắc phục."],
};

export function collectiveAnswers(kind: CollectiveKind): Record<string, readonly string[]> {
  return kind === "cell" || kind === "cellCommittee" ? CELL_ANSWERS : COLLECTIVE_ANSWERS;
}
