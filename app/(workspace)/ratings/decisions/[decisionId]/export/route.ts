import { foundOrRefuse } from "@/lib/core/errors";
import { idInput } from "@/lib/core/inputs";
import { exportList } from "@/lib/ratings/queries/export-list";
import { exportRoute } from "@/lib/web/export-response";

export const dynamic = "force-dynamic";

export const GET = exportRoute<{ decisionId: string }>(
  "danh-sach-trinh",
  "Danh sách",
  (actor, _, now, { decisionId }) => exportList(actor, foundOrRefuse(idInput.safeParse(decisionId).data), now),
);
