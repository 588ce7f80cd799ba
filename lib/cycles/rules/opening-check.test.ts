import { expect, test } from "vitest";
import { DomainError } from "../../core/errors";
import { getPack } from "../../regulations/registry";
import { checkedOpening } from "./opening-check";
import { proposedDeadlines } from "./opening-deadlines";

const deadlines = proposedDeadlines(getPack("ha-tinh-2024"), 2024);
const opening = (referenceOn: string) => () =>
  checkedOpening({ year: 2024, rulePackId: "ha-tinh-2024", referenceOn, deadlines });

test.each(["2024-01-01", "2024-12-01", "2024-12-31"])(
  "R20.16 six months are counted to a day of the year: %s",
  (day) => {
    expect(opening(day)().id).toBe("ha-tinh-2024");
  },
);

test.each(["2023-12-31", "2025-01-01", "0024-12-31"])(
  "R20.16 never to a day of another year: %s, at its field",
  (day) => {
    expect(opening(day)).toThrow(DomainError);
    expect(opening(day)).toThrow(
      expect.objectContaining({
        code: "cycle.referenceOutsideYear",
        field: "referenceOn",
        sentence: "Ngày mốc tính 6 tháng phải trong năm kiểm điểm 2024.",
      }),
    );
  },
);
