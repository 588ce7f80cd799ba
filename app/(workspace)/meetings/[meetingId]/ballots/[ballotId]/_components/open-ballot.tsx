import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { BallotView } from "@/lib/ballots/queries/meeting-ballots";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import { TallyForm } from "./tally-form";

type Props = { meeting: MeetingView; ballot: BallotView };

/** While people vote: what to print, who votes, and the count to be typed in. No results, for anybody. */
export function OpenBallot({ meeting, ballot }: Props) {
  const path = `/meetings/${meeting.id}/ballots/${ballot.id}`;
  const voters = meeting.people.filter((person) => ballot.voterIds.includes(person.id));
  return (
    <>
      {ballot.form === "secretPaper" ? (
        <SectionCard title="In để phát và kiểm phiếu">
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={`${path}/paper`}>Phiếu đánh giá, xếp loại</ButtonLink>
            <ButtonLink href={`${path}/tally-sheet`}>Bảng kiểm phiếu</ButtonLink>
          </div>
        </SectionCard>
      ) : null}
      <SectionCard title="Người bỏ phiếu" aside={`${voters.length} người`}>
        <p>{voters.map((person) => person.fullName).join(", ")}</p>
        <p className="mt-1 text-sm text-soft">
          Danh sách chốt khi phát phiếu: người có mặt và được quy định giao quyền bỏ phiếu về {ballot.phrase}.
        </p>
      </SectionCard>
      {meeting.may.closeBallot.allowed ? (
        <TallyForm ballot={ballot} />
      ) : (
        <Callout title="Kết quả chỉ hiển thị sau khi kiểm phiếu xong." />
      )}
    </>
  );
}
