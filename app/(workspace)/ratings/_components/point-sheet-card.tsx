import { SectionCard } from "@/components/layout/section-card";
import { messageFor } from "@/lib/core/errors";
import { formatDateTime, formatDay } from "@/lib/core/format";
import { formatPoints, sumPoints } from "@/lib/core/points";
import type { PointSheetVersion } from "@/lib/ratings/queries/point-sheets";
import { SCORER_NAMES } from "@/lib/ratings/rules/point-sheets";
import { withdrawPointsAction } from "../points/actions";
import { WithdrawForm } from "./entry-versions";
import { PointReading } from "./point-reading";
import { PointSheetForm, type SheetProps } from "./point-sheet-form";

/** The sheet of one scorer: what stands, the form when it is open, and every earlier version. */
export function PointSheetCard({ points, sheet, isOpen }: SheetProps & { isOpen: boolean }) {
  const { scorer, current, earlier, may } = sheet;
  return (
    <SectionCard id={scorer} title={SCORER_NAMES[scorer]} aside={`năm ${points.year}`}>
      <div className="space-y-4">
        {current ? (
          <>
            <PointReading items={current.items} />
            <Source version={current} />
          </>
        ) : isOpen && may.allowed ? null : (
          <p className="text-soft">Chưa chấm điểm.</p>
        )}
        {may.allowed ? <Changes points={points} sheet={sheet} isOpen={isOpen} /> : null}
        {may.allowed || may.code === "notAllowed" ? null : (
          <p className="text-sm text-soft">{messageFor(may.code, may.params)}</p>
        )}
        {earlier.length > 0 ? <Earlier versions={earlier} /> : null}
      </div>
    </SectionCard>
  );
}

function Source({ version }: { version: PointSheetVersion }) {
  const { document, documentOn, note, reason, actorName, recordedAt } = version;
  return (
    <div className="text-sm text-soft">
      {document ? (
        <p>
          Theo {document}
          {documentOn ? `, ngày ${formatDay(documentOn)}` : null}.
        </p>
      ) : null}
      {note ? <p className="max-w-prose whitespace-pre-line">{note}</p> : null}
      <p>
        {actorName}, {formatDateTime(recordedAt)}
        {reason ? ` – lý do: ${reason}` : null}
      </p>
    </div>
  );
}

function Changes({ points, sheet, isOpen }: SheetProps & { isOpen: boolean }) {
  const { scorer, current } = sheet;
  if (!isOpen) {
    return (
      <p>
        <a href={`/ratings/subjects/${points.subject.id}/points?form=${scorer}#${scorer}`}>
          {current ? "Thay hoặc rút bảng điểm" : "Chấm điểm"}
        </a>
      </p>
    );
  }
  return (
    <div className="space-y-6">
      <PointSheetForm points={points} sheet={sheet} />
      {current ? (
        <WithdrawForm
          action={withdrawPointsAction}
          id={current.id}
          hidden={{ subjectId: points.subject.id, sheetId: current.id }}
          label="Rút bảng điểm"
        />
      ) : null}
    </div>
  );
}

function Earlier({ versions }: { versions: readonly PointSheetVersion[] }) {
  return (
    <details className="text-sm">
      <summary className="text-link">Các lần ghi trước ({versions.length})</summary>
      <ul className="mt-2 space-y-2">
        {versions.map((version) => (
          <li key={version.id} className="border-l-3 border-line pl-3">
            {version.isWithdrawn
              ? "Rút bảng điểm"
              : `${formatPoints(sumPoints(version.items.map((item) => item.points)))}/100 điểm`}
            <Source version={version} />
          </li>
        ))}
      </ul>
    </details>
  );
}
