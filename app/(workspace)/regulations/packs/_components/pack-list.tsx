import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import type { RulesInForce } from "@/lib/cycles/queries/season-for-unit";
import { sourceDocument } from "@/lib/regulations/documents";
import type { Pack } from "@/lib/regulations/pack";
import { packYears } from "./pack-years";

type Props = { packs: readonly Pack[]; season: RulesInForce | null };

/** Every pack, newest first, with the season that follows it. */
export function PackList({ packs, season }: Props) {
  return (
    <DataTable
      caption="Các bộ quy định"
      rows={packs}
      rowKey={(pack) => pack.id}
      rowHref={(pack) => `/regulations/packs/${pack.id}`}
      empty={null}
      columns={[
        { key: "name", header: "Bộ quy định", isTitle: true, cell: (pack) => pack.name },
        { key: "years", header: "Năm", nowrap: true, cell: packYears },
        {
          key: "documents",
          header: "Văn bản",
          cell: (pack) => pack.documents.map((key) => sourceDocument(key).shortName).join("; "),
        },
        {
          key: "method",
          header: "Cách xếp mức",
          cell: (pack) => (pack.levelRules.method === "points" ? "thang điểm 100" : "cấp độ của từng tiêu chí"),
        },
        {
          key: "season",
          header: "Đợt đang mở",
          cell: (pack) => (season?.packId === pack.id ? <Chip tone="info">{season.season.name}</Chip> : "–"),
        },
      ]}
    />
  );
}
