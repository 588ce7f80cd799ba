import { z } from "zod";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { dayOf } from "@/lib/core/calendar";
import { queryText } from "@/lib/core/paging";
import { listSchedulableBodies } from "@/lib/meetings/queries/schedule-options";
import { listSharedMeetings } from "@/lib/meetings/queries/shared-meetings";
import type { SearchParams } from "@/lib/web/query-string";
import { WhileSeasonOpen } from "../../_components/while-season-open";
import { ChooseUnit } from "./_components/choose-unit";
import { ScheduleForm } from "./_components/schedule-form";

export const metadata = { title: "Lập lịch hội nghị" };

export default async function NewMeetingPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const query = await searchParams;
  const wanted = queryText(query.unit);
  const unitId = z.uuid().safeParse(wanted).success ? wanted : "";
  const search = queryText(query.q).slice(0, 100);
  const bodies = await listSchedulableBodies(actor, { unitId, search });
  const units = new Set(bodies.map((body) => body.unitId));
  const supplementary = queryText(query.kind) === "supplementary";
  const isChosen = unitId !== "" || (units.size === 1 && search === "");
  return (
    <PageStack>
      <PageHeader
        title="Lập lịch hội nghị kiểm điểm"
        eyebrow={isChosen ? bodies[0]?.unitName : actor.active?.unit.name}
        lead="Chọn tập thể được kiểm điểm; hệ thống lập chương trình theo trình tự và danh sách thành phần theo quy định."
      />
      <WhileSeasonOpen>
        {isChosen && bodies.length > 0 ? (
          <ScheduleForm
            bodies={bodies}
            shared={
              await listSharedMeetings(
                actor,
                supplementary ? [] : bodies.filter(({ pending }) => pending > 0),
                dayOf(await currentInstant()),
              )
            }
            supplementary={supplementary}
          />
        ) : (
          <ChooseUnit bodies={bodies} search={search} />
        )}
      </WhileSeasonOpen>
    </PageStack>
  );
}
