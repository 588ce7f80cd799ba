import type { Actor } from "../../core/actor";
import { dayOf, fromDateColumn, fromOptionalDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import { mayAmendShortcoming, mayReportStep, mayVerifyShortcoming, shortcomingsVisibleTo } from "../policy";
import { isOverdue, reportableStatuses, type ShortcomingOrigin, type ShortcomingStatus } from "../rules";
import { listClearers, type UnitChoice } from "./form-choices";

export type ShortcomingDetail = {
  id: string;
  version: number;
  text: string;
  status: ShortcomingStatus;
  origin: ShortcomingOrigin;
  originYear: number;
  originDocument: string | null;
  meetingId: string | null;
  unit: { id: string; name: string };
  ownerName: string;
  dueOn: string | null;
  isOverdue: boolean;
  obstacle: string | null;
  clearer: { id: string; name: string } | null;
  steps: { id: string; happenedOn: string; text: string; evidence: string | null; statusAfter: ShortcomingStatus }[];
  nextStatuses: readonly ShortcomingStatus[];
  clearers: UnitChoice[];
  may: { report: Verdict; verify: Verdict; amend: Verdict };
};

/** One entry with its dated steps. Not visible = not found. */
export async function getShortcoming(actor: Actor, now: Date, id: string): Promise<ShortcomingDetail> {
  return read(actor, async (db) => {
    const row = foundOrRefuse(
      await db.shortcoming.findFirst({
        where: { id, unit: unitWhere(shortcomingsVisibleTo(actor)) },
        select: {
          id: true,
          version: true,
          text: true,
          status: true,
          origin: true,
          originYear: true,
          originDocument: true,
          dueOn: true,
          obstacle: true,
          unit: { select: { id: true, name: true, path: true, parentId: true } },
          person: { select: { fullName: true } },
          collective: { select: { name: true } },
          clearerUnit: { select: { id: true, name: true } },
          critique: { select: { agendaItem: { select: { meetingId: true } } } },
          steps: {
            select: { id: true, happenedOn: true, text: true, evidence: true, statusAfter: true },
            orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
          },
        },
      }),
    );
    const dueOn = fromOptionalDateColumn(row.dueOn);
    return {
      id: row.id,
      version: row.version,
      text: row.text,
      status: row.status,
      origin: row.origin,
      originYear: row.originYear,
      originDocument: row.originDocument,
      meetingId: row.critique?.agendaItem.meetingId ?? null,
      unit: { id: row.unit.id, name: row.unit.name },
      ownerName: row.person?.fullName ?? row.collective?.name ?? row.unit.name,
      dueOn,
      isOverdue: isOverdue(row.status, dueOn, dayOf(now)),
      obstacle: row.obstacle,
      clearer: row.clearerUnit,
      steps: row.steps.map((step) => ({ ...step, happenedOn: fromDateColumn(step.happenedOn) })),
      nextStatuses: reportableStatuses(row.status),
      clearers: await listClearers(db, row.unit.path),
      may: {
        report: mayReportStep(actor, row.unit, row.status),
        verify: mayVerifyShortcoming(actor, row.unit, row.status),
        amend: mayAmendShortcoming(actor, row.unit, row.status),
      },
    };
  });
}
