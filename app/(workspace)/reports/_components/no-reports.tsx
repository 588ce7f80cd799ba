import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/current";
import { BeforeFirstSeason } from "../../_components/before-first-season";

async function NoReports({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <PageStack>
      <PageHeader title="Báo cáo sau kiểm điểm" eyebrow={actor.active?.unit.name} />
      {children}
    </PageStack>
  );
}

/** For whoever writes none. */
export function NoReportsHere() {
  return (
    <NoReports>
      <EmptyState title="Không có báo cáo trong phạm vi được giao">
        Báo cáo sau kiểm điểm do bí thư chi bộ và cán bộ cấp ủy lập cho đơn vị của mình.
      </EmptyState>
    </NoReports>
  );
}

/** Before the first season is opened. */
export function ReportsBeforeSeason() {
  return (
    <NoReports>
      <BeforeFirstSeason>
        Báo cáo, kiến nghị và trả lời của cấp trên ở trang này, sau khi đơn vị kiểm điểm xong.
      </BeforeFirstSeason>
    </NoReports>
  );
}
