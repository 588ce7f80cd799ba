import fc from "fast-check";
import { describe, expect, it } from "vitest";
import oracles from "../oracles.json";
import { QUESTIONS } from "../questions/ask";
import { getPack, listPacks } from "../registry";
import { readForm, type Typed, writeForm } from "./form-values";
import { askForm, findForm, formsFor } from "./forms";
import { parseCount, parseDecimal, parseShare, writeShare } from "./typed-numbers";

type Case = { pack: Parameters<typeof getPack>[0]; question: string; input: Record<string, unknown> };

/** The case typed into the form and read back. */
function throughForm({ pack: packId, question, input }: Case) {
  const pack = getPack(packId);
  const form = findForm(pack, question);
  if (form === undefined) throw new Error(`no form asks ${question}`);
  const subject: Typed = typeof input.subject === "string" ? { subject: [input.subject] } : {};
  const fields = form.fields(pack, subject);
  const typed = writeForm(fields, input);
  return { pack, form, fields, typed, ...readForm(fields, typed) };
}

/** The answer without the echo of the instant: the same moment may be written in another zone. */
function comparable(answer: unknown): unknown {
  const text = JSON.stringify(answer, (_key, value) => (value?.name === "at" ? { ...value, value: null } : value));
  return JSON.parse(text);
}

function errorsOf(pack: Case["pack"], question: string, typed: Typed): Readonly<Record<string, string>> {
  const form = findForm(getPack(pack), question);
  const outcome = form && askForm(form, getPack(pack), typed);
  return outcome?.status === "refused" ? outcome.errors : {};
}

describe("a form asks the same question as the command line", () => {
  it.each(oracles.map((oracle, index) => ({ ...(oracle as unknown as Case), expected: oracle.expect, index })))(
    "case $index, $pack $question",
    (oracle) => {
      const { pack, form, typed, input, errors } = throughForm(oracle);
      expect(errors).toEqual({});
      const question = QUESTIONS.find(({ name }) => name === oracle.question);
      expect(comparable(question?.ask(pack, input))).toEqual(comparable(question?.ask(pack, oracle.input)));
      expect(question?.ask(pack, input)).toMatchObject(oracle.expected);
      expect(askForm(form, pack, typed).status).toBe("answered");
    },
  );

  it("every question but the obligations of a whole unit has a form, in every pack", () => {
    for (const pack of listPacks()) {
      const asked = formsFor(pack).map((form) => form.question);
      expect(asked.toSorted()).toEqual(
        QUESTIONS.map((question) => question.name)
          .filter((name) => name !== "obligations")
          .toSorted(),
      );
    }
  });

  it.each(listPacks().map((pack) => [pack.id, pack] as const))("%s answers the example of every form", (_id, pack) => {
    for (const form of formsFor(pack)) {
      const subject: Typed = "subject" in form.example ? { subject: [String(form.example.subject)] } : {};
      const typed = writeForm(form.fields(pack, subject), form.example);
      const outcome = askForm(form, pack, typed);
      expect(outcome, form.key).toMatchObject({ status: "answered" });
      if (outcome.status !== "answered") continue;
      expect(outcome.answer.result).not.toBe("");
      for (const view of outcome.answer.explanations) expect(view.citations.length).toBeGreaterThan(0);
    }
  });
});

describe("grades of criteria", () => {
  const typed = {
    subject: ["nonLeader"],
    "grades.quality": ["good"],
    "grades.duty": ["excellent"],
    "grades.remediation": [""],
    discipline: ["none"],
  };

  it("the criteria are those of the subject in the pack; a blank one is not graded", () => {
    const pack = getPack("ha-tinh-2024");
    const form = findForm(pack, "level");
    const fields = form?.fields(pack, typed) ?? [];
    expect(readForm(fields, typed).input.grades).toEqual([
      { code: "quality", group: "general", grade: "good" },
      { code: "duty", group: "taskResult", grade: "excellent" },
    ]);
    expect(form && askForm(form, pack, typed)).toMatchObject({ status: "answered", answer: { level: "excellent" } });
  });

  it("another subject asks other criteria, so that its form is shown before it is judged", () => {
    const form = findForm(getPack("ha-tinh-2024"), "level");
    expect(form?.signature(typed)).not.toBe(form?.signature({ subject: ["leader"] }));
    expect(findForm(getPack("ha-tinh-2025"), "level")?.signature(typed)).toBe("level-points");
  });

  it("none graded is an error at the first criterion", () => {
    const nothing = { subject: ["nonLeader"], discipline: ["none"] };
    expect(errorsOf("ha-tinh-2024", "level", nothing)).toHaveProperty(["grades.quality"]);
  });

  it("“not known” is something else than “no”", () => {
    const few = { ...typed, tasksDoneShare: ["40"] };
    const pack = getPack("ha-tinh-2024");
    const form = findForm(pack, "level");
    const ask = (more: Typed) => form && askForm(form, pack, { ...few, ...more });
    expect(ask({})).toMatchObject({ answer: { level: null } });
    expect(ask({ mainTargetsMissed: ["no"] })).toMatchObject({ answer: { level: "excellent" } });
    expect(ask({ mainTargetsMissed: ["yes"] })).toMatchObject({ answer: { level: "failed" } });
  });
});

const voteOf = (excellent: string, good: string, base: string) => ({
  "levels.excellent": [excellent],
  "levels.good": [good],
  "levels.fair": ["0"],
  "levels.failed": ["0"],
  base: [base],
});

describe("what cannot be read is said at its field", () => {
  it.each([
    ["ha-tinh-2024", "cap", {}, ["groupGoodOrBetter", "proposedExcellent"]],
    [
      "ha-tinh-2024",
      "cap",
      { groupGoodOrBetter: ["17,5"], proposedExcellent: ["-1"] },
      ["groupGoodOrBetter", "proposedExcellent"],
    ],
    ["ha-tinh-2024", "cap", { groupGoodOrBetter: ["17"], proposedExcellent: ["3"], share: ["120"] }, ["share"]],
    ["ha-tinh-2024", "cap", { groupGoodOrBetter: ["17"], proposedExcellent: ["3"], share: ["3/0"] }, ["share"]],
    ["ha-tinh-2024", "cap", { groupGoodOrBetter: ["17"], proposedExcellent: ["3"], base: ["all"] }, ["base"]],
    [
      "ha-tinh-2024",
      "exemption",
      { partyStatus: ["nonParty"], admittedOn: ["01/06/2024"], cycleDate: ["01/12/2024"] },
      ["admittedOn"],
    ],
    ["ha-tinh-2024", "exemption", { partyStatus: ["official"], cycleDate: ["31/11/2024"] }, ["cycleDate"]],
    [
      "ha-tinh-2024",
      "deadline",
      { bound: ["before"], date: ["15/12/2024"], "at.day": ["32/12/2024"] },
      ["at.day", "at.time"],
    ],
    ["ha-tinh-2024", "vote", { base: ["20"] }, ["levels.excellent"]],
    ["ha-tinh-2024", "vote", voteOf("5", "3", "7"), ["levels.excellent"]],
    [
      "hd21-2019",
      "exemption",
      { partyStatus: ["official"], cycleDate: ["01/12/2019"], sickLeaveMonths: ["5"] },
      ["sickLeaveMonths"],
    ],
    ["ha-tinh-2024", "exemption", { partyStatus: ["official"], cycleDate: ["01/12/1024"] }, ["cycleDate"]],
    [
      "ha-tinh-2025",
      "level",
      {
        subject: ["nonLeader"],
        points: ["92"],
        tasksDoneShare: ["40"],
        tasksLateShare: ["0"],
        tasksAboveShare: ["50"],
        previousShortcomingsFixedShare: ["100"],
        discipline: ["none"],
      },
      ["tasksAboveShare"],
    ],
    [
      "ha-tinh-2024",
      "quorum",
      { "members.ordinary.summoned": ["5"], "members.ordinary.present": ["6"] },
      ["members.ordinary.present"],
    ],
    ["ha-tinh-2024", "quorum", { "members.ordinary.summoned": ["999999999"] }, ["members.ordinary.summoned"]],
    [
      "hd43-2025",
      "level",
      { points: ["100,5"] },
      [
        "subject",
        "points",
        "tasksDoneShare",
        "tasksLateShare",
        "tasksAboveShare",
        "previousShortcomingsFixedShare",
        "discipline",
      ],
    ],
  ] as const)("%s %s %j", (pack, question, typed, names) => {
    const errors = errorsOf(pack, question, typed as unknown as Typed);
    expect(Object.keys(errors).toSorted()).toEqual([...names].toSorted());
    for (const message of Object.values(errors)) expect(message).not.toMatch(/[a-z][A-Z]|undefined|Invalid/);
  });
});

describe("numbers as an official types them", () => {
  it.each([
    ["35", 0.35],
    ["33,3%", 0.333],
    ["33.3 %", 0.333],
    ["0", 0],
    ["100", 1],
    ["7/20", { num: 7, den: 20 }],
    ["một nửa", undefined],
    ["1e2", undefined],
  ])("the share %s", (text, share) => {
    expect(parseShare(text)).toEqual(share);
  });

  it("a share of four decimals survives being typed, exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (tenThousandths) => {
        const share = Number(`${tenThousandths}e-4`);
        expect(parseShare(writeShare(share))).toBe(share);
      }),
    );
  });

  it("counts and points", () => {
    expect([parseCount("1.200"), parseCount("12"), parseCount("1.2"), parseCount("-1")]).toEqual([
      1200,
      12,
      undefined,
      undefined,
    ]);
    expect([parseDecimal("89,99"), parseDecimal("89.99"), parseDecimal("điểm")]).toEqual([89.99, 89.99, undefined]);
  });
});
