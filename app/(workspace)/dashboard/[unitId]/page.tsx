import { notFound } from "next/navigation";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { listDirectedUnits } from "@/lib/dashboards/queries/directed-units";
import { getDashboard } from "@/lib/dashboards/queries/get-dashboard";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { DashboardView } from "../_components/dashboard-view";
import { readQuestion } from "../_components/question";

export const metadata = { title: "Tổng hợp" };

type Props = { params: Promise<{ unitId: string }>; searchParams: SearchParams };

export default async function UnitDashboardPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const question = readQuestion(id, await searchParams);
  const data = await orNotFound(getDashboard(actor, await currentInstant(), question));
  return <DashboardView data={data} areas={await listDirectedUnits(actor)} />;
}
