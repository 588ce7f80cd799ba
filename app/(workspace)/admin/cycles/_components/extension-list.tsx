import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { ExtensionRow } from "@/lib/cycles/queries/deadline-plan";

const COLUMNS: Column<ExtensionRow>[] = [
  { key: "unit", header: "Đơn vị", isTitle: true, cell: (row) => row.unitName },
  { key: "name", header: "Việc – cấp", cell: (row) => row.name },
  { key: "text", header: "Gia hạn đến", cell: (row) => row.text },
  { key: "grantedBy", header: "Cấp cho", cell: (row) => row.grantedBy },
  { key: "reason", header: "Lý do", cell: (row) => row.reason },
  { key: "document", header: "Văn bản", cell: (row) => row.documentNumber ?? "–" },
];

export function ExtensionList({ extensions }: { extensions: readonly ExtensionRow[] }) {
  return (
    <DataTable
      caption="Gia hạn đã cho"
      columns={COLUMNS}
      rows={extensions}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title="Chưa gia hạn cho đơn vị nào">Gia hạn do cấp trên cho, có lý do và số văn bản.</EmptyState>
      }
    />
  );
}
