import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import type { Actor } from "@/lib/core/actor";
import { idInput } from "@/lib/core/inputs";

export type SeasonParams = Promise<{ cycleId: string }>;

/** Who is asking, for which season and as which unit; a page without either does not exist. */
export async function seasonScope(params: SeasonParams): Promise<{ actor: Actor; cycleId: string; unitId: string }> {
  const actor = await requireActor();
  const cycleId = idInput.safeParse((await params).cycleId).data;
  const unitId = actor.active?.unit.id;
  if (!cycleId || !unitId) notFound();
  return { actor, cycleId, unitId };
}
