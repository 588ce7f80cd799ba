import { notFound, redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Confirmation } from "@/components/ui/confirmation";
import { requireActor } from "@/lib/auth/current";
import { formatCount, formatDay } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { getList } from "@/lib/ratings/queries/get-list";
import { orNotFound } from "@/lib/web/or-not-found";
import { summaryOf } from "../../../_components/list-summary";

export const metadata = { title: "Đã ghi nhận quyết định" };

export default async function DecisionRecordedPage({ params }: { params: Promise<{ decisionId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).decisionId).data;
  if (!id) notFound();
  const list = await orNotFound(getList(actor, id));
  if (list.status !== "recorded" || !list.number || !list.decidedOn || !list.sessionOn) {
    redirect(`/ratings/decisions/${id}` as never);
  }
  return (
    <Confirmation
      title="Đã ghi nhận quyết định xếp loại"
      reference={list.number}
      facts={[
        { term: "Cấp quyết định", value: list.body },
        { term: "Ngày họp", value: formatDay(list.sessionOn) },
        { term: "Ngày quyết định", value: formatDay(list.decidedOn) },
        { term: "Tán thành", value: `${list.votesFor}/${list.membersTotal} (có mặt ${list.membersPresent})` },
        { term: "Số đối tượng", value: formatCount(list.itemCount) },
        { term: "Kết quả", value: summaryOf(list) },
      ]}
      next={[
        "Đơn vị cấp dưới thấy ngay mức đã quyết định của đối tượng thuộc đơn vị mình.",
        "Hồ sơ mà mọi đối tượng đã được quyết định chuyển sang trạng thái “đã quyết định”.",
        "Thông báo, công khai kết quả theo quy định; người bị hạ mức được thông báo lý do.",
      ]}
      actions={
        <>
          <ButtonLink href={`/ratings/decisions/${id}`}>Xem danh sách đã quyết định</ButtonLink>
          <ButtonLink href="/ratings">Xếp loại</ButtonLink>
        </>
      }
    />
  );
}
