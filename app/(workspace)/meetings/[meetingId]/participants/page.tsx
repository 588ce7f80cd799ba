import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { queryText } from "@/lib/core/paging";
import { loadRuledVotes } from "@/lib/meetings/queries/capacity-choices";
import { findPeople } from "@/lib/meetings/queries/find-people";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { SeasonNote } from "../../../_components/season-note";
import { InvitePanel } from "../_components/invite-panel";
import { MeetingCrumbs } from "../_components/meeting-header";
import { ParticipantCards } from "../_components/participant-cards";

export const metadata = { title: "Thành phần hội nghị" };

type Props = { params: Promise<{ meetingId: string }>; searchParams: SearchParams };

export default async function ParticipantsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await orNotFound(getMeeting(actor, (await params).meetingId));
  const verdict = meeting.may.adjustParticipants;
  const search = queryText((await searchParams).q).slice(0, 100);
  const found = verdict.allowed && search ? await findPeople(actor, search) : [];
  const votes = verdict.allowed ? await loadRuledVotes(actor, meeting) : new Set<string>();
  return (
    <PageStack>
      <PageHeader
        title="Thành phần hội nghị"
        eyebrow={<MeetingCrumbs meeting={meeting} here="Thành phần" />}
        lead="Lập theo chức danh, cấp ủy và danh sách đảng viên của ngày họp. Tư cách tính riêng cho từng loại đối tượng."
        actions={
          <>
            <ButtonLink href={`/meetings/${meeting.id}/invitations`}>In danh sách mời họp</ButtonLink>
            <ButtonLink href={`/meetings/${meeting.id}`}>Đến trang hội nghị</ButtonLink>
          </>
        }
      />
      <SeasonNote year={meeting.cycleYear} />
      {verdict.allowed ? (
        <InvitePanel meeting={meeting} search={search} found={found} />
      ) : meeting.canRun ? (
        <Callout title={messageFor(verdict.code, verdict.params)} />
      ) : null}
      <SectionCard title="Danh sách" aside={`${meeting.people.length} người`} flush>
        <ParticipantCards meeting={meeting} votes={votes} />
      </SectionCard>
    </PageStack>
  );
}
