import { controlClass } from "@/components/forms/field-frame";
import { buttonClass } from "@/components/ui/button-class";
import { Callout } from "@/components/ui/callout";
import { formatDay } from "@/lib/core/format";
import type { Dashboard } from "@/lib/dashboards/queries/get-dashboard";
import { dashboardHref } from "./addresses";

/** Any past day of the season: a plain question in the address, without scripts. */
export function DayChoice({ data }: { data: Dashboard }) {
  const { unit, track, until } = data;
  return (
    <>
      {until ? (
        <Callout title={`Đang xem số liệu tính đến hết ngày ${formatDay(until)}`}>
          Nguyên nhân, lịch hội nghị, hồ sơ và tỷ lệ tối đa chỉ có ở số liệu hiện nay.{" "}
          <a href={dashboardHref(unit.id, { track, until: null })}>Về số liệu hiện nay</a>
        </Callout>
      ) : null}
      <form
        action={`/dashboard/${unit.id}`}
        method="get"
        className="flex flex-wrap items-center gap-2 text-sm print:hidden"
      >
        <input type="hidden" name="kind" value={track} />
        <label htmlFor="dashboard-until">Xem số liệu tính đến hết ngày</label>
        <input
          id="dashboard-until"
          name="until"
          type="text"
          inputMode="numeric"
          placeholder="dd/MM/yyyy"
          maxLength={10}
          autoComplete="off"
          defaultValue={until ? formatDay(until) : ""}
          className={`${controlClass} max-w-32`}
        />
        <button type="submit" className={buttonClass("plain")}>
          Xem
        </button>
      </form>
    </>
  );
}
