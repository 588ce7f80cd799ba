import { notFound, redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { Callout } from "@/components/ui/callout";
import { CheckAnswers } from "@/components/ui/check-answers";
import { requireActor } from "@/lib/auth/current";
import { newRandomId } from "@/lib/core/ids";
import { reachesAnything } from "@/lib/core/reach";
import { openCycleSchema } from "@/lib/cycles/schema";
import { hrefWith, type SearchParams } from "@/lib/web/query-string";
import { openingGroups } from "../../_components/opening-groups";
import { answersFrom, flatAnswers } from "../../_components/opening-query";
import { openCycleAction } from "../../actions";

export const metadata = { title: "Xem lại trước khi mở đợt" };

export default async function CheckOpeningPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!reachesAnything(actor, "cycle.manage")) notFound();
  const answers = openCycleSchema.safeParse(answersFrom(await searchParams)).data;
  if (!answers) redirect("/admin/cycles/new");
  const flat = flatAnswers(answers);
  return (
    <PageStack>
      <PageHeader title="Xem lại trước khi mở đợt" eyebrow={<a href="/admin/cycles">Đợt kiểm điểm</a>} />
      <CheckAnswers groups={openingGroups(answers, hrefWith("/admin/cycles/new", flat))} />
      <Callout kind="warning" title="Mở đợt là việc không lùi lại được">
        Bộ quy định và các giá trị của bộ được giữ nguyên cho cả đợt. Hạn, nội dung và thiết lập sau đó vẫn đổi được
        theo thẩm quyền, có ghi nhật ký.
      </Callout>
      <ActionForm
        action={openCycleAction}
        name="open-cycle-checked"
        submitLabel="Mở đợt kiểm điểm"
        pendingLabel="Đang mở…"
        idempotencyKey={newRandomId()}
        hidden={flat}
        keepDraft={false}
      />
    </PageStack>
  );
}
