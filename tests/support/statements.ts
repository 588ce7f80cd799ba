import pg from "pg";
import { vi } from "vitest";

const BOOKKEEPING = /^\s*(BEGIN|COMMIT|ROLLBACK|(\/\* kept plan \*\/ )?SELECT set_config\('app\.account_id')/i;

/** The statements that a piece of work sends to PostgreSQL, without the frame of its transaction. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    for (const [first] of spy.mock.calls as unknown[][]) {
      const text = typeof first === "string" ? first : String((first as { text?: unknown }).text ?? "");
      if (!BOOKKEEPING.test(text)) texts.push(text);
    }
  } finally {
    spy.mockRestore();
  }
  return texts;
}
