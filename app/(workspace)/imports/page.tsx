import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { pageNumber, queryText } from "@/lib/core/paging";
import { importKindsOf } from "@/lib/imports/policy";
import { DRAFT_VIEWS, listDrafts } from "@/lib/imports/queries/list-drafts";
import type { SearchParams } from "@/lib/web/query-string";
import { DraftList } from "./_components/draft-list";
import { KindCards } from "./_components/kind-cards";

export const metadata = { title: "Nhập từ tệp" };

export default async function ImportsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const kinds = importKindsOf(actor);
  if (kinds.length === 0) notFound();
  const query = await searchParams;
  const view = DRAFT_VIEWS.find((each) => each === queryText(query.view)) ?? "recent";
  const list = await listDrafts(actor, await currentInstant(), { view, page: pageNumber(queryText(query.page)) });
  return (
    <PageStack>
      <PageHeader
        title="Nhập từ tệp"
        lead="Tải tệp mẫu, điền bằng Excel, LibreOffice hoặc WPS, rồi gửi lại. Hệ thống kiểm tra từng dòng và cho xem trước; chưa ghi gì cho đến khi bấm ghi."
      />
      <KindCards kinds={kinds} />
      <SectionCard title="Các tệp đã gửi" flush>
        <DraftList list={list} view={view} />
      </SectionCard>
    </PageStack>
  );
}
