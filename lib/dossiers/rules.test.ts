import { describe, expect, test } from "vitest";
import {
  compareContents,
  type DossierContents,
  type DossierSubject,
  type Gap,
  gapSentence,
  handsInDossier,
  referenceOf,
  stateOf,
} from "./rules";

const gap = (kind: Gap["kind"]): Gap => ({ kind, count: 2, items: [] });

describe("RQ-14 who hands in a dossier", () => {
  test.each([
    ["grassrootsCell", true],
    ["grassrootsCommittee", true],
    ["districtCommittee", true],
    ["agency", false],
    ["partyGroup", false],
  ])("%s: %s", (kind, expected) => {
    expect(handsInDossier(kind)).toBe(expected);
  });
});

describe("RQ-14 one vocabulary of states", () => {
  test.each([
    [null, [], "ready"],
    [null, [gap("review")], "preparing"],
    [null, [gap("review"), gap("lowerDossier")], "waiting"],
    ["preparing", [], "ready"],
    ["preparing", [gap("lowerDossier")], "waiting"],
    ["submitted", [gap("review")], "sent"],
    ["received", [], "received"],
    ["returned", [], "returned"],
    ["decided", [], "decided"],
  ] as const)("%s with %o is %s", (status, gaps, state) => {
    expect(stateOf(status, gaps)).toBe(state);
  });

  test("the reference names year, unit and version", () => {
    expect(referenceOf(2024, "18562", 1)).toBe("HS-2024-18562-01-v1");
  });

  test("every gap has a sentence with its number", () => {
    expect(gapSentence(gap("minutes"))).toBe("còn 2 hội nghị chưa ký biên bản");
  });
});

const subject: DossierSubject = {
  subjectId: "s1",
  track: "partyMember",
  name: "Bùi Thị An",
  title: null,
  homeUnit: "Chi bộ 1",
  reviewedOn: "2024-12-03",
  selfLevel: "good",
  votes: { excellent: 1, good: 4, fair: 0, failed: 0, blank: 0, valid: 5 },
  voteLevel: "good",
  proposedLevel: "good",
  decidedLevel: null,
};

const contents: DossierContents = {
  year: 2024,
  unit: { id: "u", code: "1", name: "Chi bộ 1" },
  receiver: { id: "r", name: "Đảng bộ xã" },
  counts: [],
  subjects: [subject],
  notReviewed: [],
  meetings: [{ id: "m", title: "Kiểm điểm", heldOn: "2024-12-03", signedOn: null }],
  lower: [],
  qualityReport: null,
};

describe("RQ-14 what changed since it was sent", () => {
  test("the same contents: nothing", () => {
    expect(compareContents(contents, structuredClone(contents))).toEqual([]);
  });

  test("levels, counts, people, minutes and lower dossiers are each named", () => {
    const after: DossierContents = {
      ...contents,
      subjects: [
        { ...subject, proposedLevel: "fair", votes: { excellent: 0, good: 4, fair: 1, failed: 0, blank: 0, valid: 5 } },
        { ...subject, subjectId: "s2", name: "Trần Văn Bình" },
      ],
      notReviewed: [
        { subjectId: "s3", track: "partyMember", name: "Lê Văn Cường", title: null, reason: "miễn", citation: "" },
      ],
      meetings: [{ id: "m", title: "Kiểm điểm", heldOn: "2024-12-03", signedOn: "2024-12-04" }],
      lower: [{ unitId: "l", name: "Chi bộ 2", reference: "HS-2024-2-01-v1", isLate: false }],
    };
    expect(compareContents(contents, after)).toEqual([
      { name: "Bùi Thị An", text: "phiếu: 1–4–0–0, trống/hỏng 0 → 0–4–1–0, trống/hỏng 0; đề nghị: HTTNV → HTNV" },
      { name: "Trần Văn Bình", text: "thêm vào danh sách" },
      { name: "Lê Văn Cường", text: "thêm vào số không kiểm điểm" },
      { name: "Kiểm điểm", text: "có biên bản mới" },
      { name: "Kiểm điểm", text: "biên bản trước không còn" },
      { name: "Chi bộ 2", text: "hồ sơ cấp dưới bản mới" },
    ]);
  });
});
