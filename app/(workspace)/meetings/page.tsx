import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { pageNumber, queryText } from "@/lib/core/paging";
import { reachesAnything } from "@/lib/core/reach";
import { listMeetings, listMeetingUnits } from "@/lib/meetings/queries/list-meetings";
import type { SearchParams } from "@/lib/web/query-string";
import { currentShell } from "../_components/current-shell";
import { readFilters } from "./_components/meeting-filters";
import { MeetingList } from "./_components/meeting-list";
import { MeetingToolbar } from "./_components/meeting-toolbar";

export const metadata = { title: "Hội nghị kiểm điểm" };

export default async function MeetingsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const now = await currentInstant();
  const query = await searchParams;
  const filters = { ...readFilters(query), page: pageNumber(queryText(query.page)) };
  const [list, units, { season }] = await Promise.all([
    listMeetings(actor, now, filters),
    listMeetingUnits(actor),
    currentShell(),
  ]);
  return (
    <PageStack>
      <PageHeader
        title="Hội nghị kiểm điểm"
        eyebrow={actor.active?.unit.name}
        lead="Lập lịch, điểm danh, ghi ý kiến, kết luận, bỏ phiếu và biên bản của từng hội nghị."
        actions={
          season?.isOpen && reachesAnything(actor, "meeting.run") ? (
            <ButtonLink href="/meetings/new" tone="main">
              Lập lịch hội nghị
            </ButtonLink>
          ) : null
        }
      />
      <SectionCard flush>
        <MeetingToolbar filters={filters} counts={list.counts} total={list.total} units={units} />
        <MeetingList list={list} filters={filters} />
      </SectionCard>
    </PageStack>
  );
}
