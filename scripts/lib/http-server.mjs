// The HTTP server around Next: strict headers with a nonce for each request, and an end that lets answers under way finish.
import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { identifyRequest } from "./request-identity.mjs";
import { StopError } from "./say.mjs";
import { securityHeaders } from "./security-headers.mjs";
import { Turns } from "./turns.mjs";
import { handleWhole, isPageVisit } from "./whole-not-found.mjs";

const BUSY =
  "Đang có rất nhiều người dùng cùng lúc. Xin chờ khoảng nửa phút rồi tải lại trang; nội dung đã gửi trước đó không bị ảnh hưởng.";

/** Opens the port; answers how to close it within a time. */
export async function serve({ host, port, trustProxy, handle, turns = new Turns() }) {
  const server = createServer((request, response) => {
    admit(request, response, trustProxy);
    if (server.closing) response.setHeader("Connection", "close");
    inTurn(turns, request, response, () =>
      isPageVisit(request) ? handleWhole(request, response, handle) : handle(request, response),
    ).catch((error) => fail(error, request, response));
  });
  server.closing = false;
  server.requestTimeout = 120_000;
  server.headersTimeout = 30_000;
  server.keepAliveTimeout = 20_000;
  await listen(server, host, port);
  return { close: (limitMs) => close(server, limitMs) };
}

/** Marks the request with what the application may believe and the answer with its headers. */
function admit(request, response, trustProxy) {
  const { address, secure } = identifyRequest(request, { trustProxy });
  const nonce = randomBytes(16).toString("base64");
  const headers = securityHeaders({ nonce, secure });
  const requestId = randomUUID();
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("X-Request-Id", requestId);
  request.headers["content-security-policy"] = headers["Content-Security-Policy"];
  request.headers["x-nonce"] = nonce;
  request.headers["x-request-id"] = requestId;
  request.headers["x-request-path"] = pagePath(request.url);
  request.headers["x-client-address"] = address;
  request.headers["x-forwarded-proto"] = secure ? "https" : "http";
  if (request.headers.host !== undefined) request.headers["x-forwarded-host"] = request.headers.host;
}

/** Files and long downloads go at the pace of their reader and take no turn; the others are worked on a few at a time. */
async function inTurn(turns, request, response, work) {
  if (/^\/(_next|api)\//.test(request.url)) return work();
  const giveBack = await turns.take({ isSending: request.method === "POST" });
  if (giveBack === undefined) return refuse(response);
  if (response.destroyed) return giveBack();
  response.once("close", giveBack);
  return work();
}

function refuse(response) {
  response.statusCode = 503;
  response.setHeader("Retry-After", "30");
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(BUSY);
}

/** The address a person would type for this request: where to return to after signing in. */
export function pagePath(url = "/") {
  return url.replace(/([?&])_rsc=[^&]*&?/, "$1").replace(/[?&]$/, "");
}

function fail(error, request, response) {
  console.error(`${request.headers["x-request-id"]} ${error instanceof Error ? error.message : error}`);
  if (!response.headersSent) {
    response.statusCode = 500;
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
  }
  response.end("Có lỗi ngoài dự kiến.");
}

function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(portProblem(error, host, port)));
    server.listen({ host, port }, () => resolve());
  });
}

/** Why a port cannot be opened, in one sentence. */
export function portProblem(error, host, port) {
  if (error.code === "EADDRINUSE")
    return new StopError(`Cổng ${port} đang được chương trình khác dùng: hãy đặt PORT khác.`);
  if (error.code === "EACCES") return new StopError(`Không được phép mở cổng ${port}: hãy đặt PORT từ 1024 trở lên.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") {
    return new StopError(`Máy này không có địa chỉ HOST=${host}.`);
  }
  return error;
}

/** No new requests; those under way may finish, and what is still open after the limit is cut. */
async function close(server, limitMs) {
  server.closing = true;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), limitMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
