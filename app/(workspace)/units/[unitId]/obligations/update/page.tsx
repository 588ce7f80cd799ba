import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { Callout } from "@/components/ui/callout";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { newRandomId } from "@/lib/core/ids";
import { idInput } from "@/lib/core/inputs";
import { pageNumber, queryText } from "@/lib/core/paging";
import { previewGeneration } from "@/lib/obligations/queries/preview-generation";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { WhileSeasonOpen } from "../../../../_components/while-season-open";
import { updateObligationsAction } from "../../../actions";
import { ChangeSamples } from "../_components/change-samples";
import { ComparedPart } from "../_components/compared-part";

export const metadata = { title: "Cập nhật danh sách phải kiểm điểm" };

type Props = { params: Promise<{ unitId: string }>; searchParams: SearchParams };

export default async function UpdateObligationsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const asked = pageNumber(queryText((await searchParams).part));
  const preview = await orNotFound(previewGeneration(actor, id, await currentInstant(), { part: asked }));
  if (!preview.may.generate.allowed) notFound();
  const { part } = preview;
  return (
    <PageStack>
      <PageHeader
        title="Cập nhật danh sách phải kiểm điểm"
        lead={preview.unit.name}
        eyebrow={<a href={`/units/${id}/obligations`}>Danh sách phải kiểm điểm</a>}
      />
      <WhileSeasonOpen>
        {part ? <ComparedPart unitId={id} part={part} /> : null}
        <ChangeSamples preview={preview} />
        {part && !preview.hasChanges ? <Callout kind="done" title="Các đơn vị của phần này đã khớp với hồ sơ" /> : null}
        {preview.hasChanges || part ? (
          <ActionForm
            action={updateObligationsAction}
            name="update-obligations"
            submitLabel={part ? "Ghi thay đổi của mọi phần, kể cả phần chưa xem" : "Ghi các thay đổi này"}
            pendingLabel="Đang lập danh sách…"
            idempotencyKey={newRandomId()}
            hidden={{ unitId: id }}
            keepDraft={false}
          />
        ) : (
          <Callout kind="done" title="Danh sách đã khớp với hồ sơ tổ chức và đảng viên hôm nay" />
        )}
      </WhileSeasonOpen>
      <RulesBasis sections={["general", "exemptions", "collectives", "places"]} />
    </PageStack>
  );
}
