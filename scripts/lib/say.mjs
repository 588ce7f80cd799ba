// What a person sees on the terminal: short Vietnamese lines, never a stack trace.

/** Something the person at the terminal can put right: one sentence, exit code 1. */
export class StopError extends Error {}

/** A visible line of progress. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Ends a command the way a person expects: one sentence as the last line and exit code 1. */
export function explain(error) {
  if (error instanceof StopError) {
    process.stderr.write(`${error.message}\n`);
  } else {
    process.stderr.write(`Có lỗi ngoài dự kiến: ${firstLine(error)}\n`);
    if (process.env.DEBUG) process.stderr.write(`${error?.stack ?? ""}\n`);
  }
}

/** The first line of any error's message. */
export function firstLine(error) {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split("\n").find((line) => line.trim() !== "") ?? "không rõ nguyên nhân";
}
