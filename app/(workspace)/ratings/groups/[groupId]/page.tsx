import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getGroup } from "@/lib/ratings/queries/get-group";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../_components/season-note";
import { CandidateTable } from "../../_components/candidate-table";
import { CapCards } from "../../_components/cap-cards";
import { Findings } from "../../_components/findings";

export const metadata = { title: "Xét hoàn thành xuất sắc nhiệm vụ" };

export default async function GroupPage({ params }: { params: Promise<{ groupId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).groupId).data;
  if (!id) notFound();
  const detail = await orNotFound(getGroup(actor, id));
  return (
    <PageStack>
      <PageHeader
        title={`Nhóm “${detail.standing.name}”`}
        eyebrow={
          <Breadcrumbs
            crumbs={[
              { label: "Xếp loại", href: "/ratings" },
              { label: "Xét hoàn thành xuất sắc nhiệm vụ", href: "/ratings/groups" },
            ]}
          />
        }
        actions={
          <>
            <ButtonLink href={`/ratings/groups/${id}/derivation`}>In cách tính</ButtonLink>
            <ButtonLink href={`/ratings/groups/${id}/appraise`}>Thẩm định cả nhóm</ButtonLink>
            {detail.may.prepare ? (
              <ButtonLink href="/ratings/decisions" tone="main">
                Danh sách trình
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <SeasonNote year={detail.year} />
      <TwoColumn aside={<CapCards detail={detail} />}>
        <Findings findings={detail.findings} />
        <CandidateTable detail={detail} />
      </TwoColumn>
    </PageStack>
  );
}
