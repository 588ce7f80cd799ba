import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/core/actor";
import { reachesAnything } from "@/lib/core/reach";

/** The plan of the own unit, and the units this person was sent to; one of them alone needs no tabs. */
export function PlanTabs({ actor, current }: { actor: Actor; current: "/plans" | "/plans/areas" }) {
  if (!reachesAnything(actor, "plan.manage") || !reachesAnything(actor, "assignment.note")) return null;
  const tabs = [
    { label: "Kế hoạch của đơn vị", href: "/plans" },
    { label: "Địa bàn được giao", href: "/plans/areas" },
  ];
  return <Tabs label="Kế hoạch" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />;
}
