import { request } from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { serve } from "./http-server.mjs";
import { freePort } from "./ports.mjs";

const host = "127.0.0.1";
const EMPTY = '<html id="__next_error__"><body></body></html>';
const WHOLE =
  '<html><body><h1>Không tìm thấy</h1><form class="a" action="" method="POST"></form><script nonce="x">hydrate()</script><link rel="preload" as="script"></body></html>';

/** Compresses by putting its own functions over those of the answer, as the framework's middleware does. */
function compress(visit, answer) {
  if (!(visit.headers["accept-encoding"] ?? "").includes("gzip")) return;
  const { write, end } = answer;
  const chunks = [];
  answer.write = (chunk) => chunks.push(Buffer.from(chunk)) > 0;
  answer.end = (chunk) => {
    if (chunk) chunks.push(Buffer.from(chunk));
    answer.setHeader("Content-Encoding", "gzip");
    write.call(answer, gzipSync(Buffer.concat(chunks)));
    return end.call(answer);
  };
}

async function framework(visit, answer) {
  compress(visit, answer);
  answer.setHeader("Content-Type", "text/html; charset=utf-8");
  answer.setHeader("X-Seen", visit.url);
  if (visit.url === "/trang") return answer.end("<h1>Trang</h1>");
  if (visit.url === "/hong") {
    answer.statusCode = 404;
    answer.write(EMPTY);
    throw new Error("giữa chừng");
  }
  if (visit.url === "/ban-cu") {
    answer.statusCode = 409;
    answer.setHeader("x-nextjs-action-not-found", "1");
    return answer.end("Server Action unavailable.");
  }
  if (visit.url.startsWith("/missing") && visit.headers.cookie === "hong") {
    answer.statusCode = 500;
    return answer.end("Internal Server Error");
  }
  if (visit.url === "/missing") return signedInOnly(visit, answer);
  answer.statusCode = 404;
  if (visit.url === "/missing/nobody") return answer.end(WHOLE.replace("Không", "Khách không"));
  if (visit.method === "POST") answer.setHeader("Set-Cookie", "kept=; Max-Age=0");
  if (visit.url === "/tep") answer.setHeader("Content-Type", "application/json");
  answer.write(EMPTY.slice(0, 10));
  return answer.end(EMPTY.slice(10));
}

function signedInOnly(visit, answer) {
  if (visit.headers.cookie)
    return answer.end(WHOLE.replace("<h1>", `<h1>${visit.method} ${visit.headers["x-request-path"]}: `));
  answer.statusCode = 307;
  answer.setHeader("Location", "/sign-in");
  return answer.end();
}

async function visit(path, headers = {}, method = "GET") {
  const port = await freePort();
  const server = await serve({ host, port, trustProxy: false, handle: framework });
  try {
    return await new Promise((resolve, reject) => {
      const sent = request({ host, port, path, method, headers: { accept: "text/html", ...headers } }, (answer) => {
        const chunks = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("end", () => {
          const raw = Buffer.concat(chunks);
          const body = (answer.headers["content-encoding"] === "gzip" ? gunzipSync(raw) : raw).toString();
          resolve({ status: answer.statusCode, headers: answer.headers, body });
        });
      });
      sent.on("error", reject);
      sent.end();
    });
  } finally {
    await server.close(0);
  }
}

test.each([{}, { "accept-encoding": "gzip, br" }])(
  "what is not found is answered whole and without scripts %o",
  async (headers) => {
    const { status, headers: answered, body } = await visit("/don-vi-la", headers);
    expect(status).toBe(404);
    expect(body).toBe(
      '<html><body><h1>Khách không tìm thấy</h1><form class="a" action="/missing/nobody" method="POST"></form></body></html>',
    );
    expect(answered.location).toBeUndefined();
    expect(answered["content-encoding"]).toBeUndefined();
    expect(answered).toMatchObject({ "x-frame-options": "DENY", "x-content-type-options": "nosniff" });
    expect(answered["content-security-policy"]).toContain("nonce-");
  },
);

test.each(["GET", "POST"])(
  "%s: the signed-in person reads it in the own frame, and knows what was asked for",
  async (method) => {
    const { status, headers, body } = await visit("/don-vi-la?nam=2024", { cookie: "session=1" }, method);
    expect(status).toBe(404);
    expect(body).toBe(
      '<html><body><h1>GET /don-vi-la?nam=2024: Không tìm thấy</h1><form class="a" action="/missing" method="POST"></form></body></html>',
    );
    expect(headers["set-cookie"]).toEqual(method === "POST" ? ["kept=; Max-Age=0"] : undefined);
  },
);

test("a form of an earlier build is answered in words", async () => {
  const { status, headers, body } = await visit("/ban-cu", { "accept-encoding": "gzip" }, "POST");
  expect(status).toBe(409);
  expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(body).toMatch(/^Ứng dụng đã được cập nhật .*gửi lại[.]$/);
});

test("when the stand-in fails as well, one sentence is answered and nothing hangs", async () => {
  const { status, headers, body } = await visit("/don-vi-la", { cookie: "hong", "accept-encoding": "gzip" });
  expect([status, body]).toEqual([404, "Không tìm thấy trang này."]);
  expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
});

test("what fails in the middle is still answered", async () => {
  expect(await visit("/hong")).toMatchObject({ status: 500, body: "Có lỗi ngoài dự kiến." });
});

test.each([
  ["a page that is there", "/trang", { "accept-encoding": "gzip" }, 200, "<h1>Trang</h1>"],
  ["what scripts ask for", "/don-vi-la", { rsc: "1" }, 404, EMPTY],
  ["what scripts send", "/don-vi-la", { "next-action": "a" }, 404, EMPTY],
  ["what nobody reads as a page", "/don-vi-la", { accept: "application/json" }, 404, EMPTY],
  ["an answer that is no page", "/tep", {}, 404, EMPTY],
])("%s stays as it is", async (_what, path, headers, status, body) => {
  expect(await visit(path, headers)).toMatchObject({ status, body });
});
