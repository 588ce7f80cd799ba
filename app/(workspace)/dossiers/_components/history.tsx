import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { formatDateTime } from "@/lib/core/format";
import type { DossierDetail } from "@/lib/dossiers/queries/get-dossier";
import type { ContentsChange } from "@/lib/dossiers/rules";

const EVENT_NAMES: Record<DossierDetail["events"][number]["status"], string> = {
  preparing: "Chuẩn bị",
  submitted: "Đã gửi",
  received: "Đã tiếp nhận",
  returned: "Trả lại",
  decided: "Đã quyết định",
};

/** Every version that was handed in, and what happened to the dossier. */
export function DossierHistory({ dossier }: { dossier: DossierDetail }) {
  if (dossier.versions.length === 0) return null;
  return (
    <>
      <SectionCard title="Các bản đã gửi">
        <ul className="space-y-2 text-sm">
          {dossier.versions.map((version) => (
            <li key={version.number}>
              <a href={`/dossiers/${dossier.unit.id}/versions/${version.number}`}>{version.reference}</a>
              {version.isLate ? (
                <>
                  {" "}
                  <Chip tone="late">gửi sau hạn</Chip>
                </>
              ) : null}
              <span className="block text-soft">{formatDateTime(version.submittedAt)}</span>
            </li>
          ))}
        </ul>
      </SectionCard>
      <SectionCard title="Quá trình xử lý">
        <ol className="space-y-2 text-sm">
          {dossier.events.map((event) => (
            <li key={`${event.status} ${event.happenedAt.toISOString()}`}>
              <b>{EVENT_NAMES[event.status]}</b> · {formatDateTime(event.happenedAt)}
              <span className="block text-soft">{event.actorName}</span>
              {event.reason ? <span className="block whitespace-pre-line">Lý do: {event.reason}</span> : null}
            </li>
          ))}
        </ol>
      </SectionCard>
    </>
  );
}

/** What differs between two states, one line each. */
export function ChangeList({ changes }: { changes: readonly ContentsChange[] }) {
  return (
    <ul className="list-disc space-y-0.5 pl-5">
      {changes.map((change) => (
        <li key={`${change.name} ${change.text}`}>
          <b>{change.name}</b>: {change.text}
        </li>
      ))}
    </ul>
  );
}
