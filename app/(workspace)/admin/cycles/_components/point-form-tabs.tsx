import { Tabs } from "@/components/ui/tabs";
import type { FormSplit } from "@/lib/cycles/queries/content-list";
import { contentSubjectName } from "@/lib/cycles/rules/content-layers";
import { pointsPath } from "./points-path";

type Props = { cycleId: string; forms: readonly FormSplit[]; current: FormSplit["subject"] };

export function PointFormTabs({ cycleId, forms, current }: Props) {
  const tabs = forms.map(({ subject }) => ({
    label: contentSubjectName(subject),
    href: pointsPath(cycleId, subject),
    current: subject === current,
  }));
  return <Tabs label="Đối tượng kiểm điểm" tabs={tabs} />;
}
