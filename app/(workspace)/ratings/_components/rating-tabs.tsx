import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/core/actor";
import type { Verb } from "@/lib/core/permissions";
import { may } from "@/lib/core/reach";

type Tab = { key: string; label: string; href: string; verb: Verb | null };

const TABS = [
  { key: "subjects", label: "Đối tượng", href: "/ratings", verb: null },
  { key: "results", label: "Kết quả nhiệm vụ", href: "/ratings/results", verb: null },
  { key: "findings", label: "Điểm cần xem lại", href: "/ratings/findings", verb: null },
  { key: "groups", label: "Xét HTXSNV", href: "/ratings/groups", verb: "decision.record" },
  { key: "decisions", label: "Danh sách trình, quyết định", href: "/ratings/decisions", verb: "decision.record" },
  { key: "complaints", label: "Đơn, phản ánh", href: "/ratings/complaints", verb: "complaint.manage" },
] as const satisfies readonly Tab[];

type Props = { current: (typeof TABS)[number]["key"]; actor: Actor };

/** The views of a rating season; groups and lists only where something is decided, complaints for the Organisation Board side. */
export function RatingTabs({ current, actor }: Props) {
  const unit = actor.active?.unit;
  const shown = TABS.filter(({ key, verb }) => key === current || verb === null || (unit && may(actor, verb, unit)));
  return (
    <Tabs label="Xếp loại" tabs={shown.map(({ verb: _verb, ...tab }) => ({ ...tab, current: tab.key === current }))} />
  );
}
