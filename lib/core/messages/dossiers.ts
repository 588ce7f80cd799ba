export const dossierMessages = {
  "dossier.incomplete": "Chưa gửi được vì {what}",
  "dossier.alreadySent": "Hồ sơ đã gửi trước đó ({reference}); không tạo bản thứ hai.",
  "dossier.contentsChanged":
    "Trong lúc xem, nội dung hồ sơ đã thay đổi. Hãy xem lại bảng dưới đây rồi bấm gửi lần nữa.",
  "dossier.notSent": "Hồ sơ này chưa gửi hoặc đã xử lý xong nên không tiếp nhận được.",
  "dossier.notReturnable": "Chỉ trả lại được hồ sơ đã gửi hoặc đã tiếp nhận và chưa có quyết định.",
} as const;
