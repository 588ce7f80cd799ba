// Stands between the application and PostgreSQL and writes down every statement with its values: what a page really asks.
import net from "node:net";

const FRAME = /^\s*(BEGIN|COMMIT|ROLLBACK|DEALLOCATE|(\/\* kept plan \*\/ )?SELECT set_config\('app\.account_id')/i;
const SESSION = /FROM session_row JOIN account/;

/** Opens the listener; `take` answers the statements since the last call, without transaction, actor and session. */
export async function listenIn(databaseUrl) {
  const target = new URL(databaseUrl);
  const heard = [];
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port), target.hostname);
    const reader = frontendReader((statement) => heard.push(statement));
    client.on("data", (chunk) => {
      reader(chunk);
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => client.write(chunk));
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
    client.on("error", () => upstream.destroy());
    upstream.on("error", () => client.destroy());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(databaseUrl);
  through.port = String(server.address().port);
  return {
    url: through.href,
    take: () => heard.splice(0).filter(({ text }) => !FRAME.test(text) && !SESSION.test(text)),
    close: () => server.close(),
  };
}

/** Reads the messages of the PostgreSQL protocol that carry statements: Query, Parse and Bind. */
function frontendReader(onStatement) {
  let pending = Buffer.alloc(0);
  let isStartup = true;
  let parsed = "";
  const named = new Map();
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const head = isStartup ? 0 : 1;
      if (pending.length < head + 4) return;
      const length = pending.readUInt32BE(head) + head;
      if (pending.length < length) return;
      const type = isStartup ? "" : String.fromCharCode(pending[0]);
      const body = pending.subarray(head + 4, length);
      pending = pending.subarray(length);
      isStartup = false;
      if (type === "Q") onStatement({ text: body.toString("utf8", 0, body.length - 1), values: [] });
      if (type === "P") {
        const [name, text] = body.toString("utf8").split("\0");
        named.set(name, text);
        parsed = text;
      }
      if (type === "B")
        onStatement({ text: named.get(body.toString("utf8").split("\0")[1]) ?? parsed, values: valuesOf(body) });
    }
  };
}

/** The values of a Bind message, as the text in which the driver sends them. */
function valuesOf(body) {
  let at = body.indexOf(0) + 1;
  at = body.indexOf(0, at) + 1;
  at += 2 + 2 * body.readUInt16BE(at);
  const count = body.readUInt16BE(at);
  at += 2;
  return Array.from({ length: count }, () => {
    const size = body.readInt32BE(at);
    at += 4;
    if (size < 0) return null;
    const value = body.toString("utf8", at, at + size);
    at += size;
    return value;
  });
}
