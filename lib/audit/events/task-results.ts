export const taskResultEvents = {
  "taskResult.recorded": "Nhập kết quả thực hiện nhiệm vụ",
  "taskResult.superseded": "Thay kết quả thực hiện nhiệm vụ đã nhập",
  "discipline.recorded": "Ghi kỷ luật trong kỳ",
  "discipline.superseded": "Sửa bản ghi kỷ luật",
  "discipline.withdrawn": "Rút bản ghi kỷ luật",
} as const;
