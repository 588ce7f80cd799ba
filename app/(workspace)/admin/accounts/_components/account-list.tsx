import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyList } from "@/components/ui/empty-list";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import { UnitName } from "@/components/ui/unit-name";
import type { AccountFilter, AccountRow } from "@/lib/accounts/queries/list-accounts";
import { PAGE_SIZE, type Page } from "@/lib/core/paging";
import { ROLE_NAMES, ROLES } from "@/lib/core/roles";
import { hrefWith } from "@/lib/web/query-string";

const columns: readonly Column<AccountRow>[] = [
  { key: "name", header: "Họ và tên", isTitle: true, cell: (row) => row.displayName },
  { key: "signIn", header: "Tên đăng nhập", cell: (row) => row.signInName },
  {
    key: "grants",
    header: "Vai trò đang giữ",
    cell: (row) =>
      row.grants.length === 0 ? (
        <span className="text-soft">không giữ vai trò nào</span>
      ) : (
        <ul>
          {row.grants.map((grant) => (
            <li key={`${grant.role} ${grant.unitName} ${grant.unitAbove}`}>
              {ROLE_NAMES[grant.role]} · <UnitName name={grant.unitName} above={grant.unitAbove} />
              {grant.standsInFor ? <span className="text-soft"> (thay {grant.standsInFor})</span> : null}
            </li>
          ))}
        </ul>
      ),
  },
  {
    key: "state",
    header: "Tình trạng",
    cell: (row) => (row.isDisabled ? <Chip tone="late">đã khóa</Chip> : "đang dùng"),
  },
];

const STATES = [
  { state: undefined, label: "Tất cả" },
  { state: "disabled", label: "Đã khóa" },
  { state: "expiring", label: "Có quyền sắp hết hạn" },
] as const;

function stateOf({ onlyDisabled, onlyExpiring }: AccountFilter): "disabled" | "expiring" | undefined {
  if (onlyDisabled) return "disabled";
  return onlyExpiring ? "expiring" : undefined;
}

function accountQuery(filter: AccountFilter): Record<string, string | undefined> {
  return { q: filter.search, role: filter.role, state: stateOf(filter) };
}

export function AccountList({ list, filter }: { list: Page<AccountRow>; filter: AccountFilter }) {
  const path = "/admin/accounts";
  const clearHref = filter.search || filter.role || stateOf(filter) ? path : null;
  return (
    <>
      <ListToolbar
        action={path}
        search={{ name: "q", value: filter.search ?? "", label: "Tìm theo họ tên, tên đăng nhập" }}
        selects={[
          {
            name: "role",
            label: "Vai trò",
            value: filter.role ?? "",
            all: "Tất cả vai trò",
            options: ROLES.map((value) => ({ value, label: ROLE_NAMES[value] })),
          },
        ]}
        keep={{ state: stateOf(filter) }}
        chips={STATES.map(({ state, label }) => ({
          label,
          active: stateOf(filter) === state,
          href: hrefWith(path, { ...accountQuery(filter), state }),
        }))}
        total={list.total}
        noun="tài khoản"
        clearHref={clearHref}
      />
      <DataTable
        caption="Tài khoản trong phạm vi quản trị"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        empty={
          <EmptyList noun="tài khoản" clearHref={clearHref} title="Chưa có tài khoản nào trong phạm vi quản trị">
            Tài khoản của đơn vị và các đơn vị trực thuộc hiện ra ở đây sau khi được cấp.
          </EmptyList>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith(path, { ...accountQuery(filter), page })}
      />
    </>
  );
}
