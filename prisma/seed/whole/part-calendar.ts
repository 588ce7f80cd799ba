import { addDays } from "../../../lib/core/calendar";
import { type Appointment, at, type Bodies, cellAppointment, type TypedBy, unitAppointments } from "../season/calendar";
import type { StoryCell } from "../story/cells";
import type { StoryUnit } from "../story/world";
import { randomFor } from "../write/random";
import type { PartGroup, PartWorld } from "./part-world";

/** How far one grassroots organisation is: some a little ahead of their district, some far behind it. */
function shareHeld(part: PartWorld, unit: StoryUnit): number {
  const { held } = part.stage;
  const random = randomFor(`stage:${unit.code}`);
  if (random.chance(held * held)) return 1;
  return Math.max(0, Math.min(0.95, held - 0.25 + random.next() * 0.5));
}

function cellAt(part: PartWorld, cell: StoryCell, share: number, typedBy: TypedBy): Appointment[] {
  const random = randomFor(`turn:${cell.unit.code}`);
  const done = cellAppointment(cell, typedBy(cell.unit.code), "2024-11-23", 12);
  if (random.next() < share) return [done];
  if (!random.chance(part.stage.planned)) return [];
  const day = addDays("2024-12-10", random.between(0, 3));
  return [{ ...done, state: "scheduled", startsAt: at(day, "19:30") }];
}

/** Government, council, Front and mass organisations first, the Party committee last. */
function bodiesOf(part: PartWorld, unit: StoryUnit, days: { others: string; committee: string }): Bodies {
  const own = part.world.collectives.filter((body) => body.unitId === unit.id);
  return own.flatMap((body): Bodies[number][] => {
    const common = { body: body.kind, collectiveId: body.id };
    if (body.kind === "standingCommittee") return [{ ...common, day: days.committee, time: "07:30" }];
    if (body.kind === "executiveCommittee") {
      const isReviewed = !own.some((other) => other.kind === "standingCommittee");
      return isReviewed ? [{ ...common, day: days.committee, time: "07:30" }] : [];
    }
    if (body.kind === "government" || body.kind === "council") return [{ ...common, day: days.others, time: "14:00" }];
    return body.kind === "cell" || body.kind === "cellCommittee"
      ? []
      : [{ ...common, day: days.others, time: "08:00" }];
  });
}

function groupAt(part: PartWorld, group: PartGroup, typedBy: TypedBy): Appointment[] {
  const share = shareHeld(part, group.unit);
  const cells = group.cells.flatMap((cell) => cellAt(part, cell, share, typedBy));
  const random = randomFor(`bodies:${group.unit.code}`);
  const hall = `Hội trường ${group.unit.name}`;
  const own = typedBy(group.unit.code);
  if (share === 1) {
    const days = { others: random.pick(["2024-12-04", "2024-12-05"]), committee: "2024-12-06" };
    return [...cells, ...unitAppointments(group.unit, bodiesOf(part, group.unit, days), hall, own)];
  }
  if (!random.chance(part.stage.planned)) return cells;
  const days = { others: "2024-12-11", committee: random.pick(["2024-12-12", "2024-12-13"]) };
  const planned = bodiesOf(part, group.unit, days).map((body) => ({ ...body, state: "scheduled" as const }));
  return [...cells, ...unitAppointments(group.unit, planned, hall, own)];
}

/** Agencies of the province: half of the season lies behind those that are ahead. */
function agencyAt(part: PartWorld, agency: StoryUnit, typedBy: TypedBy): Appointment[] {
  const random = randomFor(`turn:${agency.code}`);
  const isHeld = random.chance(part.stage.held);
  if (!isHeld && !random.chance(part.stage.planned)) return [];
  const body = { body: "leadership" as const, day: isHeld ? "2024-12-06" : "2024-12-12", time: "08:00" };
  const code = agency.code;
  return unitAppointments(
    agency,
    [{ ...body, state: isHeld ? ("closed" as const) : ("scheduled" as const) }],
    `Phòng họp ${agency.name}`,
    typedBy(`KHOI${code}`),
  );
}

/** Bodies of the district itself: all but the standing committee, which meets last. */
function districtAt(part: PartWorld, typedBy: TypedBy): Appointment[] {
  const { unit, stage } = part;
  const days = { others: "2024-12-11", committee: "2024-12-13" };
  const own = bodiesOf(part, unit, days).filter(({ body }) => body !== "standingCommittee");
  if (stage.planned < 0.7) return [];
  const states = own.map((body) => ({ ...body, state: "scheduled" as const }));
  return unitAppointments(unit, states, `Hội trường ${unit.name}`, typedBy(unit.code));
}

/** Grassroots organisations whose meetings are written at a time. */
const AT_A_TIME = 4;

/** When each unit of a part reviews, as far as that is known on the morning of 10/12; some organisations at a time. */
export function partCalendar(part: PartWorld, typedBy: TypedBy): Appointment[][] {
  const groups = [...part.communes, ...part.committees];
  const lists: Appointment[][] = [];
  for (let start = 0; start < groups.length; start += AT_A_TIME) {
    lists.push(groups.slice(start, start + AT_A_TIME).flatMap((group) => groupAt(part, group, typedBy)));
  }
  return [
    ...lists,
    [
      ...part.agencies.flatMap((agency) => agencyAt(part, agency, typedBy)),
      ...part.cells.flatMap((cell) => cellAt(part, cell, part.stage.held, typedBy)),
      ...districtAt(part, typedBy),
    ],
  ];
}
