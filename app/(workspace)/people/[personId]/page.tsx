import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getPersonSeason } from "@/lib/obligations/queries/person-season";
import { getPerson } from "@/lib/people/queries/get-person";
import { orNotFound } from "@/lib/web/or-not-found";
import { HistoryStrip } from "./_components/history-strip";
import { PersonEntries } from "./_components/person-entries";
import { PersonFacts } from "./_components/person-facts";
import { PersonSeason } from "./_components/person-season";

export const metadata = { title: "Hồ sơ một người" };

export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor();
  const now = await currentInstant();
  const id = idInput.safeParse((await params).personId).data;
  if (!id) notFound();
  const [person, season] = await orNotFound(Promise.all([getPerson(actor, id, now), getPersonSeason(actor, id, now)]));
  const cell = person.memberships.find(({ isCurrent }) => isCurrent)?.cell;
  return (
    <PageStack>
      <PageHeader
        title={person.fullName}
        eyebrow={
          <Breadcrumbs
            crumbs={[
              { label: "Đảng viên, cán bộ", href: "/people" },
              ...(cell ? [{ label: cell.name, href: `/people?unit=${cell.id}` }] : []),
              { label: person.fullName },
            ]}
          />
        }
        actions={
          person.may.manage.allowed ? (
            <>
              {cell ? <ButtonLink href={`/people/${id}/transfer`}>Chuyển sinh hoạt</ButtonLink> : null}
              <ButtonLink href={`/people/${id}/edit`}>Sửa thông tin</ButtonLink>
            </>
          ) : null
        }
      />
      <TwoColumn
        aside={[
          <PersonFacts key="facts" person={person} />,
          <HistoryStrip key="years" ratings={person.earlierRatings} />,
        ]}
      >
        <PersonSeason subjects={season} />
        <PersonEntries person={person} />
      </TwoColumn>
    </PageStack>
  );
}
