import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/current";
import { reachesAnything } from "@/lib/core/reach";

/** Nothing has been opened yet: who opens it, what comes then, and the way there for who does it. */
export async function BeforeFirstSeason({ children }: { children: ReactNode }) {
  const opens = reachesAnything(await requireActor(), "cycle.manage");
  return (
    <EmptyState
      title="Chưa mở đợt kiểm điểm"
      action={
        opens ? (
          <ButtonLink href="/admin/cycles/new" tone="main">
            Mở đợt kiểm điểm
          </ButtonLink>
        ) : (
          <ButtonLink href="/">Về Việc cần làm</ButtonLink>
        )
      }
    >
      <p>Ban Tổ chức Tỉnh ủy mở đợt kiểm điểm của năm; các cấp lập danh sách, đặt hạn, lập lịch họp sau đó.</p>
      <p className="mt-1">{children}</p>
    </EmptyState>
  );
}
