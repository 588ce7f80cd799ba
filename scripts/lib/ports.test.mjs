import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort, tryPort } from "./ports.mjs";

test("a free port can be opened, and is refused while somebody holds it", async () => {
  const port = await freePort();
  const holder = createServer();
  await new Promise((resolve) => holder.listen(port, "127.0.0.1", resolve));
  await expect(tryPort(port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
  await new Promise((resolve) => holder.close(resolve));
  await expect(tryPort(port, "127.0.0.1")).resolves.toBe(port);
});
