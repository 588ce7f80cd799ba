import { ActionForm } from "@/components/forms/action-form";
import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { currentInstant } from "@/lib/auth/current";
import type { BallotView } from "@/lib/ballots/queries/meeting-ballots";
import type { VoteWarning } from "@/lib/ballots/queries/vote-warnings";
import { dayOf } from "@/lib/core/calendar";
import { newRandomId } from "@/lib/core/ids";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import { preparationOf } from "@/lib/meetings/rules/preparation";
import type { VoteFinding } from "@/lib/ratings/queries/vote-findings";
import { formatCitation } from "@/lib/regulations/citation";
import { announceResultsAction, openMeetingAction } from "../../actions";
import { BallotsPanel } from "./ballots-panel";
import type { Stage } from "./stage";
import { VoteFindings } from "./vote-findings";
import { VoteWarnings } from "./vote-warnings";

type Props = {
  meeting: MeetingView;
  ballots: readonly BallotView[];
  stage: Stage;
  warnings: readonly VoteWarning[];
  findings: readonly VoteFinding[];
};

/** What is done now, with its one main button. */
export function StagePanel({ meeting, ballots, stage, warnings, findings }: Props) {
  const path = `/meetings/${meeting.id}`;
  switch (stage) {
    case "prepare":
      return <Prepare meeting={meeting} path={path} />;
    case "checkIn":
      return <CheckIn meeting={meeting} path={path} />;
    case "ballot":
      return (
        <>
          {meeting.status === "reviewing" ? (
            <Callout kind="done" title="Mọi đối tượng đã có kết luận của chủ trì, có thể bỏ phiếu." />
          ) : null}
          <VoteWarnings warnings={warnings} />
          <VoteFindings findings={findings} />
          <BallotsPanel meeting={meeting} ballots={ballots} />
        </>
      );
    case "announce":
      return <Announce meeting={meeting} ballots={ballots} />;
    case "minutes":
    case "sendUp":
      return <AfterVote meeting={meeting} ballots={ballots} path={path} />;
    case "cancelled":
      return <Callout kind="warning" title={`Hội nghị đã hủy. Lý do: ${meeting.cancelReason}`} />;
    case "review":
      return null;
  }
}

async function Prepare({ meeting, path }: { meeting: MeetingView; path: string }) {
  const notes = preparationOf(meeting, dayOf(await currentInstant()));
  const people = meeting.people.filter((person) => person.removedReason === null);
  return (
    <SectionCard title="Chuẩn bị hội nghị">
      <ul className="mb-4 list-disc space-y-1.5 pl-5">
        <li>
          <a href={`${path}/participants`}>Xem lại {people.length} người trong thành phần</a>, từng người có căn cứ.
        </li>
        <li>
          <a href={`${path}/invitations`}>In danh sách mời họp và ký điểm danh</a>
        </li>
        {meeting.ballotForm === "secretPaper" ? (
          <li>
            <a href={`${path}/papers`}>In phiếu đánh giá, xếp loại</a>
          </li>
        ) : null}
        <li>
          <a href="/reviews">Thu bản tự kiểm điểm</a> của các đối tượng trong chương trình.
        </li>
        {notes.map((note) => (
          <li key={note.code}>
            {note.text} (<ClauseLink citation={formatCitation(note.citation)} />
            ).
          </li>
        ))}
      </ul>
      {meeting.may.recordAttendance.allowed ? (
        <ButtonLink href={`${path}/attendance`} tone="main">
          Điểm danh
        </ButtonLink>
      ) : null}
    </SectionCard>
  );
}

function CheckIn({ meeting, path }: { meeting: MeetingView; path: string }) {
  return (
    <SectionCard title="Đã điểm danh">
      <ul className="mb-4 space-y-1">
        {meeting.kinds.map(({ kind, phrase, quorum }) => (
          <li key={kind} className={quorum.quorate ? undefined : "font-semibold text-late"}>
            Về {phrase}: có mặt {quorum.present}/{quorum.base} người được bỏ phiếu, cần từ {quorum.needed} –{" "}
            {quorum.quorate ? "đủ điều kiện" : "chưa đủ điều kiện"}.
          </li>
        ))}
      </ul>
      <p className="mb-4 text-sm text-soft">Người vắng mặt thuộc diện kiểm điểm được chuyển sang kiểm điểm bổ sung.</p>
      {meeting.may.open.allowed ? (
        <ActionForm
          action={openMeetingAction}
          name="open"
          submitLabel="Khai mạc hội nghị"
          keepDraft={false}
          idempotencyKey={newRandomId()}
          hidden={{ meetingId: meeting.id }}
          secondary={<ButtonLink href={`${path}/attendance`}>Sửa điểm danh</ButtonLink>}
        />
      ) : null}
    </SectionCard>
  );
}

function Announce({ meeting, ballots }: { meeting: MeetingView; ballots: readonly BallotView[] }) {
  return (
    <>
      <SectionCard title="Công bố kết quả">
        <p className="mb-4">
          Đã kiểm phiếu xong. Khi công bố, mức đề xuất theo kết quả bỏ phiếu được ghi vào hồ sơ xếp loại của từng đối
          tượng, và đối tượng được tính là đã kiểm điểm. Sau đó không bỏ phiếu lại được nữa.
        </p>
        {meeting.may.announce.allowed ? (
          <ActionForm
            action={announceResultsAction}
            name="announce"
            submitLabel="Công bố kết quả"
            keepDraft={false}
            idempotencyKey={newRandomId()}
            hidden={{ meetingId: meeting.id }}
          />
        ) : null}
      </SectionCard>
      <BallotsPanel meeting={meeting} ballots={ballots} />
    </>
  );
}

function AfterVote({ meeting, ballots, path }: { meeting: MeetingView; ballots: readonly BallotView[]; path: string }) {
  const isSigned = meeting.status === "closed";
  const postponed = meeting.agenda.filter((item) => item.postponed);
  return (
    <>
      <SectionCard title={isSigned ? "Hội nghị đã kết thúc" : "Đã công bố kết quả"}>
        <p className="mb-4">
          {isSigned
            ? "Biên bản đã ký. Việc còn lại: gửi hồ sơ của đơn vị lên cấp trên."
            : "Xem lại, in biên bản để chủ trì và thư ký ký, rồi ghi nhận đã ký."}
        </p>
        <div className="flex flex-wrap gap-2">
          {isSigned ? (
            <ButtonLink href={`/dossiers/${meeting.unit.id}`} tone="main">
              Gửi cấp trên
            </ButtonLink>
          ) : null}
          <ButtonLink href={`${path}/minutes`} tone={isSigned ? "plain" : "main"}>
            Biên bản
          </ButtonLink>
        </div>
      </SectionCard>
      {postponed.length > 0 ? (
        <Callout kind="warning" title={`${postponed.length} người chờ kiểm điểm bổ sung`}>
          <p>{postponed.map((item) => item.name).join(", ")}</p>
          {meeting.canRun ? (
            <a href={`/meetings/new?unit=${meeting.unit.id}&kind=supplementary`}>Lập hội nghị kiểm điểm bổ sung</a>
          ) : null}
        </Callout>
      ) : null}
      <BallotsPanel meeting={meeting} ballots={ballots} />
    </>
  );
}
