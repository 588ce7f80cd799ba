import type { DomainError } from "../core/errors";
import { reportIncident } from "./incidents";

/** What a browser shows instead of a file: one sentence. */
function plain(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

export function refusedDownload(error: DomainError): Response {
  return plain(error.sentence, error.code === "session.ended" ? 401 : 404);
}

export function unexpectedDownload(error: unknown): Response {
  return plain(`Có lỗi ngoài dự kiến. Mã sự cố: ${reportIncident(error)}.`, 500);
}
