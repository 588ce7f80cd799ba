import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { PrintButton } from "@/components/ui/print-button";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { formatDateTime, formatDay } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { getUnitNames } from "@/lib/dashboards/queries/get-dashboard";
import { trackName } from "@/lib/progress/rules";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { dashboardHref, namesHref } from "../../_components/addresses";
import { NamesTable } from "../../_components/names-table";
import { readQuestion } from "../../_components/question";

export const metadata = { title: "Danh sách trong số liệu tổng hợp" };

type Props = { params: Promise<{ unitId: string }>; searchParams: SearchParams };

export default async function UnitNamesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const question = readQuestion(id, await searchParams);
  const data = await orNotFound(getUnitNames(actor, await currentInstant(), question));
  return (
    <PageStack>
      <PageHeader
        title={`${trackName(data.track)} của chính ${data.unit.name}`}
        eyebrow={<a href={dashboardHref(data.unit.id, data)}>Tổng hợp: {data.unit.name}</a>}
        lead={`Năm ${data.year}, số liệu ${data.until ? `tính đến hết ngày ${formatDay(data.until)}` : `lúc ${formatDateTime(data.asOf)}`}`}
        actions={<PrintButton />}
      />
      <NamesTable data={data} hrefOf={(page) => namesHref(id, data, page)} />
      <RulesBasis sections={["exemptions", "deadlines", "levels"]} />
    </PageStack>
  );
}
