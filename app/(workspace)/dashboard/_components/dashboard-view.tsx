import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { FiveNumbers } from "@/components/ui/five-numbers";
import { PrintButton } from "@/components/ui/print-button";
import { Tabs } from "@/components/ui/tabs";
import { dayOf } from "@/lib/core/calendar";
import { formatCount, formatDateTime, formatDay } from "@/lib/core/format";
import type { Dashboard } from "@/lib/dashboards/dto";
import { TRACKS, trackName } from "@/lib/progress/rules";
import { dashboardHref, exportHref, namesHref } from "./addresses";
import { PastDayNotice, StructureChoice } from "./day-choice";
import { NamesTable } from "./names-table";
import { CurveCard, LevelsCard } from "./progress-cards";
import { ChildTable, ChildTiles, LateTables } from "./unit-tables";

function Numbers({ data }: { data: Dashboard }) {
  const { numbers, track, yesterday, until } = data;
  const late = numbers.reviewed - numbers.onTime;
  return (
    <FiveNumbers
      subject={trackName(track)}
      due={numbers.required}
      done={numbers.reviewed}
      onTime={numbers.onTime}
      notes={{
        due: numbers.exempt > 0 ? `${formatCount(numbers.exempt)} không thuộc diện, có lý do` : undefined,
        done: yesterday === null ? undefined : `${until ? "trong ngày" : "hôm qua"} +${formatCount(yesterday)}`,
        onTime: `theo hạn của đơn vị${late > 0 ? `; chậm ${formatCount(late)}` : ""}`,
      }}
    />
  );
}

type DashboardViewProps = {
  data: Dashboard;
  /** The units that this person was sent to, where there are several. */
  areas?: readonly { id: string; name: string }[];
};

/** One page per unit: the five numbers, the picture, the table behind it, one level down. */
export function DashboardView({ data, areas = [] }: DashboardViewProps) {
  const { unit, track, names } = data;
  const lastDay = data.until ?? dayOf(data.asOf);
  return (
    <PageStack>
      <PageHeader
        title={`Tổng hợp: ${unit.name}`}
        eyebrow={
          <Breadcrumbs
            crumbs={[
              ...data.line.map(({ id, name }) => ({ label: name, ...(id ? { href: dashboardHref(id, data) } : {}) })),
              { label: `${unit.name} · năm ${data.year}` },
            ]}
          />
        }
        lead={
          data.until ? `Số liệu tính đến hết ngày ${formatDay(data.until)}` : `Số liệu lúc ${formatDateTime(data.asOf)}`
        }
        actions={
          <>
            <PrintButton />
            <ButtonLink href={exportHref(unit.id, data, names ? "names" : "children")} download>
              Xuất Excel
            </ButtonLink>
          </>
        }
      />
      {areas.length > 1 ? (
        <Tabs
          label="Đơn vị được phân công"
          tabs={areas.map(({ id, name }) => ({
            label: name,
            href: dashboardHref(id, data),
            current: id === unit.id,
          }))}
        />
      ) : null}
      <Tabs
        label="Loại đối tượng"
        tabs={TRACKS.map((kind) => ({
          label: trackName(kind),
          href: dashboardHref(unit.id, { ...data, track: kind }),
          current: kind === track,
          count: data.required[kind],
        }))}
      />
      <StructureChoice data={data} />
      <PastDayNotice data={data} />
      {data.note ? <p className="text-sm font-semibold">{`Số liệu ở đây: ${data.note}`}</p> : null}
      <Numbers data={data} />
      <RulesBasis sections={["exemptions", "deadlines", "levels", "parameters"]} />
      {data.caps ? (
        <TwoColumn shape="even" aside={<LevelsCard data={data} caps={data.caps} />}>
          <CurveCard data={data} today={lastDay} />
        </TwoColumn>
      ) : (
        <div className="max-w-3xl">
          <CurveCard data={data} today={lastDay} />
        </div>
      )}
      {names ? (
        <NamesTable data={{ ...data, unit, names }} hrefOf={(page) => dashboardHref(unit.id, data, page)} />
      ) : (
        <>
          <ChildTiles data={data} />
          <LateTables data={data} />
          <ChildTable data={data} />
          <p className="text-sm print:hidden">
            <a href={namesHref(unit.id, data)}>Danh sách của chính {unit.name}</a>
          </p>
        </>
      )}
    </PageStack>
  );
}
