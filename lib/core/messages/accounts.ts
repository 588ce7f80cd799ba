export const accountMessages = {
  "signIn.failed": "Tên đăng nhập hoặc mật khẩu chưa đúng.",
  "signIn.tooMany": "Đã thử quá nhiều lần. Xin chờ {minutes} phút rồi thử lại.",
  "account.administratorExists": "Hệ thống đã có quản trị viên: hãy đăng nhập bằng tài khoản đó để tạo thêm tài khoản.",
  "account.signInNameTaken": "Tên đăng nhập này đã có người dùng. Xin chọn tên khác.",
  "account.personUnknown": "Không tìm thấy người có số thẻ này trong phạm vi được giao.",
  "account.personHasAccount": "Người này đã có tài khoản. Xin giao thêm vai trò cho tài khoản đó.",
  "account.self": "Không tự quản lý tài khoản của chính mình; xin nhờ quản trị viên khác.",
  "account.outsideReach":
    "Tài khoản này còn giữ vai trò ở đơn vị ngoài phạm vi quản trị; xin nhờ quản trị viên cấp trên.",
  "account.disabled": "Tài khoản này đang bị khóa.",
  "account.notDisabled": "Tài khoản này không bị khóa.",
  "account.wrongPassword": "Mật khẩu đang dùng chưa đúng.",
  "grant.roleUnitMismatch": "Vai trò này không giao cho loại đơn vị đã chọn.",
  "grant.endsBeforeStart": "Ngày thôi phải sau ngày bắt đầu.",
  "grant.standInNeedsEnd": "Giao thay người vắng mặt thì phải có ngày thôi.",
  "grant.alreadyHeld": "Tài khoản này đang giữ đúng vai trò đó ở đơn vị này.",
  "grant.alreadyEnded": "Vai trò này đã kết thúc.",
} as const;
