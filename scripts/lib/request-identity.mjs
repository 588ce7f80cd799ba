// What the application may believe about a request: who sent it and how is decided here, never by headers from outside.

const privateHeaders = ["x-client-address", "x-request-id", "x-request-path", "x-nonce", "content-security-policy"];
const proxyHeaders = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-proto",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-real-ip",
];

/** Removes what a visitor could forge, and answers the address and the scheme that hold. */
export function identifyRequest(request, { trustProxy }) {
  const socketAddress = plainAddress(request.socket.remoteAddress ?? "");
  const forwardedFor = lastOf(request.headers["x-forwarded-for"]);
  const forwardedProto = lastOf(request.headers["x-forwarded-proto"]);
  for (const name of [...privateHeaders, ...proxyHeaders]) delete request.headers[name];
  const address = trustProxy && forwardedFor !== undefined ? plainAddress(forwardedFor) : socketAddress;
  const secure = trustProxy && forwardedProto === "https";
  return { address, secure };
}

/** The last entry is the one that the proxy in front of us wrote itself. */
function lastOf(header) {
  const text = Array.isArray(header) ? header.join(",") : header;
  const last = text?.split(",").at(-1)?.trim();
  return last === "" ? undefined : last;
}

function plainAddress(address) {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, "");
}
