import { currentInstant, findActor } from "@/lib/auth/current";
import { DomainError, foundOrRefuse } from "@/lib/core/errors";
import { idInput } from "@/lib/core/inputs";
import { getMeetingTemplate } from "@/lib/imports/queries/meeting-template";
import { getPeopleTemplate } from "@/lib/imports/queries/people-template";
import { exportPeopleToComplete } from "@/lib/imports/queries/people-to-complete";
import { getTaskResultTemplate } from "@/lib/imports/queries/task-result-template";
import { spreadsheetFile } from "@/lib/spreadsheets/spreadsheet-file";
import { refusedDownload, unexpectedDownload } from "@/lib/web/download";
import { workbookResponse } from "@/lib/web/workbook";

export const dynamic = "force-dynamic";

/** The template to be filled in, empty or with the people who are there. Outside the scope is not found, as on the page. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return refusedDownload(new DomainError("session.ended"));
  const query = new URL(request.url).searchParams;
  try {
    if (query.get("kind") === "meetingResults") {
      const meetingId = foundOrRefuse(idInput.safeParse(query.get("meeting")).data);
      return workbookResponse(await getMeetingTemplate(actor, meetingId), "mau-ket-qua-hoi-nghi.xlsx");
    }
    const unitId = foundOrRefuse(idInput.safeParse(query.get("unit")).data);
    if (query.get("kind") === "taskResults") {
      const { file } = await getTaskResultTemplate(actor, unitId);
      return workbookResponse(file, "mau-ket-qua-nhiem-vu.xlsx");
    }
    const now = await currentInstant();
    if (query.get("filled") === "1") {
      const list = await exportPeopleToComplete(actor, unitId, now);
      return workbookResponse(await spreadsheetFile(list, "Danh sách"), "danh-sach-dang-vien-de-bo-sung.xlsx");
    }
    const { file } = await getPeopleTemplate(actor, unitId, now);
    return workbookResponse(file, "mau-danh-sach-dang-vien.xlsx");
  } catch (error) {
    return error instanceof DomainError ? refusedDownload(error) : unexpectedDownload(error);
  }
}
