import { LevelDistribution } from "@/components/charts/level-distribution";
import { type DeadlineMark, ProgressCurve } from "@/components/charts/progress-curve";
import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { FoldSummary } from "@/components/ui/fold-summary";
import { Why } from "@/components/ui/why";
import { formatCount, formatDayShort } from "@/lib/core/format";
import type { Dashboard, DashboardDeadline } from "@/lib/dashboards/dto";
import type { CapRow } from "@/lib/dashboards/queries/caps";
import { curveSpan } from "@/lib/dashboards/rules/standing";
import { trackName } from "@/lib/progress/rules";
import { DayQuestion } from "./day-choice";

const MARK_WORDS = { review: "kế hoạch", dossier: "hồ sơ", completion: "hoàn thành" } as const;

function markOf({ kind, lastDay }: DashboardDeadline): DeadlineMark {
  return {
    day: lastDay,
    label: `${MARK_WORDS[kind]}: ngày cuối ${formatDayShort(lastDay)}`,
    tone: kind === "completion" ? "late" : "soon",
  };
}

/** Known up to now: a quiet day is a flat line, not a missing one. */
function seriesUntil({ curve, numbers }: Dashboard, today: string) {
  const series = curve.map((point) => ({
    day: point.day,
    done: point.reviewed,
    late: point.overdue,
    pastLastDay: point.pastProvinceDay,
  }));
  const last = series.at(-1);
  const now = { day: today, done: numbers.reviewed, late: numbers.overdue, pastLastDay: numbers.pastProvinceDay };
  return last && last.day < today ? [...series, now] : series;
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
        series={seriesUntil(data, today)}
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
      <DayQuestion data={data} />
    </SectionCard>
  );
}

function maximumWords({ strict, lenient }: CapRow): string {
  const apart = `tối đa ${formatCount(strict)} theo cách tính chặt, ${formatCount(lenient)} theo cách tính rộng`;
  return strict === lenient ? `tối đa ${formatCount(strict)}` : apart;
}

function CapLine({ cap }: { cap: CapRow }) {
  return (
    <li className="border-t border-hairline py-2 first:border-t-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span>{cap.name}</span>
        {cap.proposedVerdict === "refused" ? <Chip tone="late">đề nghị vượt</Chip> : null}
        {cap.proposedVerdict === "needsReason" ? <Chip tone="soon">cần nêu lý do</Chip> : null}
      </div>
      <p className="text-soft">
        Đề nghị HTXSNV {formatCount(cap.proposed)}, {maximumWords(cap)} · đã quyết định {formatCount(cap.decided)}/
        {formatCount(cap.total)}
      </p>
      <Why explanation={cap.why} />
    </li>
  );
}

function CapLines({ caps }: { caps: readonly CapRow[] }) {
  return (
    <ul className="mt-1">
      {caps.map((cap) => (
        <CapLine key={cap.id} cap={cap} />
      ))}
    </ul>
  );
}

/** Each group against its cap on its own: groups are never pooled. Those beyond it are named at once. */
function CapSummary({ caps }: { caps: readonly CapRow[] }) {
  const beyond = caps.filter((cap) => cap.proposedVerdict !== "within");
  const within = caps.filter((cap) => cap.proposedVerdict === "within");
  const refused = beyond.filter((cap) => cap.proposedVerdict === "refused").length;
  if (caps.length === 0) {
    return (
      <p>
        Tỷ lệ tối đa tính theo từng nhóm tương đồng ở nơi quyết định; đơn vị này không quyết định nhóm nào của loại đang
        xem.
      </p>
    );
  }
  return (
    <>
      <p>
        Tỷ lệ tối đa tính theo từng nhóm tương đồng do đơn vị này quyết định: {formatCount(within.length)} nhóm trong tỷ
        lệ, {formatCount(refused)} nhóm đề nghị vượt, {formatCount(beyond.length - refused)} nhóm cần nêu lý do.
      </p>
      <CapLines caps={beyond} />
      {within.length > 0 ? (
        <details className="mt-1">
          <FoldSummary>{formatCount(within.length)} nhóm trong tỷ lệ và cách tính</FoldSummary>
          <CapLines caps={within} />
        </details>
      ) : null}
    </>
  );
}

/** What has been decided so far, and how the groups stand against their caps. */
export function LevelsCard({ data, caps }: { data: Dashboard; caps: readonly CapRow[] }) {
  const counts = data.numbers.decided;
  const decided = counts.excellent + counts.good + counts.fair + counts.failed;
  const noun = trackName(data.track).toLowerCase();
  return (
    <SectionCard title="Xếp loại đã quyết định" aside={`${formatCount(decided)} ${noun}`}>
      <LevelDistribution caption={`Xếp loại ${noun} đã quyết định`} counts={counts} />
      <div className="mt-3 text-sm">
        <CapSummary caps={caps} />
      </div>
    </SectionCard>
  );
}
