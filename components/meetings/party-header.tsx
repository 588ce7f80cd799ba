import { formatDay } from "@/lib/core/format";

type PartyHeaderProps = {
  superior: string | null;
  unit: string;
  /** "2024-12-05" */
  day?: string;
};

/** The head of a Party paper (Hướng dẫn 36-HD/VPTW): who issues on the left, the Party on the right. */
export function PartyHeader({ superior, unit, day }: PartyHeaderProps) {
  const [date, month, year] = day ? formatDay(day).split("/") : [];
  return (
    <div className="mb-6 grid gap-x-6 text-center sm:grid-cols-2 print:grid-cols-2">
      <div>
        {superior ? <p className="uppercase">{superior}</p> : null}
        <p className="font-semibold uppercase">{unit}</p>
        <p aria-hidden="true">*</p>
      </div>
      <div>
        <p className="font-semibold uppercase underline decoration-1 underline-offset-6">Đảng Cộng sản Việt Nam</p>
        {day ? (
          <p className="mt-3 italic">
            Hà Tĩnh, ngày {date} tháng {month} năm {year}
          </p>
        ) : null}
      </div>
    </div>
  );
}
