import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { requireActor } from "@/lib/auth/current";
import { listDocuments } from "@/lib/cycles/queries/list-documents";
import { DocumentList } from "./_components/document-list";
import { RegulationTabs } from "./_components/regulation-tabs";

export const metadata = { title: "Văn bản quy định" };

export default async function RegulationsPage() {
  const documents = await listDocuments(await requireActor());
  return (
    <PageStack>
      <PageHeader
        title="Văn bản quy định"
        lead="Số văn bản có thể trùng giữa các tỉnh, nên mỗi văn bản ghi rõ nơi ban hành và ngày ban hành."
      />
      <RegulationTabs current="/regulations" />
      <SectionCard title="Văn bản có trong hệ thống" aside={`${documents.length} văn bản`}>
        <DocumentList documents={documents} />
      </SectionCard>
    </PageStack>
  );
}
