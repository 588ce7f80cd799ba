import { Tabs } from "@/components/ui/tabs";

const TABS = [
  { key: "subjects", label: "Đối tượng", href: "/ratings" },
  { key: "groups", label: "Xét HTXSNV", href: "/ratings/groups" },
  { key: "decisions", label: "Danh sách trình, quyết định", href: "/ratings/decisions" },
] as const;

/** The three views of the deciding side; a unit that decides nothing has only the first. */
export function RatingTabs({ current }: { current: (typeof TABS)[number]["key"] }) {
  return <Tabs label="Xếp loại" tabs={TABS.map((tab) => ({ ...tab, current: tab.key === current }))} />;
}
