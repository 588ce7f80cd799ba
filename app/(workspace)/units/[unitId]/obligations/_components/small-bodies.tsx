import { Callout } from "@/components/ui/callout";
import { formatCount } from "@/lib/core/format";
import type { SmallBodyCounts } from "@/lib/obligations/queries/small-bodies";

/** What has to be done about collectives of under three members before they can be reviewed (R3.7). */
export function SmallBodies({ unitId, counts }: { unitId: string; counts: SmallBodyCounts }) {
  const href = `/units/${unitId}/places`;
  if (counts.waiting > 0 && !counts.isBinding) {
    return (
      <p className="text-sm">
        {formatCount(counts.waiting)} tập thể ít thành viên kiểm điểm riêng; cấp có thẩm quyền có thể quyết định kiểm
        điểm chung với tập thể khác (quy ước của hệ thống — cần xác nhận). <a href={href}>Xem nơi kiểm điểm</a>
      </p>
    );
  }
  if (counts.waiting > 0) {
    return (
      <Callout kind="warning" title={`${formatCount(counts.waiting)} tập thể ít thành viên chưa có nơi kiểm điểm`}>
        Tập thể ít thành viên không kiểm điểm riêng. Cấp có thẩm quyền quyết định nơi kiểm điểm bằng văn bản, sau đó cập
        nhật danh sách; chưa có quyết định thì chưa lập được hội nghị.{" "}
        <a href={href}>Xem và quyết định nơi kiểm điểm</a>
      </Callout>
    );
  }
  if (counts.decided === 0) return null;
  return (
    <p className="text-sm">
      <a href={href}>Nơi kiểm điểm của tập thể ít thành viên</a> ({formatCount(counts.decided)} đã quyết định)
    </p>
  );
}
