import { ActionForm } from "@/components/forms/action-form";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { BallotView } from "@/lib/ballots/queries/meeting-ballots";
import { BALLOT_FORM_NAMES } from "@/lib/ballots/rules";
import { newRandomId } from "@/lib/core/ids";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import { openBallotAction } from "../../actions";
import { votedKinds } from "./stage";

type Props = { meeting: MeetingView; ballots: readonly BallotView[] };

/** One card per kind of subject: hand out, count, see; the first that waits has the main button. */
export function BallotsPanel({ meeting, ballots }: Props) {
  const kinds = votedKinds(meeting);
  const waiting = kinds.find(({ kind }) => ballots.every((ballot) => ballot.kind !== kind || ballot.status === "open"));
  return kinds.map(({ kind, phrase, quorum }) => {
    const own = ballots.filter((ballot) => ballot.kind === kind);
    const isNext = waiting?.kind === kind;
    const subjects = meeting.agenda.filter((item) => item.kind === kind && item.status === "concluded").length;
    return (
      <SectionCard key={kind} title={`Bỏ phiếu về ${phrase}`} aside={BALLOT_FORM_NAMES[meeting.ballotForm]}>
        {own.length === 0 ? (
          <div className="space-y-3">
            <p>
              {quorum.present} người được bỏ phiếu có mặt, {subjects} đối tượng trên một phiếu. Danh sách người bỏ phiếu
              chốt khi phát phiếu và không thay đổi được nữa.
            </p>
            {meeting.may.openBallot.allowed ? (
              <ActionForm
                action={openBallotAction}
                name={`open-${kind}`}
                submitLabel={
                  meeting.ballotForm === "secretPaper" ? "Chốt danh sách và phát phiếu" : "Chốt danh sách và biểu quyết"
                }
                submitTone={isNext ? "main" : "plain"}
                keepDraft={false}
                idempotencyKey={newRandomId()}
                hidden={{ meetingId: meeting.id, subjectKind: kind }}
              />
            ) : null}
          </div>
        ) : (
          <ul className="divide-y divide-hairline">
            {own.map((ballot, index) => (
              <li key={ballot.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span>
                  {index === 0 ? "Lượt bỏ phiếu" : `Bỏ phiếu lại (${ballot.repeatReason})`} · {ballot.rollSize} người
                  trong danh sách{" "}
                  <Chip tone={ballot.status === "closed" ? "ok" : "soon"}>
                    {ballot.status === "closed" ? "đã kiểm phiếu" : "đang bỏ phiếu"}
                  </Chip>
                </span>
                <BallotLink meeting={meeting} ballot={ballot} main={isNext} />
              </li>
            ))}
          </ul>
        )}
      </SectionCard>
    );
  });
}

type LinkProps = { meeting: MeetingView; ballot: BallotView; main: boolean };

function BallotLink({ meeting, ballot, main }: LinkProps) {
  const href = `/meetings/${meeting.id}/ballots/${ballot.id}`;
  if (ballot.status === "closed") return <a href={href}>Xem kết quả</a>;
  if (!meeting.canRun) return null;
  return (
    <ButtonLink href={href} tone={main ? "main" : "plain"}>
      Nhập kết quả kiểm phiếu
    </ButtonLink>
  );
}
