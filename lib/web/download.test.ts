import { expect, test } from "vitest";
import { DomainError, type ErrorCode } from "../core/errors";
import { refusedDownload } from "./download";

test.each([
  ["session.ended", 401, null],
  ["notFound", 404, null],
  ["export.busy", 503, "5"],
] as const satisfies readonly (readonly [ErrorCode, number, string | null])[])(
  "a file refused with %s answers %i, with its sentence and when to ask again",
  async (code, status, wait) => {
    const error = new DomainError(code);
    const answer = refusedDownload(error);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("Retry-After")).toBe(wait);
    expect(await answer.text()).toBe(error.sentence);
  },
);
