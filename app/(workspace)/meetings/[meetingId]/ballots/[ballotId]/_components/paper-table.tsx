import type { BallotView } from "@/lib/ballots/queries/meeting-ballots";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import { TRACK_NAMES } from "@/lib/meetings/rules/agenda";
import { describeLevel, LEVELS } from "@/lib/regulations/levels";

const cell = "border border-black px-2 py-1.5 align-top";

type Props = { meeting: MeetingView; ballot: BallotView };

/** The rows of the paper: the subject, what it claims for itself, four boxes. No proposal from above stands here. */
export function PaperTable({ meeting, ballot }: Props) {
  const items = new Map(meeting.agenda.map((item) => [item.id, item]));
  const claimOf = (agendaItemId: string) => {
    const claimed = items.get(agendaItemId)?.claimed ?? [];
    return claimed
      .map(({ track, level }) =>
        claimed.length > 1
          ? `${TRACK_NAMES[track]}: ${describeLevel(level).shortName}`
          : describeLevel(level).shortName,
      )
      .join("; ");
  };
  return (
    <div className="overflow-x-auto">
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
          {ballot.entries.map((entry, index) => (
            <tr key={entry.id}>
              <td className={`${cell} text-center`}>{index + 1}</td>
              <th scope="row" className={`${cell} text-left font-normal`}>
                <span className="font-semibold">{entry.name}</span>
                {entry.title ? `, ${entry.title}` : ""}
              </th>
              <td className={`${cell} text-center`}>{claimOf(entry.agendaItemId)}</td>
              {LEVELS.map((level) => (
                <td key={level} className={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
