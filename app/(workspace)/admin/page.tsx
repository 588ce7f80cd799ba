import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { reachesAnything } from "@/lib/core/reach";

/** The first room of the administration that this person may enter. */
export default async function AdminPage() {
  const actor = await requireActor();
  if (reachesAnything(actor, "deadline.set")) redirect("/admin/cycles");
  if (reachesAnything(actor, "account.manage")) redirect("/admin/accounts");
  notFound();
}
