import { DomainError } from "@/lib/core/errors";
import { may } from "@/lib/core/reach";
import { exportRatings } from "@/lib/ratings/queries/export-subjects";
import { exportRoute } from "@/lib/web/export-response";
import { readSubjectFilters } from "../_components/subject-filters";

export const dynamic = "force-dynamic";

export const GET = exportRoute("xep-loai", "Xếp loại", (actor, query, now) => {
  const unit = actor.active?.unit;
  if (!unit) throw new DomainError("notFound");
  const usual = may(actor, "decision.record", unit) ? "decide" : "propose";
  return exportRatings(actor, unit, readSubjectFilters(query, usual), now);
});
