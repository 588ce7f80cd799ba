import { addDays, weekdayOf } from "../../../lib/core/calendar";
import type { CollectiveKind } from "../../../lib/db/generated/enums";
import { mainCommune, waitingCell } from "../story/accounts";
import type { StoryCell } from "../story/cells";
import type { StoryCommune } from "../story/commune";
import { LATE_COMMUNE, type Story } from "../story/story";
import type { StoryUnit } from "../story/world";
import { type Random, randomFor } from "../write/random";
import type { MeetingState, Recorder } from "./script";

/** When a unit reviews which of its bodies, and how far that is on the morning of 10/12. */
export type Appointment = {
  unitId: string;
  body: CollectiveKind;
  /** Where a unit has several bodies of the kind. */
  collectiveId?: string;
  state: MeetingState;
  startsAt: string;
  place: string;
  typedBy: Recorder;
  /** A few are away at a main meeting; here nobody is. */
  everybodyComes?: boolean;
};

export type TypedBy = (signInName: string) => Recorder;

export function at(day: string, time: string): string {
  return `${day}T${time}:00+07:00`;
}

function workingDay(random: Random, from: string, span: number): string {
  const day = addDays(from, random.between(0, span));
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, weekday === 6 ? -1 : -2) : day;
}

const HALLS = ["Nhà văn hóa thôn", "Hội quán thôn", "Nhà sinh hoạt cộng đồng"];

export function cellAppointment(cell: StoryCell, typedBy: Recorder, from: string, span: number): Appointment {
  const random = randomFor(`calendar:${cell.unit.code}`);
  const isVillage = cell.unit.baseType === "village";
  const day = isVillage ? addDays(from, random.between(0, span)) : workingDay(random, from, span);
  const time = isVillage ? random.pick(["19:00", "19:30", "07:30"]) : random.pick(["14:00", "15:00", "07:30"]);
  const place = isVillage ? random.pick(HALLS) : "Phòng họp cơ quan";
  return { unitId: cell.unit.id, body: "cell", state: "closed", startsAt: at(day, time), place, typedBy };
}

export type Bodies = readonly {
  collectiveId?: string;
  body: Appointment["body"];
  day: string;
  time: string;
  state?: MeetingState;
}[];

export function unitAppointments(unit: StoryUnit, bodies: Bodies, place: string, typedBy: Recorder): Appointment[] {
  return bodies.map(({ body, collectiveId, day, time, state }) => ({
    unitId: unit.id,
    body,
    ...(collectiveId === undefined ? {} : { collectiveId }),
    state: state ?? "closed",
    startsAt: at(day, time),
    place,
    typedBy,
    everybodyComes: true,
  }));
}

function communeAppointments(story: Story, commune: StoryCommune, typedBy: TypedBy): Appointment[] {
  const random = randomFor(`calendar:${commune.unit.code}`);
  const own = typedBy(commune.unit.code);
  const isMain = commune === mainCommune(story);
  const cells = commune.cells.map((cell) =>
    cellAppointment(cell, isMain ? typedBy(cell.unit.code) : own, "2024-11-20", 9),
  );
  const waiting = waitingCell(story).unit.id;
  const isLate = commune.unit.shortName === LATE_COMMUNE;
  const main = isLate
    ? { day: "2024-12-11", state: "scheduled" as const }
    : { day: workingDay(random, "2024-12-03", 2) };
  const bodies = unitAppointments(
    commune.unit,
    [
      { body: "front", day: "2024-12-02", time: random.pick(["07:30", "14:00"]) },
      { body: "government", day: random.pick(["2024-12-02", "2024-12-03"]), time: "14:30" },
      { body: "standingCommittee", time: "07:30", ...main },
    ],
    `Hội trường ${commune.unit.name}`,
    own,
  );
  return [
    ...cells.map((cell) =>
      cell.unitId === waiting
        ? { ...cell, state: "scheduled" as const, startsAt: at("2024-12-10", "19:00"), place: "Nhà văn hóa thôn" }
        : cell,
    ),
    ...bodies,
  ];
}

function huongKheAppointments(story: Story, typedBy: TypedBy): Appointment[] {
  const { huongKhe } = story;
  const committees = huongKhe.committees.flatMap(({ unit, cells }) => [
    ...cells.map((cell) => cellAppointment(cell, typedBy(unit.code), "2024-11-22", 6)),
    ...unitAppointments(
      unit,
      [{ body: "executiveCommittee", day: "2024-12-04", time: "08:00" }],
      "Phòng họp số 2",
      typedBy(unit.code),
    ),
  ]);
  const cells = huongKhe.cells.map((cell) => cellAppointment(cell, typedBy(cell.unit.code), "2024-11-25", 8));
  const own = unitAppointments(
    huongKhe.unit,
    [
      { body: "government", day: "2024-12-05", time: "08:00" },
      { body: "front", day: "2024-12-06", time: "08:00" },
      { body: "standingCommittee", day: "2024-12-09", time: "07:30" },
    ],
    "Hội trường Huyện ủy Hương Khê",
    typedBy(huongKhe.unit.code),
  );
  return [
    ...huongKhe.communes.flatMap((commune) => communeAppointments(story, commune, typedBy)),
    ...committees,
    ...cells,
    ...own,
  ];
}

/** Mid-way: some cells are done, some meet this week, the standing committees meet on 12/12. */
function nghiXuanAppointments(story: Story, typedBy: TypedBy): Appointment[] {
  return story.nghiXuan.communes.flatMap((commune) => {
    const own = typedBy(commune.unit.code);
    const cells = commune.cells.flatMap((cell, index): Appointment[] => {
      const done = cellAppointment(cell, own, "2024-12-02", 5);
      if (index % 3 === 0) return [done];
      return index % 3 === 1
        ? [{ ...done, state: "scheduled", startsAt: at(`2024-12-1${(index % 2) + 1}`, "19:30") }]
        : [];
    });
    const [first] = cells;
    const announced =
      first && commune === story.nghiXuan.communes[0]
        ? [{ ...first, state: "announced" as const, startsAt: at("2024-12-09", "19:30") }]
        : first
          ? [first]
          : [];
    const body = { body: "standingCommittee" as const, day: "2024-12-12", time: "07:30", state: "scheduled" as const };
    return [
      ...announced,
      ...cells.slice(1),
      ...unitAppointments(commune.unit, [body], `Hội trường ${commune.unit.name}`, own),
    ];
  });
}

/** Half of the company is done. */
function companyAppointments(story: Story, typedBy: TypedBy): Appointment[] {
  const { company } = story.province;
  const own = typedBy(company.unit.code);
  const cells = company.cells.flatMap((cell, index): Appointment[] => {
    const done = cellAppointment(cell, own, "2024-12-02", 4);
    if (index < 4) return [done];
    return index < 6
      ? [{ ...done, state: "scheduled", startsAt: at("2024-12-11", index === 4 ? "08:00" : "14:00") }]
      : [];
  });
  const bodies: Bodies = [{ body: "leadership", day: "2024-12-12", time: "08:00", state: "scheduled" }];
  return [...cells, ...unitAppointments(company.unit, bodies, "Phòng họp tầng 3 Công ty", own)];
}

function provinceAppointments(story: Story, typedBy: TypedBy): Appointment[] {
  const [interior, education] = story.province.departments;
  const department = (unit: StoryUnit | undefined, day: string, state: MeetingState) =>
    unit === undefined
      ? []
      : unitAppointments(
          unit,
          [{ body: "leadership", day, time: "08:00", state }],
          `Phòng họp ${unit.name}`,
          typedBy(unit.code),
        );
  const cells = (education?.cells ?? [])
    .slice(0, 5)
    .map((cell) => cellAppointment(cell, typedBy("SGD"), "2024-12-02", 3));
  return [
    ...cells,
    ...department(education?.unit, "2024-12-06", "closed"),
    ...department(interior?.unit, "2024-12-12", "scheduled"),
  ];
}

/** Elsewhere only a handful is done; some have not even set a date. */
function otherAppointments(story: Story, typedBy: TypedBy): Appointment[] {
  return story.otherDistricts.flatMap((district, index): Appointment[] => {
    const [cell] = district.cells;
    if (cell === undefined || index % 3 === 2) return [];
    const done = cellAppointment(cell, typedBy(district.unit.code), "2024-12-03", 4);
    const meets: Appointment =
      index % 3 === 0 ? done : { ...done, state: "scheduled", startsAt: at("2024-12-12", "14:00") };
    const body = { body: "standingCommittee" as const, day: "2024-12-13", time: "07:30", state: "scheduled" as const };
    const own = unitAppointments(
      district.unit,
      index % 2 === 0 ? [body] : [],
      `Hội trường ${district.unit.name}`,
      typedBy(district.unit.code),
    );
    return [meets, ...own];
  });
}

export function seasonCalendar(story: Story, typedBy: TypedBy): Appointment[] {
  return [
    ...huongKheAppointments(story, typedBy),
    ...nghiXuanAppointments(story, typedBy),
    ...companyAppointments(story, typedBy),
    ...provinceAppointments(story, typedBy),
    ...otherAppointments(story, typedBy),
  ];
}
