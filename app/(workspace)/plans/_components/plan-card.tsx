import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { formatDay } from "@/lib/core/format";
import type { PlanOverview } from "@/lib/plans/queries/get-plan";

function Buttons({ overview }: { overview: PlanOverview }) {
  return (
    <p className="mt-3 flex flex-wrap gap-2 print:hidden">
      {overview.may.edit.allowed ? (
        <ButtonLink href="/plans/edit" tone={overview.plan ? "plain" : "main"}>
          {overview.plan ? "Sửa kế hoạch" : "Soạn kế hoạch"}
        </ButtonLink>
      ) : null}
      {overview.may.issue.allowed ? (
        <ButtonLink href="/plans/issue" tone="main">
          Ban hành
        </ButtonLink>
      ) : null}
    </p>
  );
}

export function PlanCard({ overview }: { overview: PlanOverview }) {
  const { plan } = overview;
  return (
    <SectionCard
      title="Kế hoạch"
      aside={
        plan?.status === "issued" && plan.issuedOn ? (
          <Chip tone="ok">
            đã ban hành số {plan.number} ngày {formatDay(plan.issuedOn)}
          </Chip>
        ) : plan ? (
          <Chip tone="idle">bản soạn</Chip>
        ) : null
      }
    >
      {plan ? (
        <p className="max-w-prose whitespace-pre-line">{plan.summary}</p>
      ) : (
        <p className="text-soft">
          Chưa có kế hoạch. Tóm tắt mục đích, tiến độ, phân công; khi ban hành thì ghi số và ngày.
        </p>
      )}
      <Buttons overview={overview} />
    </SectionCard>
  );
}
