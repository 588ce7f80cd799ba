import { levelNames } from "@/components/ui/levels";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { ListItemRow } from "@/lib/ratings/queries/get-list";
import { TRACK_NAMES } from "@/lib/ratings/rules";

/** The whole list on paper: plain rows, since a district has hundreds of them. */
export function ListPaper({ items }: { items: readonly ListItemRow[] }) {
  return (
    <ScrollRegion label="Danh sách để in">
      <table className="paper-table">
        <caption className="sr-only">Toàn bộ đối tượng trong danh sách với mức trình</caption>
        <thead>
          <tr>
            {["TT", "Đối tượng", "Loại", "Được đề nghị", "Mức trình", "Lý do"].map((header) => (
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
              <td>{TRACK_NAMES[row.track]}</td>
              <td>{row.proposed ? levelNames[row.proposed] : "–"}</td>
              <td>{levelNames[row.level]}</td>
              <td>{row.reason ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
