export const accountMessages = {
  "signIn.failed": "Tên đăng nhập hoặc mật khẩu chưa đúng.",
  "signIn.tooMany": "Đã thử quá nhiều lần. Xin chờ {minutes} phút rồi thử lại.",
  "account.administratorExists": "Hệ thống đã có quản trị viên: hãy đăng nhập bằng tài khoản đó để tạo thêm tài khoản.",
} as const;
