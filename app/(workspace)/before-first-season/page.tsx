import { redirect } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { requireActor } from "@/lib/auth/current";
import { BeforeFirstSeason } from "../_components/before-first-season";
import { currentShell } from "../_components/current-shell";

export const metadata = { title: "Chưa mở đợt kiểm điểm" };

/** In place of every page that belongs to a season, until the first one is opened. */
export default async function BeforeFirstSeasonPage() {
  const actor = await requireActor();
  if ((await currentShell()).season) redirect("/");
  return (
    <PageStack>
      <PageHeader title="Chưa mở đợt kiểm điểm" eyebrow={actor.active?.unit.name} />
      <BeforeFirstSeason>
        Trang vừa mở là của một đợt kiểm điểm, sẽ có nội dung khi đợt đã mở và đơn vị đã lập danh sách phải kiểm điểm.
      </BeforeFirstSeason>
    </PageStack>
  );
}
