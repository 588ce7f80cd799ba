import { DataTable } from "@/components/ui/data-table";
import { formatCitation } from "@/lib/regulations/citation";
import type { ComparisonRow } from "@/lib/regulations/compare";
import { NOT_STATED } from "@/lib/regulations/describe-pack";
import type { Pack } from "@/lib/regulations/pack";
import { type PackLine, sectionName } from "@/lib/regulations/pack-line";

type Props = { caption: string; left: Pack; right: Pack; rows: readonly ComparisonRow[] };

function Side({ line }: { line: PackLine | null }) {
  if (line === null) return <span className="text-soft">không có</span>;
  if (line.text === NOT_STATED) return <span className="text-soft">{NOT_STATED}</span>;
  return (
    <>
      <span className="block">{line.text === line.label ? "có" : line.text}</span>
      <span className="block text-xs text-soft">
        {formatCitation(line.citation)}
        {line.setBy === null ? null : ` · ${line.setBy}`}
      </span>
    </>
  );
}

/** One line of each pack per row. */
export function ComparisonTable({ caption, left, right, rows }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => `${row.section}:${row.key}`}
      empty={null}
      columns={[
        {
          key: "label",
          header: "Quy tắc",
          isTitle: true,
          cell: (row) => (
            <>
              {row.label}
              <span className="sr-only"> ({sectionName(row.section)})</span>
            </>
          ),
        },
        { key: "left", header: left.name, cell: (row) => <Side line={row.left} /> },
        { key: "right", header: right.name, cell: (row) => <Side line={row.right} /> },
      ]}
    />
  );
}
