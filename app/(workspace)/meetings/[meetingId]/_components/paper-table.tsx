import { ScrollRegion } from "@/components/ui/scroll-region";
import type { ClaimedLevel } from "@/lib/meetings/queries/claimed-levels";
import { TRACK_NAMES } from "@/lib/meetings/rules/agenda";
import { describeLevel, LEVELS } from "@/lib/regulations/levels";

const cell = "border border-black px-2 py-1.5 align-top";

export type PaperRow = { id: string; name: string; title: string | null; claimed: readonly ClaimedLevel[] };

function claimOf({ claimed }: PaperRow): string {
  return claimed
    .map(({ track, level }) => {
      const name = describeLevel(level).shortName;
      return claimed.length > 1 ? `${TRACK_NAMES[track]}: ${name}` : name;
    })
    .join("; ");
}

/** The rows of the paper: the subject, what it claims for itself, four boxes. No proposal from above stands here. */
export function PaperTable({ rows }: { rows: readonly PaperRow[] }) {
  return (
    <ScrollRegion label="Các dòng của phiếu">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">Các đối tượng và bốn mức để đánh dấu</caption>
        <thead>
          <tr>
            <th scope="col" className={cell}>
              TT
            </th>
            <th scope="col" className={`${cell} text-left`}>
              Đối tượng
            </th>
            <th scope="col" className={cell}>
              Tự nhận
            </th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" className={`${cell} w-24`}>
                {describeLevel(level).name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((entry, index) => (
            <tr key={entry.id}>
              <td className={`${cell} text-center`}>{index + 1}</td>
              <th scope="row" className={`${cell} text-left font-normal`}>
                <span className="font-semibold">{entry.name}</span>
                {entry.title ? `, ${entry.title}` : ""}
              </th>
              <td className={`${cell} text-center`}>{claimOf(entry)}</td>
              {LEVELS.map((level) => (
                <td key={level} className={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
