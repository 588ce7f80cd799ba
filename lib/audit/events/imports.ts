export const importEvents = {
  "import.uploaded": "Gửi tệp để nhập",
  "import.recorded": "Ghi từ tệp",
  "import.discarded": "Hủy lần nhập từ tệp",
} as const;
