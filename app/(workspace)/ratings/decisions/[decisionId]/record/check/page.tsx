import { notFound, redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { requireActor } from "@/lib/auth/current";
import { newRandomId } from "@/lib/core/ids";
import { idInput } from "@/lib/core/inputs";
import { getList } from "@/lib/ratings/queries/get-list";
import { recordDecisionSchema } from "@/lib/ratings/schema";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { SeasonNote } from "../../../../../_components/season-note";
import { RecordProblems } from "../../../../_components/list-problems";
import { ListSummary } from "../../../../_components/list-summary";
import { SessionAnswers } from "../../../../_components/session-answers";
import { recordSessionAction } from "../../../../actions";

export const metadata = { title: "Xem lại trước khi ghi quyết định" };

type Props = { params: Promise<{ decisionId: string }>; searchParams: SearchParams };

export default async function CheckSessionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).decisionId).data;
  if (!id) notFound();
  const list = await orNotFound(getList(actor, id));
  const parsed = recordDecisionSchema.safeParse({ ...(await searchParams), decisionId: id, version: list.version });
  if (!parsed.success) redirect(`/ratings/decisions/${id}/record` as never);
  const { decisionId: _id, version: _version, ...session } = parsed.data;
  return (
    <PageStack>
      <PageHeader
        title="Xem lại trước khi ghi quyết định"
        eyebrow={<a href={`/ratings/decisions/${id}`}>{list.title}</a>}
        lead="Quyết định đã ghi nhận thì không sửa được."
      />
      <SeasonNote year={list.year} />
      <RecordProblems list={list} />
      <SessionAnswers list={list} session={session} />
      <ListSummary list={list} />
      {list.may.record.allowed && list.blockers.length + list.reasons.length === 0 ? (
        <SectionCard>
          <ActionForm
            action={recordSessionAction}
            name={`record-${id}`}
            submitLabel="Ghi nhận quyết định"
            pendingLabel="Đang ghi…"
            hidden={{ decisionId: id, ...session }}
            idempotencyKey={newRandomId()}
            version={list.version}
            keepDraft={false}
          />
        </SectionCard>
      ) : null}
    </PageStack>
  );
}
