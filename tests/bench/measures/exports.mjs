// The export of everybody through the web process, against the bare writer on the same rows held in memory, while others ask for a page.
import { performance } from "node:perf_hooks";
import { writeXlsxStream } from "hucre/xlsx";
import { systemActor } from "../../../lib/core/actor.ts";
import { database } from "../../../lib/db/client.ts";
import { exportPeople } from "../../../lib/people/queries/export-people.ts";
import { streamSheet } from "../../../lib/spreadsheets/stream-sheet.ts";
import { signIn } from "../harness/application.mjs";
import { context, judged, table } from "../harness/context.mjs";
import { memoryOfLargest } from "../harness/memory.mjs";

// The domain reads its environment whole; no session is signed here.
process.env.NEXTAUTH_SECRET ??= "chi-dung-khi-do-toc-do-0123456789abcdef";

const { address, webPid } = context();
const now = new Date("2024-12-10T01:00:00Z");

async function drain(stream) {
  let bytes = 0;
  for await (const chunk of stream) bytes += chunk.length;
  return bytes;
}

async function timed(work) {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}

/** The rows as cells, to be written again by nothing but the writer. */
async function rowsInMemory() {
  const rows = [];
  const { columns, batches } = await exportPeople(systemActor("bench"), {}, now);
  const cellOf = (value, column) =>
    value !== null && columns[column].kind === "day" ? new Date(`${value}T00:00:00Z`) : value;
  for await (const batch of batches) {
    for (const row of batch) rows.push(row.map(cellOf));
  }
  return {
    rows,
    columns: columns.map(({ kind }) => (kind === "day" ? { width: 14, numFmt: "dd/mm/yyyy" } : { width: 36 })),
  };
}

const { rows, columns } = await rowsInMemory();
const bare = await timed(() => drain(writeXlsxStream(rows, { name: "Đảng viên", columns })));
const inProcess = await timed(async () =>
  drain(streamSheet(await exportPeople(systemActor("bench"), {}, now), "Đảng viên")),
);

const cookie = await signIn(address, "tinh");
const headers = { cookie };
await (await fetch(`${address}/account`, { headers })).text();
const exported = () => timed(async () => drain((await fetch(`${address}/people/export`, { headers })).body));
const alone = await exported();
const answers = [];
let isRunning = true;
let peak = 0;
const others = (async () => {
  while (isRunning) {
    answers.push((await timed(async () => (await fetch(`${address}/account`, { headers })).text())).seconds);
    peak = Math.max(peak, memoryOfLargest(webPid));
  }
})();
const web = await exported();
isRunning = false;
await others;
answers.sort((a, b) => a - b);
const ratio = alone.seconds / bare.seconds;
table(
  [
    "export of people",
    "rows",
    "bare writer s",
    "with the database, in process s",
    "web process, alone s",
    "ratio (≤ 1.5)",
    "while others ask s",
    "file MB",
    "other pages answered",
    "their p50 / worst ms",
    "web process MB",
  ],
  [
    [
      "everybody",
      rows.length,
      bare.seconds.toFixed(2),
      inProcess.seconds.toFixed(2),
      alone.seconds.toFixed(2),
      judged(ratio, "≤ 1.5", ratio <= 1.5),
      web.seconds.toFixed(2),
      (web.result / 1e6).toFixed(1),
      answers.length,
      `${Math.round((answers[Math.floor(answers.length / 2)] ?? 0) * 1000)} / ${Math.round((answers.at(-1) ?? 0) * 1000)}`,
      Math.round(peak / 1e6),
    ],
  ],
);
await database().$disconnect();
