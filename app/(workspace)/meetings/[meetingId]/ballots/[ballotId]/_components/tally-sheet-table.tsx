import { ScrollRegion } from "@/components/ui/scroll-region";
import type { BallotView } from "@/lib/ballots/queries/meeting-ballots";
import { describeLevel, LEVELS } from "@/lib/regulations/levels";

const cell = "border border-black px-2 py-1.5 align-top";

/** Empty boxes to count strokes in. */
export function TallySheetTable({ ballot }: { ballot: BallotView }) {
  return (
    <ScrollRegion label="Bảng để đếm phiếu">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">Bảng để đếm phiếu</caption>
        <thead>
          <tr>
            <th scope="col" className={`${cell} text-left`}>
              Đối tượng
            </th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" className={`${cell} w-28`}>
                {describeLevel(level).shortName}
              </th>
            ))}
            <th scope="col" className={`${cell} w-24`}>
              Trống, hỏng
            </th>
            <th scope="col" className={`${cell} w-16`}>
              Cộng
            </th>
          </tr>
        </thead>
        <tbody>
          {ballot.entries.map((entry) => (
            <tr key={entry.id} className="h-12">
              <th scope="row" className={`${cell} text-left font-normal`}>
                {entry.ordinal}. {entry.name}
              </th>
              {[...LEVELS, "blank", "sum"].map((column) => (
                <td key={column} className={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
