import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { newRandomId } from "@/lib/core/ids";
import { idInput } from "@/lib/core/inputs";
import { queryText } from "@/lib/core/paging";
import { getList } from "@/lib/ratings/queries/get-list";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { SeasonNote } from "../../../../_components/season-note";
import { RecordProblems } from "../../../_components/list-problems";
import { SessionFields } from "../../../_components/session-fields";
import { checkSessionAction } from "../../../actions";

export const metadata = { title: "Ghi kết quả phiên họp" };

type Props = { params: Promise<{ decisionId: string }>; searchParams: SearchParams };

export default async function RecordSessionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).decisionId).data;
  if (!id) notFound();
  const list = await orNotFound(getList(actor, id));
  const query = await searchParams;
  const verdict = list.may.record;
  return (
    <PageStack>
      <PageHeader
        title="Ghi kết quả phiên họp"
        eyebrow={<a href={`/ratings/decisions/${id}`}>{list.title}</a>}
        lead="Ghi đúng như biên bản phiên họp và văn bản quyết định đã ký."
      />
      <SeasonNote year={list.year} />
      <RecordProblems list={list} />
      {verdict.allowed ? (
        <SectionCard>
          <ActionForm
            action={checkSessionAction}
            name={`session-${id}`}
            submitLabel="Xem lại trước khi ghi"
            pendingLabel="Đang kiểm tra…"
            hidden={{ decisionId: id }}
            idempotencyKey={newRandomId()}
            version={list.version}
          >
            <SessionFields list={list} typed={(name) => queryText(query[name])} />
          </ActionForm>
        </SectionCard>
      ) : (
        <Callout title={messageFor(verdict.code, verdict.params)} />
      )}
    </PageStack>
  );
}
