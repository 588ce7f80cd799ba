import { LevelTag } from "@/components/ui/level-tag";
import { type LevelCode, levelCodes, levelFillClass } from "@/components/ui/levels";
import { formatCount, formatShare } from "@/lib/core/format";

type LevelDistributionProps = {
  /** "Xếp loại đảng viên đã quyết định" */
  caption: string;
  counts: Record<LevelCode, number>;
  /** The greatest number of excellent ones in this one comparable group. Never given for pooled groups. */
  excellentCap?: number;
  links?: Partial<Record<LevelCode, string>>;
};

function CapLine({ cap, total }: { cap: number; total: number }) {
  const x = `${Math.min(1, cap / total) * 100}%`;
  return <line x1={x} x2={x} y1="0" y2="18" className="stroke-ink stroke-2" />;
}

/** Four bars with their numbers: the table is the picture. */
export function LevelDistribution({ caption, counts, excellentCap, links = {} }: LevelDistributionProps) {
  const total = levelCodes.reduce((sum, level) => sum + counts[level], 0);
  const hasCap = excellentCap !== undefined && total > 0;
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Mức xếp loại</th>
          <th scope="col">Số lượng</th>
          <th scope="col">Tỷ lệ</th>
          <th scope="col">Biểu đồ</th>
        </tr>
      </thead>
      <tbody>
        {levelCodes.map((level) => {
          const href = links[level];
          return (
            <tr key={level} className="border-b border-hairline last:border-b-0">
              <th scope="row" className="py-2 pr-2 text-left sm:max-lg:whitespace-nowrap xl:whitespace-nowrap">
                <LevelTag level={level} />
              </th>
              <td className="py-2 text-right">
                {href ? <a href={href}>{formatCount(counts[level])}</a> : formatCount(counts[level])}
              </td>
              <td className="py-2 pl-3 text-right text-soft">{formatShare(counts[level], total)}</td>
              <td className="w-full min-w-16 py-2 pl-3 max-sm:hidden">
                <svg width="100%" height="18" aria-hidden="true" className="block">
                  <rect y="2" width="100%" height="14" rx="2" className="fill-idle-tint" />
                  <rect
                    y="2"
                    width={total > 0 ? `${(counts[level] / total) * 100}%` : "0"}
                    height="14"
                    rx="2"
                    className={levelFillClass[level]}
                  />
                  {hasCap && level === "excellent" ? <CapLine cap={excellentCap} total={total} /> : null}
                </svg>
              </td>
            </tr>
          );
        })}
      </tbody>
      {hasCap ? (
        <tfoot>
          <tr>
            <td colSpan={4} className="pt-2 text-soft">
              Vạch đứng: tối đa {formatCount(excellentCap)} chỉ tiêu xuất sắc của nhóm này ·{" "}
              {counts.excellent > excellentCap
                ? `vượt ${formatCount(counts.excellent - excellentCap)}`
                : `còn ${formatCount(excellentCap - counts.excellent)} chỉ tiêu`}
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
