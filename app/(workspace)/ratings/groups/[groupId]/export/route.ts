import { foundOrRefuse } from "@/lib/core/errors";
import { idInput } from "@/lib/core/inputs";
import { exportGroup } from "@/lib/ratings/queries/export-group";
import { exportRoute } from "@/lib/web/export-response";

export const dynamic = "force-dynamic";

export const GET = exportRoute<{ groupId: string }>(
  "nhom-tuong-dong",
  "Nhóm tương đồng",
  (actor, _, now, { groupId }) => exportGroup(actor, foundOrRefuse(idInput.safeParse(groupId).data), now),
);
