import { describe, expect, it } from "vitest";
import { fieldOf } from "./contract-cases";

describe("obligations: facts that name nobody or cannot be are errors", () => {
  const body = { id: "b", unitId: "u", kind: "agencyLeadership", seats: [] };
  const person = { id: "p", membership: null };
  const member = { cellId: "u", partyStatus: "official" };
  const head = { personId: "p", role: "head" };

  it.each([
    [{ people: [person, person] }, "people.1.id"],
    [{ collectives: [body, body] }, "collectives.1.id"],
    [{ collectives: [{ ...body, reviewedWithId: "b" }] }, "collectives.0.reviewedWithId"],
    [{ collectives: [{ ...body, reviewedWithId: "x" }] }, "collectives.0.reviewedWithId"],
    [{ collectives: [{ ...body, seats: [{ personId: "x", role: "head" }] }] }, "collectives.0.seats.0.personId"],
    [
      {
        people: [person],
        collectives: [
          {
            ...body,
            seats: [
              { personId: "p", role: "head" },
              { personId: "p", role: "deputy" },
            ],
          },
        ],
      },
      "collectives.0.seats.1.personId",
    ],
    [{ organisations: [{ unitId: "u", kind: "cell", establishedOn: "2024-02-30" }] }, "organisations.0.establishedOn"],
    [
      {
        collectives: [
          { ...body, reviewedWithId: "c" },
          { ...body, id: "c", reviewedWithId: "b" },
        ],
      },
      "collectives.0.reviewedWithId",
    ],
    [
      { people: [person], collectives: [{ ...body, kind: "cellCommittee", seats: [head] }] },
      "collectives.0.seats.0.personId",
    ],
    [
      { people: [person], collectives: [{ ...body, seats: [{ ...head, main: true, partTime: true }] }] },
      "collectives.0.seats.0.partTime",
    ],
    [
      {
        people: [person, { ...person, id: "q" }],
        collectives: [{ ...body, seats: [head, { ...head, personId: "q" }] }],
      },
      "collectives.0.seats.1.role",
    ],
    [
      {
        people: [person],
        collectives: [
          { ...body, seats: [{ ...head, main: true }] },
          { ...body, id: "c", seats: [{ ...head, main: true }] },
        ],
      },
      "collectives.1.seats.0.main",
    ],
    [
      { people: [{ ...person, membership: { ...member, temporaryCellId: "u" } }] },
      "people.0.membership.temporaryCellId",
    ],
    [{ people: [{ ...person, membership: { ...member, formerCellId: "u" } }] }, "people.0.membership.formerCellId"],
  ])("R4.1: %j: %s", (rest, field) => {
    expect(fieldOf("ha-tinh-2024", "obligations", { cycleDate: "2024-12-01", ...rest })).toBe(field);
  });
});
