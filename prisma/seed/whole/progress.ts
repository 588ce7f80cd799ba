import { z } from "zod";
import type { Tx } from "../../../lib/db/client";

const schema = z.object({
  status: z.enum(["loading", "ready"]),
  size: z.enum(["full", "story"]),
  startsAt: z.string(),
  accounts: z.string(),
  /** Codes of the committees whose units, people and list of the season stand. */
  listed: z.array(z.string()).default([]),
  /** Codes of the committees that are complete. */
  done: z.array(z.string()).default([]),
  total: z.number().int().default(1),
});

/** How far the demonstration is; kept with the data, so that whoever continues knows where. */
export type Progress = z.infer<typeof schema>;

export async function readProgress(tx: Tx): Promise<Progress | null> {
  const row = await tx.systemState.findUnique({ where: { key: "demo" }, select: { value: true } });
  return row === null ? null : schema.parse(row.value);
}

/** The same for whoever is about to write it: others who write it wait until this transaction has ended. */
export async function lockProgress(tx: Tx): Promise<Progress> {
  const [row] = await tx.$queryRaw<{ value: unknown }[]>`SELECT value FROM system_state WHERE key = 'demo' FOR UPDATE`;
  return schema.parse(row?.value);
}

export async function writeProgress(tx: Tx, progress: Progress): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO system_state (key, value) VALUES ('demo', ${JSON.stringify(progress)}::jsonb)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`;
}
