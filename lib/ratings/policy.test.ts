import { describe, expect, test } from "vitest";
import { type PlacedUnit, proveActor } from "../core/actor";
import { ROLES, type Role } from "../core/roles";
import type { UnitKind } from "../db/generated/enums";
import {
  mayAppraise,
  mayListSubject,
  mayManageComplaints,
  mayPresentList,
  mayProposeLevel,
  mayRecordDecision,
  mayScore,
  maySetGroupCap,
  mayTakeBackList,
  type SubjectFacts,
  seesDecidingSide,
} from "./policy";

const province: PlacedUnit = { id: "p", path: "/42/", parentId: null };
const district: PlacedUnit = { id: "d", path: "/42/444/", parentId: "p" };
const commune: PlacedUnit = { id: "c", path: "/42/444/18562/", parentId: "d" };
const cell: PlacedUnit = { id: "l", path: "/42/444/18562/01/", parentId: "c" };
const foreign: PlacedUnit = { id: "f", path: "/42/445/", parentId: "p" };
const PLACES = { province, district, commune, cell, foreign };

function holder(role: Role, unit: PlacedUnit) {
  const held = { id: "g", role, unit: { ...unit, name: "đơn vị", kind: "cell" }, standsInFor: null };
  return proveActor({
    kind: "person",
    accountId: "a",
    personId: null,
    name: "Thử",
    grants: [held],
    active: held,
    directing: [],
  });
}

function subject(
  home: PlacedUnit,
  deciding: PlacedUnit,
  over: Partial<SubjectFacts> = {},
  kind: UnitKind = "cell",
): SubjectFacts {
  return {
    required: true,
    awaitsReview: false,
    decided: false,
    homeUnit: { ...home, kind },
    decidingUnit: deciding,
    listed: null,
    sentByUnitIds: [],
    ...over,
  };
}

/** Every role over every unit: who is allowed, as "role@unit". */
function allowedFor(policy: (actor: ReturnType<typeof holder>) => { allowed: boolean }): string[] {
  const all = ROLES.flatMap((role) =>
    Object.entries(PLACES).map(([name, unit]) => ({ key: `${role}@${name}`, actor: holder(role, unit) })),
  );
  expect(all).toHaveLength(40);
  return all.filter(({ actor }) => policy(actor).allowed).map(({ key }) => key);
}

const member = subject(cell, commune);
const head = subject(commune, district, {}, "grassrootsCommittee");

describe("role × unit matrices (RQ-10, RQ-17)", () => {
  test("a member of a cell: proposed by the cell, appraised and listed by the commune, by nobody else", () => {
    expect(allowedFor((actor) => mayProposeLevel(actor, member))).toEqual([...at("cell"), "cellSecretary@cell"]);
    expect(allowedFor((actor) => mayAppraise(actor, member))).toEqual(at("commune"));
    expect(allowedFor((actor) => mayListSubject(actor, member))).toEqual(at("commune"));
  });

  test("the head of a commune: proposed by the commune, appraised and listed by the district", () => {
    expect(allowedFor((actor) => mayProposeLevel(actor, head))).toEqual([...at("commune"), "cellSecretary@commune"]);
    expect(allowedFor((actor) => mayAppraise(actor, head))).toEqual(at("district"));
    expect(allowedFor((actor) => mayListSubject(actor, head))).toEqual(at("district"));
  });

  test("R8.12 points: of an organisation by its own committee, of anybody by staff of the deciding unit", () => {
    const organisation = { ...member, track: "organisation" } as const;
    const own = [...at("cell"), "cellSecretary@cell"];
    expect(allowedFor((actor) => mayScore(actor, "own", organisation))).toEqual(own);
    for (const track of ["collective", "partyMember", "official"] as const) {
      expect(allowedFor((actor) => mayScore(actor, "own", { ...member, track }))).toEqual([]);
      expect(allowedFor((actor) => mayScore(actor, "competent", { ...member, track }))).toEqual(at("commune"));
    }
    expect(allowedFor((actor) => mayScore(actor, "competent", organisation))).toEqual(at("commune"));
  });

  test("lists, sessions and caps belong to staff of the deciding unit", () => {
    const draft = { unit: district, status: "draft", itemCount: 1 } as const;
    const presented = { ...draft, status: "presented" } as const;
    expect(allowedFor((actor) => mayPresentList(actor, draft))).toEqual(at("district"));
    expect(allowedFor((actor) => mayTakeBackList(actor, presented))).toEqual(at("district"));
    expect(allowedFor((actor) => mayRecordDecision(actor, presented))).toEqual(at("district"));
    expect(allowedFor((actor) => maySetGroupCap(actor, district))).toEqual(at("district"));
  });

  test("R20.21 complaints on a member reach the Organisation Boards above, nobody else", () => {
    expect(allowedFor((actor) => mayManageComplaints(actor, cell))).toEqual([
      "provincialOfficer@province",
      "provincialOfficer@district",
      "provincialOfficer@commune",
      "provincialOfficer@cell",
      "districtOfficer@province",
      "districtOfficer@district",
      "districtOfficer@commune",
      "districtOfficer@cell",
    ]);
  });

  test("those below do not see what the deciding level prepares", () => {
    expect(seesDecidingSide(holder("cellSecretary", cell), member)).toBe(false);
    expect(seesDecidingSide(holder("grassrootsOfficer", commune), head)).toBe(false);
    expect(seesDecidingSide(holder("districtOfficer", district), head)).toBe(true);
  });
});

/** The three officer roles over one unit, in the order of the roles. */
function at(unit: keyof typeof PLACES): string[] {
  return ["provincialOfficer", "districtOfficer", "grassrootsOfficer"].map((role) => `${role}@${unit}`);
}

describe("states", () => {
  const officer = holder("districtOfficer", district);
  const codeOf = (verdict: ReturnType<typeof mayAppraise>) => (verdict.allowed ? "allowed" : verdict.code);

  test.each([
    [{}, "allowed", "allowed"],
    [{ required: false }, "rating.subject_exempt", "rating.subject_exempt"],
    [{ decided: true }, "rating.alreadyDecided", "rating.alreadyDecided"],
    [{ awaitsReview: true }, "rating.notReviewed", "rating.notReviewed"],
    [{ listed: "draft" }, "allowed", "allowed"],
    [{ listed: "presented" }, "rating.inPresentedList", "rating.inPresentedList"],
  ] as const)("%o", (over, appraise, list) => {
    expect(codeOf(mayAppraise(officer, { ...head, ...over }))).toBe(appraise);
    expect(codeOf(mayListSubject(officer, { ...head, ...over }))).toBe(list);
  });

  test.each([
    [{}, "allowed", "allowed"],
    [{ required: false }, "rating.subject_exempt", "rating.subject_exempt"],
    [{ decided: true }, "points.decided", "points.decided"],
    [{ listed: "draft" }, "allowed", "allowed"],
    [{ listed: "presented" }, "rating.inPresentedList", "rating.inPresentedList"],
    [{ sentByUnitIds: ["c"] }, "points.dossierSent", "allowed"],
    [{ sentByUnitIds: ["d"] }, "allowed", "allowed"],
    [{ awaitsReview: true }, "rating.notReviewed", "rating.notReviewed"],
  ] as const)("points under %o", (over, own, competent) => {
    const rated = { ...head, track: "organisation", ...over } as const;
    expect(codeOf(mayScore(holder("grassrootsOfficer", commune), "own", rated))).toBe(own);
    expect(codeOf(mayScore(officer, "competent", rated))).toBe(competent);
  });

  test("after its dossier was sent a unit no longer proposes; one above it still may", () => {
    const below = subject(cell, district, { sentByUnitIds: ["l"] });
    expect(codeOf(mayProposeLevel(holder("cellSecretary", cell), below))).toBe("rating.dossierSent");
    expect(codeOf(mayProposeLevel(holder("grassrootsOfficer", commune), below))).toBe("allowed");
  });

  test("a list goes draft → presented → recorded and is never empty", () => {
    const list = (status: "draft" | "presented" | "recorded", itemCount = 1) => ({ unit: district, status, itemCount });
    expect(codeOf(mayPresentList(officer, list("draft", 0)))).toBe("decision.empty");
    expect(codeOf(mayPresentList(officer, list("presented")))).toBe("decision.presented");
    expect(codeOf(mayTakeBackList(officer, list("draft")))).toBe("decision.notPresented");
    expect(codeOf(mayRecordDecision(officer, list("draft")))).toBe("decision.notPresented");
    for (const policy of [mayPresentList, mayTakeBackList, mayRecordDecision]) {
      expect(codeOf(policy(officer, list("recorded")))).toBe("decision.recorded");
    }
  });
});
