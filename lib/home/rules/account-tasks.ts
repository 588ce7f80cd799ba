import { formatCount } from "../../core/format";
import type { HomeFacts } from "../dto";
import type { HomeTask } from "./task";

/** What an administrator does in any season, and before the first one so that somebody can open it. */
export function accountTasks(accounts: HomeFacts["accounts"]): HomeTask[] {
  const tasks: (HomeTask | null)[] = [
    accounts.expiring > 0
      ? {
          id: "accounts-expiring",
          title: `Xem lại ${formatCount(accounts.expiring)} quyền sắp hết hạn`,
          dueOn: null,
          undated: "week",
          why: "Hết hạn trong 7 ngày tới; người dùng sẽ không vào được phần việc đó",
          action: { label: "Mở tài khoản", href: "/admin/accounts?state=expiring" },
        }
      : null,
    accounts.unitsWithout > 0
      ? {
          id: "accounts-missing",
          title: `Cấp tài khoản cho ${formatCount(accounts.unitsWithout)} đơn vị chưa có người dùng`,
          dueOn: null,
          undated: "week",
          why: "Đảng bộ cấp huyện, tổ chức cơ sở đảng chưa có ai đăng nhập được",
          action: { label: "Thêm tài khoản", href: "/admin/accounts/new" },
        }
      : null,
  ];
  return tasks.filter((task) => task !== null);
}
