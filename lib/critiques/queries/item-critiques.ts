import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { idInput } from "../../core/inputs";
import { demand, refused } from "../../core/policy";
import { read } from "../../db/read";
import { type MeetingItem, type MeetingView, viewOf } from "../../meetings/queries/get-meeting";
import { type EarlierShortcoming, earlierShortcomingsOf } from "../../shortcomings/queries/list-shortcomings";
import { type ContentChoice, listItemContent } from "./item-content";
import { type CritiqueRow, listCritiques } from "./list-critiques";

export type ItemTalk = {
  /** Null for readers who may not see texts of criticism (R20.21). */
  critiques: CritiqueRow[] | null;
  content: ContentChoice[];
  /** What was named about this subject in earlier years and what became of it (R5.9). */
  earlier: EarlierShortcoming[];
};

/** What is said about one subject and what stands beside it. Four statements. */
export async function getItemTalk(actor: Actor, meeting: MeetingView, item: MeetingItem): Promise<ItemTalk> {
  return read(actor, async (db) => {
    const owner = item.personId
      ? { personId: item.personId }
      : item.collectiveId
        ? { collectiveId: item.collectiveId }
        : null;
    return {
      critiques: meeting.canReadCriticism ? await listCritiques(db, { agendaItemId: item.id }) : null,
      content: await listItemContent(db, meeting, item),
      earlier:
        owner && meeting.canReadCriticism ? await earlierShortcomingsOf(db, actor, owner, meeting.cycleYear) : [],
    };
  });
}

export type CritiqueForEditing = {
  critique: CritiqueRow;
  meeting: MeetingView;
  item: MeetingItem;
  content: ContentChoice[];
};

/** One criticism with its meeting, for correcting it; only for those who may read it. */
export async function getCritique(actor: Actor, meetingId: string, typedId: string): Promise<CritiqueForEditing> {
  const critiqueId = foundOrRefuse(idInput.safeParse(typedId).data);
  return read(actor, async (db) => {
    const meeting = await viewOf(db, actor, meetingId);
    if (!meeting.canReadCriticism) demand(refused("notFound"));
    const critique = foundOrRefuse((await listCritiques(db, { critiqueId }))[0]);
    const item = foundOrRefuse(meeting.agenda.find((candidate) => candidate.id === critique.agendaItemId));
    return { critique, meeting, item, content: await listItemContent(db, meeting, item) };
  });
}
