import type { Actor, PlacedUnit } from "../../core/actor";
import { DomainError } from "../../core/errors";
import { reachOf } from "../../core/reach";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import { unitSql } from "../../db/unit-reach";
import type { Pack } from "../../regulations/pack";
import type { MeetingStatus } from "../rules";

export type LockedMeeting = {
  id: string;
  cycleId: string;
  collectiveId: string;
  kind: "main" | "supplementary";
  status: MeetingStatus;
  title: string;
  place: string;
  startsAt: Date;
  version: number;
  unit: PlacedUnit & { name: string; kind: string };
};

type Row = Omit<LockedMeeting, "unit"> & {
  unitId: string;
  path: string;
  parentId: string | null;
  unitName: string;
  unitKind: string;
  cycleStatus: string;
};

/**
 * Loads and locks a meeting through the reach of those who run it: every step of one meeting waits for the one before.
 * Seen but not run is refused; not seen is not found; nothing else is locked.
 */
export async function lockMeeting(tx: Tx, actor: Actor, meetingId: string): Promise<LockedMeeting> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT meeting.id, meeting.cycle_id AS "cycleId", meeting.collective_id AS "collectiveId", meeting.kind::text AS kind,
      meeting.status::text AS status, meeting.title, meeting.place, meeting.starts_at AS "startsAt", meeting.version,
      unit.id AS "unitId", unit.path, unit.parent_id AS "parentId", unit.name AS "unitName", unit.kind::text AS "unitKind",
      cycle.status::text AS "cycleStatus"
    FROM meeting JOIN unit ON unit.id = meeting.unit_id JOIN cycle ON cycle.id = meeting.cycle_id
    WHERE meeting.id = ${meetingId}::uuid AND ${unitSql(reachOf(actor, "meeting.run"), "unit")}
    FOR UPDATE OF meeting`;
  const row = rows[0];
  if (!row) throw new DomainError((await isVisible(tx, actor, meetingId)) ? "notAllowed" : "notFound");
  if (row.cycleStatus !== "open") throw new DomainError("cycle.notOpen");
  return toLocked(row);
}

async function isVisible(tx: Tx, actor: Actor, meetingId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM meeting JOIN unit ON unit.id = meeting.unit_id
    WHERE meeting.id = ${meetingId}::uuid AND ${unitSql(reachOf(actor, "unit.view"), "unit")}`;
  return rows.length > 0;
}

function toLocked(row: Row): LockedMeeting {
  return {
    id: row.id,
    cycleId: row.cycleId,
    collectiveId: row.collectiveId,
    kind: row.kind,
    status: row.status,
    title: row.title,
    place: row.place,
    startsAt: row.startsAt,
    version: row.version,
    unit: { id: row.unitId, path: row.path, parentId: row.parentId, name: row.unitName, kind: row.unitKind },
  };
}

/** The rules under which this meeting is held. */
export function packOfMeeting(
  db: Tx,
  meeting: Pick<LockedMeeting, "cycleId"> & { unit: { path: string } },
): Promise<Pack> {
  return getPackInForce(db, meeting.cycleId, meeting.unit.path);
}
