import { DomainError, type ErrorCode, isErrorCode } from "../core/errors";

const CONSTRAINTS: Record<string, ErrorCode> = {
  ballot_roll_voters_only: "participant.may_not_vote",
  participant_capacity_voting: "participant.may_not_vote",
  collective_seat_one_head: "seat.headTaken",
  collective_seat_once: "seat.taken",
  cycle_one_open: "cycle.alreadyOpen",
  discipline_fact_supersedes_id_key: "discipline.superseded",
  conclusion_fact_supersedes_id_key: "conclusion.superseded",
  point_sheet_supersedes_id_key: "points.superseded",
  point_sheet_one_root: "points.superseded",
  assignment_once: "plan.assignedAlready",
  unit_mark_one_active: "plan.markedAlready",
  cluster_cycle_id_unit_id_name_key: "plan.clusterNameTaken",
};

/**
 * Turns a refusal of the database into a DomainError and leaves everything else as it is.
 * Our triggers raise SQLSTATE KD001 with a token as message; constraints arrive by SQLSTATE, some with a name.
 * The database's `detail` holds whole rows: it is never copied.
 */
export function toDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  if (isOverBudget(error)) return new DomainError("database.busy");
  const cause = databaseCause(error);
  if (!cause) return error;
  if (cause.code === "KD001" && isErrorCode(cause.message)) return new DomainError(cause.message);
  const named = Object.entries(CONSTRAINTS).find(([name]) => cause.message.includes(name));
  if (named) return new DomainError(named[1]);
  if (cause.code === "23P01") return new DomainError("row.overlapping");
  if (cause.code === "23505") return new DomainError("row.duplicate");
  if (cause.code === "23514") return new DomainError("row.invalid");
  if (cause.code === "40P01" || cause.code === "40001" || cause.code === "55P03")
    return new DomainError("database.busy");
  return error;
}

/** The client's code for a transaction that outlasted its time, or waited too long for a connection. */
function isOverBudget(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2028";
}

type DatabaseCause = { code: string; message: string };

/** Finds { originalCode, originalMessage } wherever the client or the adapter has put it. */
function databaseCause(error: unknown, depth = 0): DatabaseCause | null {
  if (typeof error !== "object" || error === null || depth > 6) return null;
  const record = error as Record<string, unknown>;
  if (typeof record.originalCode === "string") {
    return { code: record.originalCode, message: firstLine(record.originalMessage ?? record.message) };
  }
  for (const key of ["cause", "meta", "driverAdapterError"]) {
    const found = databaseCause(record[key], depth + 1);
    if (found) return found;
  }
  // Only where the adapter has kept nothing of the original, which names the index.
  if (record.code === "P2002") return { code: "23505", message: firstLine(record.message) };
  if (typeof record.code === "string" && /^[0-9A-Z]{5}$/.test(record.code)) {
    return { code: record.code, message: firstLine(record.message) };
  }
  return null;
}

function firstLine(value: unknown): string {
  return String(value ?? "").split("\n")[0] ?? "";
}
