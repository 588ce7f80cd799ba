import { currentInstant, findActor } from "@/lib/auth/current";
import { DomainError } from "@/lib/core/errors";
import { idInput } from "@/lib/core/inputs";
import { getPeopleTemplate } from "@/lib/imports/queries/people-template";
import { refusedDownload, unexpectedDownload } from "@/lib/web/download";
import { workbookResponse } from "@/lib/web/workbook";

export const dynamic = "force-dynamic";

/** The template to be filled in. Outside the scope is not found, as on the page. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return refusedDownload(new DomainError("session.ended"));
  const query = new URL(request.url).searchParams;
  const unitId = idInput.safeParse(query.get("unit")).data;
  if (!unitId) return refusedDownload(new DomainError("notFound"));
  try {
    const { file } = await getPeopleTemplate(actor, unitId, await currentInstant());
    return workbookResponse(file, "mau-danh-sach-dang-vien.xlsx");
  } catch (error) {
    return error instanceof DomainError ? refusedDownload(error) : unexpectedDownload(error);
  }
}
