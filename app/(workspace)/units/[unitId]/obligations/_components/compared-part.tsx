import { Callout } from "@/components/ui/callout";
import { Pagination } from "@/components/ui/pagination";
import { formatCount } from "@/lib/core/format";
import type { PreviewPart } from "@/lib/obligations/queries/preview-generation";
import { hrefWith } from "@/lib/web/query-string";

/** Which units of a large one stand compared on this page, and that nothing is said here of the others. */
export function ComparedPart({ unitId, part }: { unitId: string; part: PreviewPart }) {
  const path = (id: string) => `/units/${id}/obligations/update`;
  return (
    <Callout kind="quiet" title={`Phần ${part.number}/${part.count}: mới so sánh các đơn vị sau`}>
      <ul className="columns-1 gap-6 text-sm sm:columns-2">
        {part.compared.map(({ id, name }) => (
          <li key={id} className="break-inside-avoid py-0.5">
            {id === unitId ? `${name} (riêng cấp này)` : <a href={path(id)}>{name}</a>}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">
        Còn {formatCount(part.others)} đơn vị trực thuộc ở các phần khác, trang này chưa so sánh. Xem lần lượt từng
        phần, hoặc mở từng đơn vị để cập nhật riêng.
      </p>
      <Pagination
        page={part.number}
        pageSize={1}
        total={part.count}
        hrefOf={(number) => hrefWith(path(unitId), { part: number })}
      />
    </Callout>
  );
}
