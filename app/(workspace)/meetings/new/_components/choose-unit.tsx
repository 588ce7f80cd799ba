import { SectionCard } from "@/components/layout/section-card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyList } from "@/components/ui/empty-list";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { UnitName } from "@/components/ui/unit-name";
import type { SchedulableBody } from "@/lib/meetings/queries/schedule-options";

type UnitRow = { id: string; name: string; above: string | null; bodies: string; pending: number; absent: number };

const columns: readonly Column<UnitRow>[] = [
  { key: "name", header: "Đơn vị", isTitle: true, cell: (row) => <UnitName {...row} /> },
  { key: "bodies", header: "Tập thể", cell: (row) => row.bodies },
  { key: "pending", header: "Chờ kiểm điểm", align: "right", cell: (row) => row.pending },
  { key: "absent", header: "Chờ kiểm điểm bổ sung", align: "right", cell: (row) => row.absent },
];

function byUnit(bodies: readonly SchedulableBody[]): UnitRow[] {
  const rows = new Map<string, UnitRow>();
  for (const body of bodies) {
    const row = rows.get(body.unitId);
    rows.set(body.unitId, {
      id: body.unitId,
      name: body.unitName,
      above: body.unitAbove,
      bodies: row ? `${row.bodies}, ${body.name}` : body.name,
      pending: (row?.pending ?? 0) + body.pending,
      absent: (row?.absent ?? 0) + body.absent,
    });
  }
  return [...rows.values()];
}

/** Which unit's meeting, for those who run several. */
export function ChooseUnit({ bodies, search }: { bodies: readonly SchedulableBody[]; search: string }) {
  const rows = byUnit(bodies);
  return (
    <SectionCard title="Đơn vị nào họp?" flush>
      <ListToolbar
        action="/meetings/new"
        search={{ name: "q", value: search, label: "Tìm đơn vị" }}
        total={rows.length}
        noun="đơn vị còn đối tượng chờ kiểm điểm"
        clearHref={search ? "/meetings/new" : null}
      />
      <DataTable
        caption="Đơn vị còn đối tượng chờ kiểm điểm"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/meetings/new?unit=${row.id}`}
        empty={
          <EmptyList
            noun="đơn vị"
            clearHref={search ? "/meetings/new" : null}
            title="Không còn đối tượng nào chờ lập lịch"
          >
            Mọi đối tượng đã có hội nghị, hoặc danh sách phải kiểm điểm của đơn vị chưa được lập.
          </EmptyList>
        }
      />
    </SectionCard>
  );
}
