import { ListToolbar } from "@/components/ui/list-toolbar";
import { filterLines, type PackQuery } from "@/lib/regulations/browse-pack";
import { PACK_SECTIONS, type PackLine, sectionName } from "@/lib/regulations/pack-line";
import { hrefWith } from "@/lib/web/query-string";
import { packQueryText } from "./pack-query";

type Props = { packId: string; all: readonly PackLine[]; query: PackQuery; total: number };

const CHIPS = [
  { filter: null, label: "Tất cả" },
  { filter: "settable", label: "Cấp dưới được đặt" },
  { filter: "clause", label: "Điều, khoản chờ bổ sung" },
  { filter: "confirm", label: "Cần xác nhận" },
] as const;

export function PackToolbar({ packId, all, query, total }: Props) {
  const address = `/regulations/packs/${packId}`;
  const isNarrowed = query.search !== "" || query.section !== null || query.filter !== null;
  return (
    <ListToolbar
      action={address}
      search={{
        name: "q",
        value: query.search,
        label: "Tìm theo nội dung hoặc điều khoản",
        placeholder: "ví dụ: dieu 12",
      }}
      selects={[
        {
          name: "section",
          label: "Loại quy tắc",
          value: query.section ?? "",
          all: "Tất cả",
          options: PACK_SECTIONS.map((section) => ({ value: section, label: sectionName(section) })),
        },
      ]}
      keep={{ filter: query.filter ?? undefined }}
      chips={CHIPS.map(({ filter, label }) => ({
        label,
        active: query.filter === filter,
        count: filterLines(all, { ...query, filter }).length,
        href: hrefWith(address, packQueryText({ ...query, filter })),
      }))}
      total={total}
      noun="dòng"
      clearHref={isNarrowed ? address : null}
    />
  );
}
