import type { ReactNode } from "react";
import { ChoiceMenu, Menu, menuItemClass } from "./menu";
import type { ChoiceOption, DeadlineLine } from "./nav-types";

export type TopBarProps = {
  unit: {
    name: string;
    grants?: readonly ChoiceOption[];
    chooseGrantAction: (data: FormData) => Promise<void>;
  };
  season: {
    label: string;
    /** The same without a remark, where there is little room. */
    shortLabel: string;
    /** Offered when there are two or more. */
    options: readonly ChoiceOption[];
    chooseSeasonAction: (data: FormData) => Promise<void>;
  };
  deadlineLine: DeadlineLine | null;
  account: {
    /** Ties drafts of forms to this person. */
    id: string;
    name: string;
    role: string;
    signOutAction: (data: FormData) => Promise<void>;
    /** Further entries above signing out, such as changing the password. */
    links?: readonly { href: string; label: string }[];
  };
};

const lineTones: Record<DeadlineLine["tone"], string> = {
  ok: "bg-excellent-tint text-excellent",
  soon: "bg-fair-tint text-fair",
  late: "bg-late-tint text-late",
  idle: "bg-idle-tint text-idle",
};

function AccountMenu({ account, pushed }: { account: TopBarProps["account"]; pushed: boolean }) {
  return (
    <Menu label="Tài khoản" text={account.name} shape="account" pushed={pushed}>
      <p className="border-b border-hairline px-3 py-2 text-sm">
        <b>{account.name}</b>
        <span className="block text-soft">{account.role}</span>
      </p>
      {account.links?.map((link) => (
        <a key={link.href} href={link.href} className={menuItemClass}>
          {link.label}
        </a>
      ))}
      <form action={account.signOutAction} className="border-t border-hairline">
        <button type="submit" className={menuItemClass}>
          Đăng xuất
        </button>
      </form>
    </Menu>
  );
}

function SeasonLabel({ label, shortLabel }: { label: string; shortLabel: string }) {
  if (label === shortLabel) return label;
  return (
    <>
      <span className="sm:hidden">{shortLabel}</span>
      <span className="max-sm:hidden">{label}</span>
    </>
  );
}

/** Whose work, which season, and the one line that never lies. */
export function TopBar({ unit, season, deadlineLine, account }: TopBarProps): ReactNode {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t-4 border-b border-t-brand border-b-line bg-card px-4 py-2 md:px-6">
      <a href="/" className="hidden font-semibold whitespace-nowrap text-ink no-underline md:block">
        Kiểm điểm – Xếp loại
      </a>
      <div className="flex min-w-0 flex-1 items-center gap-2 lg:flex-none">
        <ChoiceMenu
          label="Đơn vị"
          text={unit.name}
          options={unit.grants}
          name="grantId"
          action={unit.chooseGrantAction}
        />
        <ChoiceMenu
          label="Đợt kiểm điểm"
          text={<SeasonLabel label={season.label} shortLabel={season.shortLabel} />}
          options={season.options}
          name="cycleId"
          action={season.chooseSeasonAction}
          rigid
        />
      </div>
      {deadlineLine ? (
        <p
          className={`order-last w-full rounded-md px-3 py-1 text-sm lg:order-none lg:ml-auto lg:w-auto ${lineTones[deadlineLine.tone]}`}
        >
          {deadlineLine.isEnd ? (
            deadlineLine.text
          ) : (
            <a href="/regulations/rules#deadlines" className="text-inherit">
              {deadlineLine.text}
              <span className="sr-only"> – căn cứ của hạn</span>
            </a>
          )}
        </p>
      ) : null}
      <AccountMenu account={account} pushed={deadlineLine === null} />
    </div>
  );
}
