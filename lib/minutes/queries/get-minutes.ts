import type { Actor } from "../../core/actor";
import { read } from "../../db/read";
import { type MeetingView, viewOf } from "../../meetings/queries/get-meeting";
import type { MinutesContent } from "../dto";
import { assembleMinutes } from "./assemble-minutes";

export type MinutesView = {
  meeting: MeetingView;
  /** Null for readers who may not see texts of criticism (R20.21). */
  content: MinutesContent | null;
  remarks: string | null;
  /** Null while the minutes are a draft that follows what is recorded. */
  signedAt: Date | null;
};

/** The signed minutes as they were frozen, else the draft as it stands now. */
export async function getMinutes(actor: Actor, meetingId: string): Promise<MinutesView> {
  return read(actor, async (db) => {
    const meeting = await viewOf(db, actor, meetingId);
    const signed = await db.minutes.findUnique({
      where: { meetingId: meeting.id },
      select: { content: true, remarks: true, signedAt: true },
    });
    if (!meeting.canReadCriticism) return { meeting, content: null, remarks: null, signedAt: signed?.signedAt ?? null };
    return {
      meeting,
      content: signed ? (signed.content as unknown as MinutesContent) : await assembleMinutes(db, meeting),
      remarks: signed?.remarks ?? null,
      signedAt: signed?.signedAt ?? null,
    };
  });
}
