import type { DeadlineBound, DeadlineKind } from "../../../lib/cycles/rules/deadline-kinds";
import type { UnitLevel } from "../../../lib/cycles/rules/unit-level";

/** Dates the district of Hương Khê set for the levels below it, earlier than the province's. */
export const HUONG_KHE_DEADLINES: readonly {
  level: UnitLevel;
  kind: DeadlineKind;
  bound: DeadlineBound;
  dueOn: string;
}[] = [
  { level: "cell", kind: "review", bound: "through", dueOn: "2024-11-30" },
  { level: "cell", kind: "dossier", bound: "through", dueOn: "2024-12-03" },
  { level: "grassroots", kind: "review", bound: "through", dueOn: "2024-12-05" },
  { level: "grassroots", kind: "dossier", bound: "through", dueOn: "2024-12-08" },
];

/** What the district of Hương Khê adds to the review. */
export const HUONG_KHE_CONTENT: readonly { subject: "collective" | "leader"; title: string; detail: string }[] = [
  {
    subject: "collective",
    title: "Trách nhiệm lãnh đạo, chỉ đạo khắc phục hậu quả mưa lũ và xây dựng huyện đạt chuẩn nông thôn mới",
    detail: "Nêu rõ chỉ tiêu được giao, kết quả đến 30/11/2024, phần việc chưa đạt và người chịu trách nhiệm.",
  },
  {
    subject: "leader",
    title: "Kết quả theo dõi, chỉ đạo thôn, tổ dân phố được phân công phụ trách",
    detail: "Số lần dự sinh hoạt chi bộ, việc đã giúp tháo gỡ, kiến nghị của nhân dân chưa giải quyết xong.",
  },
];

export const HUONG_KHE_PLAN =
  "Kiểm điểm từ dưới lên: chi bộ xong trước 30/11, đảng bộ cơ sở trước 05/12, Ban Thường vụ Huyện ủy ngày 09/12/2024. Mỗi đồng chí Ủy viên Ban Thường vụ, cụm trưởng cụm công tác nắm địa bàn trước hội nghị, dự và chỉ đạo hội nghị của đơn vị được phân công; đảng ủy cơ sở phân công cấp ủy viên dự các chi bộ.";

export const NGHI_XUAN_PLAN =
  "Không gợi ý kiểm điểm; đối với đơn vị có khó khăn, phức tạp, phân công Ủy viên Ban Thường vụ Huyện ủy trực tiếp dự, chỉ đạo. Hoàn thành kiểm điểm ở chi bộ trước 08/12, đảng bộ cơ sở trước 12/12/2024.";

export const FIELD_NOTES: readonly string[] = [
  "Đã làm việc với Ban Thường vụ Đảng ủy: tài liệu chuẩn bị cơ bản đủ, báo cáo tập thể cần làm rõ trách nhiệm về chỉ tiêu rác thải chưa đạt hai năm liền.",
  "Nắm qua bí thư chi bộ ba thôn: nhân dân còn ý kiến về tiến độ cấp giấy chứng nhận đất nông trường; đề nghị đưa vào phần giải trình của tập thể.",
  "Nội bộ đoàn kết; một đồng chí Phó Chủ tịch có biểu hiện ngại va chạm trong xử lý lấn chiếm hành lang giao thông, cần góp ý thẳng tại hội nghị.",
  "Dự họp trù bị: trình tự và thành phần bảo đảm; đề nghị gửi tài liệu cho đảng ủy viên được mời dự trước hội nghị ba ngày.",
  "Công tác khắc phục sau lũ được nhân dân ghi nhận; cần tập hợp kiến nghị về hỗ trợ giống cây trồng để báo cáo huyện.",
];

export const COMPLEX_REASONS: Record<string, string> = {
  "18364": "Khiếu kiện kéo dài về đền bù dự án ven biển; nội bộ cấp ủy có ý kiến khác nhau về phương án tái định cư.",
  "18397":
    "Có đơn phản ánh việc quản lý quỹ đóng góp xây dựng nông thôn mới ở hai thôn; chi bộ thôn sinh hoạt không đều.",
};

export const COMPLEX_NOTES: readonly string[] = [
  "Đã gặp Ban Thường vụ Đảng ủy và các hộ có ý kiến; đề nghị hội nghị dành thời gian làm rõ trách nhiệm trong công khai phương án bồi thường.",
  "Chuẩn bị của tập thể chưa đạt yêu cầu, báo cáo còn chung chung; đã đề nghị viết lại phần trách nhiệm và gửi trước hội nghị ba ngày.",
];
