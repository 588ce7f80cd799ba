import { describe, expect, it } from "vitest";
import { compareObligations, generateObligations, sharedMeetingProposals } from "./obligations";
import { getPack } from "./registry";
import type { CollectiveFact, MembershipFact, PersonFact, UnitFacts } from "./unit-facts";

const pack = getPack("ha-tinh-2024");
const cycleDate = "2024-12-01";

function member(id: string, rest: Partial<MembershipFact> = {}, person: Partial<PersonFact> = {}): PersonFact {
  const membership: MembershipFact = { cellId: "cell-1", partyStatus: "official", ...rest };
  return { id, membership, ...person };
}

function body(
  id: string,
  kind: CollectiveFact["kind"],
  people: readonly string[],
  rest: Partial<CollectiveFact> = {},
): CollectiveFact {
  const seats = people.map((personId, index) => ({
    personId,
    role: index === 0 ? ("head" as const) : ("ordinary" as const),
  }));
  return { id, unitId: "commune", kind, seats, ...rest };
}

function facts(rest: Partial<UnitFacts>): UnitFacts {
  return { cycleDate, organisations: [], collectives: [], people: [], ...rest };
}

function placesOf(result: ReturnType<typeof generateObligations>, personId: string) {
  return result.obligations
    .filter((obligation) => obligation.subjectKey.startsWith(`person:${personId}:`))
    .map((o) => [o.code, o.place.kind === "cell" ? o.place.cellId : o.place.collectiveId, o.primary, o.scope]);
}

function reasonOf(result: ReturnType<typeof generateObligations>, key: string): string | undefined {
  return result.subjects.find((subject) => subject.key === key)?.reasons[0]?.code;
}

describe("R3.10 R20.5 R20.16: who is reviewed as a member", () => {
  it.each([
    ["ordinary member", {}, "required", true],
    ["admitted six months before the day", { partyStatus: "probationary", admittedOn: "2024-06-01" }, "required", true],
    ["admitted a day too late", { partyStatus: "probationary", admittedOn: "2024-06-02" }, "exempt", false],
    ["exempt from work and activities", { excused: "exempt" }, "exempt", false],
    ["suspended", { excused: "suspended" }, "exempt", false],
    ["R20.11 temporarily excused", { excused: "temporarilyExcused" }, "required", true],
    ["maternity", { excused: "maternity" }, "required", true],
  ] as const)("%s", (_name, membership, standing, reviewed) => {
    const result = generateObligations(pack, facts({ people: [member("an", membership)] }));
    expect(result.subjects).toHaveLength(1);
    expect(result.subjects[0]).toMatchObject({ key: "person:an:partyMember", standing, reviewed });
    expect(result.subjects[0]?.reasons.length).toBeGreaterThan(0);
    expect(result.obligations).toHaveLength(reviewed ? 1 : 0);
  });
});

describe("R4.1 R4.4–R4.6 R20.4: places and tracks of a leader", () => {
  const standing = body("btv", "grassrootsStandingCommittee", ["binh", "an"]);
  const office = body("office", "agencyLeadership", ["an", "cuc", "dung"], { unitId: "office" });

  it("R4.2 R4.5: a standing-committee member who heads an agency has two tracks and three places", () => {
    const office2 = { ...office, seats: office.seats.map((seat) => ({ ...seat, main: seat.personId === "an" })) };
    const result = generateObligations(pack, facts({ collectives: [standing, office2], people: [member("an")] }));
    expect(placesOf(result, "an")).toEqual([
      ["memberAtCell", "cell-1", true, "full"],
      ["furtherPost", "btv", false, "full"],
      ["leaderAtCollective", "office", true, "full"],
    ]);
    const tracks = result.subjects.filter((subject) => subject.kind === "person").map((subject) => subject.track);
    expect(tracks).toEqual(["partyMember", "official"]);
  });

  it("a post beside the main work is reviewed for that post only", () => {
    const extra = body("extra", "districtStandingCommittee", ["an"], {
      unitId: "district",
      seats: [{ personId: "an", role: "ordinary", partTime: true }],
    });
    const result = generateObligations(pack, facts({ collectives: [extra, office], people: [member("an")] }));
    expect(placesOf(result, "an")).toContainEqual(["partTimePost", "extra", false, "post"]);
    expect(placesOf(result, "an")).toContainEqual(["leaderAtCollective", "office", true, "full"]);
  });

  it("R3.15 R20.2: a leader outside the Party is reviewed at his workplace only", () => {
    const result = generateObligations(
      pack,
      facts({ collectives: [office], people: [{ id: "cuc", membership: null }] }),
    );
    expect(placesOf(result, "cuc")).toEqual([["nonPartyLeader", "office", true, "full"]]);
    expect(reasonOf(result, "person:cuc:official")).toBe("nonPartyLeader");
  });

  it("R4.1: a leader with a seat is a leading cadre by it, whatever else he holds; one without a post is an official only", () => {
    const people = [
      member("an", {}, { isOfficial: true, holdsLeadingPost: true }),
      member("dung", {}, { isOfficial: true }),
      member("hoa", {}, { isOfficial: true }),
    ];
    const result = generateObligations(pack, facts({ collectives: [office], people }));
    expect(reasonOf(result, "person:an:official")).toBe("leadingCadre");
    expect(reasonOf(result, "person:dung:official")).toBe("leadingCadre");
    expect(reasonOf(result, "person:hoa:official")).toBe("officialOnly");
  });

  it("an official without a post is rated on his track but reviewed in the cell", () => {
    const result = generateObligations(pack, facts({ people: [member("hoa", {}, { isOfficial: true })] }));
    expect(placesOf(result, "hoa")).toEqual([["memberAtCell", "cell-1", true, "full"]]);
    expect(result.subjects).toContainEqual(
      expect.objectContaining({ key: "person:hoa:official", reviewed: false, rated: true, leadingCadre: false }),
    );
  });

  it("R4.1 R3.15: the head of a school without a reviewed collective is a leading cadre, reviewed in the cell and rated as a cadre", () => {
    const head = member("hoa", {}, { isOfficial: true, holdsLeadingPost: true });
    const result = generateObligations(pack, facts({ people: [head] }));
    expect(placesOf(result, "hoa")).toEqual([["memberAtCell", "cell-1", true, "full"]]);
    const [asMember, asOfficial] = ["partyMember", "official"].map((track) =>
      result.subjects.find(({ key }) => key === `person:hoa:${track}`),
    );
    expect(asMember).toMatchObject({ leadingCadre: true, ownReview: true, reviewed: true });
    expect(asOfficial).toMatchObject({ leadingCadre: true, ownReview: false, reviewed: false, rated: true });
    expect(asOfficial?.reasons[0]).toMatchObject({
      code: "leaderOutsideCollectives",
      citation: { kind: "convention", rule: "R4.1" },
    });
  });

  it("exempt from work and activities takes both tracks away", () => {
    const result = generateObligations(
      pack,
      facts({ collectives: [office], people: [member("an", { excused: "exempt" })] }),
    );
    expect(result.subjects.filter((subject) => subject.kind === "person").map((s) => s.standing)).toEqual([
      "exempt",
      "exempt",
    ]);
    expect(placesOf(result, "an")).toEqual([]);
  });
});

describe("R3.13 R3.18 R20.12: special situations of members", () => {
  it.each([
    ["temporary activity elsewhere", { temporaryCellId: "cell-9" }, "temporaryActivity", "cell-9", "full"],
    ["transferred in the season", { formerCellId: "cell-8" }, "transferred", "cell-8", "full"],
    [
      "suspended from the committee only",
      { suspendedFromCommittee: true },
      "suspendedFromCommittee",
      null,
      "beforeSuspension",
    ],
    [
      "R3.6 secretary without a cell committee",
      { cellRole: "head", cellHasCommittee: false },
      "cellWithoutCommittee",
      null,
      "full",
    ],
    [
      "R3.6 deputy without a cell committee",
      { cellRole: "deputy", cellHasCommittee: false },
      "cellWithoutCommittee",
      null,
      "full",
    ],
    ["member of such a cell", { cellRole: "ordinary", cellHasCommittee: false }, "memberAtCell", null, "full"],
    ["secretary with a cell committee", { cellRole: "head", cellHasCommittee: true }, "memberAtCell", null, "full"],
  ] as const)("%s", (_name, membership, code, comment, scope) => {
    const result = generateObligations(pack, facts({ people: [member("an", membership)] }));
    expect(result.obligations).toEqual([
      expect.objectContaining({ code, commentFromCellId: comment, scope, place: { kind: "cell", cellId: "cell-1" } }),
    ]);
  });

  it("a suspended committee member keeps his leadership place but not his committee place", () => {
    const collectives = [
      body("btv", "grassrootsStandingCommittee", ["an"]),
      body("ubnd", "governmentLeadership", ["an", "b", "c"]),
    ];
    const people = [member("an", { suspendedFromCommittee: true })];
    expect(placesOf(generateObligations(pack, facts({ collectives, people })), "an").map(([, place]) => place)).toEqual(
      ["cell-1", "ubnd"],
    );
  });
});

describe("R3.1 R3.3 R3.7: which collectives", () => {
  const standingOf = (collectives: readonly CollectiveFact[]) =>
    Object.fromEntries(
      generateObligations(pack, facts({ collectives })).subjects.flatMap((subject) =>
        subject.kind === "collective" ? [[subject.collectiveId, subject.standing]] : [],
      ),
    );

  it("RQ-06b: the committee is reviewed only where there is no standing committee", () => {
    const committee = body("bch", "grassrootsCommittee", ["a"]);
    expect(standingOf([committee])).toEqual({ bch: "required" });
    expect(standingOf([committee, body("btv", "grassrootsStandingCommittee", ["a"])])).toEqual({
      bch: "notSubject",
      btv: "required",
    });
  });

  it("a cell is a collective of its own only below a sub-committee", () => {
    expect(standingOf([body("cell", "cell", [], { parentKind: "subCommittee" })])).toEqual({ cell: "required" });
    expect(standingOf([body("cell", "cell", [], { parentKind: "grassrootsCommittee" })])).toEqual({
      cell: "notSubject",
    });
  });

  it.each([
    [2, null, true],
    [2, "other", false],
    [3, null, false],
  ] as const)("R3.7: %i members, reviewed with %s: needs a decision %s", (count, reviewedWithId, needs) => {
    const people = ["a", "b", "c"].slice(0, count);
    const result = generateObligations(
      pack,
      facts({ collectives: [body("x", "agencyLeadership", people, { reviewedWithId })] }),
    );
    expect(result.subjects).toEqual([expect.objectContaining({ needsPlaceDecision: needs })]);
    expect(result.obligations[0]).toMatchObject({
      place: { kind: "collective", collectiveId: reviewedWithId ?? "x" },
      code: reviewedWithId === null ? "ownMeeting" : "mergedCollective",
    });
    expect(result.obligations[0]?.mergedFromId).toBe(reviewedWithId === null ? undefined : "x");
    const seated = generateObligations(
      pack,
      facts({ collectives: [body("x", "agencyLeadership", people, { reviewedWithId })], people: [member("a")] }),
    );
    const cameFrom = [result.obligations[0], seated.obligations.find(({ key }) => key === "person:a:official@x")];
    expect(cameFrom.map((obligation) => obligation?.mergedFromId)).toEqual(
      reviewedWithId === null ? [undefined, undefined] : ["x", "x"],
    );
    expect(cameFrom.every((obligation) => obligation !== undefined)).toBe(true);
  });

  it.each([
    ["2024-06-02", "exempt"],
    ["2024-06-01", "required"],
    [null, "required"],
  ] as const)("R9.11: set up on %s: %s", (establishedOn, standing) => {
    expect(standingOf([body("x", "agencyLeadership", ["a", "b", "c"], { establishedOn })])).toEqual({ x: standing });
  });

  it("R4.3: proposes one meeting where all leaders sit on the committee", () => {
    const committee = body("bch", "grassrootsCommittee", ["a", "b", "c"]);
    const shared = facts({ collectives: [committee, body("ubnd", "governmentLeadership", ["a", "b"])] });
    const apart = facts({ collectives: [committee, body("ubnd", "governmentLeadership", ["a", "z"])] });
    expect(sharedMeetingProposals(shared.collectives)).toEqual([{ collectiveId: "ubnd", committeeId: "bch" }]);
    expect(sharedMeetingProposals(apart.collectives)).toEqual([]);
  });

  it("R3.8: organisations are rated, with the deciding body", () => {
    const result = generateObligations(pack, facts({ organisations: [{ unitId: "cell-1", kind: "cell" }] }));
    expect(result.subjects).toEqual([
      expect.objectContaining({
        key: "organisation:cell-1",
        rated: true,
        reviewed: false,
        standing: "required",
        decides: "đảng ủy cơ sở",
      }),
    ]);
  });
});

describe("a change of facts proposes a change of obligations", () => {
  it("names what comes, goes and changes", () => {
    const before = generateObligations(pack, facts({ people: [member("an"), member("binh")] })).obligations;
    const after = generateObligations(
      pack,
      facts({ people: [member("an", { cellRole: "head" }), member("binh", { cellId: "cell-2" })] }),
    ).obligations;
    const change = compareObligations(before, after);
    expect(change.added.map((o) => o.key)).toEqual(["person:binh:partyMember@cell:cell-2"]);
    expect(change.removed.map((o) => o.key)).toEqual(["person:binh:partyMember@cell:cell-1"]);
    expect(change.changed.map(({ after: o }) => o.role)).toEqual(["head"]);
    expect(compareObligations(after, after)).toEqual({ added: [], removed: [], changed: [] });
  });
});
