import { addDays, dayOf } from "../../../lib/core/calendar";
import type { Tx } from "../../../lib/db/client";
import { settleDossiers } from "../../../lib/dossiers/commands/record-session";
import type { AccountRows } from "../story/accounts";
import { mainCommune, officeAccountOf } from "../story/accounts";
import { actOf, type Cast } from "../story/actors";
import type { StoryCell } from "../story/cells";
import type { Story } from "../story/story";
import type { StoryUnit } from "../story/world";
import { randomFor } from "../write/random";
import { type CellDossier, writeCellDossiers } from "./cell-dossiers";
import { beginDistrictList, type Session, writeSessions } from "./decisions";
import { sendDossier } from "./dossiers";
import type { MeetingScript } from "./script";
import { type PlayedSeason, typistOf } from "./season";

type WayUp = PlayedSeason & { story: Story; accounts: AccountRows; cast: Cast };

function accountFor({ story, accounts }: WayUp, unit: StoryUnit): string {
  const account = officeAccountOf(story, accounts, unit.code);
  if (account === null) throw new RangeError(`nobody types for ${unit.name}`);
  return account.signInName;
}

/** The day of the last meeting of a unit; null while one is still to come. */
function finishedOn(scripts: readonly MeetingScript[], unitId: string): string | null {
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
  const typedBy = typistOf(way.story, way.accounts);
  const people = { sender: typedBy(cell.unit.code), receiver: typedBy(parent.code) };
  if (mainCommune(way.story).cells[4]?.unit.id === cell.unit.id) {
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
  const { huongKhe } = way.story;
  const groups = [...huongKhe.communes, ...huongKhe.committees, { unit: huongKhe.unit, cells: huongKhe.cells }];
  const dossiers = groups.flatMap(({ unit, cells }) => cells.flatMap((cell) => cellDossier(way, cell, unit) ?? []));
  await writeCellDossiers(tx, dossiers);
}

/** The committees of the communes decide on members and cells, on 6 or 7 December; dossiers that are settled by it follow. */
async function holdSessions(tx: Tx, way: WayUp): Promise<void> {
  const sessions = way.story.huongKhe.communes.flatMap(({ unit }): Session[] => {
    const random = randomFor(`decision:${unit.code}`);
    const body = way.register.collectivesOf(unit.id).find((candidate) => candidate.kind === "executiveCommittee");
    if (body === undefined) return [];
    const day = random.pick(["2024-12-06", "2024-12-07"]);
    const by = typistOf(way.story, way.accounts)(unit.code);
    return [{ unit, bodyId: body.id, day, number: `${random.between(121, 298)}-QĐ/ĐU`, by, pack: way.packOf(unit.id) }];
  });
  await writeSessions(tx, way, sessions);
  for (const { unit, day } of sessions) {
    const actor = way.cast(accountFor(way, unit));
    await settleDossiers(tx, actOf(tx, actor, `${day}T16:30:00+07:00`), { unitId: unit.id, cycleId: way.cycleId });
  }
}

/** Units all of whose cells have been received hand in on 7 and 8 December; two wait for reception, one came back. */
async function sendCommunes(tx: Tx, way: WayUp): Promise<void> {
  const { huongKhe } = way.story;
  const receiver = way.cast("huongkhe");
  const main = mainCommune(way.story).unit.id;
  for (const [index, { unit, cells }] of [...huongKhe.communes, ...huongKhe.committees].entries()) {
    const isDone = finishedOn(way.scripts, unit.id) !== null;
    const isComplete = cells.every((cell) => finishedOn(way.scripts, cell.unit.id) !== null);
    if (!isDone || !isComplete || unit.id === main) continue;
    const day = randomFor(`dossier:${unit.code}`).pick(["2024-12-07", "2024-12-08"]);
    const fate = index === 5 || index === 12 ? "sent" : index === 17 ? "returned" : "received";
    await sendDossier(tx, { unit, sender: way.cast(accountFor(way, unit)), receiver, day, fate });
  }
}

/** What went up in Hương Khê until the evening of 9/12. */
export async function carryUpward(tx: Tx, way: WayUp, say: (line: string) => void): Promise<void> {
  await sendCells(tx, way);
  say("  hồ sơ chi bộ");
  await holdSessions(tx, way);
  say("  quyết định của các đảng ủy xã, thị trấn");
  await sendCommunes(tx, way);
  await beginDistrictList(tx, way, way.story.huongKhe.unit);
  say("  hồ sơ đảng bộ xã, thị trấn; danh sách trình Ban Thường vụ Huyện ủy");
}
