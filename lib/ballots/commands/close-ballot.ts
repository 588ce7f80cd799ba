import { ZodError, type z } from "zod";
import { DomainError, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { auditMeeting } from "../../meetings/commands/audit-meeting";
import { mayDo } from "../../meetings/policy";
import { kindPhrase } from "../../meetings/rules";
import type { BallotRow } from "../queries/load-ballots";
import { lockBallot } from "../queries/lock-ballot";
import { fieldProblems, handsAsPapers, type TypedCount } from "../rules";
import { ballotRefSchema, closeHandsBallotSchema, closePaperBallotSchema } from "../schema";

type Typed = z.infer<typeof closePaperBallotSchema>;

/**
 * RQ-09: the tellers' count. Closes only when everything reconciles; otherwise every mismatch is named at its field and
 * nothing is kept. Counts only: there is no place for a single paper.
 */
export async function closeBallot(ctx: CommandContext, raw: unknown): Promise<{ ballotId: string; meetingId: string }> {
  const { ballotId } = ballotRefSchema.parse(raw);
  return runCommand(ctx, "ballot.close", raw, async (tx, inner) => {
    const { meeting, ballot } = await lockBallot(tx, inner.actor, ballotId);
    demand(mayDo("closeBallot", inner.actor, meeting));
    refuseIf(ballot.status !== "open", "ballot.closed");
    const typed = parseFor(ballot, raw);
    if (typed.version !== ballot.version) throw new DomainError("form.stale");
    const count = ownRows(ballot, typed);
    refuseUnreconciled(ballot, count);
    await writeRows(tx, count);
    const { rows: _rows, ...heads } = count;
    await tx.ballot.update({
      where: { id: ballot.id },
      data: { ...heads, tellers: typed.tellers, status: "closed", closedAt: inner.now, version: { increment: 1 } },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "ballot.closed",
      subjectType: "ballot",
      subjectId: ballot.id,
      summary: `Kết quả kiểm phiếu về ${kindPhrase(ballot.kind)}: phát ra ${count.issued}, thu về ${count.returned}, hợp lệ ${count.valid}, không hợp lệ ${count.invalid}`,
      after: { ...heads },
    });
    return { ballotId: ballot.id, meetingId: meeting.id };
  });
}

function parseFor(ballot: BallotRow, raw: unknown): Typed {
  if (ballot.form === "secretPaper") return closePaperBallotSchema.parse(raw);
  const typed = closeHandsBallotSchema.parse(raw);
  return { ...typed, ...handsAsPapers(typed.issued) };
}

/** Exactly the rows of this ballot: none of another one, none left out. */
function ownRows(ballot: BallotRow, { issued, returned, lost, valid, invalid, rows }: Typed): TypedCount {
  const own = ballot.entries.map((entry) => [entry.id, rows[entry.id]] as const);
  const missing = own.filter(([, row]) => row === undefined);
  refuseIf(Object.keys(rows).length + missing.length > own.length, "form.invalid");
  if (missing.length > 0) {
    throw new ZodError(missing.map(([id]) => problem(["rows", id, "excellent"], "Chưa nhập kết quả của dòng này.")));
  }
  const kept = own.flatMap(([id, row]) => (row ? [[id, row] as const] : []));
  return { issued, returned, lost, valid, invalid, rows: Object.fromEntries(kept) };
}

function problem(path: string[], message: string) {
  return { code: "custom" as const, path, message, input: undefined };
}

function refuseUnreconciled(ballot: BallotRow, count: TypedCount): void {
  const problems = fieldProblems(ballot.rollSize, count);
  if (problems.length === 0) return;
  const isHands = ballot.form === "showOfHands";
  throw new ZodError(problems.map(({ path, text }) => problem(isHands && path.length === 1 ? ["issued"] : path, text)));
}

async function writeRows(tx: Tx, { rows }: TypedCount): Promise<void> {
  const entries = Object.entries(rows);
  await tx.$executeRaw`
    UPDATE ballot_entry SET excellent = counted.excellent, good = counted.good, fair = counted.fair, failed = counted.failed, blank = counted.blank
    FROM unnest(${entries.map(([id]) => id)}::uuid[], ${entries.map(([, row]) => row.excellent)}::int[], ${entries.map(([, row]) => row.good)}::int[],
      ${entries.map(([, row]) => row.fair)}::int[], ${entries.map(([, row]) => row.failed)}::int[], ${entries.map(([, row]) => row.blank)}::int[])
      AS counted (id, excellent, good, fair, failed, blank)
    WHERE ballot_entry.id = counted.id`;
}
