import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "../../core/calendar";
import { getPack } from "../registry";
import { ask, everyPack } from "./contract-cases";

describe.each(everyPack)("%s: exemption", (pack) => {
  const newlyAdmitted = (admittedOn: string, cycleDate: string) =>
    ask(pack, "exemption", { partyStatus: "probationary", admittedOn, cycleDate, excused: null });

  it.each([
    ["2024-08-31", "2025-02-27", false],
    ["2024-08-31", "2025-02-28", true],
    ["2023-08-31", "2024-02-28", false],
    ["2023-08-31", "2024-02-29", true],
    ["2023-08-29", "2024-02-29", true],
    ["2023-08-30", "2024-02-29", true],
    ["2024-05-31", "2024-11-29", false],
    ["2024-05-31", "2024-11-30", true],
    ["2024-02-29", "2024-08-28", false],
    ["2024-02-29", "2024-08-29", true],
    ["2024-07-01", "2024-12-31", false],
    ["2024-06-30", "2024-12-30", true],
    ["2024-12-05", "2024-12-01", false],
  ])("T7 R3.10 R3.12 R20.16: admitted %s, counted to %s: six months complete %s", (admittedOn, cycleDate, complete) => {
    expect(newlyAdmitted(admittedOn, cycleDate)).toMatchObject({
      reviewed: complete || pack === "hd21-2019",
      rated: complete,
    });
  });

  it("R3.16: whoever is reviewed is rated too; HD 21 alone puts some off", () => {
    const { exemptions, newlyEstablished } = getPack(pack);
    const put = Object.entries(exemptions).flatMap(([cause, rule]) => (rule.reviewed && !rule.rated ? [cause] : []));
    expect(put).toEqual(pack === "hd21-2019" ? ["newlyAdmitted"] : []);
    expect(newlyEstablished.rated).toBe(false);
  });

  it("T7 R20.16: the first day that completes the months is addMonths, across leap years and year ends", () => {
    const day = fc.integer({ min: 10_000, max: 24_000 }).map((days) => addDays("1970-01-01", days));
    fc.assert(
      fc.property(day, (admittedOn) => {
        const complete = addMonths(admittedOn, 6);
        expect(newlyAdmitted(admittedOn, complete)).toMatchObject({ reviewed: true, rated: true });
        expect(newlyAdmitted(admittedOn, addDays(complete, -1))).toMatchObject({ rated: false });
      }),
    );
  });

  it("R3.10: a probationary member whose day of admission is not known stays a subject, and that is said", () => {
    const answer = ask(pack, "exemption", { partyStatus: "probationary", cycleDate: "2024-12-01", excused: null });
    expect(answer).toMatchObject({ reviewed: true, rated: true });
    expect(JSON.stringify(answer.explanation)).toContain("Chưa có ngày kết nạp");
  });

  it.each([
    [{ partyStatus: "official", cycleDate: "2024-12-01" }, true],
    [{ partyStatus: "official", cycleDate: "2024-12-01", admittedOn: "1979-02-03", excused: null }, true],
    [{ partyStatus: "nonParty", cycleDate: "2024-12-01" }, true],
    [{ partyStatus: "nonParty", cycleDate: "2024-12-01", excused: "maternity" }, true],
    [{ partyStatus: "probationary", cycleDate: "2024-12-01", admittedOn: "2024-01-01", excused: "suspended" }, false],
    [{ partyStatus: "official", cycleDate: "2024-12-01", excused: "exempt" }, false],
    [{ partyStatus: "official", cycleDate: "2024-12-01", excused: "temporarilyExcused" }, true],
    [{ partyStatus: "official", cycleDate: "2024-12-01", excused: "sickLeave" }, true],
  ])("R3.10 R3.15 R20.11: %j: reviewed %s, with a reason and its clause", (input, reviewed) => {
    const answer = ask(pack, "exemption", input);
    expect(answer.reviewed).toBe(reviewed);
    expect(answer.reasons).toEqual([
      expect.objectContaining({ text: expect.any(String), citation: expect.any(Object) }),
    ]);
  });
});
