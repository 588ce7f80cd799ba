// What a page does not find is answered whole, without scripts: the framework itself sends an empty page that only
// scripts fill. The page for what is missing is rendered on the server, so its answer stands in for the empty one.

/** The page of a signed-in person; then, for whoever is not, an address that no page has. */
const STAND_INS = ["/missing", "/missing/nobody"];

const script = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g;

const formToItself = /(<form\b[^>]*?\baction=)""/g;
const UPDATED =
  "Ứng dụng đã được cập nhật từ lúc mở trang này; nội dung vừa gửi chưa được ghi nhận. Xin bấm Quay lại, chép nội dung vừa nhập, tải lại trang rồi gửi lại.";

/** Whether a person reads the answer to this request as a page. */
export function isPageVisit({ method, headers }) {
  if (method !== "GET" && method !== "POST") return false;
  if (headers.rsc !== undefined || headers["next-action"] !== undefined) return false;
  return (headers.accept ?? "").includes("text/html");
}

/**
 * Handles the request; when the answer turns out to be an HTML page with status 404, drops it before anything has left
 * and answers with the page for what is missing, without its scripts. A form that this build does not know is answered in words.
 */
export async function handleWhole(request, response, handle) {
  const before = snapshot(response);
  let dropped = false;
  const finished = new Promise((resolve) => {
    const drop = () => {
      if (!dropped && !response.headersSent && (isEmptyPage(response) || isUnknownAction(response))) dropped = true;
      return dropped;
    };
    for (const name of ["writeHead", "flushHeaders", "write", "end"]) {
      const original = response[name];
      response[name] = function passOrDrop(...given) {
        if (name === "writeHead" && typeof given[0] === "number" && !response.headersSent)
          response.statusCode = given[0];
        if (!drop()) return original.apply(this, given);
        if (name === "end") resolve();
        return name === "write" ? true : response;
      };
    }
    response.once("close", resolve);
  });
  try {
    await handle(request, response);
  } catch (error) {
    before.restoreFunctions(); // else the words about it would be dropped too
    throw error;
  }
  if (!dropped) return;
  await finished;
  if (response.destroyed) return;
  if (isUnknownAction(response)) {
    before.restore();
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    send(response, 409, UPDATED);
    return;
  }
  response.setMaxListeners(0); // each rendering listens for its end
  const cookies = response.getHeader("set-cookie"); // what an action did before its page was not found
  for (const url of STAND_INS) {
    before.restore();
    const body = await render(visitTo(request, url), response, handle);
    if (response.statusCode !== 200 && response.statusCode !== 404) continue;
    before.restoreFunctions();
    if (cookies !== undefined) response.appendHeader("set-cookie", cookies);
    send(response, 404, standIn(body, url));
    return;
  }
  before.restore();
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  send(response, 404, "Không tìm thấy trang này.");
}

function isEmptyPage(response) {
  return response.statusCode === 404 && String(response.getHeader("content-type") ?? "").startsWith("text/html");
}

/** The form was made by an earlier build: the framework says so in English. */
function isUnknownAction(response) {
  return response.hasHeader("x-nextjs-action-not-found");
}

/** The answer as it was before the framework touched it: its headers, and the functions that were put over its own. */
function snapshot(response) {
  const headers = response.getHeaders();
  const own = new Set(Reflect.ownKeys(response));
  const restoreFunctions = () => {
    for (const key of Reflect.ownKeys(response)) {
      if (!own.has(key) && typeof response[key] === "function") delete response[key];
    }
  };
  return {
    restoreFunctions,
    restore() {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      restoreFunctions();
      response.statusCode = 200;
    },
  };
}

/** What the framework answers to this visit; nothing of it leaves. */
async function render(visit, response, handle) {
  const chunks = [];
  const keep = (chunk, encoding) => {
    if (chunk && typeof chunk !== "function")
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? encoding : undefined));
  };
  const whole = new Promise((resolve) => {
    response.writeHead = (status, ...rest) => {
      response.statusCode = status;
      const headers = rest.find((value) => typeof value === "object") ?? {};
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response;
    };
    response.write = (chunk, encoding, done) => {
      keep(chunk, encoding);
      (typeof encoding === "function" ? encoding : done)?.();
      return true;
    };
    response.end = (chunk, encoding) => {
      keep(chunk, encoding);
      resolve();
      return response;
    };
  });
  await handle(visit, response);
  await whole;
  return Buffer.concat(chunks).toString("utf8");
}

/** Without scripts; its forms go to the page they were made by, not to the address that was not found. */
function standIn(html, url) {
  return html.replace(script, "").replace(formToItself, `$1"${url}"`);
}

function send(response, status, text) {
  const body = Buffer.from(text);
  response.removeHeader("transfer-encoding");
  response.removeHeader("link");
  response.setHeader("Content-Length", body.length);
  response.writeHead(status);
  response.end(body);
}

/** The same visitor, reading another address; what the framework has noted on the first request is not on this one. */
function visitTo(request, url) {
  const noted = Object.getOwnPropertySymbols(request).filter((symbol) => /next/i.test(symbol.description ?? ""));
  const forgotten = Object.fromEntries(noted.map((symbol) => [symbol, { value: undefined, writable: true }]));
  const { "content-type": _type, "content-length": _length, ...headers } = request.headers;
  return Object.create(request, {
    ...forgotten,
    method: { value: "GET", writable: true },
    url: { value: url, writable: true },
    headers: { value: { ...headers, "accept-encoding": "identity" }, writable: true },
  });
}
