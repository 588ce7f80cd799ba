import { Steps } from "@/components/ui/steps";
import { requireActor } from "@/lib/auth/current";
import { getBallots } from "@/lib/ballots/queries/meeting-ballots";
import { getVoteWarnings } from "@/lib/ballots/queries/vote-warnings";
import { queryText } from "@/lib/core/paging";
import { getItemTalk } from "@/lib/critiques/queries/item-critiques";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { nextItem } from "@/lib/meetings/rules/agenda";
import { getVoteFindings } from "@/lib/ratings/queries/vote-findings";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { AgendaColumn } from "./_components/agenda-column";
import { ItemPanel } from "./_components/item-panel";
import { BasisNotice, MeetingHeader } from "./_components/meeting-header";
import { PeopleColumn } from "./_components/people-column";
import { QuickPath } from "./_components/quick-path";
import { stageOf, stepsOf } from "./_components/stage";
import { StagePanel } from "./_components/stage-panel";

export const metadata = { title: "Hội nghị" };

type Props = { params: Promise<{ meetingId: string }>; searchParams: SearchParams };

export default async function MeetingPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await orNotFound(getMeeting(actor, (await params).meetingId));
  const ballots = await getBallots(actor, meeting);
  const stage = stageOf(meeting, ballots);
  const wanted = queryText((await searchParams).item);
  const chosen = meeting.agenda.find((item) => item.id === wanted);
  const item = chosen ?? (stage === "review" ? nextItem(meeting.agenda) : null);
  const talk = item ? await getItemTalk(actor, meeting, item) : null;
  const isVoting = stage === "ballot" && !chosen;
  const warnings = isVoting ? await getVoteWarnings(actor, meeting) : [];
  const findings = isVoting && meeting.canRun ? await getVoteFindings(actor, meeting) : [];
  const kind = item?.kind ?? meeting.kinds[0]?.kind;
  return (
    <>
      <MeetingHeader meeting={meeting} />
      <Steps label="Các bước của hội nghị" steps={stepsOf(meeting, ballots)} />
      <div className="grid items-start gap-4 lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[16rem_minmax(0,1fr)_17rem]">
        <div className="min-w-0 max-lg:order-2">
          <AgendaColumn meeting={meeting} currentId={item?.id ?? null} />
        </div>
        <div data-next-step className="min-w-0 space-y-4 max-lg:order-1">
          <BasisNotice meeting={meeting} />
          {chosen ? null : <StagePanel {...{ meeting, ballots, stage, warnings, findings }} />}
          {item && talk ? <ItemPanel key={item.id} meeting={meeting} item={item} talk={talk} /> : null}
          {chosen && stage !== "review" ? null : <QuickPath meeting={meeting} />}
          {chosen && stage !== "review" ? <a href={`/meetings/${meeting.id}`}>Trở lại bước đang làm</a> : null}
        </div>
        <div className="min-w-0 max-lg:order-3 lg:max-xl:col-start-2">
          {kind ? <PeopleColumn meeting={meeting} kind={kind} /> : null}
        </div>
      </div>
    </>
  );
}
