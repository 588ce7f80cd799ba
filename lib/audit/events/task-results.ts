export const taskResultEvents = {
  "taskResult.recorded": "Nhập kết quả thực hiện nhiệm vụ",
  "taskResult.superseded": "Thay kết quả thực hiện nhiệm vụ đã nhập",
  "discipline.recorded": "Ghi kỷ luật trong kỳ",
  "discipline.superseded": "Sửa bản ghi kỷ luật",
  "discipline.withdrawn": "Rút bản ghi kỷ luật",
  "conclusion.recorded": "Ghi kết luận của cấp có thẩm quyền",
  "conclusion.superseded": "Sửa bản ghi kết luận",
  "conclusion.withdrawn": "Rút bản ghi kết luận",
} as const;
