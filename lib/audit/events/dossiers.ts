export const dossierEvents = {
  "dossier.submitted": "Gửi hồ sơ lên cấp trên",
  "dossier.received": "Tiếp nhận hồ sơ",
  "dossier.returned": "Trả lại hồ sơ",
  "dossier.decided": "Hồ sơ đã được quyết định",
} as const;
