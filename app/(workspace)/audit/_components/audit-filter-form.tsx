import { DayBox } from "@/components/forms/day-box";
import { buttonClass } from "@/components/ui/button-class";
import { AUDIT_EVENTS } from "@/lib/audit/events";
import type { AuditFilter } from "@/lib/audit/queries/list-audit-events";
import type { UnitOption } from "@/lib/units/queries/list-units";
import { hrefWith } from "@/lib/web/query-string";
import { auditQuery } from "./filters";

const control = "min-h-10 w-full rounded-md border border-field bg-card px-2.5 py-1.5 text-base";
const label = "mb-0.5 block text-xs text-soft";

const events = Object.entries(AUDIT_EVENTS).sort(([, first], [, second]) => first.localeCompare(second, "vi"));

type Props = { filter: AuditFilter; units: readonly UnitOption[]; total: string };

/** A plain GET form: what was searched for can be sent to a colleague as an address. */
export function AuditFilterForm({ filter, units, total }: Props) {
  return (
    <search className="block space-y-2.5 px-4 py-3 print:hidden">
      <form action="/audit" method="get" className="grid items-end gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
        <div>
          <label htmlFor="audit-q" className={label}>
            Tìm theo người, nội dung
          </label>
          <input
            id="audit-q"
            type="search"
            name="q"
            defaultValue={filter.search}
            autoComplete="off"
            className={control}
          />
        </div>
        <div>
          <label htmlFor="audit-event" className={label}>
            Việc
          </label>
          <select id="audit-event" name="event" defaultValue={filter.event ?? ""} className={control}>
            <option value="">Tất cả</option>
            {events.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="audit-unit" className={label}>
            Đơn vị
          </label>
          <select id="audit-unit" name="unit" defaultValue={filter.unitId ?? ""} className={control}>
            <option value="">Tất cả</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="audit-from" className={label}>
            Từ ngày
          </label>
          <DayBox id="audit-from" name="from" day={filter.from} className={control} />
        </div>
        <div>
          <label htmlFor="audit-to" className={label}>
            Đến hết ngày
          </label>
          <DayBox id="audit-to" name="to" day={filter.to} className={control} />
        </div>
        <button type="submit" className={buttonClass("plain")}>
          Tìm
        </button>
      </form>
      <p className="text-sm">
        <b>{total}</b> dòng nhật ký · <a href="/audit">Bỏ lọc</a> ·{" "}
        <a href={hrefWith("/audit/export", auditQuery(filter))} download>
          Xuất Excel đúng danh sách này
        </a>
      </p>
    </search>
  );
}
