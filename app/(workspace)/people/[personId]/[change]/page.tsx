import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { dayOf } from "@/lib/core/calendar";
import { idInput } from "@/lib/core/inputs";
import { getPerson } from "@/lib/people/queries/get-person";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { ChangeForm } from "./_components/change-form";
import { CHANGE_TITLES, changeOf } from "./_components/changes";

export const metadata = { title: "Sửa hồ sơ" };

type Props = { params: Promise<{ personId: string; change: string }>; searchParams: SearchParams };

export default async function ChangePersonPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const now = await currentInstant();
  const { personId, change: wanted } = await params;
  const id = idInput.safeParse(personId).data;
  const change = changeOf(wanted);
  if (!id || !change) notFound();
  const person = await orNotFound(getPerson(actor, id, now));
  if (!person.may.manage.allowed) notFound();
  return (
    <PageStack>
      <PageHeader
        title={CHANGE_TITLES[change]}
        lead={person.fullName}
        eyebrow={
          <Breadcrumbs
            crumbs={[
              { label: "Đảng viên, cán bộ", href: "/people" },
              { label: person.fullName, href: `/people/${id}` },
              { label: CHANGE_TITLES[change] },
            ]}
          />
        }
      />
      <SectionCard>
        <ChangeForm change={change} actor={actor} person={person} today={dayOf(now)} query={await searchParams} />
      </SectionCard>
      {change === "condition" ? <RulesBasis sections={["exemptions"]} /> : null}
    </PageStack>
  );
}
