import type { Actor } from "../../../lib/core/actor";
import { addDays, dayOf } from "../../../lib/core/calendar";
import type { Tx } from "../../../lib/db/client";
import { settleDossiers } from "../../../lib/dossiers/commands/record-session";
import { actOf } from "../story/actors";
import type { StoryCell } from "../story/cells";
import type { StoryUnit } from "../story/world";
import { randomFor } from "../write/random";
import type { TypedBy } from "./calendar";
import { type CellDossier, writeCellDossiers } from "./cell-dossiers";
import { beginDistrictList, type Session, writeSessions } from "./decisions";
import { sendDossier } from "./dossiers";
import type { MeetingScript } from "./script";
import type { PlayedSeason } from "./season";

type Fate = Parameters<typeof sendDossier>[1]["fate"];
type Group = { unit: StoryUnit; cells: StoryCell[] };

/** Whose dossiers go up, and how it goes with each. */
export type WayUp = PlayedSeason & {
  typedBy: TypedBy;
  /** Who acts for the unit of that code. */
  actorOf(code: string): Actor;
  district: { unit: StoryUnit; communes: readonly Group[]; committees: readonly Group[]; cells: readonly StoryCell[] };
  /** Communes whose committee has held its session. */
  decides(commune: Group): boolean;
  /** Null where the dossier stays with the unit. */
  fateOf(group: Group, index: number): Fate | null;
  /** This cell's dossier came back and lies there. */
  returnedCell: string | null;
};

/** The day of the last meeting of a unit; null while one is still to come. */
export function finishedOn(scripts: readonly MeetingScript[], unitId: string): string | null {
  const own = scripts.filter((script) => script.unitId === unitId);
  if (own.length === 0 || own.some((script) => script.state !== "closed")) return null;
  return (
    own
      .map((script) => dayOf(new Date(script.startsAt)))
      .toSorted()
      .at(-1) ?? null
  );
}

function cellDossier(way: WayUp, cell: StoryCell, parent: StoryUnit): CellDossier | null {
  const finished = finishedOn(way.scripts, cell.unit.id);
  if (finished === null) return null;
  const people = { sender: way.typedBy(cell.unit.code), receiver: way.typedBy(parent.code) };
  if (cell.unit.id === way.returnedCell) {
    return { unit: cell.unit, parent, ...people, day: "2024-12-08", fate: "returned" };
  }
  const isReturned = randomFor(`dossier:${cell.unit.code}`).chance(0.04);
  return {
    unit: cell.unit,
    parent,
    ...people,
    day: addDays(finished, 1),
    fate: isReturned ? "returnedOnce" : "received",
  };
}

async function sendCells(tx: Tx, way: WayUp): Promise<void> {
  const { unit: own, communes, committees, cells: alone } = way.district;
  const groups = [...communes, ...committees, { unit: own, cells: alone }];
  const dossiers = groups.flatMap(({ unit, cells }) => cells.flatMap((cell) => cellDossier(way, cell, unit) ?? []));
  await writeCellDossiers(tx, dossiers);
}

/** The committees of the communes decide on members and cells, on 6 or 7 December; dossiers that are settled by it follow. */
async function holdSessions(tx: Tx, way: WayUp): Promise<void> {
  const deciding = way.district.communes.filter((commune) => way.decides(commune));
  const sessions = deciding.flatMap(({ unit }): Session[] => {
    const random = randomFor(`decision:${unit.code}`);
    const body = way.register.collectivesOf(unit.id).find((candidate) => candidate.kind === "executiveCommittee");
    if (body === undefined) return [];
    const day = random.pick(["2024-12-06", "2024-12-07"]);
    const by = way.typedBy(unit.code);
    return [{ unit, bodyId: body.id, day, number: `${random.between(121, 298)}-QĐ/ĐU`, by, pack: way.packOf(unit.id) }];
  });
  await writeSessions(tx, way, sessions);
  for (const { unit, day } of sessions) {
    const actor = way.actorOf(unit.code);
    await settleDossiers(tx, actOf(tx, actor, `${day}T16:30:00+07:00`), { unitId: unit.id, cycleId: way.cycleId });
  }
}

/** Units all of whose cells have been received hand in on 7 and 8 December; some wait for reception, some came back. */
async function sendCommunes(tx: Tx, way: WayUp): Promise<void> {
  const receiver = way.actorOf(way.district.unit.code);
  for (const [index, group] of [...way.district.communes, ...way.district.committees].entries()) {
    const { unit, cells } = group;
    const isDone = finishedOn(way.scripts, unit.id) !== null;
    const isComplete = cells.every((cell) => finishedOn(way.scripts, cell.unit.id) !== null);
    const fate = way.fateOf(group, index);
    if (!isDone || !isComplete || fate === null) continue;
    const day = randomFor(`dossier:${unit.code}`).pick(["2024-12-07", "2024-12-08"]);
    await sendDossier(tx, { unit, sender: way.actorOf(unit.code), receiver, day, fate });
  }
}

/** What went up in a district until the evening of 9/12. */
export async function carryUpward(tx: Tx, way: WayUp, say: (line: string) => void): Promise<void> {
  await sendCells(tx, way);
  say("  hồ sơ chi bộ");
  await holdSessions(tx, way);
  say("  quyết định của các đảng ủy xã, thị trấn");
  await sendCommunes(tx, way);
  await beginDistrictList(tx, way, way.district.unit);
  say("  hồ sơ đảng bộ xã, thị trấn; danh sách trình Ban Thường vụ Huyện ủy");
}
