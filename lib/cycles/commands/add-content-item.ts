import { recordAudit } from "../../audit/record-audit";
import { refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayAddContent } from "../policy";
import { getUnitWithin } from "../queries/placed-unit";
import type { LocalCitation } from "../rules/content-citation";
import { refuseGradeUnderPoints } from "../rules/content-grade";
import { type ContentSubject, contentSubjectName, layerOfLevel } from "../rules/content-layers";
import { contentSubjectsOf } from "../rules/frozen-pack";
import { addContentItemSchema } from "../schema";
import { findSeason } from "./lock-season";

/** A unit adds a point of review that reaches every unit below it (RQ-03, R5.9). */
export async function addContentItem(ctx: CommandContext, raw: unknown): Promise<{ cycleId: string; itemId: string }> {
  const input = addContentItemSchema.parse(raw);
  return runCommand(ctx, "cycles.addContentItem", input, async (tx, inside) => {
    const unit = await getUnitWithin(tx, ctx.actor, "content.manage", input.unitId);
    const season = await findSeason(tx, input.cycleId);
    demand(mayAddContent(ctx.actor, { season, unit }));
    refuseIf(!contentSubjectsOf(season.pack).includes(input.subject), "notFound");
    refuseGradeUnderPoints(season.pack, input.isGraded);
    const ordinal = await nextOrdinal(tx, input);
    const citation: LocalCitation = { kind: "local", document: input.document };
    const itemId = newId();
    await tx.contentItem.create({
      data: {
        id: itemId,
        cycleId: input.cycleId,
        unitId: unit.id,
        layer: layerOfLevel(unit.level),
        subject: input.subject,
        code: `${unit.level}.${ordinal}`,
        ordinal,
        title: input.title,
        detail: input.detail || null,
        isGraded: input.isGraded,
        citation,
      },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "content.added",
      unit,
      subjectType: "contentItem",
      subjectId: itemId,
      summary: `${unit.name} thêm mục nội dung (${contentSubjectName(input.subject)}): ${input.title}`,
      after: { title: input.title, detail: input.detail, document: input.document, isGraded: input.isGraded },
    });
    return { cycleId: input.cycleId, itemId };
  });
}

/** Items are never deleted, so the next place in the owner's list is one after the last; the owner's row is locked while it is taken. */
async function nextOrdinal(tx: Tx, of: { cycleId: string; unitId: string; subject: ContentSubject }) {
  await tx.$queryRaw`SELECT id FROM unit WHERE id = ${of.unitId}::uuid FOR NO KEY UPDATE`;
  const last = await tx.contentItem.aggregate({
    where: { cycleId: of.cycleId, unitId: of.unitId, subject: of.subject },
    _max: { ordinal: true },
  });
  return (last._max.ordinal ?? 0) + 1;
}
