import { createServer } from "node:net";
import { expect, test } from "vitest";
import { knock, serverProblem } from "./external.mjs";
import { freePort } from "./ports.mjs";

test("a closed port is said in one sentence that names database and address, never the password", async () => {
  const port = await freePort();
  const refusal = knock(`postgresql://app:secret@127.0.0.1:${port}/kiemdiem`);
  await expect(refusal).rejects.toThrow(`kiemdiem tại 127.0.0.1:${port}`);
  await expect(refusal).rejects.not.toThrow(/secret/);
});

test("an open port is enough to go on", async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  await expect(knock(`postgresql://app@127.0.0.1:${server.address().port}/kiemdiem`)).resolves.toBeUndefined();
  server.close();
});

const server = { version: 150_004, name: "15.4", encoding: "UTF8", sorts: true };

test.each([
  [{ version: 140_011, name: "14.11" }, /14\.11 đã cũ.*15/],
  [{ encoding: "SQL_ASCII" }, /SQL_ASCII/],
  [{ sorts: false }, /vi-VN-x-icu/],
])("a server with %o is refused in one sentence", (difference, sentence) => {
  expect(serverProblem({ ...server, ...difference })).toMatch(sentence);
});

test("PostgreSQL 15 with UTF-8 and ICU will do", () => {
  expect(serverProblem(server)).toBeUndefined();
});
