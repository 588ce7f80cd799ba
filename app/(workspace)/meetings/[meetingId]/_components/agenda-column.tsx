import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { Icon } from "@/components/ui/icon";
import type { MeetingItem, MeetingView } from "@/lib/meetings/queries/get-meeting";
import { formatCitation } from "@/lib/regulations/citation";

function Mark({ item, isCurrent }: { item: MeetingItem; isCurrent: boolean }) {
  if (item.postponed) return <span aria-hidden="true">–</span>;
  if (item.status === "concluded") return <Icon name="done" className="size-4 text-excellent" />;
  return isCurrent ? <Icon name="more" className="size-4" /> : null;
}

function stateOf(item: MeetingItem): string | null {
  if (item.postponed) return "hoãn, kiểm điểm bổ sung";
  if (item.status === "concluded") return "đã kết luận";
  return item.status === "open" ? "đang kiểm điểm" : null;
}

type Props = { meeting: MeetingView; currentId: string | null };

/** The subjects in the regulated order; each leads to its place in the meeting. */
export function AgendaColumn({ meeting, currentId }: Props) {
  return (
    <SectionCard
      title="Trình tự"
      aside={`${meeting.agenda.length} mục`}
      flush
      footer={
        <>
          {meeting.order.text} (<ClauseLink citation={formatCitation(meeting.order.citation)} />
          ).
        </>
      }
    >
      <ol className="max-h-[70vh] overflow-y-auto text-sm print:max-h-none">
        {meeting.agenda.map((item) => (
          <li
            key={item.id}
            aria-current={item.id === currentId ? "true" : undefined}
            className="relative grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-1 border-t border-hairline px-4 py-2 aria-[current=true]:bg-page aria-[current=true]:font-semibold"
          >
            <span className="pt-0.5">
              <Mark item={item} isCurrent={item.id === currentId} />
            </span>
            <span>
              <a
                href={`/meetings/${meeting.id}?item=${item.id}#subject`}
                className="text-ink no-underline after:absolute after:inset-0 hover:underline"
              >
                {item.name}
              </a>
              {item.title ? <span className="block text-xs font-normal text-soft">{item.title}</span> : null}
              {stateOf(item) ? <span className="sr-only"> ({stateOf(item)})</span> : null}
              {item.postponed ? <span className="block text-xs font-normal text-soft">hoãn</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </SectionCard>
  );
}
