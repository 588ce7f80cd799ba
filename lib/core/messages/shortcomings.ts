export const shortcomingMessages = {
  "shortcoming.verified": "Hạn chế này đã được cấp trên xác nhận khắc phục xong, không sửa được nữa.",
  "shortcoming.notFixed": "Đơn vị chưa báo đã khắc phục nên cấp trên chưa xác nhận được.",
  "shortcoming.noStepBack": "Bước vừa chọn không đi tiếp từ tình trạng hiện tại.",
  "shortcoming.ownerUnclear": "Xin chọn một cá nhân hoặc một tập thể chịu trách nhiệm khắc phục.",
  "shortcoming.fromCritiqueTaken": "Ý kiến này đã được đưa vào sổ theo dõi khắc phục.",
  "shortcoming.critiqueNotAccepted": "Chỉ đưa vào sổ theo dõi những ý kiến về hạn chế đã được tiếp thu.",
  "shortcoming.clearerOutside": "Nơi tháo gỡ phải là đơn vị đang xét hoặc một cấp trên của đơn vị.",
} as const;
