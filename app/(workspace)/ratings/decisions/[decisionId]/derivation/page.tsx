import { notFound } from "next/navigation";
import { PartyHeader } from "@/components/meetings/party-header";
import { DerivationHeader } from "@/components/ratings/derivation-header";
import { WhyPaper } from "@/components/ratings/why-paper";
import { requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getList } from "@/lib/ratings/queries/get-list";
import { listWhys } from "@/lib/ratings/queries/why-sheet";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../../_components/season-note";
import { ListTitle } from "../../../_components/list-paper";

export const metadata = { title: "Giải trình danh sách" };

export default async function ListDerivationPage({ params }: { params: Promise<{ decisionId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).decisionId).data;
  if (!id) notFound();
  const list = await orNotFound(getList(actor, id));
  const whys = await listWhys(actor, list);
  return (
    <>
      <div className="print:hidden">
        <DerivationHeader
          title="Giải trình danh sách"
          of={{ href: `/ratings/decisions/${id}`, name: list.title }}
          lead={
            list.status === "recorded"
              ? "Đầu vào, quy tắc, phép tính, kết quả và căn cứ của từng đối tượng, giữ nguyên như khi ghi quyết định."
              : "Đầu vào, quy tắc, phép tính, kết quả và căn cứ của từng đối tượng, theo số liệu lúc này."
          }
          exportHref={`/ratings/decisions/${id}/export`}
          printLabel="In giải trình"
        />
      </div>
      <SeasonNote year={list.year} />
      <article className="border border-line bg-white p-6 text-black max-sm:p-3 print:border-0 print:p-0">
        <PartyHeader superior={null} unit={list.unit.name} />
        <ListTitle list={list} prefix="Giải trình: " />
        <WhyPaper whys={whys} />
      </article>
    </>
  );
}
