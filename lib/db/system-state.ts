import { database } from "./client";

/** A small fact about the installation (see SystemState), or null. */
export async function findSystemState(key: string): Promise<unknown> {
  const row = await database().systemState.findUnique({ where: { key }, select: { value: true } });
  return row?.value ?? null;
}
