import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatDateTimeWithWeekday, formatDay, formatDayWithWeekday } from "@/lib/core/format";
import { reachesAnything } from "@/lib/core/reach";
import { getSeason } from "@/lib/cycles/queries/get-season";
import { orNotFound } from "@/lib/web/or-not-found";
import { closedTerms } from "../_components/closed-terms";
import { type SeasonParams, seasonScope } from "../_components/season-scope";
import { SeasonTabs } from "../_components/season-tabs";

export const metadata = { title: "Đợt kiểm điểm" };

export default async function SeasonPage({ params }: { params: SeasonParams }) {
  const { actor, cycleId } = await seasonScope(params);
  if (!reachesAnything(actor, "deadline.set")) notFound();
  const season = await orNotFound(getSeason(actor, cycleId));
  const closes = season.may.close.allowed;
  return (
    <PageStack>
      <PageHeader
        title={season.name}
        eyebrow={<a href="/admin/cycles">Đợt kiểm điểm</a>}
        actions={closes ? <ButtonLink href={`/admin/cycles/${season.id}/close`}>Kết thúc đợt</ButtonLink> : null}
      />
      <SeasonTabs cycleId={season.id} current="" />
      <SectionCard title="Đợt">
        <DefinitionList
          items={[
            { term: "Trạng thái", value: season.status === "open" ? "đang mở" : "đã kết thúc" },
            {
              term: "Bộ quy định",
              value: (
                <a href="/regulations/rules">
                  {season.packName}, bản {season.packVersion}
                </a>
              ),
            },
            { term: "Ngày mốc 6 tháng", value: formatDayWithWeekday(season.referenceOn) },
            { term: "Mở lúc", value: season.openedAt ? formatDateTimeWithWeekday(season.openedAt) : "–" },
            ...closedTerms(season.closed),
          ]}
        />
      </SectionCard>
      <SectionCard title="Văn bản căn cứ" aside={`${season.documents.length} văn bản`}>
        <DefinitionList
          items={season.documents.map((document) => ({
            term: `${document.number}${document.issuedOn ? ` ngày ${formatDay(document.issuedOn)}` : ""}`,
            value: `${document.issuer} – ${document.scope}`,
          }))}
        />
      </SectionCard>
    </PageStack>
  );
}
