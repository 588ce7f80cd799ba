import { request } from "node:http";
import { expect, test } from "vitest";
import { pagePath, portProblem, serve } from "./http-server.mjs";
import { freePort } from "./ports.mjs";
import { Turns } from "./turns.mjs";

const host = "127.0.0.1";

async function withServer(handle, work, { trustProxy = false, turns = undefined } = {}) {
  const port = await freePort();
  const server = await serve({ host, port, trustProxy, handle, turns });
  try {
    return await work({ port, close: (limitMs) => server.close(limitMs) });
  } finally {
    await server.close(0);
  }
}

function get(port, headers = {}, { path = "/", method = "GET" } = {}) {
  return new Promise((resolve, reject) => {
    const visit = request({ host, port, headers, path, method }, (answer) => {
      let body = "";
      answer.on("data", (chunk) => {
        body += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
      answer.on("error", reject);
    });
    visit.on("error", reject);
    visit.end();
  });
}

const echo = async (visit, answer) => answer.end(JSON.stringify(visit.headers));
const slowly = (ms) => async (_visit, answer) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  answer.end("done");
};

test("every answer is strict, and each request has its own nonce, the same in request and answer", async () => {
  await withServer(echo, async ({ port }) => {
    const [first, second] = [await get(port), await get(port)];
    const seen = JSON.parse(first.body);
    expect(seen["content-security-policy"]).toBe(first.headers["content-security-policy"]);
    expect(seen["content-security-policy"]).toContain(`'nonce-${seen["x-nonce"]}'`);
    expect(first.headers["content-security-policy"]).not.toBe(second.headers["content-security-policy"]);
    expect(first.headers["content-security-policy"]).not.toMatch(/unsafe|https?:/);
    expect(first.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(first.headers["strict-transport-security"]).toBeUndefined();
  });
});

test("a visitor cannot give himself an address, a nonce or https; a trusted proxy can say https", async () => {
  const forged = {
    "x-client-address": "9.9.9.9",
    "x-forwarded-for": "9.9.9.9",
    "x-forwarded-proto": "https",
    "x-nonce": "mine",
  };
  await withServer(echo, async ({ port }) => {
    const seen = JSON.parse((await get(port, forged)).body);
    expect(seen).toMatchObject({ "x-client-address": "127.0.0.1", "x-forwarded-proto": "http" });
    expect(seen["x-nonce"]).not.toBe("mine");
    expect(seen["x-forwarded-for"]).toBeUndefined();
  });
  await withServer(
    echo,
    async ({ port }) => {
      const answer = await get(port, forged);
      expect(JSON.parse(answer.body)).toMatchObject({ "x-client-address": "9.9.9.9", "x-forwarded-proto": "https" });
      expect(answer.headers["strict-transport-security"]).toMatch(/max-age/);
    },
    { trustProxy: true },
  );
});

test("a stop lets the answer under way finish and takes no new request", async () => {
  await withServer(slowly(300), async ({ port, close }) => {
    const underWay = get(port);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = close(5_000);
    await expect(get(port)).rejects.toMatchObject({ code: "ECONNREFUSED" });
    expect((await underWay).body).toBe("done");
    await closed;
  });
});

test("an answer that does not end in time is cut", async () => {
  await withServer(slowly(20_000), async ({ port, close }) => {
    const underWay = expect(get(port)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = performance.now();
    await close(200);
    expect(performance.now() - start).toBeLessThan(2_000);
    await underWay;
  });
});

test("a handler that fails answers 500 without its message", async () => {
  const fails = async () => {
    throw new Error("secret detail");
  };
  await withServer(fails, async ({ port }) => {
    expect(await get(port)).toMatchObject({ status: 500, body: "Có lỗi ngoài dự kiến." });
  });
});

test("a taken port is one sentence", async () => {
  await withServer(echo, async ({ port }) => {
    await expect(serve({ host, port, trustProxy: false, handle: echo })).rejects.toThrow(
      `Cổng ${port} đang được chương trình khác dùng`,
    );
  });
  expect(portProblem({ code: "EACCES" }, host, 80).message).toMatch(/PORT/);
});

test("the page's address leaves out what only the framework asks for", () => {
  expect(pagePath("/meetings?q=an&_rsc=1abc")).toBe("/meetings?q=an");
  expect(pagePath("/meetings?_rsc=1abc")).toBe("/meetings");
  expect(pagePath("/meetings?_rsc=1abc&page=2")).toBe("/meetings?page=2");
  expect(pagePath(undefined)).toBe("/");
});

test("when too many wait, a reader is told so in words; files, downloads and what is sent are not refused", async () => {
  const turns = new Turns({ places: 1, mostWaiting: 0 });
  const handle = async (_visit, answer) => {
    answer.end("done");
  };
  await withServer(
    handle,
    async ({ port }) => {
      const giveBack = await turns.take({ isSending: false });
      const refused = await get(port);
      expect(refused.status).toBe(503);
      expect(refused.headers["retry-after"]).toBe("30");
      expect(refused.body).toContain("tải lại trang");
      for (const path of ["/_next/static/a.css", "/api/health"])
        expect((await get(port, {}, { path })).status).toBe(200);
      const sent = get(port, {}, { method: "POST" });
      giveBack();
      expect((await sent).status).toBe(200);
      expect((await get(port)).status).toBe(200);
    },
    { turns },
  );
});
