/** Puts rows back to an earlier state past every trigger: the bench repeats what happens once in a real season. */
export async function untriggered(client, work) {
  await client.query("BEGIN");
  await client.query("SET LOCAL session_replication_role = replica");
  await work();
  await client.query("COMMIT");
}
