import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeCap } from "./cap";
import { comparableGroup } from "./comparable-group";
import { CHECKED_CODES, type CouplingFacts, findCouplingConflicts, officialsAboveMembers } from "./coupling";
import { explanationLines } from "./explanation";
import { LEVELS } from "./levels";
import { getPack, listPacks } from "./registry";

const severities = (id: Parameters<typeof getPack>[0], facts: CouplingFacts) =>
  findCouplingConflicts(getPack(id), facts).map((finding) => [finding.code, finding.severity]);

describe.each(listPacks().map((pack) => [pack.id, pack] as const))("%s: coupling", (id, pack) => {
  const hd21 = id === "hd21-2019";
  const points = pack.levelRules.method === "points";

  it.each([
    ["official", "excellent", "good", "blocks"],
    ["official", "good", "failed", "blocks"],
    ["partyMember", "excellent", "good", "warns"],
    ["official", "good", "good", null],
    ["official", "fair", "excellent", null],
  ] as const)(
    "RQ-10 R8.31 R20.4: the head on the %s track %s, his unit %s: %s",
    (track, level, unitLevel, severity) => {
      const found = severities(id, { subject: "head", track, level, unitLevel });
      expect(found).toEqual(severity === null ? [] : [["headAboveUnit", severity]]);
    },
  );

  it("R8.31: nobody but the head is tied to the unit this way", () => {
    expect(severities(id, { subject: "individual", track: "official", level: "excellent", unitLevel: "fair" })).toEqual(
      [],
    );
  });

  it.each([
    ["excellent", "good", true],
    ["excellent", null, true],
    ["excellent", undefined, true],
    ["excellent", "excellent", false],
    ["good", "fair", false],
  ] as const)(
    "R8.1 R8.10: an official proposed %s as member with official level %s: %s",
    (level, officialLevel, found) => {
      const result = severities(id, {
        subject: "individual",
        track: "partyMember",
        isOfficial: true,
        level,
        officialLevel,
      });
      expect(result).toEqual(found ? [["memberAboveOfficial", hd21 ? "blocks" : "warns"]] : []);
    },
  );

  it.each([
    [undefined, "chưa có"],
    [null, "chưa có"],
    ["fair", "Hoàn thành nhiệm vụ"],
  ] as const)("R8.1 R8.10: the finding says what the official level %s is: %s", (officialLevel, shown) => {
    const [finding] = findCouplingConflicts(pack, {
      subject: "head",
      track: "partyMember",
      isOfficial: true,
      level: "excellent",
      officialLevel,
    });
    expect(finding?.text).toBe(`Đề nghị đảng viên HTXSNV; xếp loại cán bộ, công chức, viên chức: ${shown}`);
  });

  it.each([
    ["head", true],
    ["individual", true],
    ["collective", false],
    ["organisation", false],
  ] as const)("R8.31: an excellent %s of a failed leadership: a finding %s", (subject, found) => {
    const codes = severities(id, { subject, level: "excellent", collectiveLevel: "failed" }).map(([code]) => code);
    expect(codes.includes("individualAboveFailedCollective")).toBe(found);
  });

  it("R8.1: a member who is no official needs no official level", () => {
    expect(severities(id, { subject: "individual", track: "partyMember", level: "excellent" })).toEqual([]);
  });

  it("R8.0: excellent with discipline is blocked", () => {
    expect(severities(id, { subject: "collective", level: "excellent", disciplinePresent: true })).toEqual([
      ["excellentWithDiscipline", "blocks"],
    ]);
    expect(severities(id, { subject: "collective", level: "good", disciplinePresent: true })).toEqual([]);
  });

  it("R8.18: excellent with shortcomings unfixed", () => {
    const facts = { subject: "collective", level: "excellent" } as const;
    const expected = [["excellentWithUnfixedShortcomings", points ? "blocks" : "asks"]];
    expect(severities(id, { ...facts, shortcomingsFixedShare: 0.9 })).toEqual(expected);
    expect(severities(id, { ...facts, shortcomingsFixedShare: 1 })).toEqual([]);
    expect(severities(id, { ...facts, level: "good", shortcomingsFixedShare: 0 })).toEqual([]);
  });

  it("RQ-10: an excellent member of a failed collective is asked about", () => {
    expect(
      severities(id, { subject: "individual", track: "official", level: "excellent", collectiveLevel: "failed" }),
    ).toEqual([["individualAboveFailedCollective", "asks"]]);
    expect(
      severities(id, { subject: "individual", track: "official", level: "excellent", collectiveLevel: "fair" }),
    ).toEqual([]);
  });

  it("R20.7: an excellent organisation, its subordinates and the bodies of its level", () => {
    const severity = hd21 ? "blocks" : "asks";
    const all = { excellent: 0, good: 9, fair: 0, failed: 1 };
    expect(severities(id, { subject: "organisation", level: "excellent", subordinates: all })).toEqual([
      ["organisationAboveSubordinates", severity],
    ]);
    expect(severities(id, { subject: "organisation", level: "excellent", sameLevelBodies: ["good", "fair"] })).toEqual([
      ["organisationAboveGovernment", severity],
    ]);
    expect(
      severities(id, { subject: "organisation", level: "excellent", sameLevelBodies: ["good", "excellent"] }),
    ).toEqual([]);
    expect(
      severities(id, { subject: "organisation", level: "good", subordinates: all, sameLevelBodies: ["failed"] }),
    ).toEqual([]);
  });
});

it("the explanation of a finding prints rule, clause and result", () => {
  const [finding] = findCouplingConflicts(getPack("hd21-2019"), {
    subject: "organisation",
    level: "excellent",
    subordinates: { excellent: 0, good: 3, fair: 1, failed: 0 },
  });
  expect(finding && explanationLines(finding.explanation)).toEqual([
    "Gắn kết quả xếp loại: không được quyết định",
    "  Mức đang xét: Hoàn thành xuất sắc nhiệm vụ",
    "  Quy tắc: Tổ chức đảng HTXSNV: mọi tổ chức trực thuộc (chi bộ: đảng viên) đạt từ HTNV, phần lớn đạt từ HTTNV",
    "  Căn cứ: mục II.B.1.3 Hướng dẫn 21-HD/BTCTW",
    "  3/4 (75%) đạt từ HTTNV, cần ít nhất 80%",
  ]);
});

it.each([
  [{ excellent: 2, rated: 10 }, { excellent: 2, rated: 10 }, false],
  [{ excellent: 21, rated: 100 }, { excellent: 2, rated: 10 }, true],
  [{ excellent: 0, rated: 0 }, { excellent: 0, rated: 0 }, false],
  [{ excellent: 1, rated: 5 }, { excellent: 0, rated: 0 }, true],
  [{ excellent: 0, rated: 5 }, { excellent: 0, rated: 0 }, false],
])("R8.29: officials %j, members %j: %s", (officials, members, above) => {
  expect(officialsAboveMembers(officials, members)).toBe(above);
});

it("RQ-10 every coupling code of every pack has a check", () => {
  for (const pack of listPacks()) {
    const unchecked = pack.coupling.map((rule) => rule.code).filter((code) => !CHECKED_CODES.includes(code));
    expect([pack.id, unchecked]).toEqual([pack.id, []]);
  }
});

it.each([
  [{ excellent: 3, rated: 10 }, { excellent: 2, rated: 10 }, ["officialsShareAboveMembers"]],
  [{ excellent: 2, rated: 10 }, { excellent: 2, rated: 10 }, []],
])(
  "R8.29 officials %j beside members %j of one body: asked, whatever the level of the body",
  (officials, members, codes) => {
    for (const pack of listPacks()) {
      for (const level of LEVELS) {
        const found = findCouplingConflicts(pack, { subject: "organisation", level, officials, members });
        expect(found.map((finding) => finding.code)).toEqual(codes);
        expect(found.every((finding) => finding.severity === "asks")).toBe(true);
      }
    }
  },
);

it("R8.29: one count alone is compared with nothing; nobody rated reads 0/0", () => {
  const [pack, count] = [getPack("hd25-2023"), { excellent: 3, rated: 10 }];
  const body = { subject: "organisation", level: "good" } as const;
  expect(findCouplingConflicts(pack, { ...body, officials: count })).toEqual([]);
  expect(findCouplingConflicts(pack, { ...body, members: count })).toEqual([]);
  const [found] = findCouplingConflicts(pack, { ...body, officials: count, members: { excellent: 0, rated: 0 } });
  expect(found?.text).toMatch(/3\/10 \(30%\); đảng viên HTXSNV 0\/0$/);
});

describe("R8.24 R8.27 R8.28: comparable groups", () => {
  const place = { decidingUnitId: "huyen", grassrootsUnitId: "xa-1" };
  const other = { decidingUnitId: "huyen", grassrootsUnitId: "xa-2" };
  const member = { kind: "person", track: "partyMember", position: null } as const;

  it("R8.11: under 124 and 366 similar positions at the deciding level compete, across grassroots organisations", () => {
    for (const id of ["hd25-2023", "ha-tinh-2024", "hd43-2025", "ha-tinh-2025"] as const) {
      const pack = getPack(id);
      expect(comparableGroup(pack, member, place).key).toBe(comparableGroup(pack, member, other).key);
      expect(comparableGroup(pack, { ...member, position: "bí thư chi bộ thôn" }, place).key).not.toBe(
        comparableGroup(pack, member, place).key,
      );
    }
  });

  it("under HD 21 members compete within their grassroots organisation", () => {
    const pack = getPack("hd21-2019");
    expect(comparableGroup(pack, member, place).key).not.toBe(comparableGroup(pack, member, other).key);
    expect(comparableGroup(pack, { kind: "collective", collectiveKind: "cellCommittee" }, place).key).toBe(
      "huyen|collective:cellCommittee",
    );
  });

  it.each([
    ["hd21-2019", "partyMember", "đảng viên trong tổ chức cơ sở đảng"],
    ["hd21-2019", "official", "cán bộ, công chức, viên chức trong tổ chức cơ sở đảng"],
    ["ha-tinh-2024", "partyMember", "đảng viên không giữ chức vụ"],
    ["ha-tinh-2024", "official", "cán bộ, công chức, viên chức không giữ chức vụ"],
  ] as const)("%s: those without a post on the track %s are %s", (id, track, label) => {
    expect(comparableGroup(getPack(id), { ...member, track }, place).label).toBe(label);
  });

  it("rests on the clause of the pack where there is one, else on what its documents imply", () => {
    const [first, second] = [getPack("hd43-2025"), getPack("hd21-2019")];
    const group = { kind: "collective", collectiveKind: "cellCommittee" } as const;
    expect(comparableGroup(first, group, place).citation).toBe(first.parameters["cap.grouping"].citation);
    expect(comparableGroup(second, group, place).citation).toMatchObject({ kind: "inferred", rule: "R8.28" });
  });

  it("R20.6: one more excellent in a group helps no group: not another, not its own", () => {
    const person = fc.record({
      decidingUnitId: fc.constantFrom("huyen-1", "huyen-2"),
      position: fc.constantFrom(null, "trưởng phòng"),
      excellent: fc.boolean(),
    });
    const met = { others: 0, left: 0 };
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), fc.nat(39), (people, index) => {
        const pack = getPack("ha-tinh-2024");
        const judged = (list: typeof people) => {
          const groups = new Map<string, { groupGoodOrBetter: number; proposedExcellent: number }>();
          for (const { decidingUnitId, position, excellent } of list) {
            const facts = { kind: "person", track: "partyMember", position } as const;
            const { key } = comparableGroup(pack, facts, { decidingUnitId, grassrootsUnitId: "xa-1" });
            const { groupGoodOrBetter, proposedExcellent } = groups.get(key) ?? {
              groupGoodOrBetter: 0,
              proposedExcellent: 0,
            };
            groups.set(key, {
              groupGoodOrBetter: groupGoodOrBetter + 1,
              proposedExcellent: proposedExcellent + (excellent ? 1 : 0),
            });
          }
          return new Map([...groups].map(([key, counts]) => [key, judgeCap(pack, counts)]));
        };
        const chosen = index % people.length;
        const raised = people.map((one, at) => (at === chosen ? { ...one, excellent: true } : one));
        const [before, after] = [judged(people), judged(raised)];
        const changed = [...before].filter(([key, answer]) => answer.left !== after.get(key)?.left);
        expect([...after.keys()]).toEqual([...before.keys()]);
        expect(changed.length).toBe(people[chosen]?.excellent ? 0 : 1);
        for (const [key, answer] of before) {
          expect(after.get(key)?.limit).toBe(answer.limit);
          expect(after.get(key)?.left).toBeLessThanOrEqual(answer.left);
        }
        met.others += before.size > 1 ? 1 : 0;
        met.left += changed.length;
      }),
    );
    expect(met.others).toBeGreaterThan(20);
    expect(met.left).toBeGreaterThan(20);
  });

  it("organisations compete by kind and base type, and the group says so", () => {
    const group = comparableGroup(
      getPack("ha-tinh-2024"),
      { kind: "organisation", organisationKind: "cell", baseType: "xã" },
      place,
    );
    expect(group).toMatchObject({ key: "huyen|organisation:cell:xã", label: "chi bộ trực thuộc (xã)" });
  });
});
