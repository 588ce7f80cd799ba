import { ScrollRegion } from "@/components/ui/scroll-region";
import type { MinutesBallot, MinutesContent } from "@/lib/minutes/dto";
import { describeLevel, LEVELS } from "@/lib/regulations/levels";

const cell = "border border-black px-2 py-1 align-top";

export function MinutesBallots({ ballots }: { ballots: MinutesContent["ballots"] }) {
  if (ballots.length === 0) return null;
  return (
    <section className="space-y-4">
      <h3 className="font-semibold">III. Bỏ phiếu đánh giá, xếp loại</h3>
      {ballots.map((ballot, index) => (
        <Ballot key={`${ballot.subject} ${ballot.repeatReason ?? ""}`} ballot={ballot} ordinal={index + 1} />
      ))}
    </section>
  );
}

function Ballot({ ballot, ordinal }: { ballot: MinutesBallot; ordinal: number }) {
  return (
    <div className="space-y-1">
      <p className="font-semibold">
        {ordinal}. Về {ballot.subject} ({ballot.form.toLowerCase()})
        {ballot.repeatReason ? ` – bỏ phiếu lại, lý do: ${ballot.repeatReason}` : ""}
        {ballot.repeated ? " – đã bỏ phiếu lại" : ""}
      </p>
      <p>
        Danh sách bỏ phiếu {ballot.roll} người; phát ra {ballot.issued}, thu về {ballot.returned}, không thu về{" "}
        {ballot.lost}; hợp lệ {ballot.valid}, không hợp lệ {ballot.invalid}. Ban kiểm phiếu: {ballot.tellers}.
      </p>
      <ScrollRegion label="Số phiếu từng mức">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">Số phiếu từng mức</caption>
          <thead>
            <tr>
              <th scope="col" className={`${cell} text-left`}>
                Đối tượng
              </th>
              {LEVELS.map((level) => (
                <th key={level} scope="col" className={cell}>
                  {describeLevel(level).shortName}
                </th>
              ))}
              <th scope="col" className={cell}>
                Trống, hỏng
              </th>
              <th scope="col" className={`${cell} text-left`}>
                Mức đề xuất
              </th>
            </tr>
          </thead>
          <tbody>
            {ballot.rows.map((row) => (
              <tr key={row.name}>
                <th scope="row" className={`${cell} text-left font-normal`}>
                  {row.name}
                </th>
                {[...LEVELS, "blank" as const].map((column) => (
                  <td key={column} className={`${cell} text-right`}>
                    {row.counts[column]}
                  </td>
                ))}
                <td className={cell}>{row.proposed ? describeLevel(row.proposed).name : "chưa mức nào quá bán"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
