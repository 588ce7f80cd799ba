/** What is said at a review, about persons and collectives, with what the criticised answers. */
export type Said = {
  kind: "strength" | "shortcoming" | "question";
  /** Code of the content item it touches. */
  about: string;
  text: string;
  replyKind?: "acceptance" | "explanation" | "reservedOpinion";
  reply?: string;
};

export const PERSON_STRENGTHS: readonly Said[] = [
  {
    kind: "strength",
    about: "duty",
    text: "Nhiệt tình với công việc chung, việc chi bộ giao đều làm đến nơi đến chốn.",
  },
  { kind: "strength", about: "quality", text: "Sống chan hòa, gần gũi, được bà con và đồng nghiệp quý mến." },
  {
    kind: "strength",
    about: "duty",
    text: "Gương mẫu đi đầu trong hiến đất mở đường và cải tạo vườn hộ, vận động được nhiều hộ làm theo.",
  },
  {
    kind: "strength",
    about: "commitment",
    text: "Thực hiện nghiêm túc các nội dung đã cam kết đầu năm, có sổ theo dõi cụ thể.",
  },
  {
    kind: "strength",
    about: "duty",
    text: "Tích cực trong đợt mưa lũ tháng 10, có mặt kịp thời giúp các hộ vùng trũng.",
  },
  { kind: "strength", about: "quality", text: "Có ý thức tự phê bình, thẳng thắn nhận việc chưa làm được." },
];

export const PERSON_SHORTCOMINGS: readonly Said[] = [
  {
    kind: "shortcoming",
    about: "quality",
    text: "Đồng chí còn ít phát biểu trong sinh hoạt chi bộ, nhiều nội dung ngồi nghe là chính.",
    replyKind: "acceptance",
    reply: "Tôi xin tiếp thu, năm tới sẽ chuẩn bị ý kiến trước mỗi kỳ sinh hoạt.",
  },
  {
    kind: "shortcoming",
    about: "duty",
    text: "Việc nắm tình hình nhóm hộ được phân công chưa thường xuyên, có hộ phản ánh mà chi bộ biết chậm.",
    replyKind: "acceptance",
    reply: "Tôi nhận khuyết điểm, từ tháng 01/2025 mỗi tháng sẽ gặp các hộ ít nhất một lần.",
  },
  {
    kind: "shortcoming",
    about: "commitment",
    text: "Nội dung tự học, sử dụng sổ tay đảng viên điện tử đồng chí đăng ký nhưng thực hiện chưa đều.",
    replyKind: "explanation",
    reply: "Do điện thoại hỏng một thời gian nên không vào được; tôi đã cài lại và sẽ thực hiện đầy đủ.",
  },
  {
    kind: "shortcoming",
    about: "quality",
    text: "Có lúc còn nóng nảy khi trao đổi, làm người khác ngại góp ý.",
    replyKind: "acceptance",
    reply: "Tôi xin rút kinh nghiệm về thái độ, mong các đồng chí tiếp tục nhắc nhở.",
  },
  {
    kind: "shortcoming",
    about: "duty",
    text: "Một số báo cáo, kế hoạch còn gửi chậm, ảnh hưởng đến việc tổng hợp chung.",
    replyKind: "acceptance",
    reply: "Tôi tiếp thu, sẽ lập lịch công việc theo tuần và gửi trước hạn một ngày.",
  },
  {
    kind: "shortcoming",
    about: "quality",
    text: "Đi sinh hoạt còn muộn vài kỳ, cần chấp hành giờ giấc nghiêm hơn.",
    replyKind: "acceptance",
    reply: "Tôi nhận khuyết điểm và hứa khắc phục ngay từ kỳ sinh hoạt tới.",
  },
  {
    kind: "shortcoming",
    about: "quality",
    text: "Việc phê bình đồng chí khác còn nể nang, biết việc chưa đúng mà không nói trong chi bộ.",
    replyKind: "reservedOpinion",
    reply: "Tôi đã trao đổi riêng với đồng chí đó; theo tôi như vậy có hiệu quả hơn nêu ngay trong cuộc họp.",
  },
];

export const PERSON_QUESTIONS: readonly Said[] = [
  {
    kind: "question",
    about: "duty",
    text: "Đề nghị đồng chí nói rõ thêm kết quả giúp đỡ hộ nghèo được phân công.",
    replyKind: "explanation",
    reply: "Hộ được phân công đã thoát nghèo trong đợt rà soát tháng 11/2024, hiện còn khó khăn về nhà ở.",
  },
  {
    kind: "question",
    about: "commitment",
    text: "Nội dung cam kết học tập nâng cao trình độ thực hiện đến đâu?",
    replyKind: "explanation",
    reply: "Tôi đã học xong phần lý thuyết, dự kiến hoàn thành trong tháng 3/2025.",
  },
];

export const LEADER_SAID: readonly Said[] = [
  {
    kind: "strength",
    about: "leading",
    text: "Quyết liệt trong chỉ đạo giải phóng mặt bằng tuyến đường liên xã, đối thoại với dân đến cùng.",
  },
  {
    kind: "strength",
    about: "courage",
    text: "Dám nhận việc khó, không đẩy việc cho cấp dưới; xử lý kịp thời vụ việc khiếu kiện đất đai kéo dài.",
  },
  { kind: "strength", about: "example", text: "Gương mẫu, liêm khiết, được cán bộ và nhân dân tin tưởng." },
  {
    kind: "shortcoming",
    about: "leading",
    text: "Đồng chí còn ít về thôn; có việc dân hỏi mà Ban Thường vụ chưa kịp nắm.",
    replyKind: "acceptance",
    reply: "Tôi nhận khuyết điểm, từ tháng 01/2025 mỗi tháng dự sinh hoạt một chi bộ thôn.",
  },
  {
    kind: "shortcoming",
    about: "leading",
    text: "Việc kiểm tra, đôn đốc các bộ phận sau khi giao việc chưa sát, để một số nhiệm vụ quá hạn.",
    replyKind: "acceptance",
    reply: "Tôi tiếp thu, sẽ giao việc có thời hạn trên phần mềm và kiểm điểm tiến độ vào sáng thứ Hai hằng tuần.",
  },
  {
    kind: "shortcoming",
    about: "courage",
    text: "Trước một số việc mới còn chờ cấp trên hướng dẫn, chưa mạnh dạn đề xuất cách làm.",
    replyKind: "explanation",
    reply:
      "Quy định về giao đất xen dắm chưa rõ thẩm quyền nên tôi xin ý kiến huyện; những việc đã rõ sẽ chủ động hơn.",
  },
  {
    kind: "shortcoming",
    about: "quality",
    text: "Có lúc điều hành hội nghị còn dài, chưa tập trung vào việc chính.",
    replyKind: "acceptance",
    reply: "Tôi xin rút kinh nghiệm, tài liệu sẽ gửi trước, tại hội nghị chỉ bàn việc còn ý kiến khác nhau.",
  },
];

export const COLLECTIVE_SAID: readonly Said[] = [
  {
    kind: "strength",
    about: "tasks",
    text: "Tập thể đoàn kết, chỉ đạo hoàn thành nhiều chỉ tiêu khó, nhất là giải phóng mặt bằng và phòng, chống lũ.",
  },
  {
    kind: "strength",
    about: "principles",
    text: "Việc bàn và quyết định về cán bộ, đất đai, đầu tư bảo đảm dân chủ, công khai.",
  },
  {
    kind: "shortcoming",
    about: "tasks",
    text: "Chỉ tiêu thu gom, xử lý rác thải hai năm liền chưa đạt; cần làm rõ trách nhiệm của người được giao phụ trách.",
    replyKind: "acceptance",
    reply: "Tập thể tiếp thu, phân công lại người phụ trách và đưa vào kế hoạch khắc phục, hoàn thành trước 30/6/2025.",
  },
  {
    kind: "shortcoming",
    about: "partyBuilding",
    text: "Giám sát chuyên đề đối với chi bộ thôn còn ít, kết luận còn chung chung.",
    replyKind: "acceptance",
    reply: "Sẽ bổ sung mỗi quý một cuộc giám sát chuyên đề, kết luận nêu rõ việc phải sửa và thời hạn.",
  },
  {
    kind: "question",
    about: "remediation",
    text: "Nội dung vướng mắc đất nông trường đã kiến nghị huyện đến đâu?",
    replyKind: "explanation",
    reply: "Đã có văn bản báo cáo huyện ngày 04/10/2024, đang chờ kết quả đo đạc lại bản đồ.",
  },
];

export const PERSON_CONCLUSIONS: readonly string[] = [
  "Hội nghị thống nhất với bản tự kiểm điểm. Ưu điểm là chủ yếu; đề nghị đồng chí khắc phục hạn chế đã nêu, báo cáo chi bộ trong quý II/2025.",
  "Ghi nhận tinh thần trách nhiệm của đồng chí; đề nghị tích cực phát biểu, góp ý trong sinh hoạt chi bộ.",
  "Đồng chí đã tiếp thu nghiêm túc ý kiến góp ý. Hội nghị thống nhất nội dung kiểm điểm, không có vấn đề phải làm rõ thêm.",
  "Thống nhất ưu điểm như bản tự kiểm điểm; hạn chế cần bổ sung về việc nắm tình hình quần chúng được phân công.",
  "Bản kiểm điểm nghiêm túc, nêu đúng hạn chế. Đề nghị duy trì kết quả và hoàn thành nội dung cam kết còn lại.",
];

export const COLLECTIVE_CONCLUSIONS: readonly string[] = [
  "Hội nghị thống nhất với báo cáo kiểm điểm. Yêu cầu xây dựng kế hoạch khắc phục các hạn chế đã tiếp thu, phân công người chịu trách nhiệm, báo cáo cấp trên trước 15/01/2025.",
  "Báo cáo đã nêu đúng ưu điểm, hạn chế, nguyên nhân. Bổ sung làm rõ trách nhiệm trong việc chậm hoàn thành chỉ tiêu môi trường và cải cách hành chính.",
  "Thống nhất đánh giá: nội bộ đoàn kết, hoàn thành các nhiệm vụ trọng tâm; cần khắc phục việc đôn đốc, kiểm tra sau khi giao việc.",
];
