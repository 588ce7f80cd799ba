import { isDay } from "../../core/calendar";
import { messageFor } from "../../core/errors";
import { formatDay } from "../../core/format";
import { foldForSearch } from "../../core/vietnamese";
import { GENDER_NAMES, isSectorPossible, PARTY_STATUS_NAMES, partyDayProblems } from "../../people/rules";
import type { Candidate, CheckedRow, DraftRow, RowProblem } from "../dto";
import { type Correction, changesOf, correctionOf, newcomerText, sectorOf } from "./people-changes";
import { PEOPLE_HEADINGS, type PeopleData, type PeopleKey } from "./people-fields";
import { checkPlacesOf, type PlannedPlaces } from "./people-places";
import { identityKey, type KnownPerson, type NamedPlace, type PeopleRegister } from "./people-register";

/** What recording one line does; nothing where it has problems or waits for an answer. */
export type PlannedPerson = PlannedPlaces & {
  /** Shared by all lines about the same person. */
  person: { known: KnownPerson; corrected: Correction | null } | { key: string; isNew: boolean; cell: NamedPlace };
  data: PeopleData;
};

export type PeopleVerdict = { rows: (CheckedRow & { ordinal: number })[]; plans: Map<number, PlannedPerson> };

type Lead = { number: number; data: PeopleData; decision: string | null };
type Line = Pick<DraftRow, "ordinal" | "number" | "sheet" | "label" | "problems" | "decision"> & { data: PeopleData };

export function dataOf(row: { data: Record<string, string> }): PeopleData {
  return row.data as PeopleData;
}

const problemAt = (key: PeopleKey, text: string): RowProblem => ({ column: PEOPLE_HEADINGS[key], text });

/** Holds a list of people against the register: what each line would do, what is wrong with it, whom it may mean. */
export function checkPeople(
  rows: readonly Omit<DraftRow, "outcome" | "changes" | "candidates">[],
  register: PeopleRegister,
  today: string,
): PeopleVerdict {
  const leads = new Map<string, Lead>();
  const heads = new Map<string, number>();
  const plans = new Map<number, PlannedPerson>();
  const checked = rows.map((row) => {
    const line: Line = { ...row, data: dataOf(row) };
    const judged = judgeLine(line, register, today, leads);
    const places = checkPlacesOf(line, register, { known: judged.known, heads });
    const problems = [...row.problems, ...judged.problems, ...places.problems];
    const isQuestion = problems.length === 0 && judged.waits;
    const plan: PlannedPerson | null =
      judged.person && problems.length === 0 && !isQuestion
        ? { person: judged.person, data: line.data, ...places.planned }
        : null;
    if (plan) plans.set(row.ordinal, plan);
    const changes = problems.length > 0 ? [] : [...judged.changes, ...places.changes];
    const isNew = judged.person !== null && "isNew" in judged.person && judged.person.isNew;
    const outcome =
      problems.length > 0
        ? "problem"
        : isQuestion
          ? "question"
          : isNew
            ? "add"
            : changes.length > 0
              ? "change"
              : "same";
    return { ...row, problems, changes, candidates: judged.candidates, outcome } as const;
  });
  return { rows: checked, plans };
}

type Judged = {
  problems: RowProblem[];
  changes: string[];
  candidates: Candidate[];
  /** For a person to say whom the line means. */
  waits: boolean;
  known: KnownPerson | null;
  person: PlannedPerson["person"] | null;
};

function judgeLine(line: Line, register: PeopleRegister, today: string, leads: Map<string, Lead>): Judged {
  const { data } = line;
  const none: Judged = { problems: [], changes: [], candidates: [], waits: false, known: null, person: null };
  const missing = missingOf(data, ["cell", "fullName", "birthDate"]);
  if (data.fullName !== "" && !data.fullName.includes(" "))
    missing.push(problemAt("fullName", "Xin ghi đầy đủ họ và tên."));
  const cell = data.cell === "" ? null : register.cells.find(data.cell);
  if (cell && "problem" in cell) missing.push(problemAt("cell", cell.problem));
  if (!cell || "problem" in cell || missing.length > 0) return { ...none, problems: missing };
  const key = keyOf(data, cell.found.id);
  const lead = leads.get(key);
  if (!lead) leads.set(key, { number: line.number, data, decision: line.decision });
  const decision = line.decision ?? lead?.decision ?? null;
  const known = findKnown({ data, decision }, register, cell.found);
  if (known.problem) return { ...none, problems: [known.problem] };
  if (known.person) return judgeKnown(line, known.person, cell.found);
  // Whom a person chose may have moved since: then the question is open again, not answered with "new".
  const waits = known.candidates.length > 0 && decision !== "new";
  const problems = waits ? [] : lead ? repeatProblems(data, lead) : newPersonProblems(data, today);
  const changes = lead ? [] : [newcomerText(data, cell.found.name)];
  return {
    ...none,
    problems,
    changes: waits ? [] : changes,
    candidates: known.candidates,
    waits,
    person: { key, isNew: !lead, cell: cell.found },
  };
}

/** Card number first; else name, birth date and cell. */
function keyOf(data: PeopleData, cellId: string): string {
  return data.cardNumber === "" ? `${identityKey(data.fullName, data.birthDate)}|${cellId}` : `card|${data.cardNumber}`;
}

type Known = { person: KnownPerson | null; candidates: Candidate[]; problem?: RowProblem };

function findKnown(line: Pick<Line, "data" | "decision">, register: PeopleRegister, cell: NamedPlace): Known {
  const { data } = line;
  const holder = data.cardNumber === "" ? undefined : register.byCard.get(data.cardNumber);
  if (holder) {
    const problem = holder.isReached ? undefined : problemAt("cardNumber", messageFor("person.cardNumberTaken"));
    return { person: holder, candidates: [], ...(problem ? { problem } : {}) };
  }
  const alike = (register.byIdentity.get(identityKey(data.fullName, data.birthDate)) ?? []).filter(
    (person) => person.membership?.cellId === cell.id && (data.cardNumber === "" || person.cardNumber === null),
  );
  if (alike.length === 0 || line.decision === "new") return { person: null, candidates: alike.map(candidateOf) };
  const chosen = alike.find((person) => person.id === line.decision);
  return { person: chosen ?? null, candidates: alike.map(candidateOf) };
}

function candidateOf(person: KnownPerson): Candidate {
  return {
    personId: person.id,
    fullName: person.fullName,
    birthDate: person.birthDate,
    gender: GENDER_NAMES[person.gender],
    cardNumber: person.cardNumber,
    cell: person.membership?.cellName ?? null,
    admittedOn: person.membership?.admittedOn ?? null,
  };
}

const REQUIRED_OF_NEW = ["gender", "status", "admittedOn", "validFrom"] as const;

function missingOf(data: PeopleData, keys: readonly PeopleKey[]): RowProblem[] {
  return keys.filter((key) => data[key] === "").map((key) => problemAt(key, `Chưa điền “${PEOPLE_HEADINGS[key]}”.`));
}

function newPersonProblems(data: PeopleData, today: string): RowProblem[] {
  const missing = [...missingOf(data, REQUIRED_OF_NEW), ...sectorProblems(data.isOfficial === "yes", sectorOf(data))];
  if (missing.length > 0) return missing;
  const days = {
    birthDate: data.birthDate,
    status: data.status === "probationary" ? ("probationary" as const) : ("official" as const),
    admittedOn: data.admittedOn,
    officialOn: data.officialOn === "" ? null : data.officialOn,
    validFrom: data.validFrom,
  };
  // A day that could not be read is named already.
  const isReadable = [days.birthDate, days.admittedOn, days.officialOn ?? days.admittedOn, days.validFrom].every(isDay);
  if (!isReadable) return [];
  return partyDayProblems(days, today).map(({ code, field }) => problemAt(field, messageFor(code)));
}

function sectorProblems(isOfficial: boolean, sector: string): RowProblem[] {
  const workSector = sector === "outside" ? ("outside" as const) : null;
  return isSectorPossible({ isOfficial, workSector })
    ? []
    : [problemAt("workSector", messageFor("person.officialOutside"))];
}

const IDENTIFYING = [
  "fullName",
  "birthDate",
  "gender",
  "cardNumber",
  "status",
  "admittedOn",
  "officialOn",
  "validFrom",
] as const;

/** A further line about somebody: it brings a seat or a post, and does not contradict the first. */
function repeatProblems(data: PeopleData, lead: Lead): RowProblem[] {
  const other = IDENTIFYING.find(
    (key) => data[key] !== "" && foldForSearch(data[key]) !== foldForSearch(lead.data[key]),
  );
  if (other) {
    return [
      problemAt(other, `Dòng ${lead.number} đã nói về người này nhưng ghi khác. Xin ghi như nhau, hoặc xóa một dòng.`),
    ];
  }
  if (data.collective === "" && data.workplace === "") {
    return [problemAt("fullName", `Trùng với dòng ${lead.number}. Xin xóa một dòng.`)];
  }
  return [];
}

function judgeKnown(line: Line, known: KnownPerson, cell: NamedPlace): Judged {
  const { data } = line;
  const held = known.membership;
  const problems: RowProblem[] = [];
  if (held?.cellId !== cell.id) {
    const where = held ? `đang sinh hoạt ở ${held.cellName}` : "hiện không sinh hoạt ở chi bộ nào";
    problems.push(
      problemAt(
        "cell",
        `Người này đã có trong hệ thống và ${where}. Chuyển chi bộ thì làm thủ tục chuyển sinh hoạt ở trang cá nhân.`,
      ),
    );
  }
  if (held) problems.push(...membershipProblems(data, held));
  const corrected = correctionOf(data, known);
  if (corrected) problems.push(...sectorProblems(corrected.isOfficial, corrected.workSector));
  return {
    problems,
    changes: corrected ? changesOf(known, corrected) : [],
    candidates: [],
    waits: false,
    known,
    person: { known, corrected },
  };
}

function membershipProblems(data: PeopleData, held: NonNullable<KnownPerson["membership"]>): RowProblem[] {
  const found: RowProblem[] = [];
  const different = (key: PeopleKey, kept: string) =>
    found.push(
      problemAt(
        key,
        `Hệ thống đang ghi: ${kept}. Tệp này không sửa được mục ấy; nếu không cần sửa, xin để trống ô này.`,
      ),
    );
  if (data.status !== "" && data.status !== held.status) different("status", PARTY_STATUS_NAMES[held.status]);
  if (data.admittedOn !== "" && data.admittedOn !== held.admittedOn)
    different("admittedOn", formatDay(held.admittedOn));
  if (data.officialOn !== "" && data.officialOn !== held.officialOn) {
    different("officialOn", held.officialOn === null ? "chưa có" : formatDay(held.officialOn));
  }
  return found;
}
