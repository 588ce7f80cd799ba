import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { listCompilable } from "@/lib/reports/queries/list-compilable";
import { orNotFound } from "@/lib/web/or-not-found";
import { WhileSeasonOpen } from "../../../_components/while-season-open";
import { CompileForm } from "../../_components/compile-form";

export const metadata = { title: "Tổng hợp khó khăn, kiến nghị của cấp dưới" };

export default async function CompileReportPage({ params }: { params: Promise<{ unitId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const data = await orNotFound(listCompilable(actor, id));
  return (
    <PageStack>
      <PageHeader
        title="Tổng hợp khó khăn, kiến nghị của cấp dưới"
        eyebrow={<a href={`/reports/${data.unit.id}`}>{data.unit.name}</a>}
        lead="Chọn mục đưa vào báo cáo của đơn vị. Mỗi mục giữ dấu nguồn; trả lời của cấp trên về lại nơi đã nêu."
      />
      <WhileSeasonOpen>
        <SectionCard>
          <CompileForm data={data} />
        </SectionCard>
      </WhileSeasonOpen>
    </PageStack>
  );
}
