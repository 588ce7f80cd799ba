import { DayBox } from "@/components/forms/day-box";
import { controlClass } from "@/components/forms/field-frame";
import { buttonClass } from "@/components/ui/button-class";
import { Callout } from "@/components/ui/callout";
import { Tabs } from "@/components/ui/tabs";
import { formatDay } from "@/lib/core/format";
import type { Dashboard } from "@/lib/dashboards/dto";
import { STRUCTURES } from "@/lib/progress/rules";
import { dashboardHref } from "./addresses";

/** Says so above the figures of a past day. */
export function PastDayNotice({ data }: { data: Dashboard }) {
  if (!data.until) return null;
  return (
    <Callout title={`Đang xem số liệu tính đến hết ngày ${formatDay(data.until)}`}>
      Nguyên nhân, lịch hội nghị, hồ sơ và tỷ lệ tối đa chỉ có ở số liệu hiện nay.{" "}
      <a href={dashboardHref(data.unit.id, { ...data, until: null })}>Về số liệu hiện nay</a>
    </Callout>
  );
}

/** Only where something under the unit stands elsewhere today than at the end of the season's year. */
export function StructureChoice({ data }: { data: Dashboard }) {
  if (!data.treeDay) return null;
  const day = formatDay(data.treeDay);
  return (
    <>
      <Tabs
        label="Cách cộng theo tổ chức"
        tabs={STRUCTURES.map((structure) => ({
          label: structure === "now" ? "Theo tổ chức hiện nay" : `Theo tổ chức tại thời điểm ${day}`,
          href: dashboardHref(data.unit.id, { ...data, structure }),
          current: structure === data.structure,
        }))}
      />
      {data.structure === "then" ? (
        <p className="text-sm">
          Số liệu được cộng theo đơn vị cấp trên của từng tổ chức vào ngày {day}. Nguyên nhân, hồ sơ và tỷ lệ tối đa chỉ
          có theo tổ chức hiện nay.
        </p>
      ) : null}
    </>
  );
}

/** Any past day of the season: a plain question in the address, without scripts. */
export function DayQuestion({ data }: { data: Dashboard }) {
  const { unit, track, until, structure } = data;
  return (
    <form
      action={`/dashboard/${unit.id}`}
      method="get"
      className="mt-2 flex flex-wrap items-center gap-2 text-sm print:hidden"
    >
      <input type="hidden" name="kind" value={track} />
      {structure === "then" ? <input type="hidden" name="tree" value={structure} /> : null}
      <label htmlFor="dashboard-until">Xem số liệu tính đến hết ngày</label>
      <DayBox id="dashboard-until" name="until" day={until} className={`${controlClass} max-w-32`} />
      <button type="submit" className={buttonClass("plain")}>
        Xem
      </button>
    </form>
  );
}
