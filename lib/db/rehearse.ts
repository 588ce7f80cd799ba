import type { Tx } from "./client";
import { toDomainError } from "./map-error";

/** Does a piece of work and undoes it, to learn whether it would be refused; the rest of the transaction is untouched. Null when it would go through. */
export async function rehearse(tx: Tx, work: () => Promise<unknown>): Promise<unknown> {
  await tx.$executeRaw`SAVEPOINT rehearsal`;
  try {
    await work();
    return null;
  } catch (error) {
    return toDomainError(error);
  } finally {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT rehearsal`;
  }
}
