import type { ReactNode } from "react";
import { formatCount, formatTotal } from "@/lib/core/format";
import { buttonClass } from "./button-class";
import { Icon } from "./icon";

export type FilterSelect = {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** The choice that filters nothing. */
  all: string;
};

export type FilterChip = { label: string; href: string; active: boolean; count?: number };

type ListToolbarProps = {
  /** Where the list lives; filters go into its query string. */
  action: string;
  search?: { name: string; value: string; label: string; placeholder?: string };
  selects?: readonly FilterSelect[];
  chips?: readonly FilterChip[];
  sort?: FilterSelect;
  /** What of the query string must survive a new search. */
  keep?: Record<string, string | undefined>;
  total: number;
  isCapped?: boolean | undefined;
  /** "đảng viên", "hội nghị"… */
  noun: string;
  clearHref?: string | null;
  /** Exports exactly what is filtered. */
  exportHref?: string;
  children?: ReactNode;
};

const control = "min-h-10 w-full rounded-md border border-field bg-card px-2.5 py-1.5 text-base";

function SelectBox({ select, blank }: { select: FilterSelect; blank: boolean }) {
  const id = `filter-${select.name}`;
  return (
    <div className="max-sm:w-[calc(50%-5px)] sm:max-w-60">
      <label htmlFor={id} className="mb-0.5 block text-xs text-soft">
        {select.label}
      </label>
      <select id={id} name={select.name} defaultValue={select.value} className={control}>
        {blank ? <option value="">{select.all}</option> : null}
        {select.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Chips({ chips }: { chips: readonly FilterChip[] }) {
  return (
    <ul aria-label="Lọc nhanh" className="flex flex-wrap gap-1.5">
      {chips.map((chip) => (
        <li key={chip.href}>
          <a
            href={chip.href}
            aria-current={chip.active ? "true" : undefined}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-edge bg-card px-3 text-sm text-ink no-underline aria-[current=true]:border-link aria-[current=true]:bg-good-tint aria-[current=true]:font-semibold aria-[current=true]:text-good"
          >
            {chip.active ? <Icon name="done" /> : null}
            {chip.label}
            {chip.count === undefined ? null : <span className="text-soft">{formatCount(chip.count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Search, filters, sort, count and export of a list: a plain GET form, so an address can be sent to a colleague. */
export function ListToolbar({ action, search, selects = [], chips = [], sort, keep = {}, ...rest }: ListToolbarProps) {
  const hasForm = search !== undefined || selects.length > 0 || sort !== undefined;
  return (
    <div className="space-y-2.5 px-4 py-3 print:hidden">
      {hasForm ? (
        <search>
          <form action={action} method="get" className="flex flex-wrap items-end gap-2.5">
            {Object.entries(keep).map(([name, value]) =>
              value ? <input key={name} type="hidden" name={name} value={value} /> : null,
            )}
            {search ? (
              <div className="min-w-0 grow max-sm:w-full sm:max-w-sm">
                <label htmlFor={`filter-${search.name}`} className="mb-0.5 block text-xs text-soft">
                  {search.label}
                </label>
                <input
                  id={`filter-${search.name}`}
                  type="search"
                  name={search.name}
                  defaultValue={search.value}
                  placeholder={search.placeholder}
                  autoComplete="off"
                  className={control}
                />
              </div>
            ) : null}
            {selects.map((select) => (
              <SelectBox key={select.name} select={select} blank />
            ))}
            {sort ? <SelectBox select={sort} blank={false} /> : null}
            <button type="submit" className={buttonClass("plain")}>
              <Icon name="search" /> Tìm
            </button>
          </form>
        </search>
      ) : null}
      {chips.length > 0 ? <Chips chips={chips} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <p>
          <b>{formatTotal(rest)}</b> {rest.noun}
        </p>
        {rest.clearHref ? <a href={rest.clearHref}>Bỏ lọc</a> : null}
        {rest.children}
        {rest.exportHref ? (
          <a href={rest.exportHref} download className="ml-auto inline-block py-0.5">
            Xuất Excel đúng danh sách này
          </a>
        ) : null}
      </div>
    </div>
  );
}
