"use client";

import { ErrorNotice } from "./_components/error-notice";

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="mx-auto max-w-2xl px-4 py-12">
      <ErrorNotice error={error} retry={retry} />
    </main>
  );
}
