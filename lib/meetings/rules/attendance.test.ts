import { describe, expect, it } from "vitest";
import { getPack } from "../../regulations/registry";
import { type Attending, isOutsideBase, quorumFor } from "./attendance";

const pack = getPack("ha-tinh-2024");

function person(rest: Partial<Attending> = {}): Attending {
  return {
    presence: "present",
    capacities: [{ kind: "cell", capacity: "voting" }],
    excused: null,
    activeElsewhere: false,
    ...rest,
  };
}
const absent = person({ presence: "absent" });

describe("R20.14: quorum of one kind of subject, two thirds of one base", () => {
  it.each([
    ["six of nine", [...Array(6).fill(person()), ...Array(3).fill(absent)], { base: 9, present: 6, quorate: true }],
    ["five of nine", [...Array(5).fill(person()), ...Array(4).fill(absent)], { base: 9, present: 5, quorate: false }],
    [
      "exempt, excused and elsewhere do not count when absent",
      [
        person(),
        person(),
        { ...absent, excused: "exempt" as const },
        { ...absent, excused: "temporarilyExcused" as const },
        { ...absent, activeElsewhere: true },
      ],
      { base: 2, present: 2, quorate: true },
    ],
    [
      "one of them who comes counts",
      [person(), person({ excused: "exempt" }), absent],
      { base: 3, present: 2, quorate: true },
    ],
    [
      "sick leave stays in the base",
      [person(), { ...absent, excused: "sickLeave" as const }],
      { base: 2, present: 1, quorate: false },
    ],
    [
      "advisers do not count",
      [person(), person({ capacities: [{ kind: "cell", capacity: "advisory" }] })],
      { base: 1, present: 1, quorate: true },
    ],
    ["nobody", [], { base: 0, present: 0, quorate: false }],
  ])("%s", (_name, people, expected) => {
    expect(quorumFor(pack, "cell", people)).toMatchObject(expected);
  });

  it("RQ-06: each kind of subject has its own base", () => {
    const both = person({
      capacities: [
        { kind: "grassrootsCommittee", capacity: "voting" },
        { kind: "grassrootsStandingCommittee", capacity: "advisory" },
      ],
    });
    expect(quorumFor(pack, "grassrootsCommittee", [both]).base).toBe(1);
    expect(quorumFor(pack, "grassrootsStandingCommittee", [both]).base).toBe(0);
  });

  it("says who is outside the base", () => {
    expect(isOutsideBase({ ...absent, excused: "exempt" }, "cell")).toBe(true);
    expect(isOutsideBase(absent, "cell")).toBe(false);
  });
});
