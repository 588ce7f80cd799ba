import { recordAudit } from "../../audit/record-audit";
import { dayOf } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { recordRatings } from "../../obligations/commands/record-ratings";
import { describeLevel, type Level } from "../../regulations/levels";
import { mayAppraise } from "../policy";
import type { SubjectRow } from "../queries/subject-facts";
import { differsFromProposal, proposedLevel, TRACK_NAMES } from "../rules";
import { appraiseLevelsSchema } from "../schema";
import { lockSubjects } from "./locks";

/** Thẩm định by the Organisation Board (R7.2 step 2), one or many at once, all or nothing. Rows left empty or unchanged are passed over. */
export async function appraiseLevels(ctx: CommandContext, raw: unknown): Promise<{ appraised: number }> {
  const input = appraiseLevelsSchema.parse(raw);
  return runCommand(ctx, "rating.appraise", input, async (tx) => {
    const chosen = Object.entries(input.ratings).filter(([, entry]) => entry.level !== null);
    refuseIf(chosen.length === 0, "rating.nothingChosen");
    const subjects = await lockSubjects(
      tx,
      ctx.actor,
      chosen.map(([id]) => id),
    );
    const appraisals = subjects.flatMap((subject) => {
      const entry = input.ratings[subject.id];
      if (!entry?.level || entry.level === subject.appraisalLevel) return [];
      demand(mayAppraise(ctx.actor, subject));
      requireReason(subject, entry.level, entry.reason);
      return [{ subject, level: entry.level, reason: entry.reason }];
    });
    refuseIf(appraisals.length === 0, "rating.nothingChosen");
    await recordRatings(
      tx,
      ctx,
      appraisals.map(({ subject, level, reason }) => ({
        subjectId: subject.id,
        stage: "appraisal" as const,
        level,
        ratedOn: dayOf(ctx.now),
        ...(reason === "" ? {} : { reason }),
      })),
    );
    for (const { subject, level, reason } of appraisals) {
      await recordAudit(tx, ctx, {
        event: "rating.appraised",
        unit: subject.decidingUnit,
        subjectType: "subject",
        subjectId: subject.id,
        summary: `Thẩm định ${describeLevel(level).shortName}: ${subject.name} (${TRACK_NAMES[subject.track]})`,
        before: { level: subject.appraisalLevel },
        after: { level, reason },
      });
    }
    return { appraised: appraisals.length };
  });
}

function requireReason(subject: SubjectRow, level: Level, reason: string): void {
  if (reason !== "") return;
  const field = `ratings.${subject.id}.reason`;
  if (subject.appraisalLevel !== null) throw new DomainError("rating.changeNeedsReason", { field });
  const proposed = proposedLevel(subject);
  if (proposed !== null && differsFromProposal(level, subject)) {
    throw new DomainError("rating.reasonNeeded", { field, params: { proposed: describeLevel(proposed).name } });
  }
}
