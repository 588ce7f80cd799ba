import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { requireActor } from "@/lib/auth/current";
import { getBallot } from "@/lib/ballots/queries/get-ballot";
import { BALLOT_FORM_NAMES } from "@/lib/ballots/rules";
import { orNotFound } from "@/lib/web/or-not-found";
import { BasisNotice, MeetingCrumbs } from "../../_components/meeting-header";
import { BallotResults } from "./_components/ballot-results";
import { OpenBallot } from "./_components/open-ballot";

export const metadata = { title: "Bỏ phiếu" };

type Props = { params: Promise<{ meetingId: string; ballotId: string }> };

export default async function BallotPage({ params }: Props) {
  const actor = await requireActor();
  const { meetingId, ballotId } = await params;
  const { meeting, ballot } = await orNotFound(getBallot(actor, meetingId, ballotId));
  const isClosed = ballot.status === "closed";
  return (
    <PageStack>
      <PageHeader
        title={isClosed ? `Kết quả bỏ phiếu về ${ballot.phrase}` : `Bỏ phiếu về ${ballot.phrase}`}
        eyebrow={<MeetingCrumbs meeting={meeting} here="Bỏ phiếu" />}
        lead={`${BALLOT_FORM_NAMES[ballot.form]} · ${ballot.rollSize} người trong danh sách đã chốt${ballot.repeatReason ? ` · bỏ phiếu lại: ${ballot.repeatReason}` : ""}`}
      />
      <BasisNotice meeting={meeting} />
      {isClosed ? (
        <BallotResults meeting={meeting} ballot={ballot} />
      ) : (
        <OpenBallot meeting={meeting} ballot={ballot} />
      )}
      <RulesBasis sections={["capacities", "parameters"]} />
    </PageStack>
  );
}
