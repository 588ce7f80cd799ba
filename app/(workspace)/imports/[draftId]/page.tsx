import { redirect } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { requireActor } from "@/lib/auth/current";
import { formatDateTime } from "@/lib/core/format";
import { pageNumber, queryText } from "@/lib/core/paging";
import { getDraft, listDraftRows } from "@/lib/imports/queries/get-draft";
import { IMPORT_KIND_NAMES } from "@/lib/imports/rules";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { readShown } from "../_components/addresses";
import { DraftNotices } from "../_components/draft-notices";
import { DraftRows } from "../_components/draft-rows";
import { DraftSteps } from "../_components/draft-steps";
import { whyDraftWithheld } from "../_components/draft-withheld";
import { RepeatedProblems } from "../_components/repeated-problems";

export const metadata = { title: "Kiểm tra tệp đã gửi" };

type Props = { params: Promise<{ draftId: string }>; searchParams: SearchParams };

export default async function DraftPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { draftId } = await params;
  const query = await searchParams;
  const draft = await orNotFound(getDraft(actor, draftId));
  if (draft.status === "recorded") redirect(`/imports/${draft.id}/receipt` as never);
  const filter = readShown(query);
  const withheld = await whyDraftWithheld(draft);
  const list = await listDraftRows(actor, draft.id, filter);
  const changed = queryText(query.changed);
  return (
    <PageStack>
      <PageHeader
        title={`Kiểm tra: ${IMPORT_KIND_NAMES[draft.kind].toLowerCase()}`}
        eyebrow={<a href="/imports">Nhập từ tệp</a>}
        lead={`${draft.meeting?.title ?? draft.unit.name} · tệp “${draft.fileName}”, ${draft.uploaderName} gửi lúc ${formatDateTime(draft.createdAt)}`}
      />
      <DraftNotices draft={draft} changed={changed === "" ? 0 : pageNumber(changed)} />
      <DraftSteps draft={draft} withheld={withheld} />
      <RepeatedProblems list={draft.status === "checked" ? draft.repeated : []} />
      <DraftRows draft={draft} list={list} shown={filter.shown} mayDecide={withheld === null} />
    </PageStack>
  );
}
