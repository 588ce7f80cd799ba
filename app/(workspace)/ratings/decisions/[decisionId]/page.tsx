import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { ButtonLink } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getList } from "@/lib/ratings/queries/get-list";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { SeasonNote } from "../../../_components/season-note";
import { ListStatusTag } from "../../_components/decision-table";
import { ListItems } from "../../_components/list-items";
import { ListProblems } from "../../_components/list-problems";
import { readListQuestion } from "../../_components/list-question";
import { ListSteps } from "../../_components/list-steps";
import { ListSummary } from "../../_components/list-summary";

export const metadata = { title: "Danh sách trình" };

type Props = { params: Promise<{ decisionId: string }>; searchParams: SearchParams };

export default async function DecisionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).decisionId).data;
  if (!id) notFound();
  const list = await orNotFound(getList(actor, id));
  const question = readListQuestion(await searchParams);
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
        actions={
          <>
            <ButtonLink href={`/ratings/decisions/${id}/derivation`}>Giải trình</ButtonLink>
            <ButtonLink href={`/ratings/decisions/${id}/print`}>Bản in danh sách</ButtonLink>
          </>
        }
      />
      <SeasonNote year={list.year} />
      <ListProblems title="Cần ghi lý do trước khi trình" problems={list.reasons} />
      <ListProblems title="Chưa quyết định được" problems={list.blockers} />
      <TwoColumn aside={<ListSteps list={list} />}>
        <ListSummary list={list} />
      </TwoColumn>
      <ListItems list={list} question={question} />
      <RulesBasis sections={["levels", "coupling", "order", "parameters", "authorities"]} />
    </PageStack>
  );
}
