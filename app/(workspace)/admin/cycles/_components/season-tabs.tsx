import { Tabs } from "@/components/ui/tabs";

const VIEWS = [
  { key: "", label: "Tổng quan" },
  { key: "/deadlines", label: "Hạn" },
  { key: "/content", label: "Nội dung" },
  { key: "/settings", label: "Thiết lập" },
] as const;

type SeasonTabsProps = { cycleId: string; current: (typeof VIEWS)[number]["key"] };

export function SeasonTabs({ cycleId, current }: SeasonTabsProps) {
  const tabs = VIEWS.map(({ key, label }) => ({
    label,
    href: `/admin/cycles/${cycleId}${key}`,
    current: key === current,
  }));
  return <Tabs label="Đợt kiểm điểm" tabs={tabs} />;
}
