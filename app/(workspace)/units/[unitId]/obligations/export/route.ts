import { foundOrRefuse } from "@/lib/core/errors";
import { idInput } from "@/lib/core/inputs";
import { exportSubjects } from "@/lib/obligations/queries/export-subjects";
import { trackName } from "@/lib/progress/rules";
import { exportRoute } from "@/lib/web/export-response";
import { readSubjectFilters } from "../_components/filters";

export const dynamic = "force-dynamic";

export const GET = exportRoute<{ unitId: string }>("doi-tuong", "Đối tượng", (actor, query, now, { unitId }) =>
  exportSubjects(actor, foundOrRefuse(idInput.safeParse(unitId).data), readSubjectFilters(query), now, trackName),
);
