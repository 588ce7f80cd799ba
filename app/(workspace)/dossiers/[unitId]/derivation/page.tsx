import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { WhyPaper } from "@/components/ratings/why-paper";
import { PrintButton } from "@/components/ui/print-button";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { formatDateTime } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { getDossierWhys } from "@/lib/dossiers/queries/get-dossier";
import { orNotFound } from "@/lib/web/or-not-found";

export const metadata = { title: "Giải trình hồ sơ" };

export default async function DossierDerivationPage({ params }: { params: Promise<{ unitId: string }> }) {
  const actor = await requireActor();
  const unitId = idInput.safeParse((await params).unitId).data;
  if (!unitId) notFound();
  const { unit, year, whys } = await orNotFound(getDossierWhys(actor, unitId));
  return (
    <PageStack>
      <PageHeader
        title="Giải trình hồ sơ"
        eyebrow={<a href={`/dossiers/${unitId}`}>Hồ sơ {unit.name}</a>}
        lead={`Đầu vào, quy tắc, phép tính, kết quả và căn cứ của từng đối tượng trong hồ sơ năm ${year}, theo số liệu lúc ${formatDateTime(await currentInstant())}.`}
        actions={<PrintButton>In giải trình</PrintButton>}
      />
      <SectionCard title="Từng đối tượng">
        <WhyPaper whys={whys} />
      </SectionCard>
    </PageStack>
  );
}
