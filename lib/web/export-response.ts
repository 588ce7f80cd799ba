import { currentInstant, findActor } from "../auth/current";
import type { Actor } from "../core/actor";
import { dayOf } from "../core/calendar";
import { DomainError } from "../core/errors";
import type { StreamedSheet } from "../core/sheet";
import { spreadsheetFile } from "../spreadsheets/spreadsheet-file";
import { refusedDownload, unexpectedDownload } from "./download";
import { workbookResponse } from "./workbook";

type Query = Record<string, string>;

/** GET of an export: the filters in the address are those of the list, the rows of a single table are written while they are read. */
export function exportRoute<Params>(
  name: string,
  title: string,
  sheetFor: (actor: Actor, query: Query, now: Date, params: Params) => StreamedSheet | Promise<StreamedSheet>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, { params }) => {
    const actor = await findActor();
    if (!actor) return refusedDownload(new DomainError("session.ended"));
    try {
      const now = await currentInstant();
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const sheet = await sheetFor(actor, query, now, await params);
      return workbookResponse(await spreadsheetFile(sheet, title), `${name}-${dayOf(now)}.xlsx`);
    } catch (error) {
      return error instanceof DomainError ? refusedDownload(error) : unexpectedDownload(error);
    }
  };
}
