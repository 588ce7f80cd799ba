import { queryText } from "@/lib/core/paging";
import { exportUnits } from "@/lib/units/queries/export-units";
import { exportRoute } from "@/lib/web/export-response";

export const dynamic = "force-dynamic";

export const GET = exportRoute("don-vi", "Đơn vị", (actor, query, now) => exportUnits(actor, queryText(query.q), now));
