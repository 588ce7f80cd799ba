import type { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { toDateColumn } from "../../core/calendar";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { unitWhere } from "../../db/unit-reach";
import { sourceDocument } from "../../regulations/documents";
import type { Pack } from "../../regulations/pack";
import { freezePack } from "../../regulations/settings";
import { mayOpenCycle } from "../policy";
import { documentScope } from "../rules/document-scopes";
import { checkedOpening } from "../rules/opening-check";
import { packPointItems } from "../rules/point-items";
import { openCycleSchema } from "../schema";

type Input = z.output<typeof openCycleSchema>;

/**
 * Opens the season of a year on one rule pack (RQ-01): freezes the pack's parameters, binds the governing documents,
 * makes the centre's and the province's content items and the province's dates per level (RQ-03, RQ-13).
 */
export async function openCycle(ctx: CommandContext, raw: unknown): Promise<{ cycleId: string }> {
  const input = openCycleSchema.parse(raw);
  const work = async (tx: Tx, inside: CommandContext) => {
    const province = foundOrRefuse(
      await tx.unit.findFirst({
        where: { AND: [{ id: input.unitId }, unitWhere(reachOf(ctx.actor, "unit.view"))] },
        select: { id: true, path: true, parentId: true, kind: true, name: true },
      }),
    );
    demand(mayOpenCycle(ctx.actor, province));
    const pack = checkedOpening(input);
    refuseIf((await tx.cycle.count({ where: { status: "open" } })) > 0, "cycle.alreadyOpen");
    const taken = await tx.cycle.count({ where: { year: input.year, name: input.name } });
    refuseIf(taken > 0, "cycle.yearOpened", { field: "name" });
    const cycleId = newId();
    await createCycle(tx, inside, { cycleId, input, pack });
    await bindDocuments(tx, cycleId, pack);
    await createContent(tx, { cycleId, provinceId: province.id, pack });
    await createDeadlines(tx, inside, { cycleId, provinceId: province.id, input });
    await recordAudit(tx, inside, {
      event: "cycle.opened",
      unit: province,
      subjectType: "cycle",
      subjectId: cycleId,
      summary: `Mở ${input.name} theo bộ quy định ${pack.name}`,
      after: { year: input.year, rulePackId: pack.id, rulePackVersion: pack.version, deadlines: input.deadlines },
    });
    return { cycleId };
  };
  return runCommand(ctx, "cycles.open", input, work, { timeout: 60_000 });
}

async function createCycle(tx: Tx, ctx: CommandContext, facts: { cycleId: string; input: Input; pack: Pack }) {
  await tx.cycle.create({
    data: {
      id: facts.cycleId,
      year: facts.input.year,
      name: facts.input.name,
      status: "open",
      rulePackId: facts.pack.id,
      rulePackVersion: String(facts.pack.version),
      parameters: freezePack(facts.pack),
      referenceOn: toDateColumn(facts.input.referenceOn),
      openedAt: ctx.now,
    },
    select: { id: true },
  });
}

/** Documents are kept once for all seasons; their key says issuer and date, because numbers collide between provinces. */
async function bindDocuments(tx: Tx, cycleId: string, pack: Pack): Promise<void> {
  const keys = [...new Set(pack.documents)];
  await tx.sourceDocument.createMany({
    data: keys.map(sourceDocument).map((document) => ({
      id: newId(),
      key: document.key,
      issuer: document.issuer,
      number: document.number,
      title: document.title,
      kind: document.kind,
      issuedOn: document.issuedOn === null ? null : toDateColumn(document.issuedOn),
      effectiveOn: document.effectiveOn === null ? null : toDateColumn(document.effectiveOn),
      scope: documentScope(document.key),
    })),
    skipDuplicates: true,
  });
  const documents = await tx.sourceDocument.findMany({ where: { key: { in: keys } }, select: { id: true } });
  await tx.cycleDocument.createMany({ data: documents.map(({ id }) => ({ cycleId, documentId: id })) });
}

/** What is written comes first, then what is scored (under a pack of points). */
async function createContent(tx: Tx, facts: { cycleId: string; provinceId: string; pack: Pack }): Promise<void> {
  const { cycleId, provinceId: unitId } = facts;
  const written = facts.pack.content.map((item) => ({
    layer: item.layer === "centre" ? ("central" as const) : ("provincial" as const),
    subject: item.subject,
    code: item.code,
    title: item.title,
    detail: item.detail ?? null,
    isGraded: item.graded !== null,
    citation: item.citation,
  }));
  const scored = packPointItems(facts.pack).map((item) => ({ ...item, layer: "central" as const }));
  await tx.contentItem.createMany({
    data: [...written, ...scored].map((item, index) => ({ ...item, id: newId(), cycleId, unitId, ordinal: index + 1 })),
  });
}

async function createDeadlines(
  tx: Tx,
  ctx: CommandContext,
  facts: { cycleId: string; provinceId: string; input: Input },
): Promise<void> {
  await tx.deadline.createMany({
    data: facts.input.deadlines.map((deadline) => ({
      id: newId(),
      cycleId: facts.cycleId,
      unitId: facts.provinceId,
      level: deadline.level,
      kind: deadline.kind,
      bound: deadline.bound,
      dueOn: toDateColumn(deadline.dueOn),
      setAt: ctx.now,
    })),
  });
}
