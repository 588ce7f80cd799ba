import { statusNames } from "@/components/ui/status-tag";
import { DomainError } from "@/lib/core/errors";
import { exportLowerDossiers } from "@/lib/dossiers/queries/export-dossiers";
import { exportRoute } from "@/lib/web/export-response";
import { readDossierFilters } from "../_components/dossier-filters";

export const dynamic = "force-dynamic";

export const GET = exportRoute("ho-so", "Hồ sơ", (actor, query, now) => {
  const unit = actor.active?.unit;
  if (!unit) throw new DomainError("notFound");
  return exportLowerDossiers(actor, now, unit, readDossierFilters(query), statusNames);
});
