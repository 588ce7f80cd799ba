import type { ReactNode } from "react";
import { ClauseLink } from "@/components/regulations/clause-link";
import { Chip } from "@/components/ui/chip";
import { formatPoints } from "@/lib/core/points";
import type { ContentItemDto } from "@/lib/cycles/queries/content";
import { CONTENT_SUBJECTS, contentSubjectName, layerName } from "@/lib/cycles/rules/content-layers";

function Item<T extends ContentItemDto>({ item, actions }: { item: T; actions?: (item: T) => ReactNode }) {
  return (
    <li className="py-2.5">
      <p className={item.endedAt ? "text-soft line-through" : undefined}>{item.title}</p>
      {item.detail ? <p className="text-sm whitespace-pre-line text-soft">{item.detail}</p> : null}
      <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <Chip tone={item.layer === "central" ? "idle" : "info"}>{layerName(item.layer)}</Chip>
        {item.maxPoints === null ? null : <span>tự chấm tối đa {formatPoints(item.maxPoints)} điểm</span>}
        {item.isGraded ? <span>có cấp độ tự đánh giá</span> : null}
        <span>
          <ClauseLink citation={item.citationText} />
        </span>
        {item.layer === "central" || item.layer === "provincial" ? null : <span>{item.owner.name}</span>}
        {item.endedAt ? <Chip tone="idle">đã kết thúc</Chip> : null}
        {actions?.(item)}
      </p>
    </li>
  );
}

type ContentItemsProps<T> = { items: readonly T[]; actions?: (item: T) => ReactNode };

/** Review content by whom it is for, centre → province → district → unit. */
export function ContentItems<T extends ContentItemDto>({ items, actions }: ContentItemsProps<T>) {
  return (
    <div className="space-y-4">
      {CONTENT_SUBJECTS.map((subject) => {
        const own = items.filter((item) => item.subject === subject);
        if (own.length === 0) return null;
        return (
          <section key={subject}>
            <h3 className="font-semibold">
              {contentSubjectName(subject)} <span className="font-normal text-soft">({own.length} mục)</span>
            </h3>
            <ol className="divide-y divide-hairline">
              {own.map((item) => (
                <Item key={item.id} item={item} actions={actions} />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
