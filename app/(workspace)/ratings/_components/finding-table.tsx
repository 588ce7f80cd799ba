import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LevelTag } from "@/components/ui/level-tag";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import { Why } from "@/components/ui/why";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { FindingFilters, FindingList, FindingRow } from "@/lib/ratings/queries/list-findings";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import { FINDING_KIND_NAMES, FINDING_KINDS, SEVERITIES, SEVERITY_WORDS } from "@/lib/ratings/rules/finding-kinds";
import { viewExplanation } from "@/lib/regulations/explanation-view";
import { hrefWith } from "@/lib/web/query-string";
import { EmptyInSeason } from "../../_components/empty-in-season";
import { findingQuery } from "./finding-filters";
import { trackSelect } from "./subject-filters";

const SEVERITY_TONES = { blocks: "late", warns: "soon", asks: "info" } as const;

const columns: readonly Column<FindingRow>[] = [
  {
    key: "name",
    header: "Đối tượng",
    isTitle: true,
    cell: (row) => (
      <>
        <a href={`/ratings/subjects/${row.subjectId}`}>{row.name}</a>
        <span className="block text-sm text-soft">
          {[row.title, row.homeUnit, row.homeAbove].filter(Boolean).join(" · ")}
        </span>
      </>
    ),
  },
  { key: "track", header: "Xếp loại", cell: (row) => TRACK_NAMES[row.track] },
  { key: "level", header: "Mức đang đề nghị", cell: (row) => <LevelTag level={row.level} /> },
  {
    key: "severity",
    header: "Hệ quả",
    cell: (row) => <Chip tone={SEVERITY_TONES[row.finding.severity]}>{SEVERITY_WORDS[row.finding.severity]}</Chip>,
  },
  {
    key: "text",
    header: "Điểm cần xem lại",
    cell: (row) => (
      <>
        {row.finding.text}
        <Why explanation={viewExplanation(row.finding.explanation)} />
      </>
    ),
  },
];

type Props = { list: FindingList; filters: FindingFilters; unitId: string | null };

function clearHrefOf({ filters, unitId }: Pick<Props, "filters" | "unitId">): string | null {
  const isFiltered = filters.search || filters.track || filters.severity || filters.kind;
  return isFiltered ? hrefWith("/ratings/findings", { unit: unitId }) : null;
}

function Toolbar({ list, filters, unitId }: Props) {
  const chips = (["", ...SEVERITIES] as const).map((severity) => ({
    label: severity === "" ? "Tất cả" : SEVERITY_WORDS[severity],
    count: severity === "" ? list.counts.blocks + list.counts.warns + list.counts.asks : list.counts[severity],
    active: filters.severity === severity,
    href: hrefWith("/ratings/findings", { ...findingQuery(filters, unitId), severity }),
  }));
  return (
    <ListToolbar
      action="/ratings/findings"
      search={{ name: "q", value: filters.search, label: "Tìm theo tên" }}
      selects={[
        trackSelect(filters.track),
        {
          name: "kind",
          label: "Liên quan đến",
          value: filters.kind,
          all: "Mọi nội dung",
          options: FINDING_KINDS.map((kind) => ({ value: kind, label: FINDING_KIND_NAMES[kind] })),
        },
      ]}
      keep={{ severity: filters.severity, unit: unitId ?? undefined }}
      chips={chips}
      total={list.total}
      noun="điểm"
      clearHref={clearHrefOf({ filters, unitId })}
    />
  );
}

/** Conflicts in a subtree, gravest first, each with its rule unfolded. */
export function FindingTable(props: Props) {
  const { list, filters, unitId } = props;
  return (
    <SectionCard flush>
      <Toolbar {...props} />
      <DataTable
        caption="Các điểm cần xem lại trước khi quyết định"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.key}
        empty={
          <EmptyInSeason noun="điểm cần xem lại" clearHref={clearHrefOf(props)} title="Không có điểm nào cần xem lại">
            Các mức đang đề nghị khớp với kết quả nhiệm vụ, kỷ luật, kết luận và xếp loại liên quan đã có trong hệ
            thống.
          </EmptyInSeason>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith("/ratings/findings", { ...findingQuery(filters, unitId), page })}
      />
    </SectionCard>
  );
}
