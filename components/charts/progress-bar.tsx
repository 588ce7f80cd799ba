import { formatCount, formatShare } from "@/lib/core/format";

type ProgressBarProps = {
  done: number;
  total: number;
  /** What is counted: "đã đề nghị", "đã kiểm điểm". */
  label: string;
  /** "Còn 1 chỉ tiêu" is a cap being used up; more than all of it shows as over. */
  size?: "normal" | "thin";
  /** Says the numbers under the bar; leave off where they stand beside it. */
  withText?: boolean;
};

/** Part of a whole as one bar. */
export function ProgressBar({ done, total, label, size = "normal", withText = false }: ProgressBarProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const over = done > total;
  const height = size === "thin" ? 8 : 14;
  const text = `${label}: ${formatCount(done)} / ${formatCount(total)} (${formatShare(done, total)})`;
  return (
    <div>
      <svg width="100%" height={height} role="img" aria-label={text} className="block rounded-sm">
        <rect width="100%" height={height} className="fill-idle-tint" />
        <rect width={`${share * 100}%`} height={height} className={over ? "fill-late" : "fill-excellent"} />
      </svg>
      {withText ? <p className="mt-1 text-sm text-soft">{text}</p> : null}
    </div>
  );
}
