import { formatCount, formatShare } from "@/lib/core/format";

type FiveNumbersProps = {
  /** "Đảng viên", "Tổ chức đảng", "Tập thể lãnh đạo, quản lý", "Cán bộ lãnh đạo, quản lý". */
  subject: string;
  due: number;
  done: number;
  onTime: number;
  /** The small line under each number: what it stands on or what changed. */
  notes?: Partial<Record<"due" | "done" | "share" | "onTime" | "onTimeShare", string>>;
  /** Where the people or units behind a number are listed. */
  links?: Partial<Record<"due" | "done" | "onTime", string>>;
};

type NumberCellProps = { label: string; value: string; note: string | undefined; href?: string | undefined };

function NumberCell({ label, value, note, href }: NumberCellProps) {
  return (
    <div className="border-hairline px-4 py-3 max-lg:border-t lg:border-l lg:first:border-l-0 max-lg:first:border-t-0 max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-baseline max-sm:py-2">
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="text-2xl font-semibold max-sm:row-span-2 max-sm:text-xl">
        {href ? (
          <a href={href} className="text-ink">
            {value}
          </a>
        ) : (
          value
        )}
      </dd>
      {note ? <dd className="text-xs text-soft">{note}</dd> : null}
    </div>
  );
}

/** The same five numbers everywhere, of one kind of subject at a time: kinds are never added together. */
export function FiveNumbers({ subject, due, done, onTime, notes = {}, links = {} }: FiveNumbersProps) {
  return (
    <dl className="grid rounded-lg border border-line bg-card sm:grid-cols-2 lg:grid-cols-5 print:grid-cols-5">
      <NumberCell label={`${subject} phải kiểm điểm`} value={formatCount(due)} note={notes.due} href={links.due} />
      <NumberCell label="Đã kiểm điểm" value={formatCount(done)} note={notes.done} href={links.done} />
      <NumberCell label="Tỷ lệ" value={formatShare(done, due)} note={notes.share ?? "trên số phải kiểm điểm"} />
      <NumberCell label="Đúng hạn" value={formatCount(onTime)} note={notes.onTime} href={links.onTime} />
      <NumberCell
        label="Tỷ lệ đúng hạn"
        value={formatShare(onTime, done)}
        note={notes.onTimeShare ?? "trên số đã kiểm điểm"}
      />
    </dl>
  );
}
