import { type CurveFactory, curveMonotoneX, curveStepAfter, line } from "d3-shape";
import { FoldSummary } from "@/components/ui/fold-summary";
import { formatCount, formatDay, formatDayShort, formatShare } from "@/lib/core/format";
import { type DayCount, type PlotArea, progressScales, tickDays, timeOf } from "./progress-scale";

export type DeadlineMark = { day: string; label: string; tone: "soon" | "late" };

type ProgressCurveProps = {
  /** What is counted: "Đảng viên đã kiểm điểm". */
  label: string;
  total: number;
  /** Cumulative, in the order of days, up to today. */
  series: readonly DayCount[];
  deadlines: readonly DeadlineMark[];
  firstDay: string;
  lastDay: string;
  /** The year before, moved to this year's days, as shares of its own whole. */
  previous?: { label: string; series: readonly ShareOfDay[] };
};

/** Drawn twice, for a desk and for a phone, so that its words keep their size; one of the two is shown. */
const deskArea: PlotArea = { width: 620, height: 250, left: 48, right: 18, top: 42, bottom: 24 };
const phoneArea: PlotArea = { width: 320, height: 230, left: 44, right: 12, top: 46, bottom: 24 };

/** Room above the plot for the words of each deadline, one line each. */
function withRoomFor(area: PlotArea, deadlines: number): PlotArea {
  const more = Math.max(0, deadlines - 2) * 16;
  return { ...area, top: area.top + more, height: area.height + more };
}

const markLooks = {
  soon: { line: "stroke-fair", text: "fill-fair" },
  late: { line: "stroke-late", text: "fill-late" },
} as const;

type Plot = { area: PlotArea; scales: ReturnType<typeof progressScales>; base: number };

function Axes({ plot, firstDay, lastDay }: { plot: Plot; firstDay: string; lastDay: string }) {
  const { area, scales, base } = plot;
  const days = tickDays(firstDay, lastDay).filter((_, index) => area.width > 400 || index % 2 === 0);
  return (
    <g className="text-[13.5px]">
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <path d={`M${area.left} ${scales.y(share)}H${area.width - area.right}`} className="stroke-hairline" />
          <text x={area.left - 6} y={scales.y(share) + 4.5} textAnchor="end" className="fill-soft">
            {share * 100}%
          </text>
        </g>
      ))}
      <path d={`M${area.left} ${base}H${area.width - area.right}`} className="stroke-edge" />
      {days.map((day) => (
        <text key={day} x={scales.x(timeOf(day))} y={area.height - 6} textAnchor="middle" className="fill-soft">
          {formatDayShort(day)}
        </text>
      ))}
    </g>
  );
}

/** The later the line, the higher its words, so that no line crosses the words of another. */
function Deadlines({ plot, deadlines }: { plot: Plot; deadlines: readonly DeadlineMark[] }) {
  const { area, scales, base } = plot;
  const ordered = [...deadlines].sort((a, b) => a.day.localeCompare(b.day));
  return (
    <g className="text-[13.5px]">
      {ordered.map((mark, index) => {
        const x = scales.x(timeOf(mark.day));
        const textY = 13 + (ordered.length - 1 - index) * 16;
        const pastMiddle = x > area.width / 2;
        return (
          <g key={`${mark.day} ${mark.label}`}>
            <path d={`M${x} ${textY - 10}V${base}`} className={`stroke-[1.5] ${markLooks[mark.tone].line}`} />
            <text
              x={pastMiddle ? x - 5 : x + 5}
              y={textY}
              textAnchor={pastMiddle ? "end" : "start"}
              className={markLooks[mark.tone].text}
            >
              {mark.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function LastPoint({ plot, point, total }: { plot: Plot; point: DayCount; total: number }) {
  const x = plot.scales.x(timeOf(point.day));
  const y = plot.scales.y(point.done / total);
  const early = x < plot.area.left + 110;
  // Near the top the words of the deadlines stand above: the point's own go below it.
  const textY = y < plot.area.top + 24 ? y + 22 : y - 9;
  return (
    <>
      <circle cx={x} cy={y} r="4.5" className="fill-excellent" />
      <text
        x={early ? x + 4 : x - 8}
        y={textY}
        textAnchor={early ? "start" : "end"}
        className="fill-excellent text-[14.5px] font-semibold"
      >
        {formatShare(point.done, total)} · {formatDayShort(point.day)}
      </text>
    </>
  );
}

type ShareOfDay = { day: string; share: number };

function hasLate(series: readonly DayCount[]): boolean {
  return series.some((point) => point.late > 0);
}

type DrawingProps = ProgressCurveProps & { area: PlotArea; last: DayCount; spoken: string; className: string };

function Drawing({ area, last, spoken, className, ...props }: DrawingProps) {
  const { total, series, firstDay, lastDay, previous } = props;
  const scales = progressScales(area, firstDay, lastDay);
  const plot: Plot = { area, scales, base: area.height - area.bottom };
  const drawn = (points: readonly ShareOfDay[], shape: CurveFactory) =>
    line<ShareOfDay>()
      .x((point) => scales.x(timeOf(point.day)))
      .y((point) => scales.y(point.share))
      .curve(shape)([...points]) ?? "";
  const shares = series.map((point) => ({ day: point.day, share: point.done / total }));
  return (
    <svg viewBox={`0 0 ${area.width} ${area.height}`} width="100%" role="img" aria-label={spoken} className={className}>
      <Axes plot={plot} firstDay={firstDay} lastDay={lastDay} />
      <Deadlines plot={plot} deadlines={props.deadlines} />
      {previous ? (
        <path
          d={drawn(previous.series, curveMonotoneX)}
          fill="none"
          strokeDasharray="4 4"
          className="stroke-soft stroke-[1.5]"
        />
      ) : null}
      {hasLate(series) ? (
        <path
          d={drawn(
            series.map((point) => ({ day: point.day, share: point.late / total })),
            curveStepAfter,
          )}
          fill="none"
          strokeDasharray="2 3"
          className="stroke-late stroke-2"
        />
      ) : null}
      <path d={drawn(shares, curveMonotoneX)} fill="none" className="stroke-excellent stroke-3" />
      <LastPoint plot={plot} point={last} total={total} />
    </svg>
  );
}

function NumbersTable({ label, total, series }: Pick<ProgressCurveProps, "label" | "total" | "series">) {
  return (
    <details className="mt-1 text-sm print:hidden">
      <FoldSummary>Bảng số liệu theo ngày</FoldSummary>
      <table className="mt-2 border-collapse">
        <caption className="sr-only">{label} theo ngày</caption>
        <thead>
          <tr className="border-b border-edge text-left text-soft">
            <th scope="col" className="py-1 pr-6">
              Ngày
            </th>
            <th scope="col" className="py-1 pr-6 text-right">
              {label}
            </th>
            <th scope="col" className="py-1 pr-6 text-right">
              Tỷ lệ
            </th>
            <th scope="col" className="py-1 pr-6 text-right">
              Chậm kế hoạch
            </th>
            <th scope="col" className="py-1 text-right">
              Quá hạn của tỉnh
            </th>
          </tr>
        </thead>
        <tbody>
          {series.map((point) => (
            <tr key={point.day} className="border-b border-hairline">
              <td className="py-1 pr-6">{formatDay(point.day)}</td>
              <td className="py-1 pr-6 text-right">{formatCount(point.done)}</td>
              <td className="py-1 pr-6 text-right">{formatShare(point.done, total)}</td>
              <td className="py-1 pr-6 text-right">{formatCount(point.late)}</td>
              <td className="py-1 text-right">{formatCount(point.pastLastDay)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The season as a curve of what is done against days, with the deadline lines and the year before. */
export function ProgressCurve(props: ProgressCurveProps) {
  const { label, total, series, deadlines, previous } = props;
  const last = series.at(-1);
  if (!last || total === 0) return <p className="text-sm text-soft">Chưa có kết quả kiểm điểm để vẽ tiến độ.</p>;
  const spoken = `${label}: ${formatCount(last.done)} trên ${formatCount(total)} (${formatShare(last.done, total)}) đến ngày ${formatDay(last.day)}. ${deadlines.map((mark) => mark.label).join("; ")}.`;
  return (
    <figure>
      <Drawing
        {...props}
        area={withRoomFor(deskArea, deadlines.length)}
        last={last}
        spoken={spoken}
        className="hidden sm:block print:block"
      />
      <Drawing
        {...props}
        area={withRoomFor(phoneArea, deadlines.length)}
        last={last}
        spoken={spoken}
        className="block sm:hidden print:hidden"
      />
      {hasLate(series) ? (
        <figcaption className="text-xs text-soft">Nét đỏ: chậm so với kế hoạch của đơn vị</figcaption>
      ) : null}
      {previous ? <figcaption className="text-xs text-soft">Nét đứt: {previous.label}</figcaption> : null}
      <NumbersTable label={label} total={total} series={series} />
    </figure>
  );
}
