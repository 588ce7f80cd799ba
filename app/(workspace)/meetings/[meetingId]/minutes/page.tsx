import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { Callout } from "@/components/ui/callout";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/current";
import { formatDateTime } from "@/lib/core/format";
import { getMinutes } from "@/lib/minutes/queries/get-minutes";
import { orNotFound } from "@/lib/web/or-not-found";
import { BasisNotice, MeetingCrumbs } from "../_components/meeting-header";
import { MinutesPaper } from "../_components/minutes-paper";
import { SignMinutes } from "../_components/sign-minutes";

export const metadata = { title: "Biên bản" };

export default async function MinutesPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const actor = await requireActor();
  const { meeting, content, remarks, signedAt } = await orNotFound(getMinutes(actor, (await params).meetingId));
  return (
    <PageStack>
      <div className="print:hidden">
        <PageHeader
          title="Biên bản hội nghị"
          eyebrow={<MeetingCrumbs meeting={meeting} here="Biên bản" />}
          lead={
            signedAt
              ? `Đã ký, ghi nhận lúc ${formatDateTime(signedAt)}; nội dung không thay đổi được nữa.`
              : "Bản dự thảo, lập từ những gì đã ghi; thay đổi theo hội nghị cho đến khi ký."
          }
          actions={content ? <PrintButton>In biên bản</PrintButton> : null}
        />
        <BasisNotice meeting={meeting} />
      </div>
      {content ? (
        <MinutesPaper content={content} remarks={remarks} isDraft={signedAt === null} />
      ) : (
        <Callout title="Biên bản có nội dung góp ý, phê bình">
          Chỉ chủ trì, thư ký của đơn vị, người được phân công và cấp trên trực tiếp được xem.
        </Callout>
      )}
      {signedAt === null ? <SignMinutes meeting={meeting} /> : null}
    </PageStack>
  );
}
