import { notFound } from "next/navigation";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { DerivationHeader } from "@/components/ratings/derivation-header";
import { WhyPaper } from "@/components/ratings/why-paper";
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
      <DerivationHeader
        title="Giải trình hồ sơ"
        of={{ href: `/dossiers/${unitId}`, name: `Hồ sơ ${unit.name}` }}
        lead={`Đầu vào, quy tắc, phép tính, kết quả và căn cứ của từng đối tượng trong hồ sơ năm ${year}, theo số liệu lúc ${formatDateTime(await currentInstant())}.`}
        printLabel="In giải trình"
      />
      <SectionCard title="Từng đối tượng">
        <WhyPaper whys={whys} />
      </SectionCard>
    </PageStack>
  );
}
