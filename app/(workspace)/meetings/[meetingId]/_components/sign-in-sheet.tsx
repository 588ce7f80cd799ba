import { ScrollRegion } from "@/components/ui/scroll-region";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import { capacitySummary } from "@/lib/meetings/rules/participants";

const cell = "border border-black px-2 py-1.5 align-top text-left";

/** Everyone invited, with the capacity and a place to sign. */
export function SignInSheet({ meeting }: { meeting: MeetingView }) {
  const people = meeting.people.filter((person) => person.removedReason === null);
  return (
    <ScrollRegion label="Danh sách mời họp">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">Người được mời</caption>
        <thead>
          <tr>
            {["TT", "Họ và tên", "Chức vụ", "Tư cách dự họp", "Ký tên"].map((header) => (
              <th key={header} scope="col" className={cell}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, index) => (
            <tr key={person.id}>
              <td className={cell}>{index + 1}</td>
              <th scope="row" className={cell}>
                {person.fullName}
              </th>
              <td className={cell}>{person.post}</td>
              <td className={cell}>{capacitySummary(person.capacities)}</td>
              <td className={`${cell} w-32`} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
