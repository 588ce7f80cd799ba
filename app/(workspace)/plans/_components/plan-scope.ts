import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { may } from "@/lib/core/reach";
import { getPlanOverview, type PlanOverview } from "@/lib/plans/queries/get-plan";
import { orNotFound } from "@/lib/web/or-not-found";

/** The preparation of the unit this person works for; a page without one does not exist. */
export async function planScope(): Promise<PlanOverview> {
  const actor = await requireActor();
  const unit = actor.active?.unit;
  if (!unit || !may(actor, "plan.manage", unit)) notFound();
  return orNotFound(getPlanOverview(actor, unit.id));
}
