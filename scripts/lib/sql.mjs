// Plain connections for the supervisor, the migrations and the tests' preparation.

/** A connected client; the caller ends it. */
export async function connect(url, options = {}) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    options: "-c TimeZone=UTC",
    ...options,
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Runs `work` on a connection of its own. */
export async function withClient(url, work) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function urlFor({ port, user, password, database, host = "127.0.0.1" }) {
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(database)}`;
}
