import type { Tx } from "../../db/client";
import type { CollectiveRole, CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { toReviewKind } from "../rules";
import type { AgendaItemState, AgendaTrack } from "../rules/agenda";

export type AgendaRow = AgendaItemState & {
  ordinal: number;
  kind: ReviewKind;
  track: AgendaTrack;
  role: CollectiveRole | null;
  personId: string | null;
  collectiveId: string | null;
  title: string | null;
  postponedReason: string | null;
  conclusion: string | null;
  openedAt: Date | null;
  version: number;
  obligationIds: string[];
  subjectIds: string[];
  /** The body where each of its subjects is reviewed. */
  places: { subjectId: string; collectiveId: string }[];
};

/** The agenda in its order, with the obligations behind each item. Two statements. */
export async function loadAgenda(db: Tx, meetingId: string): Promise<AgendaRow[]> {
  const rows = await db.agendaItem.findMany({
    where: { meetingId },
    orderBy: { ordinal: "asc" },
    select: {
      id: true,
      ordinal: true,
      subjectKind: true,
      track: true,
      role: true,
      personId: true,
      collectiveId: true,
      name: true,
      title: true,
      status: true,
      openedAt: true,
      conclusion: true,
      postponedReason: true,
      version: true,
      obligations: { select: { obligationId: true, obligation: { select: { subjectId: true, collectiveId: true } } } },
    },
  });
  return rows.map(({ subjectKind, obligations, ...row }) => ({
    ...row,
    kind: toReviewKind(subjectKind),
    postponed: row.postponedReason !== null,
    obligationIds: obligations.map((link) => link.obligationId),
    subjectIds: obligations.map((link) => link.obligation.subjectId),
    places: obligations.map((link) => link.obligation),
  }));
}

/** The kinds of subject on this agenda, in its order. */
export function kindsOf(agenda: readonly { kind: ReviewKind }[]): ReviewKind[] {
  return [...new Set(agenda.map((item) => item.kind))];
}
