import { notFound } from "next/navigation";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { listSubjects } from "@/lib/obligations/queries/list-subjects";
import { getUnitHeading } from "@/lib/units/queries/get-unit-heading";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { UnitHeader } from "../_components/unit-header";
import { readSubjectFilters } from "./_components/filters";
import { SmallBodies } from "./_components/small-bodies";
import { SubjectList } from "./_components/subject-list";

export const metadata = { title: "Danh sách phải kiểm điểm" };

type Props = { params: Promise<{ unitId: string }>; searchParams: SearchParams };

export default async function UnitObligationsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const filter = readSubjectFilters(await searchParams);
  const now = await currentInstant();
  const unit = await orNotFound(getUnitHeading(actor, id, now));
  const list = await orNotFound(listSubjects(actor, id, filter, now));
  return (
    <PageStack>
      <UnitHeader unit={unit} current="obligations" />
      {list.may.generate.allowed && list.hasSeason ? (
        <div className="flex flex-wrap items-center gap-3">
          <ButtonLink href={`/units/${id}/obligations/update`}>Cập nhật danh sách</ButtonLink>
          <p className="max-w-prose text-sm text-soft">
            Đối chiếu với hồ sơ tổ chức và đảng viên hôm nay; xem trước những gì thay đổi. Ai đã kiểm điểm thì giữ
            nguyên.
          </p>
        </div>
      ) : null}
      <SmallBodies unitId={id} counts={list.smallBodies} />
      <SectionCard flush>
        <SubjectList unitId={id} list={list} filter={filter} />
      </SectionCard>
    </PageStack>
  );
}
