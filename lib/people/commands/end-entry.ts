import type { AuditEventName } from "../../audit/events";
import { recordAudit } from "../../audit/record-audit";
import type { PlacedUnit } from "../../core/actor";
import { dayOf, fromDateColumn, toDateColumn } from "../../core/calendar";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayManagePerson } from "../policy";
import { findReachedPerson } from "../queries/person-reach";
import { CONDITION_NAMES } from "../rules";
import { type EntryKind, endEntrySchema } from "../schema";

const EVENTS: Record<EntryKind, AuditEventName> = {
  seat: "seat.ended",
  position: "position.ended",
  condition: "condition.ended",
};

type HeldEntry = {
  words: string;
  validFrom: Date;
  validTo: Date | null;
  /** Whose rights decide; a condition belongs to the person's own units. */
  unit: PlacedUnit | null;
};

/** Ends a seat, a position or a condition from a day on; nothing is deleted. */
export async function endEntry(ctx: CommandContext, raw: unknown): Promise<{ personId: string }> {
  const input = endEntrySchema.parse(raw);
  return runCommand(ctx, "people.endEntry", input, async (tx) => {
    const person = await findReachedPerson(tx, ctx.actor, input.personId, dayOf(ctx.now), { lock: true });
    const entry = foundOrRefuse(await findEntry(tx, person.id, input));
    demand(mayManagePerson(ctx.actor, entry.unit ? [entry.unit] : person.units));
    refuseIf(entry.validTo !== null && fromDateColumn(entry.validTo) <= dayOf(ctx.now), "entry.alreadyEnded");
    refuseIf(input.endsOn <= fromDateColumn(entry.validFrom), "entry.endsBeforeStart", { field: "endsOn" });
    await writeEnd(tx, input);
    const unit = entry.unit ?? person.units[0];
    await recordAudit(tx, ctx, {
      event: EVENTS[input.kind],
      ...(unit ? { unit } : {}),
      subjectType: "person",
      subjectId: person.id,
      summary: `${person.fullName}: thôi “${entry.words}” từ ${formatDay(input.endsOn)}`,
      before: { validTo: entry.validTo === null ? null : fromDateColumn(entry.validTo) },
      after: { validTo: input.endsOn },
    });
    return { personId: person.id };
  });
}

const PLACED = { select: { id: true, path: true, parentId: true } } as const;

async function findEntry(
  tx: Tx,
  personId: string,
  { kind, entryId }: { kind: EntryKind; entryId: string },
): Promise<HeldEntry | null> {
  const where = { id: entryId, personId };
  const period = { validFrom: true, validTo: true } as const;
  if (kind === "condition") {
    const row = await tx.personCondition.findFirst({ where, select: { ...period, kind: true } });
    return row && { ...row, words: CONDITION_NAMES[row.kind], unit: null };
  }
  if (kind === "position") {
    const row = await tx.position.findFirst({ where, select: { ...period, title: true, unit: PLACED } });
    return row && { ...row, words: row.title };
  }
  const row = await tx.collectiveSeat.findFirst({
    where,
    select: { ...period, title: true, collective: { select: { name: true, unit: PLACED } } },
  });
  return row && { ...row, words: `${row.title}, ${row.collective.name}`, unit: row.collective.unit };
}

async function writeEnd(
  tx: Tx,
  { kind, entryId, endsOn }: { kind: EntryKind; entryId: string; endsOn: string },
): Promise<void> {
  const change = { where: { id: entryId }, data: { validTo: toDateColumn(endsOn) }, select: { id: true } } as const;
  if (kind === "seat") await tx.collectiveSeat.update(change);
  else if (kind === "position") await tx.position.update(change);
  else await tx.personCondition.update(change);
}
