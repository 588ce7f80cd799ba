export const accountMessages = {
  "signIn.failed": "Tên đăng nhập hoặc mật khẩu chưa đúng.",
  "signIn.tooMany": "Đã thử quá nhiều lần. Xin chờ {minutes} phút rồi thử lại.",
} as const;
