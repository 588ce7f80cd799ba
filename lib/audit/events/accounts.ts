export const accountEvents = {
  "session.started": "Đăng nhập",
  "session.ended": "Đăng xuất",
  "session.revoked": "Thu hồi phiên đăng nhập",
  "account.created": "Tạo tài khoản",
  "account.disabled": "Khóa tài khoản",
  "account.enabled": "Mở lại tài khoản",
  "account.passwordReset": "Cấp lại mật khẩu",
  "account.passwordChanged": "Đổi mật khẩu của mình",
  "grant.given": "Giao vai trò",
  "grant.ended": "Thôi giao vai trò",
} as const;
