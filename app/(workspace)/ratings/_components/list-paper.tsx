import { levelNames } from "@/components/ui/levels";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatCount, formatDay } from "@/lib/core/format";
import type { ListDetail } from "@/lib/ratings/queries/get-list";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import { summaryOf } from "./list-summary";

/** The whole list on paper: before the session with what was proposed, afterwards as the annex of the decision. */
export function ListPaper({ list }: { list: ListDetail }) {
  const isRecorded = list.status === "recorded";
  return (
    <>
      <h2 className="text-center text-lg uppercase">
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
      <PaperTable items={list.items} isRecorded={isRecorded} />
    </>
  );
}

/** Plain rows, since a district has hundreds of them. */
function PaperTable({ items, isRecorded }: { items: ListDetail["items"]; isRecorded: boolean }) {
  const columns = isRecorded ? ["Mức xếp loại", "Ghi chú"] : ["Được đề nghị", "Mức trình", "Lý do"];
  return (
    <ScrollRegion label="Danh sách để in">
      <table className="paper-table">
        <caption className="sr-only">
          {isRecorded ? "Toàn bộ đối tượng với mức đã quyết định" : "Toàn bộ đối tượng trong danh sách với mức trình"}
        </caption>
        <thead>
          <tr>
            {["TT", "Đối tượng", "Đơn vị", "Loại", ...columns].map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row, index) => (
            <tr key={row.subjectId}>
              <td>{index + 1}</td>
              <th scope="row">{row.title ? `${row.name}, ${row.title}` : row.name}</th>
              <td>{row.unit}</td>
              <td>{TRACK_NAMES[row.track]}</td>
              {isRecorded ? null : <td>{row.proposed ? levelNames[row.proposed] : "–"}</td>}
              <td>{levelNames[row.level]}</td>
              <td>{row.reason ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
