import { exportAuditEvents } from "@/lib/audit/queries/export-audit-events";
import { exportRoute } from "@/lib/web/export-response";
import { readAuditFilters } from "../_components/filters";

export const dynamic = "force-dynamic";

export const GET = exportRoute("nhat-ky", "Nhật ký", (actor, query, now) =>
  exportAuditEvents(actor, readAuditFilters(query), now),
);
