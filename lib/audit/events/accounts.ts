export const accountEvents = {
  "session.started": "Đăng nhập",
  "session.ended": "Đăng xuất",
  "session.revoked": "Thu hồi phiên đăng nhập",
  "account.created": "Tạo tài khoản",
} as const;
