/** What the runner hands to a measure that works on the application and its database. */
export function context() {
  const {
    BENCH_ADDRESS,
    BENCH_WEB_PID,
    BENCH_POSTGRES_PID,
    BENCH_SUPERUSER_URL,
    DATABASE_URL,
    MIGRATION_DATABASE_URL,
  } = process.env;
  return {
    address: BENCH_ADDRESS ?? "",
    webPid: Number(BENCH_WEB_PID),
    postgresPid: Number(BENCH_POSTGRES_PID),
    superuser: BENCH_SUPERUSER_URL ?? "",
    app: DATABASE_URL ?? "",
    owner: MIGRATION_DATABASE_URL ?? "",
    /** How long each load lasts. */
    seconds: Number(process.env.BENCH_SECONDS ?? "4"),
  };
}

/** A table as it reads in a terminal and in a document. */
export function table(headers, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  process.stdout.write(`${[line(headers), line(headers.map(() => "---")), ...rows.map(line)].join("\n")}\n\n`);
}

/** "0.83 ✓" or "0.41 ✗ (≥ 0.6)". */
export function judged(value, target, isGood) {
  const shown = value.toFixed(2);
  return isGood ? `${shown} ✓` : `${shown} ✗ (${target})`;
}
