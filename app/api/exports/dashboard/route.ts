import { currentInstant, findActor } from "@/lib/auth/current";
import type { Actor } from "@/lib/core/actor";
import { dayOf } from "@/lib/core/calendar";
import { DomainError } from "@/lib/core/errors";
import { idInput, optionalDayInput } from "@/lib/core/inputs";
import type { Sheet } from "@/lib/core/sheet";
import type { DashboardQuestion } from "@/lib/dashboards/dto";
import { getDashboard, getUnitNames } from "@/lib/dashboards/queries/get-dashboard";
import { sheetOfNames, sheetOfUnits, TABLES, type TableName } from "@/lib/dashboards/rules/tables";
import { STRUCTURES, TRACKS } from "@/lib/progress/rules";
import { workbookOf } from "@/lib/spreadsheets/write-workbook";
import { reportIncident } from "@/lib/web/incidents";
import { workbookResponse } from "@/lib/web/workbook";

export const dynamic = "force-dynamic";

/** Exactly the table that stands on the page, as a spreadsheet. Outside the scope is not found, as on the page. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return plain("Phiên làm việc đã hết. Xin đăng nhập lại.", 401);
  const query = new URL(request.url).searchParams;
  const unitId = idInput.safeParse(query.get("unit")).data;
  const table = TABLES.find((name) => name === query.get("table")) ?? "children";
  const track = TRACKS.find((kind) => kind === query.get("kind")) ?? "partyMember";
  const until = optionalDayInput.safeParse(query.get("until") ?? "").data ?? null;
  const structure = STRUCTURES.find((each) => each === query.get("tree")) ?? "now";
  if (!unitId) return plain("Không tìm thấy nội dung này.", 404);
  try {
    const now = await currentInstant();
    const sheet = await sheetFor(actor, now, { unitId, track, until, structure, page: null }, table);
    return workbookResponse(
      await workbookOf([{ name: "Tổng hợp", ...sheet }]),
      `tong-hop-${track}-${table}-${dayOf(now)}.xlsx`,
    );
  } catch (error) {
    if (error instanceof DomainError) return plain(error.sentence, 404);
    return plain(`Có lỗi ngoài dự kiến. Mã sự cố: ${reportIncident(error)}.`, 500);
  }
}

async function sheetFor(actor: Actor, now: Date, question: DashboardQuestion, table: TableName): Promise<Sheet> {
  if (table === "names") return sheetOfNames(await getUnitNames(actor, now, question));
  return sheetOfUnits(await getDashboard(actor, now, question), table);
}

function plain(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
