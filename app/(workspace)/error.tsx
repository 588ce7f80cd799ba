"use client";

import { ErrorNotice } from "../_components/error-notice";

/** Inside the shell, so that the way to everything else stays open. */
export default function WorkspaceError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorNotice error={error} retry={retry} />;
}
