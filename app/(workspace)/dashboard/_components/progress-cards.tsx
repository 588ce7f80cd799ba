import { LevelDistribution } from "@/components/charts/level-distribution";
import { type DeadlineMark, ProgressCurve } from "@/components/charts/progress-curve";
import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { Why } from "@/components/ui/why";
import { formatCount, formatDayShort } from "@/lib/core/format";
import type { CapRow } from "@/lib/dashboards/queries/caps";
import type { Dashboard, DashboardDeadline } from "@/lib/dashboards/queries/get-dashboard";
import { curveSpan } from "@/lib/dashboards/rules/standing";
import { trackName } from "@/lib/progress/rules";

const MARK_WORDS = { review: "kế hoạch", dossier: "hồ sơ", completion: "hoàn thành" } as const;

function markOf({ kind, lastDay }: DashboardDeadline): DeadlineMark {
  return {
    day: lastDay,
    label: `${MARK_WORDS[kind]}: ngày cuối ${formatDayShort(lastDay)}`,
    tone: kind === "completion" ? "late" : "soon",
  };
}

/** The season as a curve against its deadline lines. Nothing is drawn for a year without data. */
export function CurveCard({ data, today }: { data: Dashboard; today: string }) {
  const marks = data.deadlines.map(markOf);
  const span = curveSpan(
    data.curve,
    marks.map((mark) => mark.day),
    today,
  );
  return (
    <SectionCard title="Tiến độ so với hạn">
      <ProgressCurve
        label={`${trackName(data.track)} đã kiểm điểm`}
        total={data.numbers.required}
        series={data.curve.map((point) => ({ day: point.day, done: point.reviewed }))}
        deadlines={marks}
        firstDay={span.first}
        lastDay={span.last}
      />
      <ul className="mt-2 space-y-0.5 text-sm">
        {data.deadlines.map((deadline) => (
          <li key={deadline.kind}>
            {deadline.task}: {deadline.text} ·{" "}
            <b>
              {deadline.daysLeft > 0
                ? `còn ${deadline.daysLeft} ngày`
                : deadline.daysLeft === 0
                  ? "hôm nay là ngày cuối"
                  : `đã qua ${-deadline.daysLeft} ngày`}
            </b>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

function capWords(cap: CapRow): string {
  if (cap.left >= 0) return `còn ${formatCount(cap.left)} chỉ tiêu`;
  return `vượt ${formatCount(-cap.left)}`;
}

function CapLine({ cap }: { cap: CapRow }) {
  return (
    <li className="border-t border-hairline py-2 first:border-t-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span>{cap.name}</span>
        {cap.isProposedBeyond ? <Chip tone="late">đề nghị vượt</Chip> : null}
      </div>
      <p className="text-soft">
        HTXSNV {formatCount(cap.excellent)}, đề nghị {formatCount(cap.proposed)}, tối đa {formatCount(cap.limit)} ·{" "}
        {capWords(cap)} · {formatCount(cap.decided)}/{formatCount(cap.total)} đã quyết định
      </p>
      <Why explanation={cap.why} />
    </li>
  );
}

/** What has been decided, and each group against its cap on its own: groups are never pooled. */
export function LevelsCard({ data, caps }: { data: Dashboard; caps: readonly CapRow[] }) {
  const counts = data.numbers.decided;
  const decided = counts.excellent + counts.good + counts.fair + counts.failed;
  const beyond = caps.filter((cap) => cap.isProposedBeyond).length;
  return (
    <SectionCard
      title="Xếp loại đã quyết định"
      aside={`${formatCount(decided)} ${trackName(data.track).toLowerCase()}`}
    >
      <LevelDistribution caption={`Xếp loại ${trackName(data.track).toLowerCase()} đã quyết định`} counts={counts} />
      <div className="mt-3 text-sm">
        <p>
          {caps.length === 0
            ? "Tỷ lệ tối đa tính theo từng nhóm tương đồng ở nơi quyết định; đơn vị này không quyết định nhóm nào của loại đang xem."
            : `Tỷ lệ tối đa tính theo từng nhóm tương đồng do đơn vị này quyết định: ${formatCount(caps.length - beyond)} nhóm trong tỷ lệ, ${formatCount(beyond)} nhóm đề nghị vượt.`}
        </p>
        {caps.length > 0 ? (
          <details className="mt-1" open={beyond > 0}>
            <summary className="inline-block list-none text-link underline decoration-dotted underline-offset-3">
              Từng nhóm và cách tính
            </summary>
            <ul className="mt-1">
              {caps.map((cap) => (
                <CapLine key={cap.id} cap={cap} />
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </SectionCard>
  );
}
