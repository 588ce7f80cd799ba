import { messageFor } from "../../core/errors";
import type { CollectiveRole, ManagementLevel, PositionRank } from "../../db/generated/enums";
import { POSITION_RANK_NAMES, SEAT_ROLE_NAMES } from "../../people/rules";
import type { RowProblem } from "../dto";
import { PEOPLE_HEADINGS, type PeopleKey } from "./people-fields";
import type { KnownPerson, NamedCollective, NamedPlace, PeopleRegister } from "./people-register";

export type PlannedPlaces = {
  seat: { collective: NamedCollective; role: CollectiveRole; title: string; validFrom: string } | null;
  position: {
    unit: NamedPlace;
    title: string;
    rank: PositionRank;
    managementLevel: ManagementLevel;
    validFrom: string;
  } | null;
};

export type JudgedPlaces = { problems: RowProblem[]; changes: string[]; planned: PlannedPlaces };

type Line = { number: number; data: Record<PeopleKey, string> };
type Context = {
  known: KnownPerson | null;
  /** Which line of this file already names a head of a body. */
  heads: Map<string, number>;
};

const problemAt = (key: PeopleKey, text: string): RowProblem => ({ column: PEOPLE_HEADINGS[key], text });

/** The seat and the post of one line: both whole or both left out. */
export function checkPlacesOf(line: Line, register: PeopleRegister, context: Context): JudgedPlaces {
  const seat = checkSeat(line, register, context);
  const position = checkPosition(line, register, context);
  return {
    problems: [...seat.problems, ...position.problems],
    changes: [...seat.changes, ...position.changes],
    planned: { seat: seat.planned, position: position.planned },
  };
}

type Judged<T> = { problems: RowProblem[]; changes: string[]; planned: T | null };

const SEAT_KEYS = ["collective", "seatRole", "seatTitle", "seatFrom"] as const;

function checkSeat(
  { number, data }: Line,
  register: PeopleRegister,
  { known, heads }: Context,
): Judged<NonNullable<PlannedPlaces["seat"]>> {
  const none = { problems: [], changes: [], planned: null };
  if (SEAT_KEYS.every((key) => data[key] === "")) return none;
  const missing = missingOf(data, SEAT_KEYS);
  const collective = data.collective === "" ? null : register.collectives.find(data.collective);
  if (collective && "problem" in collective) missing.push(problemAt("collective", collective.problem));
  if (!collective || "problem" in collective || missing.length > 0) return { ...none, problems: missing };
  const { found } = collective;
  const role = data.seatRole as CollectiveRole;
  const held = known?.seats.find((seat) => seat.collectiveId === found.id);
  if (held && held.role === role && held.title === data.seatTitle) return none;
  if (held) {
    const text = `Đang có tên trong ${found.name} với chức danh “${held.title}”. Xin ghi ngày thôi ở trang cá nhân trước, hoặc để trống bốn cột này.`;
    return { ...none, problems: [problemAt("collective", text)] };
  }
  const problem = role === "head" ? headProblem(found, number, heads) : null;
  if (problem) return { ...none, problems: [problem] };
  return {
    problems: [],
    changes: [`Vào ${found.name}: ${data.seatTitle} (${SEAT_ROLE_NAMES[role]})`],
    planned: { collective: found, role, title: data.seatTitle, validFrom: data.seatFrom },
  };
}

function headProblem(collective: NamedCollective, number: number, heads: Map<string, number>): RowProblem | null {
  if (collective.hasHead) return problemAt("seatRole", messageFor("seat.headTaken"));
  const other = heads.get(collective.id);
  if (other !== undefined)
    return problemAt(
      "seatRole",
      `Dòng ${other} đã ghi người đứng đầu của ${collective.name}. Xin sửa một trong hai dòng.`,
    );
  heads.set(collective.id, number);
  return null;
}

const POSITION_KEYS = ["workplace", "positionTitle", "positionRank", "managementLevel", "positionFrom"] as const;

function checkPosition(
  { data }: Line,
  register: PeopleRegister,
  { known }: Context,
): Judged<NonNullable<PlannedPlaces["position"]>> {
  const none = { problems: [], changes: [], planned: null };
  if (POSITION_KEYS.every((key) => data[key] === "")) return none;
  const missing = missingOf(data, POSITION_KEYS);
  const workplace = data.workplace === "" ? null : register.workplaces.find(data.workplace);
  if (workplace && "problem" in workplace) missing.push(problemAt("workplace", workplace.problem));
  if (!workplace || "problem" in workplace || missing.length > 0) return { ...none, problems: missing };
  const { found } = workplace;
  const rank = data.positionRank as PositionRank;
  const managementLevel = data.managementLevel as ManagementLevel;
  const isHeld = known?.positions.some(
    (held) => held.unitId === found.id && held.title === data.positionTitle && held.rank === rank,
  );
  if (isHeld) return none;
  return {
    problems: [],
    changes: [`Chức vụ: ${data.positionTitle}, ${found.name} (${POSITION_RANK_NAMES[rank]})`],
    planned: { unit: found, title: data.positionTitle, rank, managementLevel, validFrom: data.positionFrom },
  };
}

function missingOf(data: Record<PeopleKey, string>, keys: readonly PeopleKey[]): RowProblem[] {
  return keys.filter((key) => data[key] === "").map((key) => problemAt(key, `Chưa điền “${PEOPLE_HEADINGS[key]}”.`));
}
