import { expect, test } from "vitest";
import { checkPeople } from "./people-check";
import { PEOPLE_FIELDS } from "./people-fields";
import { identityKey, type KnownPerson, placeIndex } from "./people-register";

const cell = { id: "c", code: "01", path: "/42/01/", parentId: "u", name: "Chi bộ thôn 1" };
const places = <T extends { id: string; name: string }>(things: T[]) => placeIndex(things, ({ id }) => id, "nơi");
const data = Object.fromEntries(PEOPLE_FIELDS.map(({ key }) => [key, ""]));
const typed = {
  ...data,
  cell: cell.name,
  fullName: "Lê Thị Hà",
  birthDate: "1980-03-05",
  gender: "female",
  status: "official",
  admittedOn: "2010-02-03",
  validFrom: "2010-02-03",
};

function known(id: string): KnownPerson {
  const membership = {
    cellId: cell.id,
    cellName: cell.name,
    status: "official",
    admittedOn: "2010-02-03",
    officialOn: null,
  } as const;
  const { fullName, birthDate } = typed;
  const person = { id, fullName, searchName: "le thi ha", birthDate, gender: "female", cardNumber: null } as const;
  const rest = { isOfficial: false, workSector: null, version: 1, isReached: true, seats: [], positions: [] };
  return { ...person, ...rest, membership };
}

function outcomeOf(decision: string | null, alike: readonly KnownPerson[]) {
  const register = {
    cells: places([cell]),
    collectives: places([]),
    workplaces: places([]),
    byCard: new Map(),
    byIdentity: new Map([[identityKey(typed.fullName, typed.birthDate), alike]]),
  };
  const line = { sheet: "Danh sách", number: 3, label: typed.fullName, ordinal: 0, excluded: false };
  const { rows, plans } = checkPeople([{ ...line, data: typed, problems: [], decision }], register, "2024-12-10");
  return [rows[0]?.outcome, plans.size, rows[0]?.candidates.length];
}

test.each([
  { what: "not answered yet", decision: null, outcome: ["question", 0, 2] },
  { what: "somebody new", decision: "new", outcome: ["add", 1, 2] },
  { what: "one of them", decision: "a", outcome: ["same", 1, 0] },
  { what: "somebody who is none of them any more", decision: "gone", outcome: ["question", 0, 2] },
])("RQ-02 whom a line means where several are called alike: $what", ({ decision, outcome }) => {
  expect(outcomeOf(decision, [known("a"), known("b")])).toEqual(outcome);
});

test("nobody alike: somebody new without a question", () => {
  expect(outcomeOf(null, [])).toEqual(["add", 1, 0]);
});
