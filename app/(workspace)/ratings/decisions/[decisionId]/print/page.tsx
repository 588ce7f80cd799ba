import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PartyHeader } from "@/components/meetings/party-header";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getList } from "@/lib/ratings/queries/get-list";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../../_components/season-note";
import { ListPaper } from "../../../_components/list-paper";
import { PointsPaper } from "../../../_components/points-paper";

export const metadata = { title: "Bản in danh sách trình" };

export default async function PrintListPage({ params }: { params: Promise<{ decisionId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).decisionId).data;
  if (!id) notFound();
  const list = await orNotFound(getList(actor, id));
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Bản in danh sách"
          eyebrow={<a href={`/ratings/decisions/${id}`}>{list.title}</a>}
          lead="Toàn bộ danh sách, để phát tại phiên họp hoặc kèm quyết định."
          actions={
            <>
              <ButtonLink href={`/ratings/decisions/${id}/export`} download>
                Xuất Excel
              </ButtonLink>
              <ButtonLink href={`/ratings/decisions/${id}/derivation`}>Giải trình từng đối tượng</ButtonLink>
              <PrintButton>In danh sách</PrintButton>
            </>
          }
        />
      </div>
      <SeasonNote year={list.year} />
      <article className="border border-line bg-white p-6 text-black print:border-0 print:p-0">
        <PartyHeader superior={null} unit={list.unit.name} />
        <ListPaper list={list} />
        {list.isScored ? (
          <>
            <h3 className="mt-6 mb-2 font-semibold">Điểm của từng đối tượng</h3>
            <PointsPaper rows={list.items.map((item) => ({ ...item, id: item.subjectId }))} />
          </>
        ) : null}
      </article>
    </>
  );
}
