import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { requireActor } from "@/lib/auth/current";
import { queryText } from "@/lib/core/paging";
import { importKindsOf } from "@/lib/imports/policy";
import { listImportUnits } from "@/lib/imports/queries/list-drafts";
import { IMPORT_KIND_NAMES } from "@/lib/imports/rules";
import type { SearchParams } from "@/lib/web/query-string";
import { WhileSeasonOpen } from "../../_components/while-season-open";
import { TemplateCard } from "../_components/template-card";
import { UploadCard } from "../_components/upload-card";

export const metadata = { title: "Gửi tệp để nhập" };

export default async function NewImportPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const query = await searchParams;
  const kind = queryText(query.kind) === "taskResults" ? "taskResults" : "people";
  if (!importKindsOf(actor).includes(kind)) notFound();
  const units = await listImportUnits(actor, kind);
  const wanted = queryText(query.unit);
  const unit = units.find(({ id }) => id === wanted) ?? units[0];
  if (!unit) notFound();
  const steps = (
    <>
      <TemplateCard kind={kind} units={units} unit={unit} />
      <UploadCard hidden={{ kind, unitId: unit.id }} place={unit.name} />
    </>
  );
  return (
    <PageStack>
      <PageHeader
        title={IMPORT_KIND_NAMES[kind]}
        eyebrow={<a href="/imports">Nhập từ tệp</a>}
        lead="Hai bước: tải tệp mẫu của đơn vị rồi điền; sau đó gửi lại tệp đã điền."
      />
      {kind === "taskResults" ? <WhileSeasonOpen>{steps}</WhileSeasonOpen> : steps}
    </PageStack>
  );
}
