import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeOrder, type MeetingSubject, mustComeFirst, prerequisitesOf, sortMeeting } from "./order";
import { ORDER_SUBJECTS, type OrderSubject, PREREQUISITES, type Prerequisite } from "./pack";
import { getPack, listPacks } from "./registry";
import { decideSeason, judgeDecisionNow, type SeasonNode, seasonEdges } from "./season-order";

const pack = getPack("ha-tinh-2024");

describe.each(listPacks().map((one) => [one.id, one] as const))("%s: order", (_id, one) => {
  const WAITING: Record<OrderSubject, readonly Prerequisite[]> = {
    head: ["collectiveConclusion", "collectiveDecision", "officialRating", "complaintSettled"],
    individual: ["collectiveConclusion", "collectiveDecision", "officialRating", "complaintSettled"],
    collective: ["collectiveConclusion", "lowerCollectiveDecisions", "complaintSettled"],
    cell: ["collectiveConclusion", "collectiveDecision", "memberDecisions", "complaintSettled"],
    commune: ["collectiveConclusion", "collectiveDecision", "memberDecisions", "cellDecisions", "complaintSettled"],
  };
  const everyPair = ORDER_SUBJECTS.flatMap((subject) =>
    PREREQUISITES.map((missing) => {
      if (!WAITING[subject].includes(missing)) return [subject, missing, "allowed", "allowed"] as const;
      const vote = missing === "collectiveConclusion" ? "refused" : "warned";
      return [subject, missing, vote, "refused"] as const;
    }),
  );

  it.each(everyPair)(
    "T9 R6.4 R6.7 R6.8 R6.9 R20.3: %s while %s is missing: %s at the vote, %s at the decision",
    (subject, missing, vote, decision) => {
      expect(judgeOrder(one, "vote", subject, [missing]).verdict).toBe(vote);
      expect(judgeOrder(one, "decision", subject, [missing]).verdict).toBe(decision);
      expect(judgeOrder(one, "vote", subject, [missing]).missing).toEqual(vote === "allowed" ? [] : [missing]);
    },
  );

  it("names a thing once however often it is reported missing", () => {
    expect(judgeOrder(one, "decision", "cell", ["memberDecisions", "memberDecisions"]).missing).toEqual([
      "memberDecisions",
    ]);
  });

  it("has a rule for every prerequisite and allows what lacks nothing", () => {
    expect(new Set(one.order.map((rule) => rule.prerequisite))).toEqual(new Set(PREREQUISITES));
    expect(judgeOrder(one, "decision", "head", [])).toMatchObject({ verdict: "allowed", missing: [], details: [] });
  });

  it("the worst of several decides, and each is named", () => {
    const answer = judgeOrder(one, "vote", "head", ["officialRating", "collectiveConclusion"]);
    expect(answer.verdict).toBe("refused");
    expect(answer.details.map((detail) => detail.effect)).toEqual(["refused", "warned"]);
  });
});

it("R6.10: each subject waits for what the order gives it", () => {
  expect(prerequisitesOf(pack, "head")).toEqual([
    "collectiveConclusion",
    "collectiveDecision",
    "officialRating",
    "complaintSettled",
  ]);
  expect(prerequisitesOf(pack, "cell")).toEqual([
    "collectiveConclusion",
    "collectiveDecision",
    "memberDecisions",
    "complaintSettled",
  ]);
  expect(prerequisitesOf(pack, "commune")).toContain("cellDecisions");
  expect(prerequisitesOf(pack, "collective")).toEqual([
    "collectiveConclusion",
    "lowerCollectiveDecisions",
    "complaintSettled",
  ]);
});

const agenda: MeetingSubject[] = [
  { id: "m1", collectiveId: "btv", kind: "individual", role: "ordinary" },
  { id: "d1", collectiveId: "btv", kind: "individual", role: "deputy" },
  { id: "h", collectiveId: "btv", kind: "individual", role: "head" },
  { id: "c", collectiveId: "btv", kind: "collective" },
  { id: "m2", collectiveId: "btv", kind: "individual", role: "ordinary" },
  { id: "x", collectiveId: "ubnd", kind: "collective" },
];

describe("RQ-05 R6.4: inside a meeting", () => {
  it("collective, head, deputies, members", () => {
    expect(sortMeeting(agenda).map((subject) => subject.id)).toEqual(["c", "h", "d1", "m1", "m2", "x"]);
  });

  it.each([
    ["c", [], []],
    ["h", [], ["c"]],
    ["d1", ["c"], ["h"]],
    ["m1", ["c"], ["h", "d1"]],
    ["m2", ["c", "h", "d1"], []],
    ["x", [], []],
  ])("%s with %j concluded waits for %j", (id, concluded, first) => {
    const subject = agenda.find((one) => one.id === id);
    expect(subject && mustComeFirst(subject, agenda, new Set(concluded)).map((one) => one.id)).toEqual(first);
  });
});

/** A province of districts, communes and cells; the secretary of every body is a member of a cell far below it. */
function season(communes: number, cells: number): SeasonNode[] {
  const nodes: SeasonNode[] = [];
  const cellIds: string[] = [];
  for (let c = 0; c < communes; c += 1) {
    const own = Array.from({ length: cells }, (_, index) => `cell-${c}-${index}`);
    cellIds.push(...own);
    const collectives = own.map((id) => `chiuy:${id}`);
    nodes.push({ kind: "collective", id: `btv:${c}`, lowerCollectiveIds: collectives });
    nodes.push({ kind: "official", id: `official:secretary:${c}`, role: "head", collectiveIds: [`btv:${c}`] });
    nodes.push({
      kind: "organisation",
      id: `commune:${c}`,
      level: "commune",
      collectiveIds: [`btv:${c}`],
      memberIds: [],
      lowerOrganisationIds: own.map((id) => `organisation:${id}`),
    });
    own.forEach((id, index) => {
      const leader = index === 0 ? [`member:secretary:${c}`] : [];
      nodes.push({ kind: "collective", id: `chiuy:${id}`, lowerCollectiveIds: [] });
      nodes.push({
        kind: "member",
        id: `member:${id}`,
        role: "head",
        officialId: null,
        collectiveIds: [`chiuy:${id}`],
      });
      nodes.push({
        kind: "organisation",
        id: `organisation:${id}`,
        level: "cell",
        collectiveIds: [`chiuy:${id}`],
        memberIds: [`member:${id}`, ...leader],
        lowerOrganisationIds: [],
      });
    });
    if (cells > 0) {
      const officialId = `official:secretary:${c}`;
      nodes.push({
        kind: "member",
        id: `member:secretary:${c}`,
        role: "head",
        officialId,
        collectiveIds: [`btv:${c}`],
      });
    }
  }
  nodes.push({
    kind: "collective",
    id: "btv:district",
    lowerCollectiveIds: Array.from({ length: communes }, (_, c) => `btv:${c}`),
  });
  return nodes;
}

describe("R6.10 R20.3: a season can be finished without a deadlock", () => {
  it("whatever the number of communes and cells, in every pack", () => {
    fc.assert(
      fc.property(fc.constantFrom(...listPacks()), fc.nat(5), fc.nat(6), (one, communes, cells) => {
        const nodes = season(communes, cells);
        const { order, stuck } = decideSeason(one, nodes);
        expect(stuck).toEqual([]);
        expect(order.toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
        if (communes > 0) expect(nodes.flatMap(seasonEdges).length).toBeGreaterThanOrEqual(communes * (cells + 1));
        const position = new Map(order.map((id, index) => [id, index]));
        for (const node of nodes) {
          for (const edge of seasonEdges(node)) {
            expect(position.get(edge.waitsForId)).toBeLessThan(position.get(node.id) ?? -1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("names exactly what must be decided first", () => {
    const nodes = season(1, 2);
    const commune = nodes.find((node) => node.id === "commune:0");
    const answer = commune && judgeDecisionNow(pack, commune, new Set(["btv:0", "organisation:cell-0-0"]));
    expect(answer).toEqual({
      verdict: "refused",
      subject: "commune",
      missing: [{ prerequisite: "cellDecisions", waitsForId: "organisation:cell-0-1" }],
    });
  });

  it("finds a deadlock when there is one", () => {
    const nodes: SeasonNode[] = [
      { kind: "collective", id: "a", lowerCollectiveIds: ["b"] },
      { kind: "collective", id: "b", lowerCollectiveIds: ["a"] },
      { kind: "collective", id: "c", lowerCollectiveIds: [] },
    ];
    expect(decideSeason(pack, nodes)).toEqual({ order: ["c"], stuck: ["a", "b"] });
  });
});
