import { ZodError } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { DomainError, refuseIf } from "../../core/errors";
import { formatPoints } from "../../core/points";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { maySplitPoints } from "../policy";
import { getUnitWithin } from "../queries/placed-unit";
import { contentSubjectName } from "../rules/content-layers";
import { type PointGroup, pointLimits } from "../rules/point-items";
import { readSplit } from "../rules/point-split";
import { splitPointsSchema } from "../schema";
import { findSeason } from "./lock-season";

type Criterion = { id: string; pointGroup: PointGroup; title: string; maxPoints: number | null; version: number };

/**
 * The province splits the 30 and the 70 points of one form among its criteria by a document (R8.17). What does not add up exactly
 * is refused at its field; a review that was handed in keeps the maxima it was scored under.
 */
export async function splitPoints(ctx: CommandContext, raw: unknown): Promise<{ cycleId: string }> {
  const input = splitPointsSchema.parse(raw);
  return runCommand(ctx, "cycles.splitPoints", input, async (tx, inside) => {
    const unit = await getUnitWithin(tx, ctx.actor, "content.manage", input.unitId);
    const season = await findSeason(tx, input.cycleId);
    demand(maySplitPoints(ctx.actor, { season, unit }));
    const limits = pointLimits(season.pack);
    if (limits === null) throw new DomainError("points.notOfPack");
    const criteria = await lockCriteria(tx, season.id, input.subject);
    refuseIf(
      Object.keys(input.max).some((id) => criteria.every((each) => each.id !== id)),
      "notFound",
    );
    refuseIf(criteria.reduce((sum, each) => sum + each.version, 0) !== input.version, "form.stale");
    const { maxima, problems } = readSplit(criteria, input.max, limits);
    if (problems.length > 0) throw new ZodError(problems.map(({ id, text }) => issue(["max", id], text)));
    await storeSplit(tx, maxima, input.document);
    const split = described(criteria, (each) => maxima.get(each.id) ?? null);
    await recordAudit(tx, inside, {
      event: "points.split",
      unit,
      subjectType: "cycle",
      subjectId: season.id,
      summary: `${unit.name} chia điểm tối đa (${contentSubjectName(input.subject)}) theo ${input.document}: ${split}`,
      before: { pointSplit: described(criteria, (each) => each.maxPoints) },
      after: { pointSplit: split, document: input.document },
    });
    return { cycleId: season.id };
  });
}

function issue(path: string[], message: string) {
  return { code: "custom" as const, path, message, input: undefined };
}

/** All criteria of a form at once: two officers cannot split the same points between them. */
async function lockCriteria(tx: Tx, cycleId: string, subject: string): Promise<Criterion[]> {
  return tx.$queryRaw<Criterion[]>`
    SELECT id, point_group::text AS "pointGroup", title, max_points::float8 AS "maxPoints", version FROM content_item
    WHERE cycle_id = ${cycleId}::uuid AND subject = ${subject}::content_subject AND point_group IS NOT NULL AND NOT covers_group
    ORDER BY ordinal FOR UPDATE`;
}

async function storeSplit(tx: Tx, maxima: ReadonlyMap<string, number | null>, document: string): Promise<void> {
  const entries = [...maxima];
  await tx.$executeRaw`
    UPDATE content_item SET max_points = given.maximum::numeric, version = version + 1,
      max_points_document = CASE WHEN given.maximum IS NOT NULL THEN ${document}::text END
    FROM unnest(${entries.map(([id]) => id)}::uuid[], ${entries.map(([, points]) => points?.toString() ?? null)}::text[])
      AS given (id, maximum)
    WHERE content_item.id = given.id`;
}

function described(criteria: readonly Criterion[], pointsOf: (each: Criterion) => number | null): string {
  const split = criteria.flatMap((each) => {
    const points = pointsOf(each);
    return points === null ? [] : [`${each.title} ${formatPoints(points)}`];
  });
  return split.length === 0 ? "không chia, chấm theo cả nhóm" : split.join("; ");
}
