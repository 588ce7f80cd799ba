import { describe, expect, it } from "vitest";
import { type AgendaItemState, type AgendaSubject, missingBefore, nextItem, orderAgenda } from "./agenda";

function subject(name: string, rest: Partial<AgendaSubject> = {}): AgendaSubject {
  return { obligationId: name, kind: "cell", track: "partyMember", role: "ordinary", name, seatOrdinal: 0, ...rest };
}

describe("R6.4: the regulated order of an agenda", () => {
  it("body, organisation, head, deputies, members by name – given name first", () => {
    const ordered = orderAgenda([
      subject("Lê Văn Xuân"),
      subject("Trần Thị Bình"),
      subject("Nguyễn Đức", { role: "deputy" }),
      subject("Phạm Ánh"),
      subject("Bí thư", { role: "head" }),
      subject("Chi bộ", { track: "organisation" }),
      subject("Chi ủy", { track: "collective" }),
    ]);
    expect(ordered.map((item) => item.name)).toEqual([
      "Chi ủy",
      "Chi bộ",
      "Bí thư",
      "Nguyễn Đức",
      "Phạm Ánh",
      "Trần Thị Bình",
      "Lê Văn Xuân",
    ]);
  });

  it("leaders of government before the committee, deputies by protocol", () => {
    const standing = { kind: "grassrootsStandingCommittee", track: "official" } as const;
    const ordered = orderAgenda([
      subject("Ban Thường vụ", { ...standing, track: "collective" }),
      subject("Phó hai", { ...standing, role: "deputy", seatOrdinal: 2 }),
      subject("Phó một", { ...standing, role: "deputy", seatOrdinal: 1 }),
      subject("Chủ tịch", { kind: "governmentLeadership", track: "official", role: "head" }),
      subject("UBND", { kind: "governmentLeadership", track: "collective" }),
    ]);
    expect(ordered.map((item) => item.name)).toEqual(["UBND", "Chủ tịch", "Ban Thường vụ", "Phó một", "Phó hai"]);
  });
});

function item(id: string, rest: Partial<AgendaItemState> = {}): AgendaItemState {
  return {
    id,
    name: id,
    kind: "cell",
    track: "partyMember",
    role: "ordinary",
    status: "pending",
    postponed: false,
    ...rest,
  };
}

describe("R6.4: what must come first", () => {
  const body = item("body", { track: "collective", role: null });
  const head = item("head", { role: "head" });
  const deputy = item("deputy", { role: "deputy" });
  const member = item("member");
  const done = (one: AgendaItemState): AgendaItemState => ({ ...one, status: "concluded" });
  const names = (one: AgendaItemState, all: AgendaItemState[]) => missingBefore(one, all).map((other) => other.id);

  it.each([
    ["nothing concluded", [body, head, deputy, member], ["body", "head", "deputy"]],
    ["collective concluded", [done(body), head, deputy, member], ["head", "deputy"]],
    [
      "a postponed head does not hold up the others",
      [done(body), { ...head, postponed: true }, deputy, member],
      ["deputy"],
    ],
    ["everything before is concluded", [done(body), done(head), done(deputy), member], []],
  ] as const)("%s", (_name, all, expected) => {
    expect(names(member, [...all])).toEqual(expected);
  });

  it("a body of another kind does not wait", () => {
    const other = item("other", { kind: "grassrootsCommittee", track: "collective", role: null });
    expect(names(other, [body, other])).toEqual([]);
  });

  it("goes on with the open item, else with the first that waits, else it is finished", () => {
    expect(nextItem([done(body), head, { ...member, status: "open" }])?.id).toBe("member");
    expect(nextItem([done(body), { ...head, postponed: true }, member])?.id).toBe("member");
    expect(nextItem([done(body), { ...head, postponed: true }])).toBeNull();
  });
});
