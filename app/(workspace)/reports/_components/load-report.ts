import { notFound } from "next/navigation";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getReport, type ReportDetail } from "@/lib/reports/queries/get-report";
import { orNotFound } from "@/lib/web/or-not-found";

/** The report that an address names, for the pages of one report. */
export async function loadReportPage(params: Promise<{ unitId: string }>): Promise<ReportDetail> {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  return orNotFound(getReport(actor, await currentInstant(), id));
}
