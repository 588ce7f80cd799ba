import { expect, test } from "vitest";
import { getPack } from "../../regulations/registry";
import { type Body, proposeFor } from "./participants";
import { factsOfRegister, type RegisterRows } from "./register";

const pack = getPack("ha-tinh-2024");
const FRONT: Body = { collectiveId: "front", kind: "frontLeadership", name: "Mặt trận" };
const FARMERS: Body = {
  collectiveId: "farmers",
  kind: "massOrganisationLeadership",
  name: "Hội Nông dân",
  mergedFromUnitId: "xa",
};

const seat = (personId: string, collectiveId: string, role: "head" | "deputy" | "ordinary") => ({
  personId,
  role,
  title: `Chức vụ ${personId}`,
  collectiveId,
  collectiveKind: collectiveId === "front" ? ("front" as const) : ("massOrganisation" as const),
});
const person = (id: string) => ({ id, fullName: id, sortName: id, membership: null, conditions: [] });

const rows: RegisterRows = {
  seats: [seat("an", "front", "head"), seat("binh", "farmers", "head"), seat("chi", "farmers", "deputy")],
  members: [],
  divisionHeads: [
    { personId: "dung", title: "Trưởng ban", unitId: "xa" },
    { personId: "em", title: "Trưởng phòng nơi khác", unitId: "huyen" },
  ],
  assigned: [],
  people: ["an", "binh", "chi", "dung", "em"].map(person),
};

function capacities(bodies: readonly Body[]) {
  const facts = factsOfRegister(rows, { unitId: "xa", hostId: "front", bodies });
  return Object.fromEntries(
    proposeFor(pack, ["frontLeadership", "massOrganisationLeadership"], facts).map((proposal) => [
      proposal.personId,
      proposal.capacities.map(({ kind, capacity }) => `${kind} ${capacity}`),
    ]),
  );
}

test("R3.7 R20.1 who sits in a merged body votes on it alone, who sits in the host advises on it; division heads of its unit are invited", () => {
  expect(capacities([FRONT, FARMERS])).toEqual({
    an: ["frontLeadership voting", "massOrganisationLeadership advisory"],
    binh: ["massOrganisationLeadership voting"],
    chi: ["massOrganisationLeadership voting"],
    dung: ["frontLeadership advisory", "massOrganisationLeadership advisory"],
  });
});

test("R20.1 without a merged body nobody advises on another's", () => {
  expect(capacities([FRONT]).an).toEqual(["frontLeadership voting"]);
});

test("R3.7 a merged body of another unit: the division heads of that unit", () => {
  const elsewhere = { ...FARMERS, mergedFromUnitId: "huyen" };
  const found = capacities([FRONT, elsewhere]);
  expect(found.em).toEqual(["massOrganisationLeadership advisory"]);
  expect(found.dung).toEqual(["frontLeadership advisory"]);
});
