export type Crumb = { label: string; href?: string };

/** The way down from the province to here; the last one is the page itself and no link. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Đường dẫn" className="text-xs text-soft">
      <ol className="flex flex-wrap gap-x-1.5">
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.href ?? ""} ${crumb.label}`} className="flex gap-x-1.5">
            {index > 0 ? <span aria-hidden="true">›</span> : null}
            {crumb.href ? (
              <a href={crumb.href} className="inline-block min-h-6 text-soft">
                {crumb.label}
              </a>
            ) : (
              <span aria-current={index === crumbs.length - 1 ? "page" : undefined}>{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
