// Reading and checking a list of ten thousand people, in a process of its own as the web process would do it.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { systemActor } from "../../../lib/core/actor.ts";
import { dayOf } from "../../../lib/core/calendar.ts";
import { newRandomId } from "../../../lib/core/ids.ts";
import { database } from "../../../lib/db/client.ts";
import { uploadImport } from "../../../lib/imports/commands/upload-import.ts";
import { loadPlaces } from "../../../lib/imports/queries/people-register.ts";
import { judged, table } from "../harness/context.mjs";

// The domain reads its environment whole; no session is signed here.
process.env.NEXTAUTH_SECRET ??= "chi-dung-khi-do-toc-do-0123456789abcdef";

const LINES = 10_000;
const file = path.join(tmpdir(), `ten-thousand-${process.pid}.xlsx`);

/** Made by another process, so that the memory of making it is not counted. */
async function make(target, cells) {
  const { newcomer, peopleFile } = await import("../../support/people-files.ts");
  const lines = Array.from({ length: LINES }, (_, index) =>
    newcomer(cells[index % cells.length], `Nguyễn Văn Số ${index}`, { cardNumber: String(700_000_000_000 + index) }),
  );
  writeFileSync(target, peopleFile(lines));
}

if (process.argv[2] === "make") {
  await make(process.argv[3], JSON.parse(process.argv[4]));
} else {
  const actor = systemActor("bench");
  const now = new Date("2024-12-10T01:00:00Z");
  const unit = await database().unit.findFirstOrThrow({
    where: { kind: "districtCommittee" },
    orderBy: { path: "asc" },
  });
  const { cells } = await loadPlaces(database(), actor, unit.path, dayOf(now));
  execFileSync(process.execPath, [
    "--import",
    "tsx",
    process.argv[1],
    "make",
    file,
    JSON.stringify(cells.labels.slice(0, 300)),
  ]);
  const content = readFileSync(file);
  const input = { kind: "people", unitId: unit.id, fileName: "muoi-nghin.xlsx" };
  const started = performance.now();
  const { draftId } = await uploadImport({ actor, now, requestId: newRandomId() }, input, content);
  const seconds = (performance.now() - started) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const counted = await database().importRow.groupBy({ by: ["outcome"], where: { draftId }, _count: true });
  table(
    ["import check", "lines", "file kB", "seconds (< 10)", "peak MB (< 400)"],
    [
      [
        counted.map((row) => `${row.outcome} ${row._count}`).join(", "),
        LINES,
        Math.round(content.length / 1000),
        judged(seconds, "< 10", seconds < 10),
        judged(peak, "< 400", peak < 400),
      ],
    ],
  );
  rmSync(file);
  await database().$disconnect();
}
