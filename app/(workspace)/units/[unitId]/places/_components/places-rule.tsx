import { ClauseLink } from "@/components/regulations/clause-link";
import { Callout } from "@/components/ui/callout";
import type { PlaceList } from "@/lib/obligations/queries/list-places";

/** What the pack in force says of small collectives, and whether a text or a convention of the system says so (R3.7). */
export function PlacesRule({ unitId, list }: { unitId: string; list: PlaceList }) {
  const title = list.isBinding
    ? `Tập thể lãnh đạo, quản lý dưới ${list.minimum} thành viên không kiểm điểm riêng`
    : `Tập thể lãnh đạo, quản lý dưới ${list.minimum} thành viên có thể kiểm điểm chung với tập thể khác`;
  return (
    <Callout title={title}>
      Cùng kiểm điểm với cấp ủy của cơ quan, đơn vị hoặc với tập thể có chức năng tương tự, do cấp có thẩm quyền quyết
      định: <ClauseLink citation={list.citation} />.{" "}
      {list.isBinding ? null : "Chưa có quyết định thì tập thể vẫn kiểm điểm riêng. "}
      Quyết định xong, cập nhật <a href={`/units/${unitId}/obligations/update`}>danh sách phải kiểm điểm</a> để các
      thành viên chuyển về nơi mới.
    </Callout>
  );
}
