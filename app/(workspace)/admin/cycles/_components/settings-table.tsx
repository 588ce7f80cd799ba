import { ClauseLink } from "@/components/regulations/clause-link";
import { ButtonLink } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { SettingDto, SettingsList } from "@/lib/cycles/queries/settings-list";

function columnsFor(list: SettingsList): Column<SettingDto>[] {
  return [
    { key: "label", header: "Thiết lập", isTitle: true, cell: (row) => row.label },
    { key: "text", header: "Giá trị", cell: (row) => <b>{row.text}</b> },
    {
      key: "citation",
      header: "Căn cứ",
      cell: (row) => (
        <span className={row.isConvention ? "text-fair" : undefined}>
          <ClauseLink citation={row.citationText} />
        </span>
      ),
    },
    { key: "setBy", header: "Ai đặt", cell: (row) => row.setBy },
    {
      key: "change",
      header: "",
      cell: (row) =>
        row.isSettable && list.mayChange.allowed ? (
          <ButtonLink
            href={`/admin/cycles/${list.season.id}/settings/${row.key}`}
            size="small"
            label={`Đặt: ${row.label}`}
          >
            Đặt
          </ButtonLink>
        ) : null,
    },
  ];
}

export function SettingsTable({ list, settings }: { list: SettingsList; settings: readonly SettingDto[] }) {
  return (
    <DataTable
      caption="Thiết lập của đợt kiểm điểm"
      columns={columnsFor(list)}
      rows={settings}
      rowKey={(row) => row.key}
      empty={
        <EmptyState title="Cấp này không được đặt thiết lập nào">
          Các giá trị của đợt do cấp trên đặt và áp dụng cho đơn vị này.
        </EmptyState>
      }
    />
  );
}
