import { ActionForm } from "@/components/forms/action-form";
import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { ShortcomingStatusTag } from "@/components/shortcomings/shortcoming-status";
import { BlockedBy, Callout } from "@/components/ui/callout";
import { LevelTag } from "@/components/ui/level-tag";
import { newRandomId } from "@/lib/core/ids";
import type { ItemTalk } from "@/lib/critiques/queries/item-critiques";
import type { MeetingItem, MeetingView } from "@/lib/meetings/queries/get-meeting";
import { TRACK_NAMES } from "@/lib/meetings/rules/agenda";
import { formatCitation } from "@/lib/regulations/citation";
import { resumeItemAction } from "../../actions";
import { ConclusionForm, PostponeForm } from "./conclusion-form";
import { CritiqueForm } from "./critique-form";
import { CritiqueList } from "./critique-list";

type Props = { meeting: MeetingView; item: MeetingItem; talk: ItemTalk };

/** The subject before the meeting: what it claims, what was named before, what is said, what the chair concludes. */
export function ItemPanel({ meeting, item, talk }: Props) {
  return (
    <SectionCard id="subject">
      <div className="space-y-4">
        <ItemHeading item={item} />
        <EarlierShortcomings talk={talk} />
        {talk.critiques === null ? (
          <Callout title="Nội dung góp ý, kết luận không hiển thị ở đây">
            Chỉ chủ trì, thư ký của đơn vị, người được phân công và cấp trên trực tiếp được xem.
          </Callout>
        ) : (
          <CritiqueList meeting={meeting} item={item} critiques={talk.critiques} />
        )}
        <ItemWork meeting={meeting} item={item} talk={talk} />
      </div>
    </SectionCard>
  );
}

function ItemHeading({ item }: { item: MeetingItem }) {
  return (
    <div>
      <h2 className="text-lg">{item.name}</h2>
      <p className="text-sm text-soft">
        {item.title ? `${item.title} · ` : ""}
        {item.claimed.length === 0 ? "chưa tự nhận mức" : "tự nhận: "}
        {item.claimed.map((claim, index) => (
          <span key={claim.track}>
            {index > 0 ? ", " : ""}
            {item.claimed.length > 1 ? `${TRACK_NAMES[claim.track]} ` : ""}
            <LevelTag level={claim.level} />
          </span>
        ))}
      </p>
    </div>
  );
}

function EarlierShortcomings({ talk }: { talk: ItemTalk }) {
  if (talk.earlier.length === 0) return null;
  return (
    <Callout title="Hạn chế đã nêu ở những năm trước">
      <ul className="space-y-1">
        {talk.earlier.map((shortcoming) => (
          <li key={shortcoming.id}>
            {shortcoming.originYear}: “{shortcoming.text}” → <ShortcomingStatusTag status={shortcoming.status} />{" "}
            {shortcoming.mayOpen ? (
              <a href={`/shortcomings/${shortcoming.id}`}>
                xem<span className="sr-only"> {shortcoming.text}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

/** A subject of the agenda by the name under which another waits for it. */
function subjectHref(meeting: MeetingView, name: string): string {
  const other = meeting.agenda.find((candidate) => candidate.name === name);
  return `/meetings/${meeting.id}${other ? `?item=${other.id}` : ""}#subject`;
}

function ItemWork({ meeting, item, talk }: Props) {
  if (item.postponed) return <Postponed meeting={meeting} item={item} />;
  if (!meeting.may.review.allowed) {
    return item.conclusion ? <Conclusion text={item.conclusion} /> : null;
  }
  if (item.missing.length > 0) {
    const blockers = item.missing.map((name) => ({
      text: `Kết luận về ${name}`,
      href: subjectHref(meeting, name),
      action: "mở",
    }));
    return (
      <>
        <BlockedBy title={`Chưa đến lượt ${item.name}`} blockers={blockers} />
        <p className="text-sm text-soft">
          {meeting.order.text} (<ClauseLink citation={formatCitation(meeting.order.citation)} />
          ).
        </p>
        <PostponeForm meeting={meeting} item={item} />
      </>
    );
  }
  return (
    <>
      <CritiqueForm meeting={meeting} item={item} content={talk.content} />
      <div className="border-t border-hairline pt-4">
        <ConclusionForm meeting={meeting} item={item} />
      </div>
      <PostponeForm meeting={meeting} item={item} />
    </>
  );
}

function Conclusion({ text }: { text: string }) {
  return (
    <div className="border-t border-hairline pt-3">
      <h3 className="text-base">Kết luận của chủ trì</h3>
      <p className="whitespace-pre-line">{text}</p>
    </div>
  );
}

function Postponed({ meeting, item }: { meeting: MeetingView; item: MeetingItem }) {
  return (
    <Callout kind="warning" title={`${item.name} chuyển sang kiểm điểm bổ sung`}>
      <p>Lý do: {item.postponedReason}. Chưa kiểm điểm thì chưa xếp loại.</p>
      {meeting.may.review.allowed ? (
        <div className="mt-2">
          <p className="mb-2">Nếu đã có mặt: điểm danh lại trước, rồi đưa trở lại chương trình.</p>
          <ActionForm
            action={resumeItemAction}
            name={`resume-${item.id}`}
            submitLabel="Đưa trở lại chương trình"
            submitTone="plain"
            keepDraft={false}
            idempotencyKey={newRandomId()}
            hidden={{ meetingId: meeting.id, itemId: item.id }}
            secondary={<a href={`/meetings/${meeting.id}/attendance`}>Điểm danh lại</a>}
          />
        </div>
      ) : null}
    </Callout>
  );
}
