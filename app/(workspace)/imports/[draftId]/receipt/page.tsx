import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Confirmation } from "@/components/ui/confirmation";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeWithWeekday } from "@/lib/core/format";
import { getDraft } from "@/lib/imports/queries/get-draft";
import { IMPORT_KIND_NAMES } from "@/lib/imports/rules";
import { orNotFound } from "@/lib/web/or-not-found";
import { nextSteps, onwardOf } from "../../_components/next-steps";

export const metadata = { title: "Đã ghi từ tệp" };

export default async function ImportReceiptPage({ params }: { params: Promise<{ draftId: string }> }) {
  const actor = await requireActor();
  const draft = await orNotFound(getDraft(actor, (await params).draftId));
  if (draft.receipt === null || draft.recordedAt === null) redirect(`/imports/${draft.id}` as never);
  const onward = onwardOf(draft);
  return (
    <Confirmation
      title={`Đã ghi: ${IMPORT_KIND_NAMES[draft.kind].toLowerCase()}`}
      reference={draft.id.slice(-8).toUpperCase()}
      facts={[
        { term: "Nơi nhận", value: draft.meeting?.title ?? draft.unit.name },
        { term: "Tệp", value: draft.fileName },
        { term: "Người ghi", value: draft.receipt.recordedBy },
        { term: "Ghi lúc", value: formatDateTimeWithWeekday(draft.recordedAt) },
        ...draft.receipt.lines.map((line, index) => ({ term: index === 0 ? "Kết quả" : "", value: line })),
      ]}
      next={nextSteps(draft)}
      actions={
        <>
          <ButtonLink href={onward.href}>{onward.label}</ButtonLink>
          <ButtonLink href="/imports">Nhập từ tệp</ButtonLink>
        </>
      }
    />
  );
}
