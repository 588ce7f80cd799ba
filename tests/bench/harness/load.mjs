// A bounded load generator for this machine alone: a number of connections, each asking again as soon as it has its answer.
import http from "node:http";
import { performance } from "node:perf_hooks";

/** One request; answers status, bytes and milliseconds. The body is read to its end. */
export function ask(address, { path, cookie, agent, method = "GET", headers = {}, body }) {
  const { hostname, port } = new URL(address);
  if (hostname !== "127.0.0.1") throw new Error("the load generator asks this machine only");
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: hostname,
        port,
        path,
        method,
        agent,
        headers: { "Accept-Encoding": "gzip", ...(cookie ? { Cookie: cookie } : {}), ...headers },
      },
      (response) => {
        let bytes = 0;
        response.on("data", (chunk) => {
          bytes += chunk.length;
        });
        response.once("end", () =>
          resolve({ status: response.statusCode, bytes, ms: performance.now() - started, headers: response.headers }),
        );
        response.once("error", reject);
      },
    );
    request.once("error", reject);
    request.end(body);
  });
}

/** Keeps `connections` busy for a time; answers throughput, quantiles and how many answers of which status were not 200. */
export async function load(address, { path, cookie, connections, seconds }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const wrong = {};
  const started = performance.now();
  const until = started + seconds * 1_000;
  const worker = async () => {
    while (performance.now() < until) {
      const { status, ms } = await ask(address, { path, cookie, agent });
      times.push(ms);
      if (status !== 200) wrong[status] = (wrong[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - started) / 1_000;
  agent.destroy();
  return { perSecond: times.length / elapsed, p50: quantile(times, 0.5), p99: quantile(times, 0.99), wrong };
}

export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
