import { exportMeetings } from "@/lib/meetings/queries/export-meetings";
import { exportRoute } from "@/lib/web/export-response";
import { readFilters } from "../_components/meeting-filters";

export const dynamic = "force-dynamic";

export const GET = exportRoute("hoi-nghi", "Hội nghị", (actor, query, now) =>
  exportMeetings(actor, now, { ...readFilters(query), page: 1 }),
);
