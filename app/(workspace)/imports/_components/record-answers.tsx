import type { Answer } from "@/components/ui/check-answers";
import { formatCount } from "@/lib/core/format";
import type { DraftView } from "@/lib/imports/dto";
import { IMPORT_KIND_NAMES } from "@/lib/imports/rules";
import { hrefWith } from "@/lib/web/query-string";

/** What pressing the button will do. */
export function recordAnswers(draft: DraftView): { heading: string; answers: Answer[] }[] {
  const { counts } = draft;
  const lines = (shown: "add" | "change" | "same" | "excluded", term: string): Answer[] =>
    counts[shown] === 0
      ? []
      : [
          {
            term,
            value: (
              <>
                {formatCount(counts[shown])} dòng · <a href={hrefWith(`/imports/${draft.id}`, { shown })}>xem</a>
              </>
            ),
          },
        ];
  return [
    {
      heading: IMPORT_KIND_NAMES[draft.kind],
      answers: [
        { term: "Nơi nhận", value: draft.meeting?.title ?? draft.unit.name },
        { term: "Tệp", value: draft.fileName },
        ...lines("add", "Thêm mới"),
        ...lines("change", "Sửa, bổ sung"),
        ...lines("same", "Không thay đổi"),
        ...lines("excluded", "Đã loại, không ghi"),
      ],
    },
  ];
}
