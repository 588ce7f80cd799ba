const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function headersFor(fileName: string): HeadersInit {
  return {
    "Content-Type": SPREADSHEET,
    "Content-Disposition": `attachment; filename="${fileName}"`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  };
}

/** The answer that makes a browser save the file: a finished one, or one that is written while it is sent. */
export function workbookResponse(file: Buffer | ReadableStream<Uint8Array>, fileName: string): Response {
  return new Response(file instanceof ReadableStream ? file : new Uint8Array(file), { headers: headersFor(fileName) });
}
