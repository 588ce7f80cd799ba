import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatCount } from "@/lib/core/format";
import type { GroupRow } from "@/lib/ratings/queries/get-group";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import { EmptyInSeason } from "../../_components/empty-in-season";

/** What may be proposed without a reason, by the reading that holds for the group: what is used and what is left of it. */
function freePlaces(row: GroupRow): number {
  return row.left + row.excellent;
}

function leftCell(row: GroupRow) {
  if (row.verdict === "refused") return <Chip tone="late">vượt tỷ lệ tối đa</Chip>;
  if (row.verdict === "needsReason") return <Chip tone="soon">trong phần phải ghi lý do</Chip>;
  if (freePlaces(row) === 0) return <span className="text-soft">không có chỉ tiêu</span>;
  return row.left > 0 ? `còn ${formatCount(row.left)} chỉ tiêu` : "hết chỉ tiêu";
}

const columns: readonly Column<GroupRow>[] = [
  { key: "name", header: "Nhóm tương đồng", isTitle: true, cell: (row) => row.name },
  { key: "track", header: "Loại", cell: (row) => TRACK_NAMES[row.track] },
  { key: "total", header: "Số đối tượng", align: "right", cell: (row) => formatCount(row.total) },
  { key: "good", header: "Đạt từ HTTNV", align: "right", cell: (row) => formatCount(row.goodOrBetter) },
  { key: "proposed", header: "Cấp dưới đề xuất XS", align: "right", cell: (row) => formatCount(row.proposedExcellent) },
  { key: "chosen", header: "Đã đề nghị trình", align: "right", cell: (row) => formatCount(row.excellent) },
  { key: "max", header: "Tối đa", align: "right", cell: (row) => formatCount(freePlaces(row)) },
  { key: "left", header: "Chỉ tiêu", cell: leftCell },
  { key: "decided", header: "Đã quyết định", align: "right", cell: (row) => formatCount(row.decided) },
];

/** Every comparable group of the deciding unit with its places for excellent. Groups are never pooled. */
export function GroupList({ groups }: { groups: readonly GroupRow[] }) {
  return (
    <SectionCard flush>
      <DataTable
        caption="Nhóm tương đồng và chỉ tiêu hoàn thành xuất sắc nhiệm vụ"
        columns={columns}
        rows={groups}
        rowKey={(row) => row.id}
        rowHref={(row) => `/ratings/groups/${row.id}`}
        empty={
          <EmptyInSeason noun="nhóm" clearHref={null} title="Chưa có nhóm tương đồng nào">
            Nhóm hình thành cùng danh sách đối tượng khi đợt kiểm điểm mở; mỗi nhóm có tỷ lệ tối đa riêng.
          </EmptyInSeason>
        }
        footer="Tối đa theo cách tính chặt; mở từng nhóm để xem cách tính đầy đủ."
      />
    </SectionCard>
  );
}
