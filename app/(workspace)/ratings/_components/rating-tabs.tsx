import { Tabs } from "@/components/ui/tabs";

const TABS = [
  { key: "subjects", label: "Đối tượng", href: "/ratings", decidesOnly: false },
  { key: "results", label: "Kết quả nhiệm vụ", href: "/ratings/results", decidesOnly: false },
  { key: "findings", label: "Điểm cần xem lại", href: "/ratings/findings", decidesOnly: false },
  { key: "groups", label: "Xét HTXSNV", href: "/ratings/groups", decidesOnly: true },
  { key: "decisions", label: "Danh sách trình, quyết định", href: "/ratings/decisions", decidesOnly: true },
] as const;

type Props = { current: (typeof TABS)[number]["key"]; decides?: boolean };

/** The views of a rating season; groups and lists only where something is decided. */
export function RatingTabs({ current, decides = true }: Props) {
  const shown = TABS.filter((tab) => decides || !tab.decidesOnly);
  return (
    <Tabs
      label="Xếp loại"
      tabs={shown.map(({ decidesOnly: _decidesOnly, ...tab }) => ({ ...tab, current: tab.key === current }))}
    />
  );
}
