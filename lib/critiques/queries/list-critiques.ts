import type { Tx } from "../../db/client";
import { toReviewKind } from "../../meetings/rules";
import type { KeptCapacity } from "../../meetings/rules/participants";
import type { CollectiveKind as ReviewKind } from "../../regulations/subjects";
import type { CritiqueKind, ReplyKind } from "../rules";

export type CritiqueRow = {
  id: string;
  agendaItemId: string;
  speakerName: string;
  speakerPost: string;
  capacities: { kind: ReviewKind; capacity: KeptCapacity }[];
  kind: CritiqueKind;
  contentItemId: string | null;
  contentTitle: string | null;
  text: string;
  replyKind: ReplyKind | null;
  replyText: string | null;
  withdrawnReason: string | null;
  version: number;
  shortcomingId: string | null;
};

/** What was said, in the order of saying; the caller has asked whether this reader may (R20.21). */
export async function listCritiques(
  db: Tx,
  where: { agendaItemId: string } | { meetingId: string } | { critiqueId: string },
): Promise<CritiqueRow[]> {
  const rows = await db.critique.findMany({
    where:
      "meetingId" in where
        ? { agendaItem: { is: { meetingId: where.meetingId } } }
        : "critiqueId" in where
          ? { id: where.critiqueId }
          : { agendaItemId: where.agendaItemId },
    orderBy: [{ saidAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      agendaItemId: true,
      kind: true,
      contentItemId: true,
      text: true,
      replyKind: true,
      replyText: true,
      withdrawnReason: true,
      version: true,
      contentItem: { select: { title: true } },
      shortcoming: { select: { id: true } },
      speaker: {
        select: {
          post: true,
          person: { select: { fullName: true } },
          capacities: { select: { subjectKind: true, capacity: true } },
        },
      },
    },
  });
  return rows.map(({ speaker, contentItem, shortcoming, ...row }) => ({
    ...row,
    speakerName: speaker.person.fullName,
    speakerPost: speaker.post,
    capacities: speaker.capacities.map((entry) => ({
      kind: toReviewKind(entry.subjectKind),
      capacity: entry.capacity,
    })),
    contentTitle: contentItem?.title ?? null,
    shortcomingId: shortcoming?.id ?? null,
  }));
}
