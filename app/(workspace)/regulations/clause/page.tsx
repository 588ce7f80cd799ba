import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { queryText } from "@/lib/core/paging";
import { findSeasonPackId } from "@/lib/cycles/queries/open-cycle";
import { clauseInPack } from "@/lib/regulations/clause-address";
import type { SearchParams } from "@/lib/web/query-string";

export const metadata = { title: "Điều khoản" };

/** From a citation to its lines in the pack of the open season. */
export default async function ClausePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const shown = queryText((await searchParams).text);
  const inNewest = clauseInPack(shown, null);
  if (inNewest === null) notFound();
  redirect(clauseInPack(shown, await findSeasonPackId(actor)) ?? inNewest);
}
