import { describeDifference, totalDifferences } from "../../scripts/lib/totals.mjs";
import { ownerConnection } from "./database";

/** What `npm run totals:check` would print: nothing when every kept total equals the one computed from the facts. */
export async function wrongTotals(): Promise<string[]> {
  const client = await ownerConnection();
  try {
    const found = await totalDifferences(client);
    return found.map(describeDifference);
  } finally {
    await client.end();
  }
}
