import { levelNames } from "@/components/ui/levels";
import { formatCount, formatDay } from "@/lib/core/format";
import type { ListDetail } from "@/lib/ratings/queries/get-list";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import { placeText } from "@/lib/ratings/rules/why-rows";
import { summaryOf } from "./list-summary";
import { PaperTable } from "./paper-table";

/** The whole list on paper: before the session with what was proposed, afterwards as the annex of the decision. */
export function ListPaper({ list }: { list: ListDetail }) {
  return (
    <>
      <ListTitle list={list} />
      <Items items={list.items} isRecorded={list.status === "recorded"} />
    </>
  );
}

/** What a list, or a paper about it, says above its table: whose, of which decision, how many at which level. */
export function ListTitle({ list, prefix = "" }: { list: ListDetail; prefix?: string }) {
  const isRecorded = list.status === "recorded";
  return (
    <>
      <h2 className="text-center text-lg uppercase">
        {prefix}
        {isRecorded ? `Danh sách đánh giá, xếp loại chất lượng năm ${list.year}` : list.title}
      </h2>
      <p className="mb-1 text-center">
        {isRecorded && list.decidedOn
          ? `Kèm theo Quyết định số ${list.number} ngày ${formatDay(list.decidedOn)} của ${list.body}`
          : `${list.body} – đánh giá, xếp loại chất lượng năm ${list.year}`}
      </p>
      <p className="mb-4 text-center">
        {formatCount(list.itemCount)} đối tượng: {summaryOf(list)}
      </p>
    </>
  );
}

function Items({ items, isRecorded }: { items: ListDetail["items"]; isRecorded: boolean }) {
  const columns = isRecorded ? ["Mức xếp loại", "Ghi chú"] : ["Được đề nghị", "Mức trình", "Lý do"];
  return (
    <PaperTable
      label="Danh sách để in"
      caption={
        isRecorded ? "Toàn bộ đối tượng với mức đã quyết định" : "Toàn bộ đối tượng trong danh sách với mức trình"
      }
      headers={["TT", "Đối tượng", "Đơn vị", "Loại", ...columns]}
    >
      {items.map((row, index) => (
        <tr key={row.subjectId}>
          <td>{index + 1}</td>
          <th scope="row">{row.title ? `${row.name}, ${row.title}` : row.name}</th>
          <td>{placeText(row.unit, row.unitAbove)}</td>
          <td>{TRACK_NAMES[row.track]}</td>
          {isRecorded ? null : <td>{row.proposed ? levelNames[row.proposed] : "–"}</td>}
          <td>{levelNames[row.level]}</td>
          <td>{row.reason ?? ""}</td>
        </tr>
      ))}
    </PaperTable>
  );
}
