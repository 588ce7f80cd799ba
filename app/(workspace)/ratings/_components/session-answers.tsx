import type { z } from "zod";
import { CheckAnswers } from "@/components/ui/check-answers";
import { formatDay } from "@/lib/core/format";
import type { ListDetail } from "@/lib/ratings/queries/get-list";
import type { recordDecisionSchema } from "@/lib/ratings/schema";
import { hrefWith } from "@/lib/web/query-string";
import { summaryOf } from "./list-summary";

export type SessionAnswersValue = Omit<z.infer<typeof recordDecisionSchema>, "decisionId" | "version">;

/** What is about to be written down, each line with the way back to change it. */
export function SessionAnswers({ list, session }: { list: ListDetail; session: SessionAnswersValue }) {
  const changeHref = hrefWith(`/ratings/decisions/${list.id}/record`, session);
  const body = list.bodies.find((candidate) => candidate.id === session.bodyId)?.name ?? "";
  const votes = `${session.votesFor}/${session.membersTotal} (có mặt ${session.membersPresent})`;
  const answers = [
    { term: "Tập thể quyết định", value: body, changeHref },
    { term: "Ngày họp", value: formatDay(session.sessionOn), changeHref },
    { term: "Số, ngày quyết định", value: `${session.number}, ${formatDay(session.decidedOn)}`, changeHref },
    { term: "Tán thành", value: votes, changeHref },
    { term: "Kết quả", value: summaryOf(list) },
  ];
  return <CheckAnswers groups={[{ heading: "Phiên họp", answers }]} />;
}
