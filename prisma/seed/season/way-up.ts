import type { Actor } from "../../../lib/core/actor";
import { addDays, dayOf } from "../../../lib/core/calendar";
import type { Tx } from "../../../lib/db/client";
import type { AccountRows } from "../story/accounts";
import { mainCommune, officeAccountOf } from "../story/accounts";
import type { Cast } from "../story/actors";
import type { StoryCell } from "../story/cells";
import type { Story } from "../story/story";
import type { StoryUnit } from "../story/world";
import { randomFor } from "../write/random";
import { decideInCommune, prepareDistrictList } from "./decisions";
import { sendDossier } from "./dossiers";
import type { MeetingScript } from "./script";

type WayUp = { story: Story; accounts: AccountRows; cast: Cast; cycleId: string; scripts: readonly MeetingScript[] };

function actorFor({ story, accounts, cast }: WayUp, unit: StoryUnit): Actor {
  const name = officeAccountOf(story, accounts, unit.code);
  if (name === null) throw new RangeError(`nobody types for ${unit.name}`);
  return cast(name);
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

async function sendCell(tx: Tx, way: WayUp, cell: StoryCell, parent: StoryUnit): Promise<void> {
  const finished = finishedOn(way.scripts, cell.unit.id);
  if (finished === null) return;
  const random = randomFor(`dossier:${cell.unit.code}`);
  const returned = mainCommune(way.story).cells[4]?.unit.id === cell.unit.id;
  const day = returned ? "2024-12-08" : addDays(finished, 1);
  const fate = returned ? "returned" : random.chance(0.04) ? "returnedOnce" : "received";
  await sendDossier(tx, {
    unit: cell.unit,
    sender: actorFor(way, cell.unit),
    receiver: actorFor(way, parent),
    day,
    fate,
  });
}

/** Communes whose cells have all been received hand in on 7 and 8 December; two wait for reception, one came back. */
async function sendCommunes(tx: Tx, way: WayUp): Promise<void> {
  const { huongKhe } = way.story;
  const receiver = way.cast("huongkhe");
  const units = [...huongKhe.communes, ...huongKhe.committees].map(({ unit, cells }) => ({ unit, cells }));
  for (const [index, { unit, cells }] of units.entries()) {
    const isDone = finishedOn(way.scripts, unit.id) !== null;
    const isComplete = cells.every((cell) => finishedOn(way.scripts, cell.unit.id) !== null);
    const isMain = mainCommune(way.story).unit.id === unit.id;
    if (!isDone || !isComplete || isMain) continue;
    const day = randomFor(`dossier:${unit.code}`).pick(["2024-12-07", "2024-12-08"]);
    const fate = index === 5 || index === 12 ? "sent" : index === 17 ? "returned" : "received";
    await sendDossier(tx, { unit, sender: actorFor(way, unit), receiver, day, fate });
  }
}

/** What went up in Hương Khê until the evening of 9/12: cells' dossiers, sessions of the communes, communes' dossiers, the district's list. */
export async function carryUpward(tx: Tx, way: WayUp, say: (line: string) => void): Promise<void> {
  const { huongKhe } = way.story;
  for (const { unit, cells } of [...huongKhe.communes, ...huongKhe.committees]) {
    for (const cell of cells) await sendCell(tx, way, cell, unit);
  }
  for (const cell of huongKhe.cells) await sendCell(tx, way, cell, huongKhe.unit);
  say("  hồ sơ chi bộ");
  for (const commune of huongKhe.communes) await decideInCommune(tx, way.cycleId, commune, actorFor(way, commune.unit));
  say("  quyết định của các đảng ủy xã, thị trấn");
  await sendCommunes(tx, way);
  await prepareDistrictList(tx, way.cycleId, huongKhe.unit, way.cast("huongkhe"));
  say("  hồ sơ đảng bộ xã, thị trấn; danh sách trình Ban Thường vụ Huyện ủy");
}
