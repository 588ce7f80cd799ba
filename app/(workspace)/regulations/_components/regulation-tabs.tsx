import { Tabs } from "@/components/ui/tabs";

const TABS = [
  { label: "Văn bản", href: "/regulations" },
  { label: "Quy tắc đang áp dụng", href: "/regulations/rules" },
  { label: "Hạn và nội dung của đơn vị", href: "/regulations/season" },
  { label: "Tra cứu bộ quy định", href: "/regulations/packs" },
  { label: "So sánh hai bộ", href: "/regulations/compare" },
  { label: "Thử quy định", href: "/regulations/try" },
];

export function RegulationTabs({ current }: { current: string }) {
  return <Tabs label="Văn bản, quy tắc, hạn" tabs={TABS.map((tab) => ({ ...tab, current: tab.href === current }))} />;
}
