import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { currentInstant, requireActor } from "@/lib/auth/current";
import type { Actor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { reachesAnything } from "@/lib/core/reach";
import { type DossierDetail, getDossier } from "@/lib/dossiers/queries/get-dossier";
import { listLowerDossiers } from "@/lib/dossiers/queries/list-dossiers";
import type { SearchParams } from "@/lib/web/query-string";
import { EmptyInSeason } from "../_components/empty-in-season";
import { readDossierFilters } from "./_components/dossier-filters";
import { LowerDossiers } from "./_components/lower-dossiers";
import { OwnDossier } from "./_components/own-dossier";

export const metadata = { title: "Hồ sơ" };

/** The province, and who holds no unit, hand nothing up. */
async function findOwn(actor: Actor, now: Date, unitId: string): Promise<DossierDetail | null> {
  try {
    return await getDossier(actor, now, unitId);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

export default async function DossiersPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const now = await currentInstant();
  const filters = readDossierFilters(await searchParams);
  const unit = actor.active?.unit;
  const own = unit ? await findOwn(actor, now, unit.id) : null;
  const lower =
    unit && reachesAnything(actor, "dossier.receive") ? await listLowerDossiers(actor, now, unit.id, filters) : null;
  return (
    <PageStack>
      <PageHeader
        title="Hồ sơ"
        eyebrow={unit?.name}
        lead="Hồ sơ kiểm điểm, đánh giá, xếp loại gửi lên cấp trên trực tiếp và nhận từ đơn vị cấp dưới."
      />
      {own ? <OwnDossier dossier={own} /> : null}
      {lower ? <LowerDossiers list={lower} filters={filters} /> : null}
      {own || lower ? <RulesBasis sections={["deadlines"]} /> : null}
      {own || lower ? null : (
        <EmptyInSeason noun="hồ sơ" clearHref={null} title="Chưa có hồ sơ nào trong phạm vi được giao">
          Hồ sơ xuất hiện khi đợt kiểm điểm đã mở và đơn vị đã có danh sách đối tượng.
        </EmptyInSeason>
      )}
    </PageStack>
  );
}
