import type { DomainError } from "../core/errors";
import { reportIncident } from "./incidents";

/** What a browser shows instead of a file: one sentence. */
function plain(text: string, status: number, more: Record<string, string> = {}): Response {
  return new Response(text, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...more },
  });
}

const WAIT_SECONDS = 5;

export function refusedDownload(error: DomainError): Response {
  if (error.code === "export.busy") return plain(error.sentence, 503, { "Retry-After": String(WAIT_SECONDS) });
  return plain(error.sentence, error.code === "session.ended" ? 401 : 404);
}

export function unexpectedDownload(error: unknown): Response {
  return plain(`Có lỗi ngoài dự kiến. Mã sự cố: ${reportIncident(error)}.`, 500);
}
