import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, firstRefusal, refused, type Verdict } from "../core/policy";
import { may } from "../core/reach";
import type { DossierStatus } from "../db/generated/enums";
import { type Gap, gapSentence } from "./rules";

export type DossierFacts = {
  unit: PlacedUnit;
  /** Null before the first submission. */
  status: DossierStatus | null;
  reference: string | null;
  gaps: readonly Gap[];
};

/** A complete dossier that has not been sent, or was returned, may be sent; after the deadline too, marked late (RQ-14, R20.17). */
export function maySubmitDossier(actor: Actor, dossier: DossierFacts): Verdict {
  if (!may(actor, "dossier.submit", dossier.unit)) return refused("notAllowed");
  const isOpen = dossier.status === null || dossier.status === "preparing" || dossier.status === "returned";
  return firstRefusal(
    isOpen ? allowed : refused("dossier.alreadySent", { reference: dossier.reference ?? "" }),
    dossier.gaps.length === 0
      ? allowed
      : refused("dossier.incomplete", { what: `${dossier.gaps.map(gapSentence).join("; ")}.` }),
  );
}

type SentFacts = { unit: PlacedUnit; status: DossierStatus };

/** The unit directly above receives; nobody else, and nobody for himself (RQ-14). */
export function mayReceiveDossier(actor: Actor, dossier: SentFacts): Verdict {
  if (!may(actor, "dossier.receive", dossier.unit)) return refused("notAllowed");
  return dossier.status === "submitted" ? allowed : refused("dossier.notSent");
}

/** Returned with a reason until something in it was decided (RQ-14). */
export function mayReturnDossier(actor: Actor, dossier: SentFacts): Verdict {
  if (!may(actor, "dossier.receive", dossier.unit)) return refused("notAllowed");
  return dossier.status === "submitted" || dossier.status === "received" ? allowed : refused("dossier.notReturnable");
}
