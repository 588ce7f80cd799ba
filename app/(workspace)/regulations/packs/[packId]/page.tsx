import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/current";
import { findRulesInForce } from "@/lib/cycles/queries/season-for-unit";
import { filterLines, groupByDocument } from "@/lib/regulations/browse-pack";
import { describePack } from "@/lib/regulations/describe-pack";
import { findPackNamed } from "@/lib/regulations/registry";
import type { SearchParams } from "@/lib/web/query-string";
import { RegulationTabs } from "../../_components/regulation-tabs";
import { ClauseGroups } from "./_components/clause-groups";
import { readPackQuery } from "./_components/pack-query";
import { PackToolbar } from "./_components/pack-toolbar";

export const metadata = { title: "Tra cứu bộ quy định" };

type PackPageProps = { params: Promise<{ packId: string }>; searchParams: SearchParams };

export default async function PackPage({ params, searchParams }: PackPageProps) {
  const actor = await requireActor();
  const pack = findPackNamed((await params).packId.replace("%40", "@"));
  if (!pack) notFound();
  const query = readPackQuery(await searchParams);
  const rules = await findRulesInForce(actor);
  const all = describePack(pack);
  const lines = filterLines(all, query);
  return (
    <PageStack>
      <PageHeader
        title={pack.name}
        eyebrow={
          <Breadcrumbs
            crumbs={[
              { label: "Văn bản", href: "/regulations" },
              { label: "Tra cứu bộ quy định", href: "/regulations/packs" },
              { label: pack.name },
            ]}
          />
        }
        lead={`Phiên bản ${pack.version}${pack.released ? ", đã phát hành, không thay đổi nữa" : ""}. Mỗi dòng ghi căn cứ, giá trị mặc định và cấp được đặt.`}
        actions={<ButtonLink href={`/regulations/try?pack=${pack.id}`}>Thử bộ này</ButtonLink>}
      />
      <RegulationTabs current="/regulations/packs" />
      <SectionCard flush>
        <PackToolbar packId={pack.id} all={all} query={query} total={lines.length} />
      </SectionCard>
      <ClauseGroups groups={groupByDocument(pack, lines)} season={rules?.packId === pack.id ? rules : null} />
    </PageStack>
  );
}
