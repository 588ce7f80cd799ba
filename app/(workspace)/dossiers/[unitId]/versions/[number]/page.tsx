import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { Callout } from "@/components/ui/callout";
import { Chip } from "@/components/ui/chip";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeWithWeekday } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { pageNumber } from "@/lib/core/paging";
import { getDossierVersion } from "@/lib/dossiers/queries/get-dossier";
import { orNotFound } from "@/lib/web/or-not-found";
import { ContentsView } from "../../../_components/contents-view";
import { ChangeList } from "../../../_components/history";

export const metadata = { title: "Bản hồ sơ đã gửi" };

type Props = { params: Promise<{ unitId: string; number: string }> };

export default async function DossierVersionPage({ params }: Props) {
  const actor = await requireActor();
  const { unitId, number } = await params;
  const id = idInput.safeParse(unitId).data;
  if (!id) notFound();
  const { unit, version, contents, changes, previous } = await orNotFound(
    getDossierVersion(actor, id, pageNumber(number)),
  );
  return (
    <PageStack>
      <PageHeader
        title={version.reference}
        eyebrow={<a href={`/dossiers/${id}`}>Hồ sơ {unit.name}</a>}
        lead={
          <>
            Bản đã gửi {unit.receiver.name} lúc {formatDateTimeWithWeekday(version.submittedAt)}; giữ nguyên như khi
            gửi. {version.isLate ? <Chip tone="late">gửi sau hạn</Chip> : null}
          </>
        }
        actions={<PrintButton>In hồ sơ</PrintButton>}
      />
      {version.note ? <Callout title="Lời kèm theo">{version.note}</Callout> : null}
      {previous === null ? null : (
        <Callout title={`Thay đổi so với bản ${previous}`}>
          {changes.length > 0 ? <ChangeList changes={changes} /> : "Không có thay đổi trong nội dung."}
        </Callout>
      )}
      <ContentsView contents={contents} />
    </PageStack>
  );
}
