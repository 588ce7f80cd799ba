// Floor (a): nothing but Node's HTTP server and `pg`, answering with the rows of the same statements. Runs in a process of its own.
import { readFileSync } from "node:fs";
import http from "node:http";
import pg from "pg";

/** Address to statements with their values; on standard input, for it may be larger than an environment can be. */
const pages = JSON.parse(readFileSync(0, "utf8"));
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, options: "-c TimeZone=UTC", max: 10 });

async function answer(statements) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const rows = [];
    for (const { text, values } of statements) rows.push((await client.query(text, values)).rows);
    await client.query("COMMIT");
    return JSON.stringify(rows);
  } finally {
    client.release();
  }
}

const server = http.createServer((request, response) => {
  answer(pages[request.url] ?? []).then(
    (body) => response.setHeader("Content-Type", "application/json").end(body),
    (error) => {
      console.error(error);
      response.statusCode = 500;
      response.end();
    },
  );
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
