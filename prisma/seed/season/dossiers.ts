import type { Actor } from "../../../lib/core/actor";
import { addDays } from "../../../lib/core/calendar";
import { getOpenCycle } from "../../../lib/cycles/queries/open-cycle";
import type { Tx } from "../../../lib/db/client";
import { receiveDossier } from "../../../lib/dossiers/commands/receive-dossier";
import { returnDossier } from "../../../lib/dossiers/commands/return-dossier";
import { submitDossier } from "../../../lib/dossiers/commands/submit-dossier";
import { hashContents, loadContents } from "../../../lib/dossiers/queries/contents";
import { getDossierUnit } from "../../../lib/dossiers/queries/dossier-unit";
import { actOf } from "../story/actors";
import type { StoryUnit } from "../story/world";
import { RETURN_REASONS } from "../texts/reports";
import { randomFor } from "../write/random";

type Sending = {
  unit: StoryUnit;
  sender: Actor;
  receiver: Actor;
  /** Day of the first submission. */
  day: string;
  fate: "sent" | "received" | "returnedOnce" | "returned";
};

async function submit(tx: Tx, { unit, sender }: Sending, at: string): Promise<void> {
  const contents = await loadContents(tx, await getOpenCycle(tx), await getDossierUnit(tx, sender, unit.id));
  await submitDossier(actOf(tx, sender, at), { unitId: unit.id, contentsHash: hashContents(contents) });
}

/** From handing in to receiving or returning, by the commands themselves (RQ-14). */
export async function sendDossier(tx: Tx, sending: Sending): Promise<void> {
  const { unit, receiver, day, fate } = sending;
  const next = addDays(day, 1);
  await submit(tx, sending, `${day}T10:00:00+07:00`);
  if (fate === "sent") return;
  const { id: dossierId } = await tx.dossier.findFirstOrThrow({ where: { unitId: unit.id }, select: { id: true } });
  if (fate === "received") {
    await receiveDossier(actOf(tx, receiver, `${next}T09:00:00+07:00`), { dossierId, version: 2 });
    return;
  }
  const reason = randomFor(`return:${unit.code}`).pick(RETURN_REASONS);
  await returnDossier(actOf(tx, receiver, `${next}T09:00:00+07:00`), { dossierId, version: 2, reason });
  if (fate === "returned") return;
  await submit(tx, sending, `${next}T15:00:00+07:00`);
  await receiveDossier(actOf(tx, receiver, `${addDays(next, 1)}T09:00:00+07:00`), { dossierId, version: 4 });
}
