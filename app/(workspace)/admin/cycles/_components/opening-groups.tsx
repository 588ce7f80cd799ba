import { DeadlineText } from "@/components/cycles/deadline-text";
import type { Answer } from "@/components/ui/check-answers";
import { formatDayWithWeekday } from "@/lib/core/format";
import { slotName } from "@/lib/cycles/rules/opening-deadlines";
import { describeDeadline } from "@/lib/regulations/deadline";
import { sourceDocument } from "@/lib/regulations/documents";
import { findPack } from "@/lib/regulations/registry";
import type { OpeningAnswers } from "./opening-query";

type Group = { heading: string; answers: readonly Answer[] };

/** What is about to be opened, line by line, each date with its last day and weekday. */
export function openingGroups(answers: OpeningAnswers, changeHref: string): Group[] {
  const pack = findPack(answers.rulePackId);
  return [
    {
      heading: "Đợt",
      answers: [
        { term: "Tên đợt", value: answers.name, changeHref },
        { term: "Năm", value: String(answers.year) },
        { term: "Bộ quy định", value: pack?.name ?? answers.rulePackId, changeHref },
        {
          term: "Văn bản căn cứ",
          value: pack?.documents.map((key) => sourceDocument(key).shortName).join(" · ") ?? "",
        },
        { term: "Ngày mốc 6 tháng", value: formatDayWithWeekday(answers.referenceOn), changeHref },
      ],
    },
    {
      heading: "Hạn của từng cấp",
      answers: answers.deadlines.map((deadline) => {
        const { lastDay } = describeDeadline(deadline.bound, deadline.dueOn);
        return {
          term: slotName(deadline),
          value: <DeadlineText deadline={{ ...deadline, lastDay }} />,
          changeHref,
        };
      }),
    },
  ];
}
