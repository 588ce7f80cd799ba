import { createServer } from "node:net";

/** A port nobody uses at this moment. */
export function freePort(host = "127.0.0.1") {
  return tryPort(0, host);
}

/** Opens and closes the port; rejects when it is taken or not allowed. */
export function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address.port));
    });
  });
}
