import { RadioGroupField } from "@/components/forms/radio-group-field";
import { formatDay } from "@/lib/core/format";
import type { Candidate, DraftRow } from "@/lib/imports/dto";

const FACTS: readonly {
  label: string;
  file: (data: Record<string, string>) => string;
  known: (who: Candidate) => string;
}[] = [
  { label: "Họ và tên", file: (data) => data.fullName ?? "", known: (who) => who.fullName },
  { label: "Ngày sinh", file: (data) => dayText(data.birthDate), known: (who) => formatDay(who.birthDate) },
  {
    label: "Giới tính",
    file: (data) => (data.gender === "female" ? "Nữ" : data.gender === "male" ? "Nam" : ""),
    known: (who) => who.gender,
  },
  { label: "Số thẻ", file: (data) => data.cardNumber ?? "", known: (who) => who.cardNumber ?? "" },
  { label: "Chi bộ", file: (data) => data.cell ?? "", known: (who) => who.cell ?? "" },
  {
    label: "Ngày kết nạp",
    file: (data) => dayText(data.admittedOn),
    known: (who) => (who.admittedOn ? formatDay(who.admittedOn) : ""),
  },
];

function dayText(day: string | undefined): string {
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDay(day) : (day ?? "");
}

/** The line beside those it may mean: the same person or another, a human says. */
export function WhoIsIt({ row }: { row: DraftRow }) {
  return (
    <div className="mt-2 space-y-2 rounded-lg border border-fair-edge bg-fair-tint px-3 py-2">
      <p>Chi bộ này đã có người trùng họ tên, ngày sinh. Xin đối chiếu rồi cho biết có phải cùng một người không.</p>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse bg-card text-sm">
          <thead>
            <tr>
              <th scope="col" className="border border-line px-2 py-1 text-left">
                Mục
              </th>
              <th scope="col" className="border border-line px-2 py-1 text-left">
                Trong tệp
              </th>
              {row.candidates.map((who, index) => (
                <th key={who.personId} scope="col" className="border border-line px-2 py-1 text-left">
                  Trong hệ thống{row.candidates.length > 1 ? ` (${index + 1})` : ""}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FACTS.map((fact) => (
              <tr key={fact.label}>
                <th scope="row" className="border border-line px-2 py-1 text-left font-normal text-soft">
                  {fact.label}
                </th>
                <td className="border border-line px-2 py-1">{fact.file(row.data) || "–"}</td>
                {row.candidates.map((who) => (
                  <td key={who.personId} className="border border-line px-2 py-1">
                    {fact.known(who) || "–"}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RadioGroupField
        name={`decisions.${row.ordinal}`}
        label="Dòng này là"
        layout="row"
        defaultValue={row.decision ?? undefined}
        items={[
          ...row.candidates.map((who, index) => ({
            value: who.personId,
            label: row.candidates.length > 1 ? `người (${index + 1}) trong hệ thống` : "chính người trong hệ thống",
          })),
          { value: "new", label: "một người khác, thêm mới" },
        ]}
      />
    </div>
  );
}
