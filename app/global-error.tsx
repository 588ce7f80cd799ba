"use client";

import { ErrorNotice } from "./_components/error-notice";
import "./globals.css";

/** Stands in for the whole document when the outermost layout itself fails. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="vi">
      <body>
        <title>Chưa mở được trang · Kiểm điểm – Xếp loại</title>
        <main className="mx-auto max-w-2xl px-4 py-12">
          <ErrorNotice error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
