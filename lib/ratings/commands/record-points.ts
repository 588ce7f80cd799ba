import { ZodError } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { formatPoints, sumPoints } from "../../core/points";
import { demand } from "../../core/policy";
import { recordedBy } from "../../core/versions";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { readScores } from "../../reviews/rules/score";
import { mayScore } from "../policy";
import { type AskedPoints, loadAskedPoints } from "../queries/asked-points";
import type { SubjectRow } from "../queries/subject-facts";
import { TRACK_NAMES } from "../rules";
import { SCORER_NAMES, sourceProblem } from "../rules/point-sheets";
import { type RecordPointsInput, recordPointsSchema } from "../schema";
import { lockSubject } from "./locks";

type Scores = Map<string, { points: number; maximum: number }>;

/**
 * Puts the points of a subject on record, item by item with the maximum in force (R8.12, R8.17): of a Party organisation by its own
 * committee, of any subject by the competent level, which names what they rest on. All items or none; a later sheet supersedes
 * the earlier one with a reason.
 */
export async function recordPoints(ctx: CommandContext, raw: unknown): Promise<{ subjectId: string }> {
  const input = recordPointsSchema.parse(raw);
  return runCommand(ctx, "points.record", input, async (tx) => {
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    demand(mayScore(ctx.actor, input.scorer, subject));
    const asked = await loadAskedPoints(tx, subject);
    if (asked === null) throw new DomainError("points.notOfPack");
    const newest = await findNewestSheet(tx, subject.id, input.scorer);
    refuseIf((newest?.id ?? null) !== input.supersedesId, "form.stale");
    const scores = readSheet(asked, input);
    const problem = sourceProblem(input, dayOf(ctx.now));
    if (problem) throw new DomainError(problem.code, problem);
    refuseIf(newest !== null && input.reason === "", "points.changeNeedsReason", { field: "reason" });
    const sheetId = await storeSheet(tx, ctx, { subject, asked, input, scores });
    await auditSheet(tx, ctx, { subject, input, scores, sheetId });
    return { subjectId: subject.id };
  });
}

/** The last version of a line of sheets, also when it is a withdrawal: the next one follows it. */
export function findNewestSheet(tx: Tx, subjectId: string, scorer: RecordPointsInput["scorer"]) {
  return tx.pointSheet.findFirst({
    where: { subjectId, scorer, supersededBy: null },
    select: { id: true, isWithdrawn: true, form: true },
  });
}

/** The points as typed. A form made before the points were split is told so; every asked item has its points. */
function readSheet(asked: AskedPoints, input: RecordPointsInput): Scores {
  const foreign = Object.keys(input.items).filter((id) => asked.items.every((item) => item.id !== id));
  refuseIf(
    foreign.some((id) => asked.ofOtherForms.has(id)),
    "points.otherForm",
  );
  refuseIf(
    foreign.some((id) => asked.all.every((item) => item.id !== id)),
    "notFound",
  );
  refuseIf(foreign.length > 0, "points.splitChanged");
  const { points, problems } = readScores(asked.items, input.items);
  const scores: Scores = new Map();
  for (const { id } of asked.items) {
    const given = points.get(id);
    if (given) scores.set(id, given);
    else if (given === null) problems.push({ id, text: "Mục này chưa chấm điểm." });
  }
  if (problems.length > 0) throw new ZodError(problems.map(({ id, text }) => issue(["items", id, "points"], text)));
  return scores;
}

function issue(path: string[], message: string) {
  return { code: "custom" as const, path, message, input: undefined };
}

type Given = { subject: SubjectRow; asked: AskedPoints; input: RecordPointsInput; scores: Scores };

async function storeSheet(tx: Tx, ctx: CommandContext, { subject, asked, input, scores }: Given): Promise<string> {
  const sheetId = newId();
  const { scorer, supersedesId, documentOn } = input;
  await tx.pointSheet.create({
    data: {
      id: sheetId,
      subjectId: subject.id,
      scorer,
      form: asked.form,
      document: input.document || null,
      documentOn: documentOn === null ? null : toDateColumn(documentOn),
      note: input.note || null,
      supersedesId,
      reason: supersedesId === null ? null : input.reason,
      ...recordedBy(ctx),
    },
    select: { id: true },
  });
  await tx.pointSheetItem.createMany({
    data: [...scores].map(([contentItemId, { points, maximum }]) => ({
      sheetId,
      contentItemId,
      points,
      maxPoints: maximum,
      note: input.items[contentItemId]?.note || null,
    })),
  });
  return sheetId;
}

type Recorded = Omit<Given, "asked"> & { sheetId: string };

async function auditSheet(tx: Tx, ctx: CommandContext, { subject, input, scores, sheetId }: Recorded): Promise<void> {
  const { scorer, supersedesId, document, documentOn, reason } = input;
  const total = sumPoints([...scores.values()].map(({ points }) => points));
  await recordAudit(tx, ctx, {
    event: supersedesId === null ? "points.recorded" : "points.superseded",
    unit: scorer === "own" ? subject.homeUnit : subject.decidingUnit,
    subjectType: "subject",
    subjectId: subject.id,
    summary: `${SCORER_NAMES[scorer]} ${formatPoints(total)}/100 điểm: ${subject.name} (${TRACK_NAMES[subject.track]})`,
    after: { sheetId, total, document, documentOn, reason },
  });
}
