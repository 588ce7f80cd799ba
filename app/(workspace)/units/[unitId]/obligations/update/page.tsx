import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { pageNumber, queryText } from "@/lib/core/paging";
import { previewGeneration } from "@/lib/obligations/queries/preview-generation";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { WhileSeasonOpen } from "../../../../_components/while-season-open";
import { ChangeSamples } from "../_components/change-samples";
import { ComparedPart } from "../_components/compared-part";
import { RecordChanges } from "../_components/record-changes";

export const metadata = { title: "Cập nhật danh sách phải kiểm điểm" };

type Props = { params: Promise<{ unitId: string }>; searchParams: SearchParams };

export default async function UpdateObligationsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const asked = pageNumber(queryText((await searchParams).part));
  const preview = await orNotFound(previewGeneration(actor, id, await currentInstant(), { part: asked }));
  if (!preview.may.generate.allowed) notFound();
  return (
    <PageStack>
      <PageHeader
        title="Cập nhật danh sách phải kiểm điểm"
        lead={preview.unit.name}
        eyebrow={<a href={`/units/${id}/obligations`}>Danh sách phải kiểm điểm</a>}
      />
      <WhileSeasonOpen>
        {preview.part ? <ComparedPart unitId={id} part={preview.part} /> : null}
        <ChangeSamples preview={preview} />
        <RecordChanges preview={preview} />
      </WhileSeasonOpen>
      <RulesBasis sections={["general", "exemptions", "collectives", "places"]} />
    </PageStack>
  );
}
