import { formatCount, formatShare } from "@/lib/core/format";

export type SharePart = { key: string; label: string; count: number; fillClass: string };

/** Parts of one whole in one bar, with their numbers in words below. */
export function ShareBar({ label, parts }: { label: string; parts: readonly SharePart[] }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.count, 0));
  const text = parts.map((part) => `${part.label} ${formatCount(part.count)}`).join(", ");
  return (
    <figure>
      <svg width="100%" height="14" role="img" aria-label={`${label}: ${text}`} className="block rounded-sm">
        <rect width="100%" height="14" className="fill-idle-tint" />
        {parts.map((part, index) =>
          part.count > 0 ? (
            <rect
              key={part.key}
              x={`${((starts[index] ?? 0) / total) * 100}%`}
              width={`${(part.count / total) * 100}%`}
              height="14"
              className={`stroke-card stroke-1 ${part.fillClass}`}
            />
          ) : null,
        )}
      </svg>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
        {parts.map((part) => (
          <span key={part.key} className="inline-flex items-center gap-1.5">
            <svg width="10" height="10" aria-hidden="true">
              <rect width="10" height="10" rx="2" className={part.fillClass} />
            </svg>
            {part.label} <b>{formatCount(part.count)}</b>
            <span className="text-soft">{formatShare(part.count, total)}</span>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
