import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { newRandomId } from "@/lib/core/ids";
import { idInput } from "@/lib/core/inputs";
import { getList } from "@/lib/ratings/queries/get-list";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../../_components/season-note";
import { ListProblems } from "../../../_components/list-problems";
import { ListSummary } from "../../../_components/list-summary";
import { presentListAction } from "../../../actions";

export const metadata = { title: "Xem lại trước khi trình" };

export default async function PresentListPage({ params }: { params: Promise<{ decisionId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).decisionId).data;
  if (!id) notFound();
  const list = await orNotFound(getList(actor, id));
  const verdict = list.may.present;
  return (
    <PageStack>
      <PageHeader
        title={`Xem lại trước khi trình ${list.body}`}
        eyebrow={<a href={`/ratings/decisions/${id}`}>{list.title}</a>}
      />
      <SeasonNote year={list.year} />
      <ListProblems title="Cần ghi lý do trước khi trình" problems={list.reasons} />
      <ListProblems title="Khi quyết định còn phải có" problems={list.blockers} />
      <ListSummary list={list} />
      {verdict.allowed && list.reasons.length === 0 ? (
        <SectionCard>
          <ActionForm
            action={presentListAction}
            name={`present-${id}`}
            submitLabel={`Trình ${list.body}`}
            hidden={{ decisionId: id }}
            idempotencyKey={newRandomId()}
            version={list.version}
            keepDraft={false}
            secondary={<ButtonLink href={`/ratings/decisions/${id}`}>Chưa trình, quay lại</ButtonLink>}
          />
        </SectionCard>
      ) : null}
      {verdict.allowed ? null : <Callout title={messageFor(verdict.code, verdict.params)} />}
    </PageStack>
  );
}
