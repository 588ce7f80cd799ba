import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Icon } from "@/components/ui/icon";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { whileOpen } from "@/lib/cycles/queries/open-cycle";
import { mayTakeResults } from "@/lib/imports/policy";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { orNotFound } from "@/lib/web/or-not-found";
import { UploadCard } from "../../../imports/_components/upload-card";
import { BasisNotice, MeetingCrumbs, MeetingHeader } from "../_components/meeting-header";

export const metadata = { title: "Nhập kết quả hội nghị từ tệp" };

export default async function MeetingImportPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const actor = await requireActor();
  const meeting = await orNotFound(getMeeting(actor, (await params).meetingId));
  const verdict = whileOpen({ isOpen: meeting.isSeasonOpen }, mayTakeResults(actor, meeting));
  return (
    <PageStack>
      <MeetingCrumbs meeting={meeting} here="Nhập kết quả từ tệp" />
      <MeetingHeader meeting={meeting} />
      <BasisNotice meeting={meeting} />
      {verdict.allowed ? (
        <>
          <SectionCard title="Bước 1. Tải tệp mẫu và điền">
            <p className="mb-3">
              Mẫu có sẵn người dự họp, các mục kiểm điểm và cuộc bỏ phiếu của hội nghị này. Thành phần, mục kiểm điểm
              thay đổi thì mẫu cũ không dùng được nữa.
            </p>
            <ButtonLink href={`/api/imports/template?kind=meetingResults&meeting=${meeting.id}`} download>
              <Icon name="download" /> Tải tệp mẫu
            </ButtonLink>
          </SectionCard>
          <UploadCard
            hidden={{ kind: "meetingResults", meetingId: meeting.id }}
            place={`hội nghị “${meeting.title}”`}
          />
        </>
      ) : (
        <Callout kind="warning" title={messageFor(verdict.code, verdict.params)} />
      )}
    </PageStack>
  );
}
