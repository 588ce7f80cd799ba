import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { PrintButton } from "@/components/ui/print-button";
import { requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getList } from "@/lib/ratings/queries/get-list";
import { orNotFound } from "@/lib/web/or-not-found";
import { ListStatusTag } from "../../_components/decision-table";
import { ListItems } from "../../_components/list-items";
import { ListProblems } from "../../_components/list-problems";
import { ListSteps } from "../../_components/list-steps";

export const metadata = { title: "Danh sách trình" };

export default async function DecisionPage({ params }: { params: Promise<{ decisionId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).decisionId).data;
  if (!id) notFound();
  const list = await orNotFound(getList(actor, id));
  return (
    <PageStack>
      <PageHeader
        title={
          <>
            {list.title} <ListStatusTag status={list.status} />
          </>
        }
        eyebrow={<a href="/ratings/decisions">Danh sách trình, quyết định</a>}
        lead={`${list.body}, năm ${list.year}`}
        actions={<PrintButton>In danh sách</PrintButton>}
      />
      <ListProblems title="Cần ghi lý do trước khi trình" problems={list.reasons} />
      <ListProblems title="Chưa quyết định được" problems={list.blockers} />
      <TwoColumn aside={<ListSteps list={list} />}>
        <ListItems list={list} />
      </TwoColumn>
    </PageStack>
  );
}
