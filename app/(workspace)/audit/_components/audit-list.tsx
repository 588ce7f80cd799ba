import { Chip } from "@/components/ui/chip";
import { EmptyList } from "@/components/ui/empty-list";
import { FoldSummary } from "@/components/ui/fold-summary";
import { Pagination } from "@/components/ui/pagination";
import type { AuditFilter, AuditRow } from "@/lib/audit/queries/list-audit-events";
import type { ReadableChange } from "@/lib/audit/readable";
import { formatDateTime } from "@/lib/core/format";
import { PAGE_SIZE, type Page } from "@/lib/core/paging";
import { hrefWith } from "@/lib/web/query-string";
import { auditQuery } from "./filters";

function Changes({ changes }: { changes: readonly ReadableChange[] }) {
  return (
    <details className="mt-1 text-sm">
      <FoldSummary>Nội dung trước và sau</FoldSummary>
      <table className="mt-1 w-full border-collapse">
        <thead>
          <tr className="text-left text-soft">
            <th scope="col" className="py-1 pr-3 font-normal">
              Mục
            </th>
            <th scope="col" className="py-1 pr-3 font-normal">
              Trước
            </th>
            <th scope="col" className="py-1 font-normal">
              Sau
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.key} className="border-t border-hairline align-top">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                {change.label}
              </th>
              <td className="py-1 pr-3 text-soft">{change.before ?? "–"}</td>
              <td className="py-1">{change.after ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Entry({ row }: { row: AuditRow }) {
  return (
    <li className="grid gap-x-4 gap-y-0.5 border-b border-hairline px-4 py-2.5 last:border-b-0 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <p className="text-sm text-soft">{formatDateTime(row.happenedAt)}</p>
      <div className="min-w-0">
        <p>
          {row.summary} {row.onPaper ? <Chip tone="info">theo bản giấy đã ký</Chip> : null}
        </p>
        <p className="text-sm text-soft">
          {row.eventLabel} · {row.actorName} ({row.actorRole})
          {row.unit ? (
            <>
              {" · "}
              <a href={`/units/${row.unit.id}`}>{row.unit.name}</a>
            </>
          ) : null}
        </p>
        {row.changes.length > 0 ? <Changes changes={row.changes} /> : null}
      </div>
    </li>
  );
}

/** Who did what when, newest first. */
export function AuditList({ list, filter }: { list: Page<AuditRow>; filter: AuditFilter }) {
  if (list.rows.length === 0)
    return (
      <div className="p-4">
        <EmptyList
          noun="dòng nhật ký"
          clearHref={Object.values(auditQuery(filter)).some((value) => value) ? "/audit" : null}
          title="Chưa có dòng nhật ký nào trong phạm vi được xem"
          hint="Có thể bỏ bớt điều kiện hoặc mở rộng khoảng ngày."
        >
          Mỗi việc được ghi trong hệ thống có một dòng ở đây: ai làm, lúc nào, với đơn vị nào.
        </EmptyList>
      </div>
    );
  return (
    <>
      <ol className="border-t border-hairline">
        {list.rows.map((row) => (
          <Entry key={row.id} row={row} />
        ))}
      </ol>
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        isCapped={list.isCapped}
        hrefOf={(page) => hrefWith("/audit", { ...auditQuery(filter), page })}
      />
    </>
  );
}
