import { newRandomId } from "../core/ids";

/** Logs an unexpected failure once, without row contents, and returns the number an official can read out. */
export function reportIncident(error: unknown): string {
  const incidentId = newRandomId().slice(0, 8).toUpperCase();
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`incident ${incidentId}: ${withoutRowDetails(text)}`);
  return incidentId;
}

function withoutRowDetails(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/detail|Failing row|Key \(/i.test(line))
    .slice(0, 30)
    .join("\n");
}
