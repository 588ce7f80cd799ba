import { notFound } from "next/navigation";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { DerivationHeader } from "@/components/ratings/derivation-header";
import { WhyPaper } from "@/components/ratings/why-paper";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { formatDateTime } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { getGroup } from "@/lib/ratings/queries/get-group";
import { groupWhys } from "@/lib/ratings/queries/group-whys";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../../_components/season-note";
import { CapDerivation } from "../../../_components/cap-facts";
import { PointsPaper } from "../../../_components/points-paper";

export const metadata = { title: "Cách tính tỷ lệ tối đa" };

export default async function DerivationPage({ params }: { params: Promise<{ groupId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).groupId).data;
  if (!id) notFound();
  const group = await orNotFound(getGroup(actor, id));
  const whys = await groupWhys(actor, group);
  const { standing, decidingUnit, year, candidates, isScored } = group;
  return (
    <PageStack>
      <DerivationHeader
        title="Cách tính tỷ lệ tối đa hoàn thành xuất sắc nhiệm vụ"
        of={{ href: `/ratings/groups/${id}`, name: `Nhóm “${standing.name}”` }}
        lead={`${decidingUnit.name}, năm ${year}. In lúc ${formatDateTime(await currentInstant())}.`}
        exportHref={`/ratings/groups/${id}/export`}
        printLabel="In cách tính"
      />
      <SeasonNote year={year} />
      <CapDerivation group={group} />
      {isScored ? (
        <SectionCard title="Điểm của những đối tượng được đề xuất xuất sắc">
          <PointsPaper rows={candidates} />
        </SectionCard>
      ) : null}
      <SectionCard title="Giải trình từng đối tượng được đề xuất xuất sắc">
        <WhyPaper whys={whys} />
      </SectionCard>
    </PageStack>
  );
}
