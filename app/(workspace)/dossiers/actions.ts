"use server";

import { receiveDossier } from "@/lib/dossiers/commands/receive-dossier";
import { returnDossier } from "@/lib/dossiers/commands/return-dossier";
import { submitDossier } from "@/lib/dossiers/commands/submit-dossier";
import { defineAction } from "@/lib/web/define-action";

export const submitDossierAction = defineAction(async (ctx, input) => {
  const sent = await submitDossier(ctx, input);
  return { redirectTo: `/dossiers/${sent.unitId}/sent?version=${sent.number}` };
});

export const receiveDossierAction = defineAction(async (ctx, input) => {
  const { unitId } = await receiveDossier(ctx, input);
  return { redirectTo: `/dossiers/${unitId}` };
});

export const returnDossierAction = defineAction(async (ctx, input) => {
  const { unitId } = await returnDossier(ctx, input);
  return { redirectTo: `/dossiers/${unitId}` };
});
