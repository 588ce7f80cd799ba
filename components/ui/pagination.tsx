import { formatCount, formatTotal } from "@/lib/core/format";

type PaginationProps = {
  page: number;
  pageSize: number;
  total: number;
  isCapped?: boolean | undefined;
  /** The address of a page, with the filters in force. */
  hrefOf: (page: number) => string;
};

/** First, last, the open page and its neighbours; a gap is `null`. */
export function pagesToShow(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((each) => each >= 1 && each <= pageCount);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((each, index) => {
    const previous = pages[index - 1];
    if (previous === undefined || each - previous === 1) return [each];
    return each - previous === 2 ? [each - 1, each] : [null, each];
  });
}

const linkClass =
  "inline-flex min-h-9 min-w-9 items-center justify-center rounded-md border border-transparent px-2 hover:border-line";

export function Pagination({ page, pageSize, total, isCapped, hrefOf }: PaginationProps) {
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  if (pageCount === 1) return null;
  const from = (page - 1) * pageSize + 1;
  const gapAfter = (index: number) => `gap-${index}`;
  return (
    <nav
      aria-label="Trang của danh sách"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm print:hidden"
    >
      <p className="text-soft">
        {formatCount(from)}–{formatCount(Math.min(page * pageSize, total))} trong {formatTotal({ total, isCapped })}
      </p>
      <ul className="ml-auto flex flex-wrap items-center gap-0.5">
        {page > 1 ? (
          <li>
            <a href={hrefOf(page - 1)} rel="prev" className={linkClass}>
              Trước
            </a>
          </li>
        ) : null}
        {pagesToShow(page, pageCount).map((each, index) =>
          each === null ? (
            <li key={gapAfter(index)} className="px-1 text-soft">
              …
            </li>
          ) : (
            <li key={each}>
              <a
                href={hrefOf(each)}
                aria-current={each === page ? "page" : undefined}
                aria-label={`Trang ${each}`}
                className={`${linkClass} aria-[current=page]:border-edge aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline`}
              >
                {each}
              </a>
            </li>
          ),
        )}
        {page < pageCount ? (
          <li>
            <a href={hrefOf(page + 1)} rel="next" className={linkClass}>
              Sau
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
