import { expect, test } from "vitest";
import { identifyRequest } from "./request-identity.mjs";

const request = (headers) => ({ socket: { remoteAddress: "::ffff:10.0.0.7" }, headers: { host: "a.vn", ...headers } });

test("without a trusted proxy every forwarded or private header is dropped and the socket's address holds", () => {
  const visit = request({
    "x-forwarded-for": "1.2.3.4",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "evil.example",
    "x-client-address": "9.9.9.9",
    "content-security-policy": "script-src 'nonce-known'",
  });
  expect(identifyRequest(visit, { trustProxy: false })).toEqual({ address: "10.0.0.7", secure: false });
  expect(Object.keys(visit.headers)).toEqual(["host"]);
});

test("behind a trusted proxy the entry that the proxy wrote counts, not those of the visitor", () => {
  const visit = request({ "x-forwarded-for": "6.6.6.6, 203.0.113.9", "x-forwarded-proto": "http, https" });
  expect(identifyRequest(visit, { trustProxy: true })).toEqual({ address: "203.0.113.9", secure: true });
  expect(visit.headers["x-client-address"]).toBeUndefined();
});
