import type { DocumentKey } from "../../regulations/documents";

/** What each governing document regulates, in one sentence (RQ-01). */
const SCOPES: Record<DocumentKey, string> = {
  "CHARTER@2011": "Tổ chức và sinh hoạt đảng; quyền của đảng viên chính thức và dự bị; số lượng cấp ủy, chi bộ.",
  "132-QD/TW@2018-03-08": "Khung kiểm điểm, đánh giá, xếp loại hằng năm trước khi có Quy định 124-QĐ/TW.",
  "21-HD/BTCTW@2019-10-18":
    "Hướng dẫn thực hiện Quy định 132-QĐ/TW; dùng để hiểu những điểm văn bản mới không nói lại.",
  "90/2020/ND-CP@2020-08-13": "Đánh giá, xếp loại cán bộ, công chức, viên chức; thời điểm và thẩm quyền.",
  "124-QD/TW@2023-10-04":
    "Đối tượng, nội dung, cách kiểm điểm; khung tiêu chí, bốn mức xếp loại, tỷ lệ tối đa, thẩm quyền, thời hạn.",
  "25-HD/BTCTW@2023-11-10": "Hướng dẫn thực hiện Quy định 124-QĐ/TW: tập thể, cá nhân kiểm điểm; mẫu báo cáo; hồ sơ.",
  "01-HD/TU-HATINH@2023": "Hướng dẫn của tỉnh cho cuối năm 2023; kiểm điểm đảng viên ở tổ đảng.",
  "31-QD/TU-HATINH@2024-11-12":
    "Cụ thể hóa Quy định 124-QĐ/TW ở Hà Tĩnh: thành phần dự, nơi kiểm điểm, trình tự, nội dung đối với cá nhân, giám sát.",
  "2757-CV/TU-HATINH@2024-11-12":
    "Triển khai kiểm điểm, đánh giá, xếp loại năm 2024 ở Hà Tĩnh: tiến độ, hồ sơ, nơi nhận.",
  "366-QD/TW@2025-08-30": "Thay Quy định 124-QĐ/TW từ kỳ năm 2025: chấm điểm, đánh giá theo quý và năm.",
  "198-KL/TW@2025-10-08": "Chủ trương đánh giá cán bộ hằng quý, hằng năm và đột xuất.",
  "43-HD/BTCTW@2025-10-31": "Hướng dẫn thực hiện Quy định 366-QĐ/TW: các bước, mẫu, hồ sơ, thời hạn.",
  "10072-CV/BTCTW@2025-11-06": "Triển khai kiểm điểm, đánh giá, xếp loại năm 2025.",
};

export function documentScope(key: DocumentKey): string {
  return SCOPES[key];
}
